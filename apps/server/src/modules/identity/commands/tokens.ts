import { createHash, randomBytes } from 'node:crypto'

export const KEY_MARK = 'gz_'
const SESSION_MARK = 'gs_'

/** 256 random bits; the mark in front lets scanners find one that was published by mistake. */
export function newToken(kind: 'session' | 'key'): string {
  return (kind === 'key' ? KEY_MARK : SESSION_MARK) + randomBytes(32).toString('base64url')
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** The credential of a request: a bearer token, else the cookie of a browser. */
export function credentialOf(
  request: Request,
): { token: string; from: 'bearer' | 'cookie' } | undefined {
  const bearer = /^Bearer +([^\s,]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return { token: bearer, from: 'bearer' }
  const cookies = request.headers.get('cookie') ?? ''
  const cookie = /(?:^|;\s*)session=([^;\s]+)/.exec(cookies)?.[1]
  return cookie === undefined ? undefined : { token: cookie, from: 'cookie' }
}
