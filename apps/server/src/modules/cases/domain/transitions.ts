import type { ClockAction, Stage, Status } from './state.ts'

interface Row {
  /** The row of the canonical state machine; 0 marks what it leaves to us. */
  readonly row: number
  readonly from: readonly Status[]
  readonly to: readonly Status[]
  /** The action of the permission table that covers it. */
  readonly action: string
  readonly clocks: readonly (readonly [Stage, ClockAction])[]
}

const STOP_ALL = [
  ['intake', 'stop'],
  ['verification', 'stop'],
  ['dispatch', 'stop'],
  ['handling', 'stop'],
  ['inspection', 'stop'],
] as const

/**
 * The state machine as data: who may do what from where, and what it does to the clocks. A stop of
 * a clock that does not run is no effect. `submitReport` opens the case and stands apart.
 */
export const TRANSITIONS = {
  relocate: {
    row: 0,
    from: ['reported', 'pendingFiling'],
    to: ['reported', 'pendingFiling'],
    action: 'acceptReport',
    clocks: [],
  },
  // Only what runs is paused, so that taking it back lets it go on.
  merge: {
    row: 2,
    from: ['reported', 'pendingFiling', 'pendingDispatch', 'pendingAcknowledgement'],
    to: ['merged'],
    action: 'acceptReport',
    clocks: [
      ['intake', 'pause'],
      ['dispatch', 'pause'],
      ['handling', 'pause'],
    ],
  },
  unmerge: {
    row: 0,
    from: ['merged'],
    to: ['reported', 'pendingFiling', 'pendingDispatch', 'pendingAcknowledgement'],
    action: 'acceptReport',
    clocks: [
      ['intake', 'resume'],
      ['dispatch', 'resume'],
      ['handling', 'resume'],
    ],
  },
  reject: {
    row: 3,
    from: ['reported'],
    to: ['notAccepted'],
    action: 'acceptReport',
    clocks: STOP_ALL,
  },
  requestVerification: {
    row: 4,
    from: ['reported'],
    to: ['verifying'],
    action: 'issueTask',
    clocks: [
      ['intake', 'pause'],
      ['verification', 'start'],
    ],
  },
  submitVerification: {
    row: 5,
    from: ['verifying'],
    to: ['pendingFiling'],
    action: 'doTask',
    clocks: [
      ['verification', 'stop'],
      ['intake', 'resume'],
    ],
  },
  proposeFiling: {
    row: 6,
    from: ['reported', 'pendingFiling'],
    to: ['pendingFiling'],
    action: 'proposeFiling',
    clocks: [],
  },
  file: {
    row: 7,
    from: ['pendingFiling'],
    to: ['pendingDispatch'],
    action: 'fileCase',
    clocks: [
      ['intake', 'stop'],
      ['dispatch', 'start'],
    ],
  },
  void: { row: 8, from: ['pendingFiling'], to: ['voided'], action: 'fileCase', clocks: STOP_ALL },
  dispatch: {
    row: 9,
    from: ['pendingDispatch'],
    to: ['pendingAcknowledgement'],
    action: 'dispatch',
    clocks: [
      ['dispatch', 'stop'],
      ['handling', 'start'],
    ],
  },
  acknowledge: {
    row: 10,
    from: ['pendingAcknowledgement'],
    to: ['handling'],
    action: 'acknowledge',
    clocks: [],
  },
  submitHandling: {
    row: 14,
    from: ['handling'],
    to: ['handled'],
    action: 'submitHandling',
    clocks: [],
  },
  // The handling clock rests at `handledAt`; rework lets it go on where it stood.
  confirm: {
    row: 15,
    from: ['handled'],
    to: ['feedbackReview'],
    action: 'confirmFeedback',
    clocks: [['handling', 'pause']],
  },
  sendBack: {
    row: 15,
    from: ['handled'],
    to: ['handling'],
    action: 'confirmFeedback',
    clocks: [],
  },
  forwardToInspection: {
    row: 16,
    from: ['feedbackReview'],
    to: ['inspecting', 'pendingClosure'],
    action: 'dispatch',
    clocks: [['inspection', 'start']],
  },
  submitInspection: {
    row: 18,
    from: ['inspecting'],
    to: ['pendingClosure', 'pendingAcknowledgement'],
    action: 'doTask',
    clocks: [['inspection', 'stop']],
  },
  close: {
    row: 19,
    from: ['pendingClosure'],
    to: ['closed'],
    action: 'closeCase',
    clocks: STOP_ALL,
  },
  reopen: {
    row: 24,
    from: ['closed'],
    to: ['pendingDispatch'],
    action: 'acceptReport',
    clocks: [['dispatch', 'start']],
  },
  rate: {
    row: 0,
    from: ['closed', 'merged'],
    to: ['closed', 'merged'],
    action: 'rateOwn',
    clocks: [],
  },
} as const satisfies Record<string, Row>

export type CommandName = keyof typeof TRANSITIONS

export const COMMAND_NAMES = Object.keys(TRANSITIONS) as CommandName[]

/** Row 1: any source may report; the case opens and the intake clock runs. */
export const OPENING = {
  row: 1,
  command: 'submitReport',
  to: 'reported',
  action: 'submitReport',
  clock: 'intake',
} as const

/** The commands that give somebody a task; a photo belongs to the task in which it was taken. */
export const TASK_COMMANDS = [
  'requestVerification',
  'acknowledge',
  'forwardToInspection',
] as const satisfies readonly CommandName[]

/** Entries that record something about a case and move nothing in it. */
export const ANNOTATIONS: readonly string[] = ['recomputeClocks']

/** What the public is told; the stages are for those inside. */
export const PUBLIC_STATUS = {
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
} as const satisfies Record<Status, string>
export type PublicStatus = (typeof PUBLIC_STATUS)[Status]

/** The way of a matter as the public sees it. */
export const PUBLIC_STEPS = ['received', 'accepted', 'handling', 'checking', 'completed'] as const

/** The commands the state allows, whoever asks. */
export function allowedFrom(status: Status): CommandName[] {
  return COMMAND_NAMES.filter((name) => isFrom(name, status))
}

export function isFrom(name: CommandName, status: Status): boolean {
  const from: readonly Status[] = TRANSITIONS[name].from
  return from.includes(status)
}
