/** Where in a text something stands, in UTF-16 units; `end` is the first unit after it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Normalised {
  readonly text: string
  /** The part of the original text that a part of the normalised one was made from. */
  readonly original: (start: number, end: number) => Span
}

/** A character with the marks that belong to it, half-width voicing marks among them, and what is unseen between. */
const CLUSTER = /[^][\p{M}\p{Cf}\uFF9E\uFF9F]*/uy
/** Never seen, so that two texts with and without look alike: format characters, variation selectors. */
const UNSEEN = /[\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}\u034F]/gu
const SPACE = /^[\p{Z}\t-\r\u0085]+$/u
const HAN = /\p{Script=Han}/u

/**
 * One spelling for texts that mean the same: full-width and other compatibility forms become plain
 * ones, letters small; a run of white space becomes one space, and none at the ends or beside a Han
 * character, where it separates nothing. The way back is kept, so that a find can be shown in the text
 * as it was typed.
 */
export function normalise(original: string): Normalised {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let space: Span | undefined
  let afterHan = true
  const put = (piece: string, start: number, end: number): void => {
    text += piece
    for (let i = 0; i < piece.length; i++) {
      starts.push(start)
      ends.push(end)
    }
  }
  for (let start = 0, end = 0; start < original.length; start = end) {
    end = clusterEnd(original, start)
    const piece = plain(original.slice(start, end))
    if (piece === '') continue
    if (isSpace(piece)) {
      space = { start: space?.start ?? start, end }
      continue
    }
    const han = isHan(piece)
    if (space && !afterHan && !han) put(' ', space.start, space.end)
    put(piece, start, end)
    space = undefined
    afterHan = han
  }
  return { text, original: (start, end) => originalSpan(start, end, starts, ends, original.length) }
}

function originalSpan(
  start: number,
  end: number,
  starts: readonly number[],
  ends: readonly number[],
  length: number,
): Span {
  const from = starts[start] ?? length
  return { start: from, end: start < end ? (ends[Math.min(end, ends.length) - 1] ?? from) : from }
}

/** What neither width nor case nor marks of its own can change: most of a Chinese text. */
function isCommonHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

function isPlainAscii(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a)
}

function isHan(piece: string): boolean {
  const unit = piece.charCodeAt(0)
  return isCommonHan(unit) || (unit >= 0x2e80 && HAN.test(piece))
}

function isSpace(piece: string): boolean {
  const unit = piece.charCodeAt(0)
  return !isCommonHan(unit) && !isPlainAscii(unit) && SPACE.test(piece)
}

function clusterEnd(text: string, start: number): number {
  const next = text.charCodeAt(start + 1)
  // Nothing below the soft hyphen belongs to the character before it.
  const alone = !(next >= 0xad) || isCommonHan(next)
  if (alone && !isSurrogate(text.charCodeAt(start))) return start + 1
  CLUSTER.lastIndex = start
  CLUSTER.test(text)
  return CLUSTER.lastIndex
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

function plain(cluster: string): string {
  const unit = cluster.charCodeAt(0)
  if (cluster.length === 1 && (isCommonHan(unit) || isPlainAscii(unit))) return cluster
  return cluster.replace(UNSEEN, '').normalize('NFKC').toLowerCase().normalize('NFKC')
}
