import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { groupSecret, reportNo, sameSecret, secretOf, tidyNo } from './receipt.ts'

test('a number names the day and never grows ambiguous', () => {
  expect(reportNo('2026-11-25', 123)).toBe('G20261125-000123')
  expect(reportNo('2026-11-24', 1_234_567)).toBe('G20261124-1234567')
})

test('a number is understood as people type it', () => {
  for (const typed of [
    ' g20261124-000123',
    'G20261124－000123',
    'G20261124 – 000123',
    'Ｇ20261124—000123',
  ])
    expect(tidyNo(typed)).toBe('G20261124-000123')
})

test('secrets have ten unmistakable letters, spread evenly', () => {
  const seen = new Map<string, number>()
  for (let i = 0; i < 3_000; i++) {
    const secret = secretOf(createHash('sha256').update(String(i)).digest())
    expect(secret).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/)
    for (const letter of secret) seen.set(letter, (seen.get(letter) ?? 0) + 1)
  }
  expect(seen.size).toBe(30)
  expect(Math.min(...seen.values())).toBeGreaterThan(800)
  expect(Math.max(...seen.values())).toBeLessThan(1_200)
})

test('a secret is the same with or without the dash, in small and full-width letters', () => {
  const secret = 'ABCDE23456'
  for (const typed of [
    'ABCDE23456',
    'abcde-23456',
    ' ABCDE 23456 ',
    'ＡＢＣＤＥ２３４５６',
    groupSecret(secret),
  ])
    expect(sameSecret(typed, secret)).toBe(true)
  for (const typed of ['', 'ABCDE2345', 'ABCDE234567', 'ABCDE23457', 'undefined'])
    expect(sameSecret(typed, secret)).toBe(false)
})
