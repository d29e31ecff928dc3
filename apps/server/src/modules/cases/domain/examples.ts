import { compileCalendar } from '@gongzhi/worktime'
import {
  type CaseState,
  type Command,
  type CommandName,
  DEFAULT_POLICY,
  type Draft,
  type Facts,
  fold,
  open,
  type Recorded,
  type Status,
} from './index.ts'

/** Builders that the tests of the domain share. */

/** A Monday, 10:00 in Shanghai. */
export const NOW = Date.parse('2026-11-23T02:00:00Z')
export const HOUR = 3_600_000
const QUARTER = { value: 0.25, unit: 'urgent-hour' } as const
export const TWO_HOURS = { value: 2, unit: 'working-hour' } as const

export const calendar = compileCalendar({
  zone: 'Asia/Shanghai',
  weekdays: [1, 2, 3, 4, 5],
  slots: [
    ['08:00', '12:00'],
    ['14:00', '18:00'],
  ],
  holidays: [],
  makeupDays: [],
  partDays: {},
  knownThrough: '2026-12-31',
})

export const PLACE = {
  areaCode: '990101001001',
  cellCode: '990101001001001',
  lon: 112.9,
  lat: 28.2,
  name: '示范路 12 号',
}
export const PHOTO = '0198c0de-0000-7000-8000-000000000001'

export const FACTS: Facts = {
  now: NOW,
  actor: 'someone',
  role: 'someRole',
  simulated: false,
  policy: DEFAULT_POLICY,
  limits: { intake: QUARTER, verification: QUARTER, dispatch: QUARTER, inspection: QUARTER },
  reopenUntil: NOW + 30 * 24 * HOUR,
  matterEnabled: true,
  standardLimit: TWO_HOURS,
  unitKnown: true,
  responsible: true,
  workerKnown: true,
  workerTasks: 0,
  photosKnown: 1,
  nextNumber: '2026-0000001',
  target: { id: 'other', open: true, similar: true },
  survivorRound: 1,
}

/** One example for every way a row can go. */
export const COMMANDS: Readonly<Record<CommandName, readonly Command[]>> = {
  relocate: [{ name: 'relocate', input: { place: PLACE, reason: '来电核对' } }],
  merge: [{ name: 'merge', input: { target: 'other' } }],
  unmerge: [{ name: 'unmerge', input: { reason: '并非同一件事' } }],
  reject: [{ name: 'reject', input: { reason: 'not-our-duty' } }],
  requestVerification: [{ name: 'requestVerification', input: { worker: 'verifier' } }],
  submitVerification: [{ name: 'submitVerification', input: { result: 'exist', note: '属实' } }],
  proposeFiling: [
    { name: 'proposeFiling', input: { matter: '01002', standard: 's', conditionMet: true } },
  ],
  file: [{ name: 'file', input: {} }],
  void: [{ name: 'void', input: { reason: 'not-found-there' } }],
  dispatch: [{ name: 'dispatch', input: { unit: 'unit-a' } }],
  acknowledge: [{ name: 'acknowledge', input: { handler: 'handler' } }],
  submitHandling: [
    { name: 'submitHandling', input: { result: '已修复', conditionMet: true, photos: [PHOTO] } },
  ],
  confirm: [{ name: 'confirm', input: {} }],
  sendBack: [{ name: 'sendBack', input: { reason: '照片不清' } }],
  forwardToInspection: [
    { name: 'forwardToInspection', input: { worker: 'inspector' } },
    { name: 'forwardToInspection', input: { skipReason: '照片清楚' } },
  ],
  submitInspection: [
    { name: 'submitInspection', input: { result: 'pass', note: '已恢复' } },
    { name: 'submitInspection', input: { result: 'not-pass', note: '未恢复' } },
    { name: 'submitInspection', input: { result: 'unable', note: '封路，无法到场' } },
  ],
  close: [{ name: 'close', input: { conditionMet: true, reply: '已处理' } }],
  reopen: [{ name: 'reopen', input: { reason: '回访未解决' } }],
  rate: [{ name: 'rate', input: { resolved: true, satisfaction: 5 } }],
}

const ACTORS: Partial<Record<CommandName, string>> = {
  proposeFiling: 'officer',
  file: 'leader',
  submitVerification: 'verifier',
  submitHandling: 'handler',
  submitInspection: 'inspector',
}

/** Facts under which nothing stands in the way of the command. */
export function factsFor(command: Command): Facts {
  return { ...FACTS, actor: ACTORS[command.name] ?? 'someone' }
}

/** An entry as the fold reads it. */
export function sealed(draft: Draft, chain = 'case'): Recorded {
  const { at, actor, command, to, payload } = draft
  return { chain, at, actor, command, to, payload }
}

export const OPENED: CaseState = (() => {
  const report = { reportId: 'report', channel: 'portal', replyOwed: true, place: PLACE }
  const state = fold([sealed(open(report, FACTS))])
  if (!state) throw new Error('no state')
  return state
})()

/** A case in any status, filled in as if it had come there. */
export function anyState(status: Status, more: Partial<CaseState> = {}): CaseState {
  return {
    ...OPENED,
    status,
    number: '2026-0000001',
    matter: '01002',
    standard: 's',
    unit: 'unit-a',
    proposedBy: 'officer',
    filedBy: 'leader',
    verifier: 'verifier',
    handler: 'handler',
    handlers: ['handler'],
    inspector: 'inspector',
    inspectors: ['inspector'],
    closedAt: status === 'closed' ? NOW : null,
    merged:
      status === 'merged'
        ? { into: 'other', status: 'reported', paused: ['intake'], ratedRound: null }
        : null,
    ...more,
  }
}
