import type { KeyRing } from './crypto/envelope.ts'
import type { Db, Tx } from './db/db.ts'
import type { DomainEvent } from './domain-event.ts'
import type { Log } from './log.ts'

/** Everything a use case may touch besides its input. Built once per request or job. */
export interface Context {
  readonly db: Db
  readonly now: () => Date
  readonly actor: Actor
  readonly log: Log
  readonly ports: Ports
}

export interface Ports {
  /** Runs the reactions that belong inside the publisher's own transaction. */
  readonly react: (ctx: Context, tx: Tx, events: readonly DomainEvent[]) => Promise<void>
  /** Wakes the relay after a commit; it polls anyway. */
  readonly wakeRelay: () => void
  readonly keys: KeyRing
  /** IANA zone in which the city reads its clocks. */
  readonly zone: string
}

/** `public` is anyone without an account; `service` holds an API key; `system` is a job or an import. */
export interface Actor {
  readonly kind: 'public' | 'staff' | 'service' | 'system'
  readonly id: string
  readonly grants: readonly Grant[]
  /** Set while a simulation acts: every ledger entry it makes carries the mark. */
  readonly simulated?: boolean
}

/** A role within a scope: an area code, a unit code, or '*' for the whole installation. */
export interface Grant {
  readonly role: string
  readonly scope: string
}

export const PUBLIC: Actor = { kind: 'public', id: 'public', grants: [] }

export function systemActor(id: string): Actor {
  return { kind: 'system', id, grants: [] }
}
