import { chanceOf } from '../chance.ts'
import type { Address, Building } from '../city.ts'
import type { Land } from '../areas/land.ts'
import type { NamePool, PlaceName } from '../names/name-pool.ts'
import { buildEstates } from './estates.ts'
import { buildHamlets } from './hamlets.ts'
import { nameLanes } from './lanes.ts'
import type { NamedRoad } from './named-road.ts'
import { numberDoors } from './numbers.ts'
import { placePublic } from './pois.ts'
import { register } from './register.ts'
import { nameRoads } from './roads.ts'
import { placeStations } from './stations.ts'

export interface Gazetteer {
  readonly addresses: readonly Address[]
  readonly buildings: readonly Building[]
  /** Avenues, roads and lanes. */
  readonly roads: readonly NamedRoad[]
}

export function gazetteerOf(land: Land, seed: number, names: NamePool<PlaceName>): Gazetteer {
  const book = register()
  const main = nameRoads(land, book, names, chanceOf(seed, 'road-names'))
  const lanes = nameLanes(land, book, main, chanceOf(seed, 'lane-names'))
  const roads = [...main, ...lanes]
  const doors = numberDoors(land, book, roads, chanceOf(seed, 'doors'))
  buildEstates(land, book, doors, chanceOf(seed, 'estates'))
  buildHamlets(land, book, chanceOf(seed, 'hamlets'))
  placePublic(land, book, doors, chanceOf(seed, 'public'))
  placeStations(land, book, main, chanceOf(seed, 'stations'))
  const { addresses, buildings } = book
  return { addresses, buildings, roads }
}
