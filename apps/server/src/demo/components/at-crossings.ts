import type { Chance } from '../chance.ts'
import type { Land } from '../areas/land.ts'
import { spotOn } from '../addresses/named-road.ts'
import type { NamedRoad } from '../addresses/named-road.ts'
import type { Inventory } from './inventory.ts'

const LIGHTS = '02014'
const NAME_PLATE = '02012'
const LIT = 0.85

/** Traffic lights where an avenue meets another main road; name plates at both ends of every road. */
export function standAtCrossings(
  land: Land,
  roads: readonly NamedRoad[],
  stock: Inventory,
  chance: Chance,
): void {
  const met = new Map<number, number>()
  for (const { line } of roads)
    if (line.rank !== 'lane') for (const id of line.path) met.set(id, (met.get(id) ?? 0) + 1)
  for (const { line, frontages } of roads) {
    if (line.rank === 'avenue')
      for (const f of frontages)
        if ((met.get(f.b) ?? 0) > 1 && chance.yes(LIT)) stand(land, stock, LIGHTS, f, 0.9)
    const ends = [frontages[0], frontages.at(-1)]
    ends.forEach((f, i) => f && stand(land, stock, NAME_PLATE, f, i === 0 ? 0.12 : 0.88))
  }
}

function stand(
  land: Land,
  stock: Inventory,
  code: string,
  f: NamedRoad['frontages'][number],
  share: number,
): void {
  const position = spotOn(land, f, share, 6)
  if (position) stock.add(code, position, land.cellOf[f.plot]!)
}
