import type { Area } from '../geometry.ts'
import { newCorners } from './corners.ts'
import { loopsOf, type Outline } from './edges.ts'
import { gapsAndOverlaps } from './gaps-and-overlaps.ts'
import type { Fault, LayerCell, LayerFinding, LayerOptions, LayerReport } from './layer.ts'
import { outsideParents } from './outside-parents.ts'

const KINDS = ['gap', 'overlap', 'sliver', 'outside'] as const

/**
 * Names every gap, overlap and sliver of a layer of cells and every cell that is not inside its
 * parent. An overlap is told of once for each set of cells that share it. The cells must be valid
 * (`validateArea`); corners on a neighbour's straight edge are no fault.
 */
export function checkLayer(cells: readonly LayerCell[], options: LayerOptions = {}): LayerReport {
  const { parents = new Map<string, Area>(), minGapM2 = 0.01 } = options
  const corners = newCorners()
  const outlines = cells.map(({ geometry }, owner): Outline => {
    return { loops: loopsOf(corners, geometry), layer: 0, owner }
  })
  const parentLoops = new Map(
    [...parents].map(([code, geometry]) => [code, loopsOf(corners, geometry)]),
  )
  const faults = [
    ...gapsAndOverlaps(corners, cells, outlines, [...parentLoops.values()]),
    ...outsideParents(corners, cells, outlines, parentLoops),
  ]
  const findings = faults
    .filter(({ areaM2 }) => areaM2 >= minGapM2)
    .map((fault) => findingOf(fault, cells, options))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.areaM2 - a.areaM2)
  const count = (kind: LayerFinding['kind']) => findings.filter((f) => f.kind === kind).length
  return {
    cells: cells.length,
    gaps: count('gap'),
    overlaps: count('overlap'),
    slivers: count('sliver'),
    outside: count('outside'),
    findings,
  }
}

function findingOf(
  { kind, cells: numbers, lon, lat, areaM2, widthM }: Fault,
  cells: readonly LayerCell[],
  { sliverM2 = 1, sliverWidthM = 0.25 }: LayerOptions,
): LayerFinding {
  const codes = [...numbers].flatMap((i) => cells[i]?.code ?? []).sort()
  const narrow = areaM2 < sliverM2 || widthM < sliverWidthM
  const place = { cells: codes, lon, lat, areaM2 }
  if (kind === 'outside' || !narrow) return { kind, ...place }
  return { kind: 'sliver', of: kind, ...place }
}
