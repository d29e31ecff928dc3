import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { isAreaSpot, liesIn, type Spot } from '../gazetteer/spot.ts'
import type { ReasonKind } from '../place.ts'
import { addClaim, type Claim, type Support } from './claim.ts'
import type { Mention } from './mention.ts'
import {
  buildingAfter,
  firstBuilding,
  houseAfter,
  houseNearby,
  middleIn,
  numbered,
} from './numbers.ts'

const EXACT_LEVELS: ReadonlySet<string> = new Set(['number', 'building', 'estate', 'poi', 'lane'])
/** A building told elsewhere in the text than its estate. */
const APART = 0.7

interface Reading {
  readonly gazetteer: Gazetteer
  readonly text: string
  /** Streets and communities the text names: a long road is where it runs through them. */
  readonly finer: readonly Spot[]
  /** One estate is all the text speaks of, so that a building anywhere in it is one of its own. */
  readonly loneEstate: boolean
}

/** What each known name may stand for, refined by the number that follows it. */
export function claimNames(
  gazetteer: Gazetteer,
  text: string,
  known: readonly Mention[],
  claims: Map<string, Claim>,
): void {
  const said = known.filter((m) => !m.negated)
  const estates = said.filter((m) => m.kind === 'estate')
  const reading: Reading = {
    ...{ gazetteer, text },
    finer: said
      .filter((m) => m.kind === 'street' || m.kind === 'community')
      .flatMap((m) => m.target?.spots ?? []),
    loneEstate: new Set(estates.map((m) => text.slice(m.start, m.end))).size === 1,
  }
  for (const mention of said)
    for (const spot of mention.target?.spots ?? []) {
      const above = claimOf(mention, spot)
      const finer = finerClaims(reading, mention, above)
      for (const claim of finer.length > 0 ? finer : [above]) addClaim(claims, claim)
    }
  // Whatever speaks for the estate speaks for its building.
  for (const [id, claim] of claims) {
    let { weight } = claim
    for (const above of claim.above) weight += claims.get(above)?.weight ?? 0
    claims.set(id, { ...claim, weight })
  }
}

function claimOf(mention: Mention, spot: Spot): Claim {
  const district = spot.areaCode.slice(0, 6)
  const all = mention.target?.spots ?? []
  return {
    ...{ spot, level: spot.level, weight: mention.weight },
    namesakes: all.filter((s) => s.areaCode.startsWith(district)),
    supports: [{ kind: kindOf(mention, spot), start: mention.start, end: mention.end }],
    above: new Set(),
    exact: EXACT_LEVELS.has(spot.level),
  }
}

function kindOf(mention: Mention, spot: Spot): ReasonKind {
  if (isAreaSpot(spot)) return mention.target?.isShort ? 'area-short-name' : 'area'
  return spot.level === 'lane' || spot.level === 'estate' || spot.level === 'poi'
    ? spot.level
    : 'road'
}

function finerClaims(reading: Reading, mention: Mention, above: Claim): Claim[] {
  if (isAreaSpot(above.spot)) return []
  return above.level === 'road' || above.level === 'lane'
    ? onRoad(reading, mention, above)
    : inEstate(reading, mention, above)
}

function onRoad({ gazetteer, text, finer }: Reading, mention: Mention, above: Claim): Claim[] {
  const road = above.spot
  const house = houseAfter(text, mention.end)
  const found = house ? numbered(gazetteer, road, house.key, 'number') : []
  if (house && found.length > 0) return found.map((spot) => below(above, spot, 'number', house))
  const nearby = house && houseNearby(gazetteer, road, house.key)
  if (house && nearby) {
    const support: Support = { kind: 'number-nearby', start: house.start, end: house.end }
    const { lon, lat, areaCode } = nearby
    return [
      { ...above, spot: { ...road, lon, lat, areaCode }, supports: [...above.supports, support] },
    ]
  }
  for (const area of finer) {
    const middle = above.level === 'road' && !liesIn(road, area) && middleIn(gazetteer, road, area)
    if (middle) {
      const { lon, lat } = middle
      return [{ ...above, spot: { ...road, lon, lat, areaCode: area.areaCode } }]
    }
  }
  return []
}

function inEstate(
  { gazetteer, text, loneEstate }: Reading,
  mention: Mention,
  above: Claim,
): Claim[] {
  const next = buildingAfter(text, mention.end) ?? houseAfter(text, mention.end)
  if (next)
    return numbered(gazetteer, above.spot, next.key, 'building').map((spot) =>
      below(above, spot, spot.level === 'number' ? 'number' : 'building', next),
    )
  const apart = loneEstate && above.level === 'estate' ? firstBuilding(text) : undefined
  if (!apart) return []
  return numbered(gazetteer, above.spot, apart.key, 'building').map((spot) => ({
    ...below(above, spot, 'building', apart),
    weight: above.weight * APART,
  }))
}

/** The number or building below a claim takes its place. */
function below(
  above: Claim,
  spot: Spot,
  kind: 'number' | 'building',
  { start, end }: { readonly start: number; readonly end: number },
): Claim {
  return {
    ...above,
    ...{ spot, level: spot.level, exact: true },
    supports: [...above.supports, { kind, start, end }],
    above: new Set([above.spot.id]),
  }
}
