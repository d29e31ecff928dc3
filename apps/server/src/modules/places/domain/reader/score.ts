import { metresBetween } from '@gongzhi/grid'
import { isAreaSpot } from '../gazetteer/spot.ts'
import type { PlaceLevel } from '../place.ts'
import type { Claim } from './claim.ts'
import type { Evidence } from './evidence.ts'

/** What a reading of each level is worth when everything in the text agrees with it. */
const BASE: Readonly<Record<PlaceLevel, number>> = {
  component: 0.99,
  cell: 0.97,
  building: 0.97,
  number: 0.95,
  estate: 0.85,
  poi: 0.82,
  lane: 0.8,
  road: 0.72,
  community: 0.7,
  street: 0.62,
  district: 0.5,
  city: 0.1,
}
const INTERSECTION = 0.92
/** Weight at which a name is as likely meant as not. */
const HALF_WEIGHT = 0.15
/** What is left of a reading in a district that nothing in the text speaks for. */
const AGAINST = 0.2
const OTHER_STREET = 0.6
/** Nearness decides between equals and no more. */
const NEAR_SHARE = 0.06
const NEAR_M = 1500

export interface Scored {
  readonly claim: Claim
  readonly score: number
  readonly contradicts: readonly { readonly start: number; readonly end: number }[]
}

export function scoreClaims(
  claims: Iterable<Claim>,
  evidence: Evidence,
  near: { readonly lon: number; readonly lat: number } | undefined,
): Scored[] {
  const all = [...claims]
  const most = Math.max(0, ...all.filter((c) => !isAreaSpot(c.spot)).map((c) => c.weight))
  return all
    .map((claim) => score(claim, evidence, near, most))
    .sort((a, b) => b.score - a.score || (a.claim.spot.id < b.claim.spot.id ? -1 : 1))
}

function score(
  claim: Claim,
  evidence: Evidence,
  near: { readonly lon: number; readonly lat: number } | undefined,
  most: number,
): Scored {
  const { spot } = claim
  const isArea = isAreaSpot(spot)
  const contradicts = evidence.contradicting(spot)
  const isIntersection = claim.supports[0]?.kind === 'intersection'
  let value = isIntersection ? INTERSECTION : BASE[claim.level]
  value *= claim.weight / (claim.weight + HALF_WEIGHT)
  if (spot.level !== 'city') value *= AGAINST + (1 - AGAINST) * (evidence.share(spot.areaCode) ?? 1)
  const rivals = claim.namesakes.filter((s) => evidence.contradicting(s).length === 0)
  value *= 0.6 + 0.4 / (rivals.length || claim.namesakes.length)
  if (!isArea && most > 0) value *= 0.6 + 0.4 * (claim.weight / most)
  if (contradicts.length > 0) value *= OTHER_STREET
  if (near && !isArea) {
    const metres = metresBetween(near.lon, near.lat, spot.lon, spot.lat)
    value *= 1 - NEAR_SHARE + NEAR_SHARE * Math.exp(-metres / NEAR_M)
  }
  return { claim, score: Math.min(0.99, value), contradicts }
}

/** A coarser reading says nothing new beside a finer one that it contains and that is no weaker. */
export function dropCoarser(
  scored: readonly Scored[],
  contains: (coarse: Claim, fine: Claim) => boolean,
): Scored[] {
  const kept: Scored[] = []
  for (const candidate of scored)
    if (!kept.some((k) => contains(candidate.claim, k.claim))) kept.push(candidate)
  return kept
}
