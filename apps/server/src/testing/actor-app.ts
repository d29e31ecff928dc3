import { createApp } from '../app.ts'
import { modules } from '../modules.ts'
import { authenticate } from '../modules/identity/index.ts'
import { type Actor, type Context, PUBLIC } from '../platform/context.ts'
import type { Db } from '../platform/db/db.ts'
import type { App } from '../platform/http/env.ts'
import type { Module } from '../platform/module.ts'
import { reactor } from '../platform/runtime.ts'
import { testContext } from './context.ts'

export interface ActorApp {
  readonly app: App
  readonly contextOf: (actor?: Actor) => Context
  /** POSTs JSON; `x-actor` names who sends it. */
  readonly post: (
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>
}

/**
 * The whole app, with `own` in the place of the modules of the same names, and without reactions: what
 * others do afterwards is for their tests. A request says in `x-actor` who sends it; how that is proven
 * is a matter of identity.
 */
export function actorApp(
  db: Db,
  clock: { now: Date },
  own: readonly Module[],
  actors: Readonly<Record<string, Actor>> = {},
): ActorApp {
  const contextOf = (actor: Actor = PUBLIC): Context => {
    const ctx = testContext(db, clock, actor)
    return { ...ctx, ports: { ...ctx.ports, react: reactor([]) } }
  }
  const app = createApp(
    modules.map((m) => own.find((o) => o.name === m.name) ?? m),
    {
      contextOf,
      authenticate: (_, request) =>
        Promise.resolve(actors[request.headers.get('x-actor') ?? ''] ?? PUBLIC),
      isClosing: () => false,
    },
  )
  const post: ActorApp['post'] = async (path, body, headers = {}) =>
    app.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  return { app, contextOf, post }
}

/** An app of these modules alone, where whoever comes has to sign in as in the city. */
export function signInApp(db: Db, clock: { now: Date }, own: readonly Module[]): App {
  return createApp(own, {
    contextOf: (actor) => testContext(db, clock, actor),
    authenticate,
    isClosing: () => false,
  })
}

export function staffActor(role: string, scope: string): Actor {
  return { kind: 'staff', id: `${role}-1`, grants: [{ role, scope }] }
}
