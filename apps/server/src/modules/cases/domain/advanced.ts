import type { DomainEvent } from '../../../platform/domain-event.ts'
import type { CaseState, Status } from './state.ts'
import { PUBLIC_STATUS, type PublicStatus } from './transitions.ts'

export interface Advance {
  readonly id: string
  readonly reportId: string
  readonly number: string | null
  readonly command: string
  readonly from: Status | null
  readonly to: Status
  readonly publicStatus: PublicStatus
  readonly round: number
  readonly seq: number
  readonly matter: string | null
  readonly unit: string | null
  readonly areaCode: string | null
  readonly simulated: boolean
}

export type CaseAdvanced = DomainEvent<'cases.advanced', Advance>
export type CaseClosed = DomainEvent<'cases.closed', Advance>
export type CaseReopened = DomainEvent<'cases.reopened', Advance>

/** A running clock went past its due instant. */
export type CaseOverdue = DomainEvent<
  'cases.overdue',
  {
    readonly id: string
    readonly number: string | null
    readonly stage: string
    readonly round: number
    readonly dueAt: string
    readonly unit: string | null
    readonly areaCode: string | null
  }
>

/** What is published of a step; people are not named in it. */
export function published(
  state: CaseState,
  entry: {
    readonly at: number
    readonly seq: number
    readonly command: string
    readonly from: Status | null
    readonly to: Status
    readonly simulated: boolean
  },
): (CaseAdvanced | CaseClosed | CaseReopened)[] {
  const data: Advance = {
    id: state.id,
    reportId: state.reportId,
    number: state.number,
    command: entry.command,
    from: entry.from,
    to: entry.to,
    publicStatus: PUBLIC_STATUS[entry.to],
    round: state.round,
    seq: entry.seq,
    matter: state.matter,
    unit: state.unit,
    areaCode: state.place.areaCode,
    simulated: entry.simulated,
  }
  const told = { subject: state.id, data, at: new Date(entry.at) }
  const advanced: CaseAdvanced = { type: 'cases.advanced', ...told }
  if (entry.command === 'close') return [advanced, { type: 'cases.closed', ...told }]
  if (entry.command === 'reopen') return [advanced, { type: 'cases.reopened', ...told }]
  return [advanced]
}
