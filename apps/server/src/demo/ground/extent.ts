import type { Chance } from '../chance.ts'
import { SPACING, edgeEast, edgeNorth } from './mesh.ts'
import type { Mesh } from './mesh.ts'
import { ringArea, ringMiddle } from './ring.ts'

/** Corners per side that hold a city of `area` square metres, however its outline bulges. */
export function spanFor(area: number): number {
  return 2 * Math.ceil((Math.sqrt(area / Math.PI) * 1.42) / SPACING) + 9
}

/** Counterclockwise outline of the quad north-east of a corner. */
export function quadRing(mesh: Mesh, corner: number): number[] {
  const { span } = mesh
  const north = [corner + span + 1, ...edgeEast(mesh, corner + span).slice(1)]
  const west = [corner + span, ...edgeNorth(mesh, corner).slice(1)]
  return [...edgeEast(mesh, corner), ...edgeNorth(mesh, corner + 1), ...north, ...west]
}

/** Marks the quads (by south-west corner) of an irregular, hole-free, edge-connected city. */
export function extentOf(mesh: Mesh, area: number, chance: Chance): Uint8Array {
  const phases = [2, 3, 5].map(() => chance.between(0, 2 * Math.PI))
  const quads: { corner: number; rank: number; area: number }[] = []
  for (let row = 2; row < mesh.span - 3; row++)
    for (let column = 2; column < mesh.span - 3; column++) {
      const corner = row * mesh.span + column
      const ring = quadRing(mesh, corner)
      const { x, y } = ringMiddle(mesh, ring)
      const rank = Math.hypot(x, y) / bulge(Math.atan2(y, x), phases)
      quads.push({ corner, rank: rank * chance.between(0.98, 1.02), area: ringArea(mesh, ring) })
    }
  quads.sort((a, b) => a.rank - b.rank)
  const inside = new Uint8Array(mesh.span * mesh.span)
  let sum = 0
  for (const quad of quads) {
    if (sum >= area) break
    inside[quad.corner] = 1
    sum += quad.area
  }
  while (smooth(mesh.span, inside));
  return inside
}

function bulge(angle: number, [two, three, five]: readonly number[]): number {
  const waves = [0.16 * Math.sin(2 * angle + two!), 0.1 * Math.sin(3 * angle + three!)]
  return 1 + waves[0]! + waves[1]! + 0.06 * Math.sin(5 * angle + five!)
}

/** Fills notches, drops spikes and closes corner-only contacts; true when something changed. */
function smooth(span: number, inside: Uint8Array): boolean {
  let changed = false
  const set = (corner: number, value: number) => {
    changed ||= inside[corner] !== value
    inside[corner] = value
  }
  for (let corner = span + 1; corner < span * (span - 1) - 1; corner++) {
    const [e, w, n, s] = [1, -1, span, -span].map((d) => inside[corner + d]!)
    const around = e! + w! + n! + s!
    if (around >= 3) set(corner, 1)
    else if (around <= 1) set(corner, 0)
    const northEast = inside[corner + span + 1]!
    if (inside[corner] && northEast && !e && !n) set(corner + 1, 1)
    if (!inside[corner] && !northEast && e && n) set(corner, 1)
  }
  return changed
}
