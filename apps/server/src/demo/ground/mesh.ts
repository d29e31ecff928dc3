import type { Chance } from '../chance.ts'
import { toDegrees, toSpot } from './plane.ts'
import { heightAt, wavesOf } from './warp.ts'

/** Metres between neighbouring mesh lines before the warp. */
export const SPACING = 76

const JITTER = 0.13
const BENT_EDGES = 0.4
const BEND = 0.09

/**
 * A square of `span` × `span` corners, row by row from the south-west, then one possible bend per
 * edge. Every outline in the city is a list of these vertex ids, so neighbours share exact vertices.
 */
export interface Mesh {
  readonly span: number
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly bent: Uint8Array
}

export function meshOf(span: number, chance: Chance): Mesh {
  const size = span * span
  const mesh: Mesh = {
    span,
    lon: new Float64Array(size * 3),
    lat: new Float64Array(size * 3),
    x: new Float64Array(size * 3),
    y: new Float64Array(size * 3),
    bent: new Uint8Array(size * 3),
  }
  placeCorners(mesh, chance)
  bendEdges(mesh, chance)
  return mesh
}

function placeCorners(mesh: Mesh, chance: Chance) {
  const { span } = mesh
  const east = wavesOf(chance)
  const north = wavesOf(chance)
  const jitter = () => chance.between(-JITTER, JITTER) * SPACING
  for (let row = 0; row < span; row++)
    for (let column = 0; column < span; column++) {
      const x = (column - (span - 1) / 2) * SPACING
      const y = (row - (span - 1) / 2) * SPACING
      const dx = heightAt(east, x, y) + jitter()
      place(mesh, row * span + column, x + dx, y + heightAt(north, x, y) + jitter())
    }
}

function bendEdges(mesh: Mesh, chance: Chance) {
  const size = mesh.span * mesh.span
  for (let id = 0; id < size; id++)
    for (const [bend, to] of [
      [size + id, id + 1],
      [2 * size + id, id + mesh.span],
    ] as const) {
      if (to >= size || !chance.yes(BENT_EDGES)) continue
      const along = chance.between(0.35, 0.65)
      const aside = chance.between(-BEND, BEND)
      const dx = mesh.x[to]! - mesh.x[id]!
      const dy = mesh.y[to]! - mesh.y[id]!
      place(
        mesh,
        bend,
        mesh.x[id]! + dx * along - dy * aside,
        mesh.y[id]! + dy * along + dx * aside,
      )
      mesh.bent[bend] = 1
    }
}

/** Metres are taken back from the rounded degrees, so that both describe the same point. */
function place(mesh: Mesh, id: number, x: number, y: number) {
  const position = toDegrees(x, y)
  const spot = toSpot(position)
  ;[mesh.lon[id], mesh.lat[id]] = position
  mesh.x[id] = spot.x
  mesh.y[id] = spot.y
}

/** Vertices of the edge from a corner to the one east (or north) of it, without the far corner. */
export function edgeEast(mesh: Mesh, corner: number): number[] {
  const bend = mesh.span * mesh.span + corner
  return mesh.bent[bend] ? [corner, bend] : [corner]
}

export function edgeNorth(mesh: Mesh, corner: number): number[] {
  const bend = 2 * mesh.span * mesh.span + corner
  return mesh.bent[bend] ? [corner, bend] : [corner]
}
