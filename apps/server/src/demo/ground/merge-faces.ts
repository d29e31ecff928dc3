import type { Chance } from '../chance.ts'
import type { Face } from './faces.ts'
import type { Mesh } from './mesh.ts'
import type { Neighbour } from './neighbours.ts'
import { mergedRing, ringArea } from './ring.ts'

/** An outline of one unit grid cell, counterclockwise vertex ids. */
export interface Plot {
  readonly ring: readonly number[]
  readonly area: number
  readonly water: boolean
}

const WANTED = { low: 4_600, high: 9_800 }
const SCRAP = 4_200

/** Groups faces into plots of about 10,000 m² that no road passes through. */
export function mergeFaces(
  mesh: Mesh,
  faces: readonly Face[],
  neighbours: readonly (readonly Neighbour[])[],
  chance: Chance,
): Plot[] {
  const areas = faces.map((face) => ringArea(mesh, face.ring))
  const groups: number[][] = []
  const groupOf = new Int32Array(faces.length).fill(-1)
  const total = (group: readonly number[]) => group.reduce((sum, f) => sum + areas[f]!, 0)
  const outline = (group: readonly number[]) => mergedRing(group.map((f) => faces[f]!.ring))
  /** Faces beside the group that no road cuts off, longest common border first. */
  const around = (group: readonly number[]) => {
    const seen = new Map<number, number>()
    for (const face of group)
      for (const n of neighbours[face]!)
        if (n.alongRoad === 0 && faces[n.to]!.water === faces[face]!.water && !group.includes(n.to))
          seen.set(n.to, (seen.get(n.to) ?? 0) + n.length)
    return [...seen].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([face]) => face)
  }
  for (let face = 0; face < faces.length; face++) {
    if (groupOf[face] !== -1) continue
    const group = [face]
    const wanted = chance.between(WANTED.low, WANTED.high)
    while (total(group) < wanted) {
      const fits = around(group).filter((f) => groupOf[f] === -1 && outline([...group, f]))
      if (fits.length === 0) break
      group.push(chance.yes(0.6) ? fits[0]! : chance.pick(fits))
    }
    for (const f of group) groupOf[f] = groups.length
    groups.push(group)
  }
  for (const [id, group] of groups.entries()) {
    if (total(group) >= SCRAP) continue
    const hosts = [...new Set(around(group).map((f) => groupOf[f]!))]
      .filter((host) => outline([...groups[host]!, ...group]))
      .sort((a, b) => total(groups[a]!) - total(groups[b]!) || a - b)
    if (hosts[0] === undefined) continue
    for (const f of group) groupOf[f] = hosts[0]
    groups[hosts[0]]!.push(...group)
    groups[id] = []
  }
  return groups.filter((g) => g.length > 0).map((group) => plotOf(mesh, faces, group, outline))
}

function plotOf(
  mesh: Mesh,
  faces: readonly Face[],
  group: readonly number[],
  outline: (group: readonly number[]) => number[] | undefined,
): Plot {
  const ring = outline(group)
  if (!ring) throw new Error(`faces ${group.join(', ')} do not make one outline`)
  return { ring, area: ringArea(mesh, ring), water: faces[group[0]!]!.water }
}
