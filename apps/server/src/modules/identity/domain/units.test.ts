import { expect, test } from 'vitest'
import { checkUnit, findCycle } from './units.ts'

const unit = {
  code: 'fire',
  uscc: null,
  nameZh: '消防',
  nameEn: 'Fire',
  kind: 'department',
  parentCode: null,
  areaCode: null,
  phone: null,
}

test.each([
  [{ code: '123' }, 'identity/bad-unit-code'],
  [{ code: 'Fire' }, 'identity/bad-unit-code'],
  [{ code: 'x'.repeat(33) }, 'identity/bad-unit-code'],
  [{ uscc: '91350100M000100Y44' }, 'identity/bad-uscc'],
  [{ areaCode: '990103' }, 'identity/bad-area-code'],
  [{ parentCode: 'fire' }, 'identity/unit-cycle'],
])('%j is refused', (change, code) => {
  expect(() => checkUnit({ ...unit, ...change })).toThrowError(expect.objectContaining({ code }))
})

test('a unit with a sound code, area and credit code passes', () => {
  const sound = { ...unit, uscc: '91350100M000100Y43', areaCode: '990103000000' }
  expect(checkUnit(sound)).toBe(sound)
})

test('a tree has no ring; a ring is named', () => {
  const tree = new Map<string, string | null>([['a', null], ['b', 'a'], ['c', 'b'], ['d', 'b']]) // prettier-ignore
  expect(findCycle(tree)).toBeUndefined()
  expect(findCycle(new Map([...tree, ['a', 'c']]))?.sort()).toEqual(['a', 'b', 'c'])
})

test('a long chain of units is no ring and no burden', () => {
  const chain = Array.from({ length: 5_000 }, (_, i) => [`u${i}`, i ? `u${i - 1}` : null] as const)
  expect(findCycle(new Map(chain.reverse()))).toBeUndefined()
})
