import type { Numbered, Refusal, RowOf } from './columns.ts'
import { LimitMissing } from './errors.ts'
import { resolveProfile } from './limits.ts'
import type { COLUMNS } from './tables.ts'

type Row<T extends keyof typeof COLUMNS> = Numbered<RowOf<(typeof COLUMNS)[T]>>

/** What a file is held against: the codes known at this moment. Undefined: nothing to compare with yet. */
export interface Known {
  readonly majors: ReadonlySet<string>
  readonly components: ReadonlySet<string>
  readonly matters: ReadonlySet<string>
  readonly units: ReadonlySet<string> | undefined
  readonly areas: ReadonlySet<string> | undefined
}

const refuse = (row: number, column: string, code: string, params: Refusal['params']): Refusal => ({
  row,
  column,
  code,
  params,
})

/** Two rows with one key: neither can be meant. */
export function checkTwice<R>(
  rows: readonly Numbered<R>[],
  column: string,
  keyOf: (row: R) => string,
): Refusal[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ row, value }) => {
    const key = keyOf(value)
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, row)
    return earlier === undefined
      ? []
      : [refuse(row, column, 'standards/row-twice', { given: key, first: earlier })]
  })
}

function checkKnown<R>(
  rows: readonly Numbered<R>[],
  column: keyof R & string,
  known: ReadonlySet<string> | undefined,
  code: string,
  skip = (_: string) => false,
): Refusal[] {
  return rows.flatMap(({ row, value }) => {
    const given = value[column]
    const unknown = typeof given === 'string' && !skip(given) && known?.has(given) === false
    return unknown ? [refuse(row, column, code, { given })] : []
  })
}

function checkMajor(
  rows: readonly Numbered<{ readonly code: string; readonly majorCode: string }>[],
): Refusal[] {
  return rows
    .filter(({ value }) => !value.code.startsWith(value.majorCode))
    .map(({ row, value }) =>
      refuse(row, 'majorCode', 'standards/row-major', {
        given: value.majorCode,
        accepted: value.code.slice(0, 2),
      }),
    )
}

function checkMajorKnown(
  rows: readonly Numbered<{ readonly majorCode: string }>[],
  kind: 'component' | 'matter',
  known: Known,
): Refusal[] {
  return rows
    .filter(({ value }) => !known.majors.has(`${kind} ${value.majorCode}`))
    .map(({ row, value }) =>
      refuse(row, 'majorCode', 'standards/unknown-major', { given: value.majorCode }),
    )
}

export function checkComponents(rows: readonly Row<'componentClass'>[], known: Known): Refusal[] {
  return [...checkMajor(rows), ...checkMajorKnown(rows, 'component', known)]
}

export function checkMatters(rows: readonly Row<'matter'>[], known: Known): Refusal[] {
  const strangers = rows
    .filter(({ value }) => value.componentCode !== null && value.componentCode !== value.code)
    .map(({ row, value }) =>
      refuse(row, 'componentCode', 'standards/row-component', {
        given: value.componentCode ?? '',
        accepted: value.code,
      }),
    )
  return [
    ...checkMajor(rows),
    ...checkMajorKnown(rows, 'matter', known),
    ...strangers,
    ...checkKnown(rows, 'componentCode', known.components, 'standards/unknown-component'),
  ]
}

export function checkLegacy(rows: readonly Row<'legacyMatter'>[], known: Known): Refusal[] {
  return [
    ...checkMajor(rows),
    ...checkKnown(rows, 'matterCode', known.matters, 'standards/unknown-matter'),
  ]
}

/** From this weight on a word names one class beyond doubt, so it can name no other. */
const SURE = 0.9

export function checkWords(rows: readonly Row<'matterWord'>[], known: Known): Refusal[] {
  const sure = new Map(rows.filter((r) => r.value.weight >= SURE).map((r) => [r.value.word, r]))
  const contradictions = rows.flatMap(({ row, value }) => {
    const other = sure.get(value.word)
    return other && other.value.matterCode !== value.matterCode
      ? [
          refuse(row, 'word', 'standards/word-sure-elsewhere', {
            given: value.word,
            first: other.row,
            sure: SURE,
          }),
        ]
      : []
  })
  return [
    ...checkKnown(rows, 'matterCode', known.matters, 'standards/unknown-matter'),
    ...contradictions,
  ]
}

