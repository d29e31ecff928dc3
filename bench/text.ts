import { performance } from 'node:perf_hooks'
import { buildMatcher, normalise } from '@gongzhi/text'

const PATTERNS = 100_000
const MESSAGES = 20_000
const NAIVE = 3

/** Building a matcher of so many names as a large city has places, and looking for all of them in messages. */
export async function text(): Promise<object> {
  const next = randomFrom(20261124)
  const patterns = Array.from(
    { length: PATTERNS },
    (_, value) => [wordOf(2 + next(6), next), value] as const,
  )
  const messages = Array.from({ length: MESSAGES }, () => messageOf(patterns, next))
  // The first build warms up, the second counts.
  buildMatcher(patterns)
  const [matcher, buildSeconds] = timed(() => buildMatcher(patterns))
  const [plain, normaliseSeconds] = timed(() => messages.map((m) => normalise(m).text))
  const units = plain.reduce((sum, m) => sum + m.length, 0)
  const [found, findSeconds] = timed(() =>
    plain.reduce((sum, m) => sum + matcher.find(m).length, 0),
  )
  const sample = plain.slice(0, NAIVE)
  const [naive, naiveSeconds] = timed(() => sample.map((m) => countByIndexOf(patterns, m)))
  return {
    bench: 'text',
    node: process.version,
    patterns: PATTERNS,
    buildMs: Math.round(buildSeconds * 1000),
    perSecond: Math.round(MESSAGES / findSeconds),
    unitsPerSecond: Math.round(units / findSeconds),
    normalisedPerSecond: Math.round(MESSAGES / normaliseSeconds),
    ratioToOracle: Math.round(MESSAGES / findSeconds / (NAIVE / naiveSeconds)),
    samples: MESSAGES,
    found,
    differing: sample.filter((m, i) => matcher.find(m).length !== naive[i]).length,
  }
}

type Patterns = readonly (readonly [string, number])[]

function countByIndexOf(patterns: Patterns, message: string): number {
  let count = 0
  for (const [pattern] of patterns)
    for (let at = message.indexOf(pattern); at >= 0; at = message.indexOf(pattern, at + 1)) count++
  return count
}

/** Some 120 characters with a few known names, as a resident would write. */
function messageOf(patterns: Patterns, next: (below: number) => number): string {
  const names = Array.from({ length: 4 }, () => patterns[next(PATTERNS)]?.[0] ?? '')
  return names.map((name) => `${wordOf(20 + next(10), next)} ${name}Ｎ${next(100)}号，`).join('')
}

function wordOf(length: number, next: (below: number) => number): string {
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + next(3000))).join('')
}

function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function timed<T>(work: () => T): readonly [T, seconds: number] {
  const began = performance.now()
  return [work(), (performance.now() - began) / 1000]
}
