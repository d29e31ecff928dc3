import { chanceOf } from '../chance.ts'
import { extentOf, spanFor } from './extent.ts'
import { facesOf } from './faces.ts'
import { lanesOf } from './lanes.ts'
import { mergeFaces } from './merge-faces.ts'
import type { Plot } from './merge-faces.ts'
import { meshOf } from './mesh.ts'
import type { Mesh } from './mesh.ts'
import { neighboursOf } from './neighbours.ts'
import type { Neighbour } from './neighbours.ts'
import { roadEdges, roadsOf } from './roads.ts'
import type { RoadLine } from './roads.ts'

/** The bare city: plots and the mesh lines between them that are streets. */
export interface Ground {
  readonly mesh: Mesh
  readonly plots: readonly Plot[]
  readonly neighbours: readonly (readonly Neighbour[])[]
  readonly roads: readonly RoadLine[]
}

/** Square metres of the city at scale 1: 12,300 plots of the measured mean size. */
const CITY_AREA = 123_000_000
const LANES = 800

export function groundOf(seed: number, scale: number): Ground {
  const area = CITY_AREA * scale
  const mesh = meshOf(spanFor(area), chanceOf(seed, 'mesh'))
  const inside = extentOf(mesh, area, chanceOf(seed, 'extent'))
  const riverColumn = Math.floor(mesh.span * 0.58)
  const terrain = { mesh, inside, riverColumn }
  const roads = roadsOf(terrain, chanceOf(seed, 'roads'))
  const edges = roadEdges(roads)
  const lanes = lanesOf(terrain, roads, edges, Math.ceil(LANES * scale), chanceOf(seed, 'lanes'))
  const faces = facesOf(terrain, chanceOf(seed, 'faces'))
  const rings = faces.map((face) => face.ring)
  const beside = neighboursOf(mesh, rings, edges)
  const plots = mergeFaces(mesh, faces, beside, chanceOf(seed, 'plots'))
  const plotRings = plots.map((plot) => plot.ring)
  return {
    mesh,
    plots,
    neighbours: neighboursOf(mesh, plotRings, edges),
    roads: [...roads, ...lanes],
  }
}
