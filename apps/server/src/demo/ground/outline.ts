import type { Mesh } from './mesh.ts'
import type { Position } from './plane.ts'
import { directedKey, ringArea } from './ring.ts'

/** GeoJSON MultiPolygon coordinates around rings that share edges; holes and pinches are kept apart. */
export function outlineOf(mesh: Mesh, rings: readonly (readonly number[])[]): Position[][][] {
  const loops = borderOf(mesh, rings).flatMap(simpleLoops)
  const outer = loops.filter((loop) => ringArea(mesh, loop) > 0)
  const holes = loops.filter((loop) => ringArea(mesh, loop) < 0)
  const polygons = outer.map((loop) => ({ loop, holes: [] as number[][] }))
  for (const hole of holes) {
    const around = polygons
      .filter(({ loop }) => encloses(mesh, loop, hole))
      .sort((a, b) => ringArea(mesh, a.loop) - ringArea(mesh, b.loop))
    if (!around[0]) throw new Error(`the hole at vertex ${hole[0]} lies in no outline`)
    around[0].holes.push(hole)
  }
  return polygons.map(({ loop, holes }) => [loop, ...holes].map((ring) => closed(mesh, ring)))
}

export function closed(mesh: Mesh, ring: readonly number[]): Position[] {
  return [...ring, ring[0]!].map((id): Position => [mesh.lon[id]!, mesh.lat[id]!])
}

/** Walks along edges that only one ring has, the inside on the left. */
function borderOf(mesh: Mesh, rings: readonly (readonly number[])[]): number[][] {
  const edges = new Set<number>()
  for (const ring of rings)
    ring.forEach((a, i) => edges.add(directedKey(a, ring[(i + 1) % ring.length]!)))
  const next = new Map<number, number[]>()
  for (const ring of rings)
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length]!
      if (edges.has(directedKey(b, a))) return
      const known = next.get(a)
      if (known) known.push(b)
      else next.set(a, [b])
    })
  const walks: number[][] = []
  for (const [start, ways] of next)
    while (ways.length > 0) {
      const walk = [start]
      let at = ways.pop()!
      let before = start
      while (at !== start) {
        walk.push(at)
        const step = takeNarrowest(mesh, before, at, next.get(at)!)
        before = at
        at = step
      }
      walks.push(walk)
    }
  return walks
}

/** At a pinch, the way that stays in the same corner of ground: the first one clockwise from behind. */
function takeNarrowest(mesh: Mesh, before: number, at: number, ways: number[]): number {
  const angle = (to: number) => Math.atan2(mesh.y[to]! - mesh.y[at]!, mesh.x[to]! - mesh.x[at]!)
  const back = angle(before)
  const turn = (to: number) => (back - angle(to) + 4 * Math.PI) % (2 * Math.PI)
  const best = ways.reduce((a, b) => (turn(b) < turn(a) ? b : a))
  ways.splice(ways.indexOf(best), 1)
  return best
}

/** Cuts a walk where it comes back to a vertex, so that no ring touches itself. */
function simpleLoops(walk: readonly number[]): number[][] {
  const loops: number[][] = []
  const path: number[] = []
  const on = new Map<number, number>()
  for (const id of walk) {
    const seen = on.get(id)
    if (seen !== undefined) {
      const loop = path.splice(seen)
      for (const gone of loop) on.delete(gone)
      loops.push(loop)
    }
    on.set(id, path.length)
    path.push(id)
  }
  return [...loops, path]
}

/** Whether the first corner of `hole` that is not on `loop` lies within it. */
function encloses(mesh: Mesh, loop: readonly number[], hole: readonly number[]): boolean {
  const corner = hole.find((id) => !loop.includes(id))
  if (corner === undefined) return true
  const [x, y] = [mesh.x[corner]!, mesh.y[corner]!]
  let inside = false
  loop.forEach((a, i) => {
    const b = loop[(i + 1) % loop.length]!
    const [ay, by] = [mesh.y[a]! - y, mesh.y[b]! - y]
    if (ay > 0 === by > 0) return
    const [ax, bx] = [mesh.x[a]! - x, mesh.x[b]! - x]
    if (ax + ((bx - ax) * -ay) / (by - ay) > 0) inside = !inside
  })
  return inside
}
