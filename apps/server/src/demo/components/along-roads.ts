import type { Chance } from '../chance.ts'
import type { Land } from '../areas/land.ts'
import { spotOn } from '../addresses/named-road.ts'
import type { NamedRoad } from '../addresses/named-road.ts'
import type { Inventory } from './inventory.ts'
import { ALONG } from './placement.ts'
import type { Along } from './placement.ts'

/** Covers, lamps, trees, bins and the like, class by class along every road. */
export function standAlongRoads(
  land: Land,
  roads: readonly NamedRoad[],
  stock: Inventory,
  chance: Chance,
): void {
  for (const along of ALONG)
    for (const road of roads)
      if (along.ranks.includes(road.line.rank))
        for (const side of ['left', 'right'] as const)
          standOn(
            land,
            road.frontages.filter((f) => f.side === side),
            along,
            stock,
            chance,
          )
}

function standOn(
  land: Land,
  frontages: NamedRoad['frontages'],
  { code, every, off, beside }: Along,
  stock: Inventory,
  chance: Chance,
): void {
  // Counted in metres of this side only, so that a class keeps its density over gaps.
  let left = chance.between(0, every)
  for (const f of frontages) {
    let at = left
    for (; at < f.length; at += every * chance.between(0.85, 1.15)) {
      if (beside && !beside.includes(land.useOf[f.plot]!)) continue
      const share = Math.min(0.93, Math.max(0.07, at / f.length))
      const position = spotOn(land, f, share, off + chance.between(-0.5, 0.5))
      if (position) stock.add(code, position, land.cellOf[f.plot]!)
    }
    left = at - f.length
  }
}
