import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUscc, usccCheck } from './uscc.ts'

test('the example of GB 32100-2015 passes', () => {
  expect(isUscc('91350100M000100Y43')).toBe(true)
})

test.each([
  ['91350100M000100Y44', 'a wrong check'],
  ['91350100M000100Y4', 'too short'],
  ['91350100m000100y43', 'small letters'],
  ['9135010OM000100Y43', 'a letter that is no symbol'],
  ['91ABC100M000100Y43', 'letters where the area stands'],
  ['', 'nothing'],
])('%s is refused: %s', (code) => {
  expect(isUscc(code)).toBe(false)
})

const symbol = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')
const first17 = fc
  .tuple(
    fc.string({ unit: symbol, minLength: 2, maxLength: 2 }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }),
    fc.string({ unit: symbol, minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.join(''))

test('every code with its check passes, and one changed symbol is noticed', () => {
  fc.assert(
    fc.property(first17, fc.nat(17), symbol, (text, at, other) => {
      const code = text + (usccCheck(text) ?? '')
      expect(isUscc(code)).toBe(true)
      const changed = code.slice(0, at) + other + code.slice(at + 1)
      if (changed !== code) expect(isUscc(changed)).toBe(false)
    }),
  )
})
