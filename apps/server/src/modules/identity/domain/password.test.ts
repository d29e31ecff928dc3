import { expect, test } from 'vitest'
import { checkPassword } from './password.ts'

const verdict = (password: string, login = 'chen.yu') => {
  try {
    checkPassword(password, login)
    return 'ok'
  } catch (error) {
    return (error as { code: string }).code.replace('identity/password-', '')
  }
}

test.each([
  ['九个字符的密码还短', 'short'],
  ['123456789', 'short'],
  ['x'.repeat(129), 'long'],
  ['chen.yu2026', 'login'],
  ['CHEN.YU!!!!!', 'login'],
  ['chen.yuchen.yu', 'login'],
  ['password123', 'common'],
  ['Password2026!', 'common'],
  ['123456789012', 'common'],
  ['9876543210', 'common'],
  ['abcdefghijkl', 'common'],
  ['aaaaaaaaaaaa', 'common'],
  ['ababababababab', 'common'],
  ['2026112400', 'common'],
  ['１２３４５６７８９０', 'common'],
  ['qwertyuiop', 'common'],
])('%s is refused: %s', (password, why) => {
  expect(verdict(password)).toBe(why)
})

test.each([
  '窗外的银杏今年黄得早了些',
  'correct horse battery staple',
  'K7MPQ-3XZWV',
  'chen.yu likes long walks',
  'tr4de-wind.9',
])('%s is accepted', (password) => {
  expect(verdict(password)).toBe('ok')
})

test('a short login inside a password is no reason to refuse it', () => {
  expect(verdict('yellow-leaf-42', 'ye')).toBe('ok')
})
