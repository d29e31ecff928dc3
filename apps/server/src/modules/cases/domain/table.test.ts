import { describe, expect, test } from 'vitest'
import { type Role, roleFor } from '../../identity/index.ts'
import {
  COMMAND_NAMES,
  type CommandName,
  decide,
  evolve,
  GuardFailed,
  IllegalTransition,
  PUBLIC_STATUS,
  STATUSES,
  type Status,
  TRANSITIONS,
} from './index.ts'
import { anyState, COMMANDS, factsFor, sealed } from './examples.ts'

/** The rows of domain.md §10.4 that are in scope, written down once more: [from, command, to]. */
const ROWS: readonly (readonly [number, Status, CommandName, readonly Status[]])[] = [
  ...(['reported', 'pendingFiling', 'pendingDispatch', 'pendingAcknowledgement'] as const).map(
    (from) => [2, from, 'merge', ['merged']] as const,
  ),
  [0, 'merged', 'unmerge', ['reported']],
  [0, 'merged', 'rate', ['merged']],
  [3, 'reported', 'reject', ['notAccepted']],
  [4, 'reported', 'requestVerification', ['verifying']],
  [5, 'verifying', 'submitVerification', ['pendingFiling']],
  [6, 'reported', 'proposeFiling', ['pendingFiling']],
  [6, 'pendingFiling', 'proposeFiling', ['pendingFiling']],
  [7, 'pendingFiling', 'file', ['pendingDispatch']],
  [8, 'pendingFiling', 'void', ['voided']],
  [9, 'pendingDispatch', 'dispatch', ['pendingAcknowledgement']],
  [10, 'pendingAcknowledgement', 'acknowledge', ['handling']],
  [14, 'handling', 'submitHandling', ['handled']],
  [15, 'handled', 'confirm', ['feedbackReview']],
  [15, 'handled', 'sendBack', ['handling']],
  [16, 'feedbackReview', 'forwardToInspection', ['inspecting', 'pendingClosure']],
  [18, 'inspecting', 'submitInspection', ['pendingClosure', 'pendingAcknowledgement']],
  [19, 'pendingClosure', 'close', ['closed']],
  [24, 'closed', 'reopen', ['pendingDispatch']],
  [0, 'reported', 'relocate', ['reported']],
  [0, 'pendingFiling', 'relocate', ['pendingFiling']],
  [0, 'closed', 'rate', ['closed']],
]

describe.each(COMMAND_NAMES)('%s', (name) => {
  test.each(STATUSES)('from %s', (status) => {
    const rows = ROWS.filter(([, from, command]) => from === status && command === name)
    const state = anyState(status)
    for (const command of COMMANDS[name]) {
      if (rows.length === 0)
        expect(() => decide(state, command, factsFor(command))).toThrow(IllegalTransition)
      else {
        const draft = decide(state, command, factsFor(command))
        const [row, , , to] = rows[0] ?? []
        expect(TRANSITIONS[name].row).toBe(row)
        expect(to).toContain(draft.to)
        expect(evolve(state, sealed(draft)).status).toBe(draft.to)
      }
    }
    const reached = COMMANDS[name].flatMap((command) =>
      rows.length === 0 ? [] : [decide(state, command, factsFor(command)).to],
    )
    // Every way out of a row is taken by one of the examples.
    expect(new Set(reached)).toEqual(new Set(rows.flatMap(([, , , to]) => to)))
  })
})

/** The who of each row, by the permission table of identity. */
const WHO: Readonly<Record<CommandName, readonly Role[]>> = {
  relocate: ['intakeOfficer', 'shiftLeader'],
  merge: ['intakeOfficer', 'shiftLeader'],
  unmerge: ['intakeOfficer', 'shiftLeader'],
  reject: ['intakeOfficer', 'shiftLeader'],
  requestVerification: ['intakeOfficer', 'shiftLeader'],
  submitVerification: ['gridWorker', 'collector'],
  proposeFiling: ['intakeOfficer'],
  file: ['shiftLeader'],
  void: ['shiftLeader'],
  dispatch: ['dispatcher'],
  acknowledge: ['department'],
  submitHandling: ['handler'],
  confirm: ['department'],
  sendBack: ['department'],
  forwardToInspection: ['dispatcher'],
  submitInspection: ['gridWorker', 'collector'],
  close: ['shiftLeader'],
  reopen: ['intakeOfficer', 'shiftLeader'],
  rate: ['resident'],
}

const OTHERS: readonly Role[] = ['evaluator', 'leader', 'admin', 'auditor', 'integration']
const ROLES = [...new Set([...Object.values(WHO).flat(), ...OTHERS])]

test.each(COMMAND_NAMES)('%s is for those whom the table names and nobody else', (name) => {
  const may = ROLES.filter((role) => {
    const actor = { kind: 'staff', id: role, grants: [{ role, scope: '*' }] } as const
    return roleFor(actor, TRANSITIONS[name].action) !== undefined
  })
  expect(may.toSorted()).toEqual(WHO[name].toSorted())
})

test('a program opens cases and moves none', () => {
  for (const name of COMMAND_NAMES)
    for (const command of COMMANDS[name]) {
      const state = anyState(TRANSITIONS[name].from[0])
      const facts = { ...factsFor(command), role: 'system' }
      expect(() => decide(state, command, facts)).toThrow(new GuardFailed('automation').message)
    }
})

test('the public sees five steps, and an end for what is not taken up', () => {
  expect(PUBLIC_STATUS).toEqual({
    reported: 'received',
    verifying: 'received',
    pendingFiling: 'received',
    pendingDispatch: 'accepted',
    pendingAcknowledgement: 'handling',
    handling: 'handling',
    handled: 'handling',
    feedbackReview: 'checking',
    inspecting: 'checking',
    pendingClosure: 'checking',
    closed: 'completed',
    notAccepted: 'notAccepted',
    voided: 'notAccepted',
    merged: 'merged',
  })
})
