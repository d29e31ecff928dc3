import { expect, test } from 'vitest'
import { safeNext } from './sessions.ts'

test.each(['/', '/account', '/cases/12?tab=a&b=%2F%2Fx', '/附近', '/a//b'])(
  'after sign-in %s is gone on to',
  (next) => {
    expect(safeNext(next)).toBe(next)
  },
)

test.each([
  undefined,
  '',
  'https://other.example/',
  '//other.example',
  '/\\other.example',
  '\\\\other.example',
  '/\t/other.example',
  'javascript:alert(1)',
  'account',
  `/${'x'.repeat(600)}`,
])('%j leads to the account', (next) => {
  expect(safeNext(next)).toBe('/account')
})
