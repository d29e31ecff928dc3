import { metresPerLatDegree, metresPerLonDegree } from '@gongzhi/grid'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Spot } from '../gazetteer/spot.ts'
import { addClaim, type Claim } from './claim.ts'
import type { Mention } from './mention.ts'

const JOIN = /^(?:与|和|跟|同|及|以及|、|\/|交|[-—–~])?$/
const CROSSING =
  /^的?(?:相?交(?:叉|汇|界|接|会)?(?:的)?(?:路口|口|处)?|十字路?口|丁字路?口|三[岔叉]路?口|路口|口)/
/** Roads whose known points stay further apart do not meet. */
const MEET_WITHIN_M = 300
/** So many are looked at in one text. */
const CROSSINGS_MOST = 12

/** 联丰路与杜鹃路交叉口: the point where both roads come nearest. */
export function claimIntersections(
  gazetteer: Gazetteer,
  text: string,
  known: readonly Mention[],
  claims: Map<string, Claim>,
): void {
  const roads = known.filter((m) => (m.kind === 'road' || m.kind === 'lane') && !m.negated)
  let left = CROSSINGS_MOST
  for (const [i, first] of roads.entries()) {
    const second = roads[i + 1]
    if (!second || !JOIN.test(text.slice(first.end, second.start))) continue
    const crossing = CROSSING.exec(text.slice(second.end, second.end + 8))
    if (!crossing || left-- <= 0) continue
    const found = meetings(gazetteer, first, second)
    for (const spot of found.spots)
      addClaim(claims, {
        ...{ spot, level: 'road', exact: true },
        weight: first.weight + second.weight,
        namesakes: found.spots.filter((s) => s.areaCode.slice(0, 6) === spot.areaCode.slice(0, 6)),
        supports: [
          { kind: 'intersection', start: first.start, end: second.end + crossing[0].length },
          { kind: 'road', start: first.start, end: first.end },
          { kind: 'road', start: second.start, end: second.end },
        ],
        above: new Set(found.roads),
      })
  }
}

function meetings(gazetteer: Gazetteer, first: Mention, second: Mention) {
  const spots: Spot[] = []
  const roads: string[] = []
  for (const a of first.target?.spots ?? [])
    for (const b of second.target?.spots ?? []) {
      if (a.id === b.id || a.areaCode.slice(0, 4) !== b.areaCode.slice(0, 4)) continue
      const met = nearestPoints(pointsOf(gazetteer, a), pointsOf(gazetteer, b))
      if (!met) continue
      const name = `${a.name}与${b.name}交叉口`
      roads.push(a.id, b.id)
      spots.push({ ...met, id: `${a.id}×${b.id}`, level: 'road', name, cellCode: null })
    }
  return { spots, roads }
}

function pointsOf(gazetteer: Gazetteer, road: Spot): readonly Spot[] {
  return [road, ...[...(gazetteer.below.get(road.id)?.values() ?? [])].flat()]
}

/** The middle between the nearest points of two roads, when they come near. */
function nearestPoints(as: readonly Spot[], bs: readonly Spot[]) {
  const [first] = as
  if (!first) return undefined
  const [perLon, perLat] = [metresPerLonDegree(first.lat), metresPerLatDegree(first.lat)]
  let best = MEET_WITHIN_M ** 2
  let met: { lon: number; lat: number; areaCode: string } | undefined
  for (const a of as)
    for (const b of bs) {
      const [dx, dy] = [(a.lon - b.lon) * perLon, (a.lat - b.lat) * perLat]
      const square = dx * dx + dy * dy
      if (square >= best) continue
      best = square
      met = { lon: (a.lon + b.lon) / 2, lat: (a.lat + b.lat) / 2, areaCode: a.areaCode }
    }
  return met
}
