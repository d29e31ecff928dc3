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

/** `${first}${second}` of every two different words of the space-separated lists. */
export function pairs(first: string, second: string): string[] {
  const ends = second.split(' ')
  return first.split(' ').flatMap((a) => ends.filter((b) => b !== a).map((b) => a + b))
}

/** The next name that is not yet in use, which then is. Gives up when a whole round is. */
export function takeNew(
  pool: NamePool<string>,
  inUse: Set<string>,
  tries: number,
): string | undefined {
  for (let i = 0; i < tries; i++) {
    const name = pool.take()
    if (inUse.has(name)) continue
    inUse.add(name)
    return name
  }
  return undefined
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1)
}

/** Pinyin marks a syllable that starts with a vowel. */
function joint(next: string): string {
  return /^[aeo]/.test(next) ? "'" : ''
}
