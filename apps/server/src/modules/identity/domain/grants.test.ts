import { expect, test } from 'vitest'
import { checkKeyGrants, checkStaffGrants, formatGrant, parseGrants, sameGrants } from './grants.ts'

const codeOf = (body: () => unknown) => {
  try {
    return body()
  } catch (error) {
    return (error as { code?: string }).code
  }
}

test('grants are read from role@scope;role@scope', () => {
  expect(parseGrants(' handler@fire ; leader;')).toEqual([
    { role: 'handler', scope: 'fire' },
    { role: 'leader', scope: '*' },
  ])
  expect(parseGrants('')).toEqual([])
  expect(codeOf(() => parseGrants('a@b@c'))).toBe('identity/bad-grant')
  expect(codeOf(() => parseGrants('leader@'))).toBe('identity/bad-grant')
})

test('checked grants are sorted and each there once', () => {
  const given = parseGrants('leader@*;handler@fire;leader@*')
  const checked = checkStaffGrants(given)
  expect(checked.map(formatGrant)).toEqual(['handler@fire', 'leader@*'])
  expect(sameGrants(checked, checkStaffGrants([...given].reverse()))).toBe(true)
  expect(sameGrants(checked, checked.slice(1))).toBe(false)
})

test.each([
  ['mayor@*', 'identity/bad-grant'],
  ['leader@Fire', 'identity/bad-scope'],
  ['leader@990103', 'identity/bad-scope'],
  ['resident@*', 'identity/role-not-for-staff'],
  ['integration@*', 'identity/role-not-for-staff'],
  ['admin@*;leader@*', 'identity/separate-duties'],
  ['auditor@*;admin@*', 'identity/separate-duties'],
])('staff cannot hold %s', (text, code) => {
  expect(codeOf(() => checkStaffGrants(parseGrants(text)))).toBe(code)
})

test('one office at several scopes is still one office', () => {
  expect(checkStaffGrants(parseGrants('admin@990103000000;admin@990104000000'))).toHaveLength(2)
})

test('keys hold what programs may, but are nobody’s resident', () => {
  expect(checkKeyGrants(parseGrants('integration@*'))).toHaveLength(1)
  expect(codeOf(() => checkKeyGrants(parseGrants('resident@*')))).toBe('identity/role-not-for-keys')
})
