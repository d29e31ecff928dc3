/** Where something is, as finely as is known. `cellCode` is a cell of the unit grid. */
export interface Place {
  readonly areaCode: string | null
  readonly cellCode: string | null
  readonly lon: number | null
  readonly lat: number | null
  readonly name: string | null
}

export type PlaceLevel =
  | 'city'
  | 'district'
  | 'street'
  | 'community'
  | 'road'
  | 'lane'
  | 'estate'
  | 'poi'
  | 'number'
  | 'building'
  | 'component'
  | 'cell'

export const NOWHERE: Place = { areaCode: null, cellCode: null, lon: null, lat: null, name: null }

/** What spoke for or against a candidate, and where: `text.slice(start, end) === matched`. */
export interface Reason {
  readonly kind: ReasonKind
  readonly matched: string
  readonly start: number
  readonly end: number
}

export type ReasonKind =
  | 'area'
  | 'area-short-name'
  | 'road'
  | 'lane'
  | 'estate'
  | 'poi'
  | 'number'
  | 'number-nearby'
  | 'building'
  | 'intersection'
  | 'component'
  | 'cell'
  | 'coordinates'
  | 'contradicts'

/** A name or number in the text that no record stands behind. */
export interface Unmatched {
  readonly kind: string
  readonly text: string
}

export interface PlaceCandidate extends Place {
  readonly level: PlaceLevel
  /** 0 to 1: how well the text supports it, for ranking and for thresholds. */
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly addressId?: string
  readonly unmatched: readonly Unmatched[]
}

/** The text in its parts: what the reporter gave as the place is better evidence than the story. */
export interface TextParts {
  readonly placeText?: string | undefined
  readonly title?: string | undefined
  readonly body?: string | undefined
}

export interface LocateOptions {
  /** Decides between namesakes. */
  readonly near?: { readonly lon: number; readonly lat: number }
  /** At most so many candidates; 5 unless told. */
  readonly limit?: number
  /** Says which stretches of the text are which; parts that do not stand in it are ignored. */
  readonly parts?: TextParts
}
