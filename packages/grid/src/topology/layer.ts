import type { Area } from '../geometry.ts'

export interface LayerCell {
  readonly code: string
  readonly geometry: Area
  /** Code of the area the cell belongs to. */
  readonly parent?: string | undefined
}

export interface LayerOptions {
  /** The areas that the cells make up together, by code. Without them holes at the rim are no gaps. */
  readonly parents?: ReadonlyMap<string, Area>
  /** A gap or overlap of less area is a sliver; 1 m² unless told. */
  readonly sliverM2?: number
  /** A narrower gap or overlap is a sliver, however long; 0.25 m unless told. */
  readonly sliverWidthM?: number
  /** A fault of less area is the rounding of positions and not told of; 0.01 m² unless told. */
  readonly minGapM2?: number
}

export interface LayerFinding {
  readonly kind: 'gap' | 'overlap' | 'sliver' | 'outside'
  /** What a sliver is. */
  readonly of?: 'gap' | 'overlap'
  /** Sorted: the cells around a gap, those that share an overlap, the one that is outside. */
  readonly cells: readonly string[]
  /** A position strictly inside the fault. */
  readonly lon: number
  readonly lat: number
  readonly areaM2: number
}

export interface LayerReport {
  readonly cells: number
  readonly gaps: number
  readonly overlaps: number
  readonly slivers: number
  readonly outside: number
  /** By kind in the order above, the largest first. */
  readonly findings: readonly LayerFinding[]
}

/** A fault before it is weighed. */
export interface Fault {
  readonly kind: 'gap' | 'overlap' | 'outside'
  /** Places of the cells in the list that was given. */
  readonly cells: Iterable<number>
  readonly lon: number
  readonly lat: number
  readonly areaM2: number
  readonly widthM: number
}
