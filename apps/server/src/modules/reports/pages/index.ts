import type { App } from '../../../platform/http/env.ts'
import { advice } from './advice.ts'
import { check } from './check.ts'
import { done } from './done.ts'
import { extras } from './extras.ts'
import type { C } from './frame.ts'
import { home } from './home.ts'
import { photos } from './photos.ts'
import { what } from './what.ts'
import { where } from './where.ts'

/** The start page and the journey of a report; `hold` keeps back who sends too much, drafts as well. */
export function pages(app: App, hold: (c: C) => void): void {
  app.use('/report/*', async (c, next) => {
    if (c.req.method === 'POST') hold(c)
    await next()
  })
  home(app)
  what(app)
  advice(app)
  where(app)
  extras(app)
  photos(app)
  check(app)
  done(app)
}
