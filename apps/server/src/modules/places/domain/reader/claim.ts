import type { Spot } from '../gazetteer/spot.ts'
import type { PlaceLevel, ReasonKind } from '../place.ts'

/** A stretch of the folded text that speaks for a claim. */
export interface Support {
  readonly kind: ReasonKind
  readonly start: number
  readonly end: number
}

/** Reasons kept of a name that a text repeats. */
const SUPPORTS_MOST = 20

/** One reading of the text: that it speaks of this spot. */
export interface Claim {
  readonly spot: Spot
  readonly level: PlaceLevel
  readonly weight: number
  /** What the same words could mean in the same district, the spot itself included. */
  readonly namesakes: readonly Spot[]
  readonly supports: readonly Support[]
  /** Ids of what it lies on or in, so that the coarser reading is not listed beside it. */
  readonly above: ReadonlySet<string>
  /** Whether the position is good enough to say which unit cell. */
  readonly exact: boolean
}

/** Claims of one spot: their weights add up, the reasons are kept. */
export function addClaim(claims: Map<string, Claim>, claim: Claim): void {
  const found = claims.get(claim.spot.id)
  if (!found) {
    claims.set(claim.spot.id, claim)
    return
  }
  const more =
    found.supports.length > SUPPORTS_MOST
      ? []
      : claim.supports.filter(
          (s) => !found.supports.some((f) => f.start === s.start && f.kind === s.kind),
        )
  claims.set(claim.spot.id, {
    ...found,
    // A road with a number beside it is told more exactly than the road.
    spot: claim.supports.length > found.supports.length ? claim.spot : found.spot,
    weight: found.weight + claim.weight,
    supports: [...found.supports, ...more],
    above: new Set([...found.above, ...claim.above]),
  })
}
