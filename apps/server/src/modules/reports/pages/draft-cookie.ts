import type { Context as HonoContext } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { HttpEnv } from '../../../platform/http/env.ts'
import { isSecure } from '../../../platform/http/scheme.ts'
import { type Draft, findDraft, keepDraft, newDraft } from '../commands/index.ts'
import type { DraftContent } from '../domain/index.ts'

type C = HonoContext<HttpEnv>

const NAME = 'draft'
const DAY_S = 24 * 3600
const PATH = '/report'

/** The draft that this browser goes on with, sent or not. */
export async function draftOf(c: C): Promise<Draft | undefined> {
  const token = getCookie(c, NAME)
  return token === undefined ? undefined : findDraft(c.var.ctx, token)
}

/** The draft with these answers added and kept, a new one where there is none. */
export async function keep(c: C, before: Draft | undefined, told: DraftContent): Promise<Draft> {
  const draft = before ?? newDraft()
  const kept = { ...draft, content: { ...draft.content, ...told } }
  await keepDraft(c.var.ctx, kept)
  setCookie(c, NAME, kept.token, {
    path: PATH,
    maxAge: DAY_S,
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
  })
  return kept
}
