import { buildMatcher, normalise } from '@gongzhi/text'
import type { MatterSuggestion, Suggester, WordReason } from './suggester.ts'

/** A matter with the words by which people call it: its name, and everyday words from a file. */
export interface MatterWords {
  readonly code: string
  readonly words: readonly { readonly text: string; readonly weight: number }[]
}

/** A title says what it is about in a dozen characters; a body tells the whole story. */
const TITLE_FACTOR = 2
/** The sum at which a suggestion scores one half. */
const HALF = 2
const MOST = 5

interface Meaning {
  readonly code: string
  readonly weight: number
}

/**
 * Counts the words of each matter in the text. A longer word says more than the words inside it, so
 * only the longest match at a place counts, and the same word counts once in each part.
 */
export function wordSuggester(matters: readonly MatterWords[]): Suggester {
  const meanings = new Map<string, Meaning[]>()
  for (const { code, words } of matters)
    for (const { text, weight } of words) {
      const key = normalise(text).text
      if (key.length < 2) continue
      const list = meanings.get(key) ?? []
      if (!list.some((m) => m.code === code)) list.push({ code, weight })
      meanings.set(key, list)
    }
  const matcher = buildMatcher(meanings)
  const read = (part: 'title' | 'body', text: string, factor: number) => {
    const { text: plain, original } = normalise(text)
    const seen = new Set<string>()
    return matcher.find(plain, { overlap: 'longest' }).flatMap(({ start, end, value }) => {
      const word = plain.slice(start, end)
      if (seen.has(word)) return []
      seen.add(word)
      const place = { word, in: part, ...original(start, end) }
      return value.map((m) => ({ code: m.code, ...place, weight: m.weight * factor }))
    })
  }
  return {
    method: 'words-1',
    suggest: (told) =>
      ranked([...read('title', told.title, TITLE_FACTOR), ...read('body', told.body, 1)]),
  }
}

function ranked(found: readonly (WordReason & { readonly code: string })[]): MatterSuggestion[] {
  return [...Map.groupBy(found, (f) => f.code)]
    .map(([code, list]) => {
      const sum = list.reduce((total, f) => total + f.weight, 0)
      const reasons = list.map(({ code: _code, ...reason }) => reason)
      return { code, score: Math.round((sum / (sum + HALF)) * 1000) / 1000, reasons }
    })
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
}
