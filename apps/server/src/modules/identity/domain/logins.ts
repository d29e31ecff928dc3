import { IdentityRefused } from './errors.ts'

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,63}$/

/** Typed in any case and width; kept in small letters. */
export function normaliseLogin(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** @throws identity/bad-login */
export function checkLogin(text: string): string {
  const login = normaliseLogin(text)
  if (!LOGIN.test(login)) throw new IdentityRefused('bad-login', { login: text })
  return login
}
