import type { Chance } from '../chance.ts'
import type { Mesh } from './mesh.ts'
import { toDegrees, toSpot } from './plane.ts'
import type { Position, Spot } from './plane.ts'

/** Metres that keep a point clear of its plot's border, far above what rounding can move. */
const CLEAR = 0.5

/** The spot in rounded degrees, where it lies well inside the ring. */
export function settle(mesh: Mesh, ring: readonly number[], spot: Spot): Position | undefined {
  const position = toDegrees(spot.x, spot.y)
  return isWellInside(mesh, ring, toSpot(position)) ? position : undefined
}

/** Even-odd count of the edges east of the spot; false as soon as one is too near. */
function isWellInside(mesh: Mesh, ring: readonly number[], { x, y }: Spot): boolean {
  let inside = false
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!
    const b = ring[(i + 1) % ring.length]!
    const [ax, ay, bx, by] = [mesh.x[a]! - x, mesh.y[a]! - y, mesh.x[b]! - x, mesh.y[b]! - y]
    if (nearOrigin(ax, ay, bx, by)) return false
    if (ay > 0 !== by > 0 && ax + ((bx - ax) * -ay) / (by - ay) > 0) inside = !inside
  }
  return inside
}

function nearOrigin(ax: number, ay: number, bx: number, by: number): boolean {
  const [dx, dy] = [bx - ax, by - ay]
  const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)))
  return Math.hypot(ax + t * dx, ay + t * dy) < CLEAR
}

/** At most `count` spots in a ring, at least `gap` metres apart. */
export function scatter(
  mesh: Mesh,
  ring: readonly number[],
  count: number,
  gap: number,
  chance: Chance,
): Position[] {
  const xs = ring.map((id) => mesh.x[id]!)
  const ys = ring.map((id) => mesh.y[id]!)
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  const spots: Spot[] = []
  const positions: Position[] = []
  for (let tries = count * 25; tries > 0 && positions.length < count; tries--) {
    const spot = { x: chance.between(west, east), y: chance.between(south, north) }
    if (spots.some((other) => Math.hypot(other.x - spot.x, other.y - spot.y) < gap)) continue
    const position = settle(mesh, ring, spot)
    if (!position) continue
    spots.push(spot)
    positions.push(position)
  }
  return positions
}
