import { expect, test } from 'vitest'
import { afterOf, pageOf } from './paging.ts'

const list = ['a', '路灯', 'm', 'z']

test('pages one after the other hold the whole list once', () => {
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const after = afterOf(next)
    const rest = list.toSorted().filter((key) => key > after)
    const page = pageOf(rest.slice(0, 3), 2, (key) => key)
    seen.push(...page.items)
    next = page.next
  }
  expect(seen).toEqual(list.toSorted())
})

test('the last page has none after it, however full it is', () => {
  expect(pageOf(['a', 'b'], 2, String)).toEqual({ items: ['a', 'b'], next: null })
  expect(pageOf([], 2, String)).toEqual({ items: [], next: null })
})

test.each(['***', '_w', 'AAAA'])('a cursor that no list gave out is refused: %s', (cursor) => {
  expect(() => afterOf(cursor)).toThrow(expect.objectContaining({ code: 'http/bad-cursor' }))
})

test('a list may say what its keys look like', () => {
  const cursor = Buffer.from('12').toString('base64url')
  expect(afterOf(cursor, /^\d+$/)).toBe('12')
  expect(() => afterOf(cursor, /^[a-z]+$/)).toThrow()
})
