import type { Role } from './roles.ts'

/**
 * How a role may do an action. Only the first three are a permission by themselves:
 *   do      without more
 *   logged  and every time with its purpose on record
 *   first   gives the first of two approvals
 * The others tell a use case what is left to show or to offer:
 *   own     of what one reported oneself, proven by the receipt
 *   masked  all but the middle digits struck out
 *   call    connected through the exchange, number unseen
 *   read    sees the result, changes nothing
 */
export type Mode = 'do' | 'logged' | 'first' | 'own' | 'masked' | 'call' | 'read'

type Cells = Readonly<Partial<Record<Role, Mode>>>

/** Who may do what, whatever the scope. An empty cell is a no. */
export const PERMISSIONS = {
  submitReport: {
    resident: 'do',
    gridWorker: 'do',
    collector: 'do',
    intakeOfficer: 'do',
    shiftLeader: 'do',
    department: 'do',
    handler: 'do',
    integration: 'do',
  },
  readOwn: { resident: 'do', gridWorker: 'do', collector: 'do', integration: 'do' },
  rateOwn: { resident: 'do' },
  acceptReport: { intakeOfficer: 'do', shiftLeader: 'do' },
  moderate: { intakeOfficer: 'do', shiftLeader: 'do' },
  issueTask: { intakeOfficer: 'do', shiftLeader: 'do' },
  doTask: { gridWorker: 'do', collector: 'do' },
  proposeFiling: { intakeOfficer: 'do' },
  fileCase: { shiftLeader: 'do' },
  dispatch: { dispatcher: 'do' },
  returnStage: { intakeOfficer: 'do', dispatcher: 'do', department: 'do', handler: 'do' },
  acknowledge: { department: 'do' },
  submitHandling: { handler: 'do' },
  confirmFeedback: { department: 'do' },
  requestExtension: { department: 'do', handler: 'do' },
  approveExtension: { dispatcher: 'do', department: 'first' },
  closeCase: { shiftLeader: 'do' },
  callback: { intakeOfficer: 'do' },
  supervise: { shiftLeader: 'do', leader: 'do' },
  seeContact: {
    resident: 'own',
    gridWorker: 'logged',
    collector: 'logged',
    intakeOfficer: 'logged',
    shiftLeader: 'logged',
    dispatcher: 'masked',
    department: 'masked',
    handler: 'call',
  },
  appeal: { department: 'do' },
  evaluate: { evaluator: 'do', leader: 'read' },
  readCases: {
    gridWorker: 'do',
    collector: 'do',
    intakeOfficer: 'do',
    shiftLeader: 'do',
    dispatcher: 'do',
    department: 'do',
    handler: 'do',
    evaluator: 'do',
    leader: 'do',
  },
  readStaff: {
    intakeOfficer: 'do',
    shiftLeader: 'do',
    dispatcher: 'do',
    department: 'do',
    admin: 'do',
  },
  readAudit: { auditor: 'do' },
  managePlaces: { admin: 'do' },
  manageStandards: { admin: 'do' },
  manageStaff: { admin: 'do' },
  manageKeys: { admin: 'do' },
} as const satisfies Readonly<Record<string, Cells>>

export type Action = keyof typeof PERMISSIONS
export const ACTIONS = Object.keys(PERMISSIONS) as Action[]

/** What automation may do: bring in and set up. Deciding about a case is for people. */
export const SYSTEM_ACTIONS: ReadonlySet<Action> = new Set<Action>([
  'submitReport',
  'readOwn',
  'readCases',
  'readStaff',
  'readAudit',
  'managePlaces',
  'manageStandards',
  'manageStaff',
  'manageKeys',
])

/**
 * What other programs may do with a key, if its grants allow it: what automation may, so that no
 * program ever decides about a case. Accounts and keys are given by people; a key that makes keys
 * could never be taken back.
 */
export const KEY_ACTIONS: ReadonlySet<Action> = new Set(
  [...SYSTEM_ACTIONS].filter((action) => action !== 'manageStaff' && action !== 'manageKeys'),
)

export function modeOf(role: Role, action: Action): Mode | undefined {
  const cells: Cells = PERMISSIONS[action]
  return cells[role]
}

export function permits(mode: Mode | undefined): boolean {
  return mode === 'do' || mode === 'logged' || mode === 'first'
}
