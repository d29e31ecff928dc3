import type { App } from '../platform/http/env.ts'

/** An answer that a simulated person did not expect: shown whole, since it is a finding. */
class UnexpectedAnswer extends Error {
  constructor(call: string, status: number, text: string) {
    super(`${call} answered ${status}: ${text.slice(0, 500)}`)
  }
}

export interface Api {
  get(path: string, headers?: Record<string, string>): Promise<unknown>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<unknown>
  upload(path: string, form: FormData): Promise<unknown>
}

/** The public API as a client sees it, without a socket in between. */
export function apiOf(app: App, token?: string): Api {
  const auth: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` }
  const call = async (method: string, path: string, init: RequestInit) => {
    const headers = { ...auth, ...(init.headers as Record<string, string>) }
    const answer = await app.request(path, { ...init, method, headers })
    const text = await answer.text()
    if (!answer.ok) throw new UnexpectedAnswer(`${method} ${path}`, answer.status, text)
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  }
  return {
    get: (path, headers = {}) => call('GET', path, { headers }),
    post: (path, body, headers = {}) =>
      call('POST', path, {
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    upload: (path, form) => call('POST', path, { body: form }),
  }
}
