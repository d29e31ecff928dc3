import { describe, expect, test } from 'vitest'
import {
  type CalendarFile,
  checkProfiles,
  checkResponsibilities,
  checkWords,
  COLUMNS,
  daysOfMonth,
  type GivenRow,
  type Known,
  readCalendar,
  readRows,
  resolveProfile,
  type StoredProfile,
} from './index.ts'

const known: Known = {
  majors: new Set(['matter 06']),
  components: new Set(),
  matters: new Set(['06001', '06002']),
  units: new Set(['office']),
  areas: new Set(['990101000000']),
}

describe('reading rows', () => {
  const good = { matterCode: '06001', word: '违建', weight: '1', source: 'own' }
  const read = (rows: GivenRow[]) => readRows(COLUMNS.matterWord, rows)

  test('takes text and values alike, and trims', () => {
    const rows = [{ ...good, word: ' 违建 ', weight: 0.5 }]
    expect(read(rows).rows[0]?.value).toEqual({ ...good, weight: 0.5 })
  })

  test('names row, column and what would be accepted', () => {
    const { refused } = read([good, { ...good, matterCode: '601', weight: '1.5', word: '' }])
    expect(refused).toEqual([
      {
        row: 3,
        column: 'matterCode',
        code: 'standards/row-digits',
        params: { given: '601', count: 5 },
      },
      { row: 3, column: 'word', code: 'standards/row-text', params: { given: '', max: 30 } },
      { row: 3, column: 'weight', code: 'standards/row-amount', params: { given: '1.5', max: 1 } },
    ])
  })

  test('refuses a missing and a misspelt column once, not in every row', () => {
    const { word: _, ...without } = good
    const { refused, rows } = read([
      { ...without, wrod: '违建' },
      { ...without, wrod: '搭建' },
    ])
    expect(rows).toEqual([])
    expect(refused.map((r) => [r.row, r.column, r.code])).toEqual([
      [1, 'word', 'standards/missing-column'],
      [1, 'wrod', 'standards/unknown-column'],
    ])
  })
})

describe('checks over a file', () => {
  const lead = {
    matter: '06001',
    areaCode: '990101000000',
    unitCode: 'office',
    kind: 'lead',
    effectiveFrom: '2026-01-01',
    effectiveTo: '',
    legalBasis: '规定',
    source: 'test',
  }
  const check = (rows: GivenRow[]) =>
    checkResponsibilities(readRows(COLUMNS.responsibility, rows).rows, known).map((r) => [
      r.row,
      r.column,
      r.code,
    ])

  test('a matter, major, unit or area nobody knows is refused', () => {
    const rows = [
      { ...lead, matter: '06999' },
      { ...lead, matter: '07' },
      { ...lead, unitCode: 'nobody', kind: 'co' },
      { ...lead, areaCode: '990199000000' },
      { ...lead, matter: '*', areaCode: '*' },
    ]
    expect(check(rows)).toEqual([
      [2, 'matter', 'standards/unknown-matter'],
      [3, 'matter', 'standards/unknown-major'],
      [5, 'areaCode', 'standards/unknown-area'],
      [4, 'unitCode', 'standards/unknown-unit'],
    ])
  })

  test('a last day before the first is refused', () => {
    expect(check([{ ...lead, effectiveTo: '2025-12-31' }])).toEqual([
      [2, 'effectiveTo', 'standards/row-date-order'],
    ])
  })

  test('two leads on one day are refused, one after the other is fine', () => {
    const first = { ...lead, effectiveTo: '2026-06-30' }
    expect(check([first, { ...lead, effectiveFrom: '2026-07-01' }])).toEqual([])
    expect(check([{ ...lead, effectiveFrom: '2026-06-30' }, first])).toEqual([
      [2, 'effectiveFrom', 'standards/two-leads'],
    ])
    expect(check([lead, { ...lead, effectiveFrom: '2027-01-01' }])).toHaveLength(1)
    expect(check([lead, { ...lead, kind: 'co', effectiveFrom: '2027-01-01' }])).toEqual([])
    // A short row inside a long one must not hide what comes after it.
    expect(
      check([
        { ...lead, effectiveTo: '2026-12-31' },
        { ...lead, effectiveFrom: '2026-02-01', effectiveTo: '2026-02-28' },
        { ...lead, effectiveFrom: '2026-11-01', effectiveTo: '2027-12-31' },
      ]),
    ).toHaveLength(2)
  })

  test('a word that is beyond doubt for one class stands in no other', () => {
    const word = (matterCode: string, weight: number) => ({
      matterCode,
      word: '搭建',
      weight,
      source: 'own',
    })
    const twoOf = (a: number, b: number) =>
      checkWords(readRows(COLUMNS.matterWord, [word('06001', a), word('06002', b)]).rows, known)
    expect(twoOf(0.6, 0.6)).toEqual([])
    expect(twoOf(1, 0.3)).toHaveLength(1)
    expect(twoOf(1, 1).length).toBeGreaterThan(0)
  })

  test('profiles that lead nowhere or in a ring are refused', () => {
    const profile = (name: string, basedOn: string) => ({
      name,
      nameZh: name,
      nameEn: name,
      basedOn,
      source: 's',
    })
    const bad = (rows: GivenRow[]) =>
      checkProfiles(readRows(COLUMNS.limitProfile, rows).rows).length
    expect(bad([profile('seed', ''), profile('own', 'seed')])).toBe(0)
    expect(bad([profile('own', 'seed')])).toBe(1)
    expect(bad([profile('aa', 'bb'), profile('bb', 'aa')])).toBe(2)
  })
})

