import { arrange, type Face } from './arrange.ts'
import type { Fault, LayerCell } from './layer.ts'
import type { Corners } from './corners.ts'
import { edgesLeft, edgesOf, type Loop, type Outline } from './edges.ts'
import { cellsIn } from './gaps-and-overlaps.ts'
import { nodeEdges } from './node-edges.ts'
import { measure, regionsOf } from './regions.ts'

const CELLS = 0
const PARENT = -1

/** One fault for each cell that is partly or wholly outside the parent it names. */
export function outsideParents(
  corners: Corners,
  cells: readonly LayerCell[],
  outlines: readonly Outline[],
  parents: ReadonlyMap<string, readonly Loop[]>,
): Fault[] {
  if (parents.size === 0) return []
  const children = Map.groupBy(cells.keys(), (i) => cells[i]?.parent)
  return [...children].flatMap(([code, own]) => {
    if (code === undefined) return []
    const parent = { loops: parents.get(code) ?? [], layer: PARENT, owner: PARENT }
    return outsideOne(corners, cells, outlines, own, parent)
  })
}

function outsideOne(
  corners: Corners,
  cells: readonly LayerCell[],
  outlines: readonly Outline[],
  own: readonly number[],
  parent: Outline,
): Fault[] {
  const together = edgesLeft([...own.flatMap((i) => outlines[i] ?? []), parent])
  nodeEdges(corners, together)
  const regions = regionsOf(corners, arrange(corners, together), (cover) =>
    (cover.get(CELLS) ?? 0) > 0 && !cover.has(PARENT) ? 'outside' : undefined,
  )
  if (regions.length === 0) return []
  const ownCells = own.flatMap((i) => cells[i] ?? [])
  const there = [...cellsIn(corners, ownCells, regions)].flatMap((i) => own[i] ?? [])
  const apart = there.flatMap((i) => {
    const outline = outlines[i]
    return outline ? [{ ...outline, layer: i }] : []
  })
  const edges = edgesOf([...apart, parent])
  nodeEdges(corners, edges)
  const { faces } = arrange(corners, edges)
  const outside = faces.slice(1).filter(({ cover }) => cover.size > 0 && !cover.has(PARENT))
  return there.flatMap((cell) => faultOf(corners, cell, outside))
}

function faultOf(corners: Corners, cell: number, outside: readonly Face[]): Fault[] {
  const own = outside.filter(({ cover }) => cover.has(cell))
  if (own.length === 0) return []
  return [{ kind: 'outside', cells: [cell], widthM: Infinity, ...measure(corners, own) }]
}
