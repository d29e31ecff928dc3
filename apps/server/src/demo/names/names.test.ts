import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chanceOf } from '../chance.ts'
import { DISTRICTS } from './districts.ts'
import { pairs, placeNames, poolOf, takeNew } from './name-pool.ts'
import { personNames } from './people.ts'

const REAL = join(import.meta.dirname, '../../../../../../shared/data/areas/pcas-code.json')

interface RealArea {
  readonly name: string
  readonly children?: readonly RealArea[]
}

function bareNames(areas: readonly RealArea[]): string[] {
  return areas.flatMap(({ name, children = [] }) => [
    name.replace(/(街道|镇|乡|区|县|市)$/, ''),
    ...bareNames(children),
  ])
}

/** Absent data is a clear skip at a desk and a failure in CI. */
test.skipIf(!existsSync(REAL) && process.env.CI !== 'true')(
  'no place name of the city is that of a real district or street (needs ../shared/data)',
  () => {
    const real = new Set(bareNames(JSON.parse(readFileSync(REAL, 'utf8')) as RealArea[]))
    expect(real.size).toBeGreaterThan(30_000)
    const ours = [...placeNames(), ...DISTRICTS].map((name) => name.zh)
    expect(ours.filter((name) => real.has(name))).toEqual([])
  },
)

test('a pool hands out every name once before any comes again', () => {
  const pool = poolOf(['a', 'b', 'c'], chanceOf(1, 'pool'))
  const six = Array.from({ length: 6 }, () => pool.take())
  expect(six.slice(0, 3).sort()).toEqual(['a', 'b', 'c'])
  expect(six.slice(3).sort()).toEqual(['a', 'b', 'c'])
  const used = new Set(['a', 'c'])
  expect(takeNew(pool, used, 3)).toBe('b')
  expect(takeNew(pool, used, 3)).toBeUndefined()
})

test('pairs leave out a word with itself', () => {
  expect(pairs('东 西', '东 南')).toEqual(['东南', '西东', '西南'])
})

test('a thousand people have a thousand names', () => {
  const next = personNames(chanceOf(1, 'people'))
  const names = Array.from({ length: 1000 }, next)
  expect(new Set(names.map((name) => name.zh)).size).toBe(1000)
  expect(
    names.every(
      ({ zh, en }) => /^\p{Script=Han}{2,3}$/u.test(zh) && /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(en),
    ),
  ).toBe(true)
})
