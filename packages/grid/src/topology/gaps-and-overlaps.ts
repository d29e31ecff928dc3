import Flatbush from 'flatbush'
import { boundsOf } from '../geometry.ts'
import { arrange } from './arrange.ts'
import type { Fault, LayerCell } from './layer.ts'
import type { Corners } from './corners.ts'
import { edgesLeft, edgesOf, type Loop, type Outline } from './edges.ts'
import { nodeEdges } from './node-edges.ts'
import { polygonOf, type Region, regionsOf } from './regions.ts'

const CELLS = 0
const PARENTS = 1
/** Parents own edges too, but no finding names them. */
const NO_CELL = -1

/**
 * Only the edges that did not meet their reverse are laid out: how often each of their faces is
 * covered shows the gaps and where overlaps are. Which cells overlap is found among those there.
 */
export function gapsAndOverlaps(
  corners: Corners,
  cells: readonly LayerCell[],
  outlines: readonly Outline[],
  parents: readonly (readonly Loop[])[],
): Fault[] {
  const areas = parents.map((loops): Outline => ({ loops, layer: PARENTS, owner: NO_CELL }))
  const edges = edgesLeft([...outlines, ...areas])
  nodeEdges(corners, edges)
  const regions = regionsOf(corners, arrange(corners, edges), (cover) => {
    const times = cover.get(CELLS) ?? 0
    if (times > 1) return 'overlap'
    const wanted = areas.length === 0 || (cover.get(PARENTS) ?? 0) > 0
    return times < 1 && wanted ? 'gap' : undefined
  })
  const gaps = regions.filter(({ kind }) => kind === 'gap')
  const doubled = regions.filter(({ kind }) => kind === 'overlap')
  return [
    ...gaps.map((gap) => ({ ...gap, kind: 'gap' as const, cells: cellsAround(gap) })),
    ...overlapsIn(corners, cells, outlines, doubled),
  ]
}

function cellsAround({ owners }: Region): number[] {
  return [...owners].filter((owner) => owner !== NO_CELL)
}

function overlapsIn(
  corners: Corners,
  cells: readonly LayerCell[],
  outlines: readonly Outline[],
  doubled: readonly Region[],
): Fault[] {
  if (doubled.length === 0) return []
  const there = cellsIn(corners, cells, doubled)
  const apart = [...there].flatMap((i) => {
    const outline = outlines[i]
    return outline ? [{ ...outline, layer: i }] : []
  })
  const edges = edgesOf(apart)
  nodeEdges(corners, edges)
  const regions = regionsOf(corners, arrange(corners, edges), (cover) =>
    cover.size > 1 ? [...cover.keys()].sort((a, b) => a - b).join() : undefined,
  )
  return regions.map((region) => ({
    ...region,
    kind: 'overlap',
    cells: region.kind.split(',').map(Number),
  }))
}

/** The cells whose bounds meet those of a face of the regions. */
export function cellsIn(
  corners: Corners,
  cells: readonly LayerCell[],
  regions: readonly Region[],
): Set<number> {
  const there = new Set<number>()
  if (cells.length === 0) return there
  const tree = new Flatbush(cells.length)
  for (const { geometry } of cells) tree.add(...boundsOf(geometry))
  tree.finish()
  for (const { faces } of regions)
    for (const face of faces)
      for (const i of tree.search(...boundsOf(polygonOf(corners, face)))) there.add(i)
  return there
}
