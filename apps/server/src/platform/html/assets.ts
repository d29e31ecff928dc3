import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { App } from '../http/env.ts'

const FOLDER = new URL('assets/', import.meta.url)
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The few files that pages use, read once and kept in memory. */
export function assets(app: App): void {
  for (const name of readdirSync(FOLDER)) {
    const bytes = readFileSync(new URL(name, FOLDER))
    const type = TYPES[extname(name)] ?? 'application/octet-stream'
    app.get(`/assets/${name}`, (c) =>
      c.body(bytes, 200, { 'content-type': type, 'cache-control': 'public, max-age=3600' }),
    )
  }
}
