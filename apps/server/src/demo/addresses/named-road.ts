import type { Address } from '../city.ts'
import { districtNumber } from '../areas/territory.ts'
import type { Land } from '../areas/land.ts'
import { settle } from '../ground/inside.ts'
import type { Position } from '../ground/plane.ts'
import type { RoadLine } from '../ground/roads.ts'
import { besideRoad, frontagesOf } from '../ground/sides.ts'
import type { Frontage } from '../ground/sides.ts'
import { most } from './most.ts'

/** A road or lane with its name and the address row it has in each district it touches. */
export interface NamedRoad {
  readonly name: string
  readonly line: RoadLine
  readonly frontages: readonly Frontage[]
  /** By district number. */
  readonly rows: ReadonlyMap<number, Address>
}

/** The stretches of a road by district number, without those along water. */
export function byDistrict(land: Land, line: RoadLine): Map<number, Frontage[]> {
  const parts = new Map<number, Frontage[]>()
  for (const frontage of frontagesOf(land.ground.mesh, land.sides, line.path)) {
    if (land.ground.plots[frontage.plot]!.water) continue
    const number = districtNumber(land.communityOf[frontage.plot]!.code)
    const known = parts.get(number)
    if (known) known.push(frontage)
    else parts.set(number, [frontage])
  }
  return parts
}

/** Where a stretch stands for: the area that has most of it, and a spot halfway along it there. */
export function anchorOf(land: Land, stretch: readonly Frontage[], digits: 9 | 12) {
  const area = (f: Frontage) => land.communityOf[f.plot]!.code.slice(0, digits).padEnd(12, '0')
  const areaCode = most(stretch, area, (f) => f.length)
  const within = stretch.filter((f) => area(f) === areaCode)
  const middle = within.length >> 1
  for (const frontage of [...within.slice(middle), ...within.slice(0, middle)]) {
    const position = spotOn(land, frontage, 0.5, 5)
    if (position) return { areaCode, position, cell: land.cellOf[frontage.plot]! }
  }
  return undefined
}

/** A point beside the road that lies in the frontage's plot; nearer to the kerb where there is no room. */
export function spotOn(land: Land, f: Frontage, share: number, off: number): Position | undefined {
  const { mesh, plots } = land.ground
  for (const metres of [off, off / 2, 1.2]) {
    const found = settle(mesh, plots[f.plot]!.ring, besideRoad(mesh, f, share, metres))
    if (found) return found
  }
  return undefined
}