describe('limit profiles', () => {
  const row = (key: string, value: number, unit: string) => ({
    ...{ key, value, unit, noteZh: null, noteEn: null },
    source: 'test',
  })
  const rows = [
    ...['intake', 'verification', 'dispatch', 'inspection'].map((s) =>
      row(`stage.${s}`, 0.5, 'urgent-hour'),
    ),
    row('reopen.window', 30, 'natural-day'),
    row('return.max', 2, 'times'),
    row('extension.max', 2, 'times'),
    row('suspension.max', 365, 'natural-day'),
    row('similar.distance', 50, 'metre'),
    row('similar.window', 24, 'urgent-hour'),
    row('overdue.amber', 0.8, 'ratio'),
  ]
  const head = { nameZh: 'x', nameEn: 'x', source: 'test' }
  const profiles = new Map<string, StoredProfile>([
    ['seed', { ...head, name: 'seed', basedOn: null, rows }],
    [
      'own',
      { ...head, name: 'own', basedOn: 'seed', rows: [row('reopen.window', 7, 'natural-day')] },
    ],
    ['hole', { ...head, name: 'hole', basedOn: null, rows: rows.slice(1) }],
    ['odd', { ...head, name: 'odd', basedOn: 'seed', rows: [row('stage.intake', 3, 'times')] }],
  ])

  test('take what they leave out from the one below, and say from where', () => {
    const own = resolveProfile(profiles, 'own')
    expect(own.reopenWindow).toEqual({ value: 7, unit: 'natural-day' })
    expect(own.stages.intake).toEqual({ value: 0.5, unit: 'urgent-hour' })
    expect(own.rows.find((r) => r.key === 'reopen.window')?.from).toBe('own')
    expect(own.rows.find((r) => r.key === 'stage.intake')?.from).toBe('seed')
  })

  test('refuse to answer with a hole or with a unit that is no time', () => {
    expect(() => resolveProfile(profiles, 'hole')).toThrow(/stage.intake/)
    expect(() => resolveProfile(profiles, 'odd')).toThrow(/stage.intake/)
    expect(() => resolveProfile(profiles, 'none')).toThrow(/none/)
  })
})

describe('a calendar file', () => {
  const file: CalendarFile = {
    weekdays: [1, 2, 3, 4, 5],
    slots: [
      ['08:00', '12:00'],
      ['14:00', '18:00'],
    ],
    knownThrough: '2026-12-31',
    years: [
      {
        year: 2026,
        source: 'test',
        holidays: [
          { nameZh: '国庆节', nameEn: 'National Day', from: '2026-10-01', to: '2026-10-07' },
        ],
        makeupDays: ['2026-10-10'],
        partDays: { '2026-10-12': [['08:00', '12:00']] },
      },
    ],
  }
  const year = file.years[0]
  const codes = (change: Partial<CalendarFile>) => {
    const read = readCalendar({ ...file, ...change }, 'Asia/Shanghai')
    return 'refused' in read ? read.refused.map((r) => `${r.column} ${r.code}`) : []
  }
  const withYear = (change: object) => (year ? codes({ years: [{ ...year, ...change }] }) : [])

  test('becomes days with their kind, name and hours', () => {
    const read = readCalendar(file, 'Asia/Shanghai')
    if ('refused' in read) throw new Error('refused')
    const days = daysOfMonth('2026-10', read.spec, file.years)
    expect(days).toHaveLength(31)
    expect(days.map((d) => d.kind).slice(0, 12)).toEqual([
      ...Array.from({ length: 7 }, () => 'holiday'),
      ...['working', 'working', 'makeup', 'weekend', 'part'],
    ])
    expect(days[0]).toMatchObject({ working: false, slots: [], holiday: { en: 'National Day' } })
    expect(days[11]).toMatchObject({ working: true, slots: [['08:00', '12:00']] })
    expect(daysOfMonth('2027-01', read.spec, file.years)[0]?.provisional).toBe(true)
    expect(daysOfMonth('2025-12', read.spec, file.years)[30]?.provisional).toBe(true)
  })

  test('is refused with the place of each mistake', () => {
    expect(codes({})).toEqual([])
    expect(codes({ years: [] })).toContain('years standards/calendar-no-year')
    expect(codes({ knownThrough: '2027-12-31' })).toEqual([
      'knownThrough standards/calendar-known-through',
    ])
    expect(withYear({ makeupDays: ['2026-10-12'] })).toEqual([
      'years.2026.makeupDays standards/calendar-idle-makeup',
    ])
    expect(withYear({ makeupDays: ['2026-02-30'] })).toEqual([
      'years.2026.makeupDays standards/calendar-day',
    ])
    expect(
      withYear({ holidays: [{ nameZh: 'x', nameEn: 'x', from: '2026-10-07', to: '2026-10-01' }] }),
    ).toEqual(['years.2026.holidays standards/row-date-order'])
    expect(withYear({ partDays: { '2026-10-02': [['08:00', '12:00']] } })).toEqual([
      'calendar standards/calendar-impossible',
    ])
    expect(codes({ slots: [['12:00', '08:00']] })).toEqual([
      'calendar standards/calendar-impossible',
    ])
    if (year)
      expect(codes({ years: [year, { ...year, year: 2028 }] })).toContain(
        'years standards/calendar-gap',
      )
  })
})
