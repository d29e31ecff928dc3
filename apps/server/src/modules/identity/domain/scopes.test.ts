import { expect, test } from 'vitest'
import { covers, isWholeCity, scopeKind, scopesCovering } from './scopes.ts'

const CITY = '990100000000'
const DISTRICT = '990103000000'
const STREET = '990103002000'
const COMMUNITY = '990103002005'
const CELL = '990103002005017'

test.each([
  ['*', 'all'],
  [CITY, 'area'],
  [COMMUNITY, 'area'],
  [CELL, 'cell'],
  ['99010300200501A', 'cell'],
  ['urban-management', 'unit'],
  ['a1', 'unit'],
  ['12345', undefined],
  ['', undefined],
  ['Fire', undefined],
  ['消防', undefined],
])('%s is a scope of kind %s', (scope, kind) => {
  expect(scopeKind(scope)).toBe(kind)
})

const CHAIN = ['*', CITY, DISTRICT, STREET, COMMUNITY, CELL]

test('city ⊃ district ⊃ street ⊃ community ⊃ grid: each covers itself and what is below', () => {
  for (const [i, scope] of CHAIN.entries())
    for (const [j, areaCode] of CHAIN.entries())
      if (areaCode !== '*') expect(covers(scope, { areaCode }), `${scope} ${areaCode}`).toBe(i <= j)
})

test.each([
  [DISTRICT, '990104000000'],
  [STREET, '990103003001'],
  [COMMUNITY, '990103002006'],
  [CELL, '990103002005018'],
  [CITY, '990200000000'],
])('%s does not cover its neighbour %s', (scope, areaCode) => {
  expect(covers(scope, { areaCode })).toBe(false)
})

test('what has no place yet belongs to those who have the whole city', () => {
  const nowhere = { areaCode: null, unitCode: null }
  expect(CHAIN.filter((scope) => covers(scope, nowhere))).toEqual(['*', CITY])
  expect(CHAIN.filter(isWholeCity)).toEqual(['*', CITY])
})

test('a unit scope is one unit, wherever the matter lies', () => {
  expect(covers('fire', { unitCode: 'fire', areaCode: DISTRICT })).toBe(true)
  expect(covers('fire', { unitCode: 'fire-2' })).toBe(false)
  expect(covers('fire', { areaCode: DISTRICT })).toBe(false)
})

test('an area scope with a unit target looks at the area', () => {
  expect(covers(DISTRICT, { unitCode: 'fire', areaCode: COMMUNITY })).toBe(true)
  expect(covers(DISTRICT, { unitCode: 'fire' })).toBe(false)
})

test('the scopes that cover a place are exactly those listed', () => {
  expect(scopesCovering(CELL).sort()).toEqual([...CHAIN].sort())
  expect(scopesCovering(STREET).sort()).toEqual(['*', CITY, DISTRICT, STREET].sort())
  for (const scope of scopesCovering(CELL)) expect(covers(scope, { areaCode: CELL })).toBe(true)
})
