import { type Automaton, buildAutomaton, step } from './automaton.ts'
import type { Span } from './normalise.ts'
import { TextError } from './text-error.ts'

export interface Match<T> extends Span {
  readonly value: T
}

export interface FindOptions {
  /**
   * `all`: every place where a pattern stands, also inside and across others; by where they end, longer ones
   * first. `longest`: from left to right the longest at each place, none across another.
   */
  readonly overlap?: 'all' | 'longest' | undefined
}

export interface Matcher<T> {
  /** How many patterns it knows. */
  readonly size: number
  readonly find: (text: string, options?: FindOptions) => Match<T>[]
}

/**
 * Looks for all patterns at once: the time a text takes does not depend on how many there are. Compares
 * UTF-16 units as they stand; normalise patterns and text alike for anything looser. A pattern that is
 * given with several values is found with each of them, in the order given.
 */
export function buildMatcher<T>(patterns: Iterable<readonly [string, T]>): Matcher<T> {
  const sorted = Array.from(patterns, ([pattern, value]) => ({ pattern, value }))
  if (sorted.some(({ pattern }) => pattern === '')) throw emptyPattern()
  sorted.sort((a, b) => (a.pattern < b.pattern ? -1 : a.pattern > b.pattern ? 1 : 0))
  const automaton = buildAutomaton(sorted.map(({ pattern }) => pattern))
  const values = sorted.map(({ value }) => value)
  return {
    size: values.length,
    find: (text, { overlap = 'all' } = {}) =>
      overlap === 'all' ? findAll(text, automaton, values) : findLongest(text, automaton, values),
  }
}

function findAll<T>(text: string, automaton: Automaton, values: readonly T[]): Match<T>[] {
  const found: Match<T>[] = []
  let node = 0
  for (let end = 1; end <= text.length; end++) {
    node = step(automaton, node, text.charCodeAt(end - 1))
    for (let hit = automaton.hit[node] as number; hit > 0; hit = automaton.nextHit[hit] as number)
      push(found, hit, end, automaton, values)
  }
  return found
}

function findLongest<T>(text: string, automaton: Automaton, values: readonly T[]): Match<T>[] {
  const longest = longestFrom(text, automaton)
  const found: Match<T>[] = []
  for (let start = 0; start < text.length;) {
    const node = longest[start] as number
    if (node === 0) start++
    else {
      const end = start + (automaton.trie.depth[node] as number)
      push(found, node, end, automaton, values)
      start = end
    }
  }
  return found
}

/** For each place of a text the node of the longest pattern that begins there; 0 for none. */
function longestFrom(text: string, automaton: Automaton): Int32Array {
  const longest = new Int32Array(text.length)
  let node = 0
  for (let end = 1; end <= text.length; end++) {
    node = step(automaton, node, text.charCodeAt(end - 1))
    // A later end is a longer match: it may overwrite.
    for (let hit = automaton.hit[node] as number; hit > 0; hit = automaton.nextHit[hit] as number)
      longest[end - (automaton.trie.depth[hit] as number)] = hit
  }
  return longest
}

function push<T>(
  found: Match<T>[],
  node: number,
  end: number,
  { trie }: Automaton,
  values: readonly T[],
): void {
  const start = end - (trie.depth[node] as number)
  for (let i = trie.endsFrom[node] as number; i < (trie.endsTo[node] as number); i++)
    found.push({ start, end, value: values[i] as T })
}

function emptyPattern(): TextError {
  return new TextError('text/empty-pattern', {
    'zh-CN': '待查词语不能为空：空词在任何位置都会命中。',
    en: 'A pattern must not be empty: it would be found everywhere.',
  })
}
