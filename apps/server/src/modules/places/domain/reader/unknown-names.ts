import type { Mention } from './mention.ts'
import {
  BEFORE_NAMES,
  NO_NAME,
  type Suffix,
  SUFFIX_PATTERN,
  SUFFIXES,
  WIDENING,
  WORDS_BEFORE_NAMES,
} from './suffixes.ts'

/** Roads that have numbers for names. */
const NUMBERED = /道$|高速/
const NAME_SIGN = /[\u4e00-\u9fff0-9a-z·.-]/

/**
 * Place names that only their last signs give away, in order. `known` are the names already found;
 * one that is only the beginning or the end of a longer name is returned inside the longer one.
 */
export function findUnknownNames(text: string, known: readonly Mention[]): Mention[] {
  const found: Mention[] = []
  for (const match of text.matchAll(SUFFIX_PATTERN)) {
    const suffix = SUFFIXES.get(match[0])
    if (!suffix) continue
    const before = found.at(-1)
    // 米兰花园|小区: the longer reading of a name takes the place of the shorter.
    const longer = before?.end === match.index
    const start = longer
      ? before.start
      : startOfName(text, match.index, suffix, known, before?.end ?? 0)
    if (start === undefined) continue
    if (longer) found.pop()
    const end = match.index + suffix.word.length
    found.push({ start, end, kind: suffix.kind, target: undefined, weight: 0, negated: false })
  }
  return found
}

function startOfName(
  text: string,
  suffixAt: number,
  suffix: Suffix,
  known: readonly Mention[],
  least: number,
): number | undefined {
  const end = suffixAt + suffix.word.length
  let from = Math.max(least, suffixAt - suffix.most)
  for (const k of known) {
    if (k.start >= end) break
    if (k.end === suffixAt) return k.start
    if (k.end === end && widensOf(text, k)) return k.start - 1
    if (k.end > suffixAt) return undefined
    from = Math.max(from, k.end)
  }
  let start = suffixAt
  while (start > from && belongsToName(text.charAt(start - 1))) start--
  const name = text.slice(start, suffixAt)
  const bare = name.replace(WORDS_BEFORE_NAMES, '')
  if (bare.length < suffix.least || NO_NAME.test(bare)) return undefined
  if (/^[0-9.-]*$/.test(bare) && !NUMBERED.test(suffix.word)) return undefined
  return suffixAt - bare.length
}

function belongsToName(sign: string): boolean {
  return NAME_SIGN.test(sign) && !BEFORE_NAMES.has(sign)
}

/** Whether a known name is the end of a longer one: 南|中山路, but not 江南|中山路. */
export function widensOf(text: string, known: Mention): boolean {
  if (known.start === 0 || !WIDENING.has(text.charAt(known.start - 1))) return false
  const before = text.charAt(known.start - 2)
  return before === '' || !NAME_SIGN.test(before) || BEFORE_NAMES.has(before)
}
