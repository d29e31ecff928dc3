import type { Chance } from '../chance.ts'
import type { Land } from '../areas/land.ts'
import { scatter } from '../ground/inside.ts'
import type { Inventory } from './inventory.ts'
import { IN_PLOTS } from './placement.ts'

const GAP = 4

/** What stands on the ground itself: in estates, parks, car parks, along the river. */
export function standInPlots(land: Land, stock: Inventory, chance: Chance): void {
  const { mesh, plots } = land.ground
  plots.forEach((plot, i) => {
    const codes = Object.entries(IN_PLOTS[land.useOf[i]!]).flatMap(([code, mean]) =>
      Array.from({ length: countOf(mean, chance) }, () => code),
    )
    const spots = scatter(mesh, plot.ring, codes.length, GAP, chance)
    spots.forEach((position, order) => stock.add(codes[order]!, position, land.cellOf[i]!))
  })
}

/** A whole number whose mean is the given one. */
function countOf(mean: number, chance: Chance): number {
  return Math.floor(mean) + (chance.yes(mean % 1) ? 1 : 0)
}
