import type { Chance } from '../chance.ts'
import type { Address, LandUse } from '../city.ts'
import { districtNumber } from '../areas/territory.ts'
import type { Land } from '../areas/land.ts'
import type { Frontage } from '../ground/sides.ts'
import { spotOn } from './named-road.ts'
import type { NamedRoad } from './named-road.ts'
import type { Register } from './register.ts'

/** House numbers by the plot they front on. */
export type Doors = ReadonlyMap<number, readonly Address[]>

/** Metres from one door to the next on the same side. */
const STEP = { avenue: [80, 130], road: [62, 112], lane: [36, 64] } as const

/** How often a door is there at all. */
const BUILT: Record<LandUse, number> = {
  ...{ residential: 0.95, commercial: 1, public: 0.9, industrial: 0.8, transport: 0.5 },
  ...{ village: 0.7, green: 0.3, farmland: 0.08, water: 0 },
}

/** Doors along every road: odd on the left, even on the right, rising along the road. */
export function numberDoors(
  land: Land,
  register: Register,
  roads: readonly NamedRoad[],
  chance: Chance,
): Doors {
  const doors = new Map<number, Address[]>()
  for (const road of roads)
    for (const side of ['left', 'right'] as const)
      for (const [plot, door] of doorsOn(land, register, road, side, chance)) {
        const known = doors.get(plot)
        if (known) known.push(door)
        else doors.set(plot, [door])
      }
  return doors
}

function* doorsOn(
  land: Land,
  register: Register,
  road: NamedRoad,
  side: Frontage['side'],
  chance: Chance,
): Generator<[plot: number, door: Address]> {
  const frontages = road.frontages.filter((f) => f.side === side).sort((a, b) => a.from - b.from)
  const [low, high] = STEP[road.line.rank]
  let number = side === 'left' ? 1 : 2
  let at = chance.between(12, 40)
  for (const f of frontages) {
    if (at < f.from) at = f.from + chance.between(5, 20)
    for (; at < f.from + f.length; at += chance.between(low, high), number += 2) {
      const row = road.rows.get(districtNumber(land.communityOf[f.plot]!.code))
      if (!row || !chance.yes(BUILT[land.useOf[f.plot]!])) continue
      const position = spotOn(land, f, (at - f.from) / f.length, chance.between(7, 13))
      if (!position) continue
      const houseNumber = `${number}号`
      yield [
        f.plot,
        register.add({
          ...{
            kind: 'number',
            name: road.name + houseNumber,
            road: road.name,
            houseNumber,
            position,
          },
          ...{
            areaCode: land.communityOf[f.plot]!.code,
            cell: land.cellOf[f.plot]!,
            parentId: row.id,
          },
        }),
      ]
    }
  }
}
