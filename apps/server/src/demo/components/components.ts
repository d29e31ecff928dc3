import { chanceOf } from '../chance.ts'
import type { Component } from '../city.ts'
import type { Land } from '../areas/land.ts'
import type { NamedRoad } from '../addresses/named-road.ts'
import { standAlongRoads } from './along-roads.ts'
import { standAtCrossings } from './at-crossings.ts'
import { standInPlots } from './in-plots.ts'
import { inventory } from './inventory.ts'

/** Every managed component, by id. */
export function componentsOf(land: Land, roads: readonly NamedRoad[], seed: number): Component[] {
  const stock = inventory(chanceOf(seed, 'component-facts'))
  standAlongRoads(land, roads, stock, chanceOf(seed, 'along-roads'))
  standAtCrossings(land, roads, stock, chanceOf(seed, 'crossings'))
  standInPlots(land, stock, chanceOf(seed, 'in-plots'))
  return stock.components.sort((a, b) => (a.id < b.id ? -1 : 1))
}
