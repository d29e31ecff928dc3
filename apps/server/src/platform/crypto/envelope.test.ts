import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createKeyRing } from './envelope.ts'

const ring = createKeyRing(randomBytes(32))
const plain = Buffer.from('13900000000')

test('what was sealed is opened by the same ring for the same purpose and record', () => {
  expect(ring.open('contact', 'r1', ring.seal('contact', 'r1', plain))).toEqual(plain)
})

test('the same text is never sealed to the same bytes', () => {
  expect(ring.seal('contact', 'r1', plain)).not.toEqual(ring.seal('contact', 'r1', plain))
})

test('a sealed record does not open in another row, for another purpose or with another key', () => {
  const sealed = ring.seal('contact', 'r1', plain)
  expect(() => ring.open('contact', 'r2', sealed)).toThrow()
  expect(() => ring.open('draft', 'r1', sealed)).toThrow()
  expect(() => createKeyRing(randomBytes(32)).open('contact', 'r1', sealed)).toThrow()
})

test('one changed byte anywhere is noticed', () => {
  const sealed = ring.seal('contact', 'r1', plain)
  for (let i = 0; i < sealed.length; i++) {
    const bad = Buffer.from(sealed)
    bad[i] = (bad[i] ?? 0) ^ 1
    expect(() => ring.open('contact', 'r1', bad)).toThrow()
  }
})
