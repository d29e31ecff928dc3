import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildMatcher, type Match, TextError } from './index.ts'

type Pattern = readonly [string, number]

/** Looks for each pattern by itself, everywhere. */
function searchAll(patterns: readonly Pattern[], text: string): Match<number>[] {
  const found: Match<number>[] = []
  for (const [pattern, value] of patterns)
    for (let start = text.indexOf(pattern); start >= 0; start = text.indexOf(pattern, start + 1))
      found.push({ start, end: start + pattern.length, value })
  // Array.sort is stable: equal patterns keep the order in which they were given.
  return found.sort((a, b) => a.end - b.end || a.start - b.start)
}

function searchLongest(patterns: readonly Pattern[], text: string): Match<number>[] {
  const all = searchAll(patterns, text)
  const found: Match<number>[] = []
  for (let at = 0; at < text.length;) {
    const here = all.filter(({ start }) => start === at)
    const end = Math.max(at, ...here.map((match) => match.end))
    found.push(...here.filter((match) => match.end === end))
    at = end > at ? end : at + 1
  }
  return found
}

/** Few letters, so that patterns overlap, contain and repeat each other; one outside the first plane. */
const letters = fc.constantFrom('a', 'b', '路', '灯', '𠮷')
const word = (max: number) => fc.string({ unit: letters, minLength: 1, maxLength: max })
const patterns = fc
  .array(word(6), { maxLength: 40 })
  .map((words) => words.map((pattern, value): Pattern => [pattern, value]))
const texts = fc.string({ unit: letters, maxLength: 80 })

test('finds every place of every pattern, as a search for each alone does', () => {
  fc.assert(
    fc.property(patterns, texts, (list, text) => {
      expect(buildMatcher(list).find(text)).toEqual(searchAll(list, text))
    }),
    { numRuns: 1000 },
  )
})

test('finds the longest from left to right, as a search for each alone does', () => {
  fc.assert(
    fc.property(patterns, texts, (list, text) => {
      expect(buildMatcher(list).find(text, { overlap: 'longest' })).toEqual(
        searchLongest(list, text),
      )
    }),
    { numRuns: 1000 },
  )
})

test('compares any UTF-16 units, also halves of characters', () => {
  const units = fc.array(fc.constantFrom(0, 0x61, 0xd842, 0xdfb7, 0xffff), { maxLength: 30 })
  const broken = units.map((list) => String.fromCharCode(...list))
  fc.assert(
    fc.property(fc.array(broken, { maxLength: 8 }), broken, (words, text) => {
      const list = words.filter((w) => w !== '').map((pattern, value): Pattern => [pattern, value])
      expect(buildMatcher(list).find(text)).toEqual(searchAll(list, text))
    }),
  )
})

test('the order in which patterns come does not matter', () => {
  const one = buildMatcher([
    ['路灯', 'lamp'],
    ['路', 'road'],
  ])
  const other = buildMatcher([
    ['路', 'road'],
    ['路灯', 'lamp'],
  ])
  expect(one.find('路灯')).toEqual(other.find('路灯'))
})

test('a pattern with several values is found with each, in the order given', () => {
  const matcher = buildMatcher([
    ['人民路', 'second district'],
    ['人民路', 'first district'],
  ])
  expect(matcher.find('人民路').map(({ value }) => value)).toEqual([
    'second district',
    'first district',
  ])
  expect(matcher.size).toBe(2)
})

test('without patterns, and in an empty text, nothing is found', () => {
  expect(buildMatcher([]).find('路灯')).toEqual([])
  expect(buildMatcher([]).find('路灯', { overlap: 'longest' })).toEqual([])
  expect(buildMatcher([['路', 1]]).find('')).toEqual([])
})

test('an empty pattern is refused', () => {
  expect(() => buildMatcher([['', 1]])).toThrow(TextError)
  expect(() => buildMatcher([['', 1]])).toThrow(
    expect.objectContaining({ code: 'text/empty-pattern' }),
  )
})

test('a text that repeats itself takes no more than its finds', () => {
  const deep = 'a'.repeat(2000)
  const matcher = buildMatcher([
    [deep, 'deep'],
    ['ab', 'end'],
  ])
  const text = `${'a'.repeat(300_000)}b`
  expect(matcher.find(text).filter(({ value }) => value === 'end')).toEqual([
    { start: 299_999, end: 300_001, value: 'end' },
  ])
  expect(matcher.find(text, { overlap: 'longest' })).toHaveLength(150)
})
