import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ngrams, normalise, TextError } from './index.ts'

test.each([
  ['Ａ３区　联丰路', 'a3区联丰路'],
  ['A3区 联丰路  12 号', 'a3区联丰路12号'],
  ['  Hello   WORLD\t\n', 'hello world'],
  ['（二期）Ｇ２栋', '(二期)g2栋'],
  ['100㎡ ①', '100m2 1'],
  ['⼀号', '一号'],
  ['ｶﾞｽ', 'ガス'],
  ['Cafe\u0301', 'caf\u00e9'],
  ['米\u200b兰\u00ad春天\ufeff', '米兰春天'],
  ['葛\u{E0100}城', '葛城'],
  ['İ', 'i\u0307'],
  ['𠮷 A', '𠮷a'],
  ['', ''],
  [' \u3000 ', ''],
])('%j is written %j', (typed, plain) => {
  expect(normalise(typed).text).toBe(plain)
})

test('what is found can be shown as it was typed', () => {
  const typed = '请到 Ａ３区　联丰路 看看'
  const { text, original } = normalise(typed)
  const at = text.indexOf('联丰路')
  const { start, end } = original(at, at + 3)
  expect(typed.slice(start, end)).toBe('联丰路')
})

test('one typed character that became several is shown whole', () => {
  const { text, original } = normalise('约㎡余')
  expect(text).toBe('约m2余')
  expect(original(1, 2)).toEqual({ start: 1, end: 2 })
  expect(original(2, 3)).toEqual({ start: 1, end: 2 })
})

test('a part without length points between characters, also at the end', () => {
  const { original } = normalise('a  b')
  expect(original(2, 2)).toEqual({ start: 3, end: 3 })
  expect(original(3, 3)).toEqual({ start: 4, end: 4 })
})

const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('区', '路', 'Ａ', 'b', '3', ' ', '　', '\u0301', '，', '㎡', '𠮷'),
  }),
)

test('the way back covers the typed text in order and cuts no character', () => {
  fc.assert(
    fc.property(typed, (original) => {
      const plain = normalise(original)
      let last = 0
      for (let i = 0; i < plain.text.length; i++) {
        const { start, end } = plain.original(i, i + 1)
        expect(start).toBeGreaterThanOrEqual(i > 0 ? plain.original(i - 1, i).start : 0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(original.length)
        last = Math.max(last, end)
        expect(normalise(original.slice(start, end)).text).toContain(plain.text[i]?.trim() ?? '')
      }
      expect(normalise(original.slice(last)).text).toBe('')
    }),
    { numRuns: 1000 },
  )
})

test('what is plain stays as it is', () => {
  const usual = fc.string({
    unit: fc.constantFrom(
      '区',
      '路',
      'Ａ',
      'b',
      '3',
      ' ',
      '　',
      '，',
      '㎡',
      '𠮷',
      'ｶ',
      'ﾞ',
      'É',
      'e\u0301',
      '\u200d',
      '\u00ad',
      '\u{E0100}',
      'ᄀ',
      'ᅡ',
      'Σ',
      '\u00a0',
    ),
  })
  fc.assert(
    fc.property(usual, (text) => {
      const once = normalise(text).text
      expect(normalise(once).text).toBe(once)
    }),
    { numRuns: 1000 },
  )
})

test('typed wide or narrow, large or small, with or without spaces between Han, it is one', () => {
  expect(normalise('Ｂ座 12 楼').text).toBe(normalise('b座12楼').text)
})

test('runs of characters overlap and never cut one', () => {
  expect(ngrams('路灯不亮', 2)).toEqual(['路灯', '灯不', '不亮'])
  expect(ngrams('𠮷野家', 2)).toEqual(['𠮷野', '野家'])
  expect(ngrams('路', 2)).toEqual([])
  expect(ngrams('', 1)).toEqual([])
  expect(() => ngrams('路灯', 0)).toThrow(TextError)
  expect(() => ngrams('路灯', 1.5)).toThrow(TextError)
})
