import { expect, test } from 'vitest'
import { fieldsOf } from './fields.ts'

test('a form is read, and one that nobody typed is refused at once', () => {
  expect(fieldsOf('a=1&b=%E8%B7%AF+x').get('b')).toBe('路 x')
  expect([...fieldsOf('')]).toEqual([])
  expect([...fieldsOf(Array.from({ length: 200 }, () => 'a=1').join('&'))]).toHaveLength(200)
  expect(() => fieldsOf('a&'.repeat(500_000))).toThrow(expect.objectContaining({ status: 413 }))
})
