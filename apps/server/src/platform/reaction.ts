import type { Context } from './context.ts'
import type { Tx } from './db/db.ts'
import type { DomainEvent } from './domain-event.ts'

/**
 * What a module does when another one has published. Reactions get all events of one type that
 * were published together, so that a batch costs one statement and not one per event.
 */
export interface Reaction<E extends DomainEvent = DomainEvent> {
  readonly on: E['type']
  run(ctx: Context, tx: Tx, events: readonly E[]): Promise<void>
}

/** Keeps the event type of a reaction while a list of reactions forgets it. */
export function reaction<E extends DomainEvent>(on: E['type'], run: Reaction<E>['run']): Reaction {
  return { on, run: (ctx, tx, events) => run(ctx, tx, events as readonly E[]) }
}
