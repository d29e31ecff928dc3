import type { Limit } from '@gongzhi/worktime'
import type { Context } from '../../../platform/context.ts'
import { type LimitProfile, resolveProfile, type Stage } from '../domain/index.ts'
import { snapshotOf } from './snapshot.ts'

/** The profile a city has unless it chooses another. */
const DEFAULT_PROFILE = 'seed'

const resolved = new WeakMap<object, Map<string, LimitProfile>>()

/** A limit profile with everything filled in from those it is based on. */
export async function limitProfile(ctx: Context, name = DEFAULT_PROFILE): Promise<LimitProfile> {
  const { profiles } = await snapshotOf(ctx)
  const known = resolved.get(profiles) ?? new Map<string, LimitProfile>()
  resolved.set(profiles, known)
  let profile = known.get(name)
  if (!profile) known.set(name, (profile = resolveProfile(profiles, name)))
  return profile
}

export async function listProfiles(
  ctx: Context,
): Promise<{ name: string; nameZh: string; nameEn: string; basedOn: string | null }[]> {
  const { profiles } = await snapshotOf(ctx)
  return [...profiles.values()].map(({ rows: _rows, source: _source, ...head }) => head)
}

/** How long intake, verification, dispatch and inspection may take. */
export async function stageLimits(
  ctx: Context,
  profile = DEFAULT_PROFILE,
): Promise<Readonly<Record<Stage, Limit>>> {
  return (await limitProfile(ctx, profile)).stages
}
