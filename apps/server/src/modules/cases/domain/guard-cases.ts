import { COMMANDS, NOW, PHOTO, PLACE } from './examples.ts'
import {
  type CaseState,
  type Command,
  type CommandName,
  DEFAULT_POLICY,
  type Facts,
  type Guard,
} from './index.ts'

/** Every way in which a guard says no: the command, and what must be so for it to happen. */

export type GuardCase = readonly [
  guard: Guard,
  why: string,
  command: Command,
  given: { state?: Partial<CaseState>; facts?: Partial<Facts> },
]

export const example = (name: CommandName): Command => {
  const command = COMMANDS[name][0]
  if (!command) throw new Error(`no example of ${name}`)
  return command
}
export const policy = (more: Partial<Facts['policy']>) => ({
  policy: { ...DEFAULT_POLICY, ...more },
})

export const GUARD_CASES: readonly GuardCase[] = [
  ['automation', 'a program files', example('file'), { facts: { role: 'system' } }],
  [
    'no-cell',
    'the place is outside every grid',
    example('proposeFiling'),
    { state: { place: { ...PLACE, cellCode: null } } },
  ],
  [
    'matter-disabled',
    'the city does not use the class',
    example('proposeFiling'),
    { facts: { matterEnabled: false } },
  ],
  [
    'no-standard',
    'the standard is of another matter',
    example('proposeFiling'),
    { facts: { standardLimit: undefined } },
  ],
  [
    'no-standard',
    'the standard has gone',
    example('dispatch'),
    { facts: { standardLimit: undefined } },
  ],
  [
    'condition-not-met',
    'the filing condition is not ticked',
    { name: 'proposeFiling', input: { matter: '01002', standard: 's', conditionMet: false } },
    {},
  ],
  [
    'condition-not-met',
    'handled, the closing condition is not ticked',
    { name: 'submitHandling', input: { result: '已修', conditionMet: false, photos: [PHOTO] } },
    {},
  ],
  [
    'condition-not-met',
    'closing, the condition is not ticked',
    { name: 'close', input: { conditionMet: false, reply: '好' } },
    {},
  ],
  [
    'not-verified',
    'verification found nothing',
    example('proposeFiling'),
    { state: { verification: 'not-exist' } },
  ],
  [
    'not-proposed',
    'nobody has proposed it',
    example('file'),
    { state: { matter: null, standard: null } },
  ],
  ['same-person', 'the proposer files', example('file'), { state: { proposedBy: 'leader' } }],
  [
    'same-person',
    'self-filing is for reports from the field',
    example('file'),
    { state: { proposedBy: 'leader' }, facts: policy({ selfFile: true }) },
  ],
  [
    'same-person',
    'who proposed and filed also closes',
    example('close'),
    { state: { proposedBy: 'someone', filedBy: 'someone' } },
  ],
  [
    'same-person',
    'who filed closes what nobody has inspected',
    example('close'),
    { state: { filedBy: 'someone', inspection: null } },
  ],
  [
    'same-person',
    'who filed closes what could not be inspected',
    example('close'),
    { state: { filedBy: 'someone', inspection: 'unable' } },
  ],
  [
    'no-cell',
    'the place was moved outside every grid after the proposal',
    example('file'),
    { state: { place: { ...PLACE, cellCode: null } } },
  ],
  [
    'not-for-community',
    'the class is on the list of what no community does',
    { name: 'dispatch', input: { unit: 'unit-a', reason: '就近' } },
    { facts: { unitIsCommunity: true, ...policy({ notForCommunities: ['06001', '01'] }) } },
  ],
  ['unknown-unit', 'there is no such unit', example('dispatch'), { facts: { unitKnown: false } }],
  [
    'no-responsibility',
    'the directory names others and no reason is given',
    example('dispatch'),
    { facts: { responsible: false } },
  ],
  [
    'no-responsibility',
    'a blank reason is none',
    { name: 'dispatch', input: { unit: 'unit-a', reason: ' ' } },
    { facts: { responsible: false } },
  ],
  [
    'unknown-worker',
    'verification by nobody',
    example('requestVerification'),
    { facts: { workerKnown: false } },
  ],
  [
    'unknown-worker',
    'inspection by nobody',
    example('forwardToInspection'),
    { facts: { workerKnown: false } },
  ],
  [
    'unknown-worker',
    'handling by nobody',
    example('acknowledge'),
    { facts: { workerKnown: false } },
  ],
  [
    'worker-busy',
    'no worker is free',
    example('requestVerification'),
    { facts: { workerTasks: DEFAULT_POLICY.maxTasks } },
  ],
  [
    'worker-busy',
    'no inspector is free',
    example('forwardToInspection'),
    { facts: { workerTasks: DEFAULT_POLICY.maxTasks } },
  ],
  [
    'not-yours',
    'another one verifies',
    example('submitVerification'),
    { facts: { actor: 'other' } },
  ],
  ['not-yours', 'another one handles', example('submitHandling'), { facts: { actor: 'other' } }],
  ['not-yours', 'another one inspects', example('submitInspection'), { facts: { actor: 'other' } }],
  [
    'handler-inspects',
    'an earlier handler is to inspect',
    example('forwardToInspection'),
    { state: { handlers: ['handler', 'inspector'] } },
  ],
  [
    'handler-inspects',
    'an earlier handler inspects',
    example('submitInspection'),
    { state: { handlers: ['inspector'] } },
  ],
  [
    'inspector-handles',
    'an earlier inspector is to handle',
    example('acknowledge'),
    { state: { inspectors: ['handler'] } },
  ],
  [
    'reason-missing',
    'moved without a reason',
    { name: 'relocate', input: { place: PLACE, reason: '' } },
    {},
  ],
  [
    'reason-missing',
    'rejected for another reason that is not told',
    { name: 'reject', input: { reason: 'other' } },
    {},
  ],
  [
    'reason-missing',
    'voided for another reason that is not told',
    { name: 'void', input: { reason: 'other', note: ' ' } },
    {},
  ],
  ['reason-missing', 'sent back without a reason', { name: 'sendBack', input: { reason: '' } }, {}],
  [
    'reason-missing',
    'not inspected, and nobody says why',
    { name: 'forwardToInspection', input: {} },
    {},
  ],
  ['reason-missing', 'reopened without a reason', { name: 'reopen', input: { reason: '' } }, {}],
  [
    'text-missing',
    'verified without a word',
    { name: 'submitVerification', input: { result: 'exist', note: '' } },
    {},
  ],
  [
    'text-missing',
    'handled without a word',
    { name: 'submitHandling', input: { result: ' ', conditionMet: true, photos: [PHOTO] } },
    {},
  ],
  [
    'text-missing',
    'inspected without a word',
    { name: 'submitInspection', input: { result: 'pass', note: '' } },
    {},
  ],
  [
    'photo-missing',
    'handled without a photo',
    { name: 'submitHandling', input: { result: '已修', conditionMet: true } },
    {},
  ],
  [
    'photo-missing',
    'inspected without a photo where the city wants one',
    example('submitInspection'),
    { facts: policy({ inspectionPhotoRequired: true }) },
  ],
  [
    'unknown-photo',
    'the photo is of another case, person or task',
    example('submitHandling'),
    { facts: { photosKnown: 0 } },
  ],
  [
    'unknown-photo',
    'verified with a photo of before',
    { name: 'submitVerification', input: { result: 'exist', note: '属实', photos: [PHOTO] } },
    { facts: { photosKnown: 0 } },
  ],
  [
    'unknown-photo',
    'inspected with the photo of the handler',
    { name: 'submitInspection', input: { result: 'pass', note: '好', photos: [PHOTO] } },
    { facts: { photosKnown: 0 } },
  ],
  [
    'reply-missing',
    'the reporter waits for an answer',
    { name: 'close', input: { conditionMet: true } },
    {},
  ],
  [
    'reply-missing',
    'only a reporter merged into it waits for an answer',
    { name: 'close', input: { conditionMet: true } },
    {
      state: {
        replyOwed: false,
        absorbed: [{ case: 'third', report: 'third-report', replyOwed: true, clocks: {} }],
      },
    },
  ],
  [
    'reopen-window',
    'the window has passed',
    example('reopen'),
    { facts: { reopenUntil: NOW - 1 } },
  ],
  [
    'already-rated',
    'rated a second time',
    example('rate'),
    { state: { rating: { resolved: true, satisfaction: 5 } } },
  ],
  [
    'same-case',
    'a case into itself',
    example('merge'),
    { facts: { target: { id: 'case', open: true, similar: true } } },
  ],
  [
    'target-ended',
    'the other case has ended or was merged itself',
    example('merge'),
    { facts: { target: { id: 'other', open: false, similar: true } } },
  ],
  [
    'holds-others',
    'something was merged into it before',
    example('merge'),
    {
      state: {
        absorbed: [{ case: 'third', report: 'third-report', replyOwed: false, clocks: {} }],
      },
    },
  ],
  [
    'not-similar',
    'too far, too long ago or another matter, and no reason',
    example('merge'),
    { facts: { target: { id: 'other', open: true, similar: false } } },
  ],
  [
    'reason-missing',
    'taken back without a reason',
    { name: 'unmerge', input: { reason: ' ' } },
    {},
  ],
  [
    'already-rated',
    'this round of the survivor was rated',
    example('rate'),
    {
      state: {
        rating: { resolved: true, satisfaction: 5 },
        merged: { into: 'other', status: 'reported', paused: [], ratedRound: 1 },
      },
    },
  ],
]
