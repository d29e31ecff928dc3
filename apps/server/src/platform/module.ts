import type { Context } from './context.ts'
import type { Reaction } from './reaction.ts'
import type { App } from './http/env.ts'
import type { Catalogue } from './i18n.ts'

/** The shape of every module. `app.ts` lists them; nothing else knows them all. */
export interface Module {
  readonly name: string
  readonly messages?: Catalogue
  routes?(app: App): void
  pages?(app: App): void
  /** Reactions inside the publisher's transaction: what must be true at the same commit. */
  readonly during?: readonly Reaction[]
  /** Reactions after the commit, at least once, each batch in a transaction of its own. */
  readonly after?: readonly Reaction[]
  readonly jobs?: readonly Job[]
}

export interface Job {
  readonly kind: string
  /** A recurring job runs this often, on one process at a time. */
  readonly everyMs?: number
  run(ctx: Context, payload: unknown): Promise<void>
}
