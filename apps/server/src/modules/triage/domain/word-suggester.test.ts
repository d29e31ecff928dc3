import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordSuggester } from './index.ts'

const suggester = wordSuggester([
  {
    code: '01002',
    words: [
      { text: '井盖', weight: 1 },
      { text: '污水井盖', weight: 3 },
    ],
  },
  {
    code: '01037',
    words: [
      { text: '路灯', weight: 2 },
      { text: '路灯不亮', weight: 3 },
    ],
  },
  {
    code: '06013',
    words: [
      { text: '路面', weight: 1 },
      { text: '坑', weight: 9 },
    ],
  },
])

test('the matter whose words the text uses comes first, with the words as the reason', () => {
  const [first] = suggester.suggest({ title: '路灯不亮', body: '府前路的路灯坏了三天' })
  expect(first).toMatchObject({
    code: '01037',
    reasons: [
      { word: '路灯不亮', in: 'title', start: 0, end: 4, weight: 6 },
      { word: '路灯', in: 'body', start: 4, end: 6, weight: 2 },
    ],
  })
})

test('a word inside a longer one does not count beside it', () => {
  const [first] = suggester.suggest({ title: '', body: '污水井盖没了' })
  expect(first?.reasons.map((r) => r.word)).toEqual(['污水井盖'])
})

test('saying a word ten times says it once', () => {
  const once = suggester.suggest({ title: '', body: '路面破了' })
  const often = suggester.suggest({ title: '', body: '路面路面路面路面破了' })
  expect(often[0]?.score).toBe(once[0]?.score)
})

test('nothing is suggested where no word speaks for it, and one character is no word', () => {
  expect(suggester.suggest({ title: '咨询', body: '这里有个坑' })).toEqual([])
})

test('whatever the text, a reason shows the place in the text as it was typed', () => {
  const bits = fc.constantFrom(
    '污水井盖',
    '井盖',
    '路灯',
    '　',
    'Ａ',
    '、',
    '\u{200b}',
    '路面',
    '𠮷',
  )
  fc.assert(
    fc.property(
      fc.array(bits).map((b) => b.join('')),
      (body) => {
        for (const m of suggester.suggest({ title: '', body }))
          for (const r of m.reasons) {
            expect(m.score).toBeGreaterThan(0)
            expect(
              body
                .slice(r.start, r.end)
                .normalize('NFKC')
                .replace(/[\s\u{200b}]/gu, ''),
            ).toBe(r.word)
          }
      },
    ),
  )
})
