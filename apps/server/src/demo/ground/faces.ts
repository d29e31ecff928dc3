import type { Chance } from '../chance.ts'
import { quadRing } from './extent.ts'
import { isWater } from './roads.ts'
import type { Terrain } from './roads.ts'

/** The smallest piece of ground: a quad or half of one. */
export interface Face {
  readonly ring: readonly number[]
  readonly water: boolean
}

const SPLIT = 0.09

export function facesOf(terrain: Terrain, chance: Chance): Face[] {
  const { mesh, inside } = terrain
  const faces: Face[] = []
  for (let corner = 0; corner < inside.length; corner++) {
    if (!inside[corner]) continue
    const ring = quadRing(mesh, corner)
    const water = isWater(terrain, corner)
    const halves = !water && chance.yes(SPLIT) ? halved(ring, corner, mesh.span, chance) : [ring]
    for (const half of halves) faces.push({ ring: half, water })
  }
  return faces
}

function halved(ring: readonly number[], corner: number, span: number, chance: Chance): number[][] {
  const [a, b] = chance.yes(0.5) ? [corner, corner + span + 1] : [corner + 1, corner + span]
  const from = ring.indexOf(a)
  const to = ring.indexOf(b)
  return [ring.slice(from, to + 1), [...ring.slice(to), ...ring.slice(0, from + 1)]]
}
