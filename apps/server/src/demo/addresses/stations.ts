import type { Chance } from '../chance.ts'
import { districtNumber } from '../areas/territory.ts'
import type { Land } from '../areas/land.ts'
import { spotOn } from './named-road.ts'
import type { NamedRoad } from './named-road.ts'
import type { Register } from './register.ts'

/** Metres between two metro stations on one avenue. */
const APART = 1400

/** Metro stations along the avenues. The first is named after the avenue, later ones after a side road. */
export function placeStations(
  land: Land,
  register: Register,
  roads: readonly NamedRoad[],
  chance: Chance,
): void {
  const crossing = new Map<number, NamedRoad>()
  for (const road of roads)
    if (road.line.rank === 'road') for (const id of road.line.path) crossing.set(id, road)
  const named = new Set<string>()
  for (const avenue of roads.filter((road) => road.line.rank === 'avenue')) {
    let next = chance.between(200, APART)
    for (const f of [...avenue.frontages].sort((a, b) => a.from - b.from)) {
      const side = crossing.get(f.b)
      const name = [avenue, side].flatMap((road) => road?.name ?? []).find((n) => !named.has(n))
      if (f.from < next || !side || name === undefined) continue
      const position = spotOn(land, f, 0.7, 9)
      const row = avenue.rows.get(districtNumber(land.communityOf[f.plot]!.code))
      if (!position || !row) continue
      named.add(name)
      next = f.from + APART
      register.add({
        ...{
          kind: 'poi',
          name: `${name}地铁站`,
          aliases: [`地铁${name}站`, `${name}站`],
          position,
        },
        ...{ areaCode: land.communityOf[f.plot]!.code, cell: land.cellOf[f.plot]! },
        ...{ road: avenue.name, parentId: row.id },
      })
    }
  }
}