export function checkStandards(rows: readonly Row<'caseStandard'>[], known: Known): Refusal[] {
  return checkKnown(rows, 'matterCode', known.matters, 'standards/unknown-matter')
}

export function checkProfiles(rows: readonly Row<'limitProfile'>[]): Refusal[] {
  const basedOn = new Map(rows.map(({ value }) => [value.name, value.basedOn]))
  return rows
    .filter(({ value }) => value.basedOn !== null && !endsSomewhere(value.name, basedOn))
    .map(({ row, value }) =>
      refuse(row, 'basedOn', 'standards/row-based-on', { given: value.basedOn ?? '' }),
    )
}

/** Following basedOn arrives at a profile that stands alone: no gap, no ring. */
function endsSomewhere(name: string, basedOn: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>()
  for (let at: string | null | undefined = name; at !== null; at = basedOn.get(at)) {
    if (at === undefined || passed.has(at)) return false
    passed.add(at)
  }
  return true
}

/** With its rows and those below it a profile must have every limit a case needs. */
export function checkComplete(
  profiles: readonly Row<'limitProfile'>[],
  rows: readonly Row<'limitRow'>[],
): Refusal[] {
  const byProfile = Map.groupBy(rows, ({ value }) => value.profile)
  const stored = new Map(
    profiles.map(({ value }) => [
      value.name,
      { ...value, rows: (byProfile.get(value.name) ?? []).map((r) => r.value) },
    ]),
  )
  return profiles.flatMap(({ row, value }) => {
    try {
      resolveProfile(stored, value.name)
      return []
    } catch (error) {
      if (!(error instanceof LimitMissing)) throw error
      return [
        refuse(row, 'rows', 'standards/row-limit-missing', { ...error.params, given: value.name }),
      ]
    }
  })
}

export function checkResponsibilities(
  rows: readonly Row<'responsibility'>[],
  known: Known,
): Refusal[] {
  const backwards = rows
    .filter(({ value }) => value.effectiveTo !== null && value.effectiveTo < value.effectiveFrom)
    .map(({ row, value }) =>
      refuse(row, 'effectiveTo', 'standards/row-date-order', {
        given: value.effectiveTo ?? '',
        from: value.effectiveFrom,
      }),
    )
  return [
    ...checkKnown(rows, 'matter', known.matters, 'standards/unknown-matter', (p) => p.length < 5),
    ...checkMajorPatterns(rows, known),
    ...checkKnown(rows, 'areaCode', known.areas, 'standards/unknown-area', (a) => a === '*'),
    ...checkKnown(rows, 'unitCode', known.units, 'standards/unknown-unit'),
    ...backwards,
    ...(backwards.length === 0 ? checkTwoLeads(rows) : []),
  ]
}

function checkMajorPatterns(rows: readonly Row<'responsibility'>[], known: Known): Refusal[] {
  return rows
    .filter(({ value }) => value.matter.length === 2 && !known.majors.has(`matter ${value.matter}`))
    .map(({ row, value }) =>
      refuse(row, 'matter', 'standards/unknown-major', { given: value.matter }),
    )
}

/** On any day one unit leads for a pattern in an area; who helps is not limited. */
function checkTwoLeads(rows: readonly Row<'responsibility'>[]): Refusal[] {
  const leads = rows.filter((r) => r.value.kind === 'lead')
  const groups = Map.groupBy(leads, ({ value }) => `${value.matter} ${value.areaCode}`)
  return [...groups.values()].flatMap((group) => {
    const [first, ...later] = group.toSorted((a, b) =>
      a.value.effectiveFrom < b.value.effectiveFrom ? -1 : 1,
    )
    let longest = first
    return later.flatMap((lead) => {
      const before = longest
      if (before === undefined || lastDay(before) < lead.value.effectiveFrom) {
        longest = lead
        return []
      }
      if (lastDay(lead) > lastDay(before)) longest = lead
      const params = { given: lead.value.effectiveFrom, first: before.row }
      return [refuse(lead.row, 'effectiveFrom', 'standards/two-leads', params)]
    })
  })
}

function lastDay({ value }: Row<'responsibility'>): string {
  return value.effectiveTo ?? '9999-12-31'
}
