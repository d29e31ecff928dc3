import { IdentityRefused } from './errors.ts'

const PASSWORD_MIN = 10
/** Enough for any sentence; a longer one only feeds the hash function. */
const PASSWORD_MAX = 128

/** What many people choose first; compared without case, digits and signs at the ends. */
const COMMON = new Set([
  'password',
  'passw',
  'passwd',
  'qwerty',
  'qwertyui',
  'qwertyuiop',
  'qwertyuiopasdf',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsx',
  'qazwsxedc',
  'qwe',
  'qweasdzxc',
  'abc',
  'abcd',
  'abcdef',
  'abcdefgh',
  'abcdefghij',
  'abcdefghijk',
  'aaaaaaaaaa',
  'iloveyou',
  'woaini',
  'welcome',
  'letmein',
  'letmeinnow',
  'sunshine',
  'princess',
  'football',
  'monkey',
  'dragon',
  'master',
  'superman',
  'michael',
  'admin',
  'administrator',
  'adminadmin',
  'root',
  'guest',
  'test',
  'testtest',
  'changeme',
  'changeit',
  'default',
  'secret',
  'login',
  'system',
  'zhongguo',
  'beijing',
  'shanghai',
  'gongzhi',
  'mima',
  'yonghu',
  'ceshi',
  'nihao',
  'taobao',
  'wangyut',
  'p@ssword',
  'p@ssw0rd',
  'passw0rd',
  'pa$$word',
])

/** Full-width letters from an input method are the letters that were meant (NIST SP 800-63B 3.1.1.2). */
export function normalisePassword(text: string): string {
  return text.normalize('NFKC')
}

/**
 * Length before composition: no demand for signs and digits, which only makes people write it down.
 * @throws identity/password-short, -long, -login, -common
 */
export function checkPassword(text: string, login: string): void {
  const password = normalisePassword(text)
  const length = [...password].length
  if (length < PASSWORD_MIN) throw new IdentityRefused('password-short', { min: PASSWORD_MIN })
  if (length > PASSWORD_MAX) throw new IdentityRefused('password-long', { max: PASSWORD_MAX })
  const plain = password.toLowerCase()
  if (isAround(plain, login)) throw new IdentityRefused('password-login')
  if (isCommon(plain)) throw new IdentityRefused('password-common')
}

/** The login with a few more characters around it is still the login. */
function isAround(password: string, login: string): boolean {
  return (
    (login.length >= 4 && password.includes(login) && password.length - login.length < 6) ||
    password === login.repeat(Math.ceil(password.length / login.length)).slice(0, password.length)
  )
}

function isCommon(password: string): boolean {
  if (new Set(password).size < 4 || isRun(password)) return true
  const core = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return COMMON.has(core) || core === ''
}

/** 1234567890, abcdefghijk, 9876543210: each character one step from the last, 9 next to 0. */
function isRun(text: string): boolean {
  const codes = [...text].map((c) => c.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, i) => code - (codes[i] ?? 0))
  return steps.every((s) => s === 1 || s === -9) || steps.every((s) => s === -1 || s === 9)
}
