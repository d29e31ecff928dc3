import type { NameTarget } from '../gazetteer/names.ts'
import type { PlaceLevel } from '../place.ts'

/** A stretch of the folded text that names something. */
export interface Mention {
  readonly start: number
  readonly end: number
  /** The kind by suffix for an unknown name; for a known one the kind of its first spot. */
  readonly kind: PlaceLevel
  /** What the gazetteer knows under this name; undefined for a name known by its suffix only. */
  readonly target: NameTarget | undefined
  /** How much it counts: its part of the text, how early it stands, what stands around it. */
  weight: number
  /** 不是…, 非…: the text says it is not there. */
  negated: boolean
}

/** Puts a mention into a list sorted by start; of two that overlap the longer one stays. */
export function placeMention(sorted: Mention[], mention: Mention): void {
  const last = sorted.at(-1)
  if (!last || mention.start >= last.end) sorted.push(mention)
  else if (mention.end - mention.start > last.end - last.start) {
    sorted.pop()
    placeMention(sorted, mention)
  }
}
