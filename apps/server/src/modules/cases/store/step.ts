import { createHash } from 'node:crypto'
import { type Entry, GENESIS, seal } from '@gongzhi/ledger'
import type { ClockEntry } from '@gongzhi/worktime'
import {
  type CaseState,
  type Draft,
  type DueClock,
  evolve,
  nextClock,
  overdueFrom,
  PUBLIC_STATUS,
} from '../domain/index.ts'

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What the hash of an entry covers: all that its row holds. */
export interface Sealed extends Draft {
  readonly chain: string
  readonly seq: number
  /** Idempotency key of the request that wrote it. */
  readonly requestKey: string | null
}

export type CaseEntry = Entry<Sealed>

/** A case as it stands: its state and the end of its chain. */
export interface Stored {
  readonly state: CaseState
  readonly seq: number
  readonly hash: string
}

/** A case with the entry that has just been sealed onto its chain, and the clocks it touched. */
export interface Step {
  readonly state: CaseState
  readonly entry: CaseEntry
  /** The clock that runs and is due first. */
  readonly next: DueClock | undefined
  readonly clocks: readonly DueClock[]
}

export function sealDraft(
  id: string,
  draft: Draft,
  before: Stored | undefined,
  requestKey: string | null = null,
): { state: CaseState; entry: CaseEntry } {
  const head = before ? { seq: before.seq, hash: before.hash } : GENESIS
  const content: Sealed = { ...draft, chain: id, seq: head.seq + 1, requestKey }
  const entry = seal(content, head, sha256)
  return { entry, state: evolve(before?.state, entry) }
}

/** The step an entry makes: of all clocks of the round those are written that it says something of. */
export function stepOf(
  { state, entry }: { state: CaseState; entry: CaseEntry },
  clocks: readonly DueClock[],
): Step {
  const {
    clocks: effects = [],
    changes = [],
    companions = {},
    stages = [],
  } = entry.payload as Touching
  const touched = new Set([
    ...[...effects, ...changes].map((effect) => effect.stage),
    ...[...Object.keys(companions), ...stages],
  ])
  return {
    state,
    entry,
    next: nextClock(clocks),
    clocks: clocks.filter((c) => touched.has(c.stage)),
  }
}

interface Touching {
  readonly clocks?: readonly { readonly stage: string }[]
  readonly changes?: readonly { readonly stage: string }[]
  /** Of a merge and an un-merge on the survivor's side. */
  readonly companions?: Readonly<Record<string, unknown>>
  readonly stages?: readonly string[]
}

export function caseRow({ state: s, entry, next }: Step) {
  return {
    id: s.id,
    report_id: s.reportId,
    channel: s.channel,
    number: s.number,
    status: s.status,
    public_status: PUBLIC_STATUS[s.status],
    round: s.round,
    matter_code: s.matter,
    standard_id: s.standard,
    unit_code: s.unit,
    area_code: s.place.areaCode,
    cell_code: s.place.cellCode,
    lon: s.place.lon,
    lat: s.place.lat,
    place_name: s.place.name,
    handler_id: s.handler,
    verifier_id: s.verifier,
    inspector_id: s.inspector,
    resolved: s.rating?.resolved ?? null,
    simulated: entry.simulated,
    filed_at: instant(s.filedAt),
    closed_at: instant(s.closedAt),
    stage: next?.stage ?? null,
    due_at: instant(next?.dueAt ?? null),
    state: s,
    head_seq: entry.seq,
    head_hash: entry.hash,
  }
}

export function entryRow({ entry: e }: Step) {
  return {
    case_id: e.chain,
    seq: e.seq,
    at: instant(e.at),
    actor: e.actor,
    role: e.role,
    simulated: e.simulated,
    command: e.command,
    from_status: e.from,
    to_status: e.to,
    reason: e.reason,
    request_key: e.requestKey,
    payload: e.payload,
    payload_hash: e.payloadHash,
    prev_hash: e.prevHash,
    hash: e.hash,
  }
}

export interface ClockRow {
  readonly case_id: string
  readonly round: number
  readonly stage: string
  readonly status: string
  readonly due_at: Date | null
  readonly overdue_from: Date | null
  readonly log: readonly ClockEntry[]
}

export function clockRows(step: Step): ClockRow[] {
  return step.clocks.map((c) => ({
    case_id: step.state.id,
    round: step.state.round,
    stage: c.stage,
    status: c.status,
    due_at: instant(c.dueAt),
    overdue_from: instant(overdueFrom(c)),
    log: c.log,
  }))
}

function instant(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms)
}
