import type { Context } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { emit } from '../../../platform/outbox.ts'
import { cityCalendar, leavesCalendar } from '../../standards/index.ts'
import type { CaseStep } from '../contract.ts'
import {
  CaseMoved,
  CaseNotFound,
  type CaseState,
  type Command,
  decide,
  dueClocks,
  KeyReused,
  PUBLIC_STATUS,
  published,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import { counterpart, factsOfTwo, otherStep } from './counterpart.ts'
import { gatherFacts, questionsOf, whoIsNamed } from './facts.ts'

export interface Advancing {
  /** As it was read; refused when the case has moved since. */
  readonly expectedSeq?: number | undefined
  /** Idempotency key: the same request again changes nothing. */
  readonly requestKey?: string | undefined
}

interface Asked extends Advancing {
  readonly by: { id: string } | { reportId: string }
  readonly command: Command
  readonly actor: string
  /** In which role the actor acts on this case; throws when in none. */
  readonly roleOn: (state: CaseState) => string
  /** What is written in the same transaction besides. */
  readonly also?: (tx: Tx, step: store.Step) => Promise<void>
}

/** Who loses a race this often without having named a state meets a case that never rests. */
const TRIES = 3

/**
 * One step of a case: read, decide, then write in one transaction. No lock is held while facts are
 * gathered; the write takes place only if the case is still as it was read.
 */
export async function advance(ctx: Context, asked: Asked): Promise<CaseStep> {
  const { command, by } = asked
  for (let tries = 1; ; tries++) {
    const [found, named] = await Promise.all([
      store.findCase(ctx.db, by, questionsOf(command, asked.actor, asked.requestKey)),
      whoIsNamed(ctx, command),
    ])
    if (!found) throw new CaseNotFound(`no case ${JSON.stringify(by)}`)
    const role = asked.roleOn(found.state)
    if (found.seen === 'other') throw new KeyReused('the key was used for another step')
    if (found.seen === 'same') return viewOf(found.state, found.seq, found.dueAt, true)
    if (asked.expectedSeq !== undefined && asked.expectedSeq !== found.seq) throw moved(found)
    const who = { actor: asked.actor, role }
    const other = await counterpart(ctx, found.state, command)
    const facts = {
      ...(await gatherFacts(ctx, found, command, named, who)),
      ...(await factsOfTwo(ctx, found.state, command, other)),
    }
    const decided = decide(found.state, command, facts)
    const draft = { ...decided, at: Math.max(decided.at, other?.state.lastAt ?? 0) }
    const sealed = store.sealDraft(found.state.id, draft, found, asked.requestKey ?? null)
    const { calendar } = await cityCalendar(ctx)
    const step = store.stepOf(sealed, dueClocks(sealed.state, calendar))
    await warnIfProvisional(ctx, step)
    const steps = [step, ...(await otherStep(ctx, found.state, command, draft, other))]
    const written = await write(ctx, steps, (tx) => asked.also?.(tx, step))
    if (written) {
      ctx.ports.wakeRelay()
      return viewOf(step.state, step.entry.seq, step.next?.dueAt ?? null, false)
    }
    if (tries === TRIES) throw moved(found)
  }
}

/** All of the steps or none: where one of the cases has moved, the others stay as well. */
async function write(
  ctx: Context,
  steps: readonly store.Step[],
  also: (tx: Tx) => Promise<void> | undefined,
): Promise<boolean> {
  const tx = await ctx.db.startTransaction().execute()
  try {
    const ids = steps.map((s) => s.state.id)
    if (ids.length > 1) await store.lockCases(tx, ids)
    const saved = await store.saveSteps(tx, steps)
    if (saved.size < steps.length) {
      await tx.rollback().execute()
      return false
    }
    await also(tx)
    await emit(
      ctx,
      tx,
      steps.flatMap((s) => published(s.state, s.entry)),
    )
    await tx.commit().execute()
    return true
  } catch (error) {
    if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute()
    throw error
  }
}

/** A due instant beyond the days that are known may still move: that must not pass unnoticed. */
async function warnIfProvisional(ctx: Context, { clocks }: store.Step): Promise<void> {
  for (const { provisional, log, dueAt } of clocks)
    if (provisional) await leavesCalendar(ctx, log[0]?.at ?? NaN, dueAt ?? log.at(-1)?.at ?? NaN)
}

function moved({ state, seq }: store.Stored): CaseMoved {
  return new CaseMoved({ id: state.id, seq, status: state.status, round: state.round })
}

function viewOf(
  state: CaseState,
  seq: number,
  dueAt: Date | number | null,
  repeated: boolean,
): CaseStep {
  return {
    id: state.id,
    number: state.number,
    status: state.status,
    publicStatus: PUBLIC_STATUS[state.status],
    round: state.round,
    seq,
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    repeated,
  }
}
