import type { Limit, Unit } from '@gongzhi/worktime'
import { LimitMissing, ProfileNotFound } from './errors.ts'
import { type LimitRow, type StoredProfile, TIME_UNITS } from './model.ts'

export type Stage = 'intake' | 'verification' | 'dispatch' | 'inspection'

/** A profile with everything filled in that it takes from the one it is based on. */
export interface LimitProfile {
  readonly name: string
  readonly nameZh: string
  readonly nameEn: string
  readonly source: string
  readonly stages: Readonly<Record<Stage, Limit>>
  /** How long after closing a case may be opened again. */
  readonly reopenWindow: Limit
  /** How often a unit may give a case back in one round. */
  readonly maxReturns: number
  readonly maxExtensions: number
  /** The farthest day a suspension may name. */
  readonly maxSuspension: Limit
  /** A case of the same class this near and this young is probably the same. */
  readonly similar: { readonly metres: number; readonly within: Limit }
  /** Share of the limit after which a clock is shown amber. */
  readonly amber: number
  /** Hotline requests by kind, e.g. complaint or emergency. */
  readonly requests: Readonly<Record<string, Limit>>
  /** Every row with its source; `from` is the profile that states it. */
  readonly rows: readonly (LimitRow & { readonly from: string })[]
}

export function resolveProfile(
  profiles: ReadonlyMap<string, StoredProfile>,
  name: string,
): LimitProfile {
  const found = profiles.get(name)
  if (!found) throw new ProfileNotFound(`no limit profile ${name}`, { name })
  const rows = [...inherit(profiles, found).values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const number = (key: string) => valueOf(rows, name, key).value
  const limit = (key: string) => limitOf(valueOf(rows, name, key), name)
  return {
    name,
    nameZh: found.nameZh,
    nameEn: found.nameEn,
    source: found.source,
    stages: {
      intake: limit('stage.intake'),
      verification: limit('stage.verification'),
      dispatch: limit('stage.dispatch'),
      inspection: limit('stage.inspection'),
    },
    reopenWindow: limit('reopen.window'),
    maxReturns: number('return.max'),
    maxExtensions: number('extension.max'),
    maxSuspension: limit('suspension.max'),
    similar: { metres: number('similar.distance'), within: limit('similar.window') },
    amber: number('overdue.amber'),
    requests: Object.fromEntries(
      rows
        .filter((r) => r.key.startsWith('request.'))
        .map((r) => [r.key.slice('request.'.length), limitOf(r, name)]),
    ),
    rows,
  }
}

/** The rows of the profile over those of the profiles below it; the importer allows no ring. */
function inherit(
  profiles: ReadonlyMap<string, StoredProfile>,
  profile: StoredProfile,
): Map<string, LimitRow & { from: string }> {
  const below = profile.basedOn === null ? undefined : profiles.get(profile.basedOn)
  const rows = below ? inherit(profiles, below) : new Map<string, LimitRow & { from: string }>()
  for (const row of profile.rows) rows.set(row.key, { ...row, from: profile.name })
  return rows
}

function valueOf(rows: readonly LimitRow[], profile: string, key: string): LimitRow {
  const row = rows.find((r) => r.key === key)
  if (!row) throw new LimitMissing(`profile ${profile} lacks ${key}`, { profile, key })
  return row
}

function limitOf(row: LimitRow, profile: string): Limit {
  const unit = TIME_UNITS.find((u): u is (typeof TIME_UNITS)[number] & Unit => u === row.unit)
  if (!unit) throw new LimitMissing(`${row.key} is no time`, { profile, key: row.key })
  return { value: row.value, unit }
}
