import type { Chance } from '../chance.ts'
import { FIRST, REAL_PLACES, SECOND, spelled } from './syllables.ts'

export interface PlaceName {
  readonly zh: string
  /** Pinyin with a capital, e.g. `Yunxi`. */
  readonly en: string
}

/** Hands out names in a random order; none comes twice before all have been used. */
export interface NamePool<T> {
  take(): T
}

export function poolOf<T>(names: readonly T[], chance: Chance): NamePool<T> {
  let left: T[] = []
  return {
    take() {
      if (left.length === 0) left = chance.shuffled(names)
      return left.pop()!
    },
  }
}

/** Two-syllable names of hills and waters, 1,700 and some. */
export function placeNames(): PlaceName[] {
  const real = new Set(REAL_PLACES.split(' '))
  return spelled(FIRST).flatMap(([zh, en]) =>
    spelled(SECOND)
      .filter(([other]) => other !== zh && !real.has(zh + other))
      .map(([zh2, en2]) => ({ zh: zh + zh2, en: capital(en) + joint(en2) + en2 })),
  )
}

/** `${first}${second}` of every pair of the two space-separated lists. */
export function pairs(first: string, second: string): string[] {
  return first.split(' ').flatMap((a) => second.split(' ').map((b) => a + b))
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}

/** Pinyin marks a syllable that starts with a vowel. */
function joint(next: string): string {
  return /^[aeo]/.test(next) ? "'" : ''
}
