import type { App } from '../platform/http/env.ts'

/** A browser without script: keeps cookies, follows redirects, shows pages as text. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  path = '/'
  status = 0
  page = ''
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  get(path: string): Promise<this> {
    return this.#go(path, {})
  }

  post(path: string, form: Record<string, string> | FormData): Promise<this> {
    return this.#go(path, {
      method: 'POST',
      body: form instanceof FormData ? form : new URLSearchParams(form),
    })
  }

  async #go(path: string, init: RequestInit): Promise<this> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { accept: 'text/html', origin: 'http://localhost', ...(cookie && { cookie }) }
    const answer = await this.#app.request(path, { ...init, headers })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      this.cookies.set(name, value)
    }
    const next = answer.headers.get('location')
    if (next) return this.#go(next.replace(/#.*/, ''), {})
    this.path = path
    this.status = answer.status
    this.page = await answer.text()
    return this
  }
}
