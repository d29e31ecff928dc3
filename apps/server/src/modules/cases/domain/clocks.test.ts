import { clockOf } from '@gongzhi/worktime'
import { expect, test } from 'vitest'
import { calendar, COMMANDS, factsFor, HOUR, NOW, OPENED, sealed, TWO_HOURS } from './examples.ts'
import {
  type CaseState,
  type Command,
  type CommandName,
  clockStatus,
  decide,
  dueClocks,
  evolve,
  nextClock,
  readClock,
  recompute,
} from './index.ts'

const MINUTE = HOUR / 60

/** Carries a case on by examples, one every `step` ms from `start`. */
function carry(names: readonly (CommandName | Command)[], step = MINUTE, start = NOW): CaseState {
  let at = start
  return names.reduce<CaseState>((state, one) => {
    at += step
    const command = typeof one === 'string' ? COMMANDS[one][0] : one
    if (!command) throw new Error('no example')
    return evolve(state, sealed(decide(state, command, { ...factsFor(command), now: at })))
  }, OPENED)
}

const NOT_PASS: Command = {
  name: 'submitInspection',
  input: { result: 'not-pass', note: '未恢复' },
}
const TO_HANDLED = ['proposeFiling', 'file', 'dispatch', 'acknowledge', 'submitHandling'] as const

test('intake runs from the report, rests while somebody verifies and ends with the filing', () => {
  expect(clockStatus(OPENED, 'intake')).toBe('running')
  const out = carry(['requestVerification'])
  expect(clockStatus(out, 'intake')).toBe('paused')
  expect(clockStatus(out, 'verification')).toBe('running')
  const back = carry(['requestVerification', 'submitVerification'])
  expect(clockStatus(back, 'intake')).toBe('running')
  expect(clockStatus(back, 'verification')).toBe('stopped')
  // One minute out is one minute more.
  expect(dueClocks(back, calendar)[0]?.dueAt).toBe(NOW + 16 * MINUTE)
  const filed = carry(['proposeFiling', 'file'])
  expect(clockStatus(filed, 'intake')).toBe('stopped')
  expect(clockStatus(filed, 'dispatch')).toBe('running')
})

test('the handling clock starts with the dispatch, under the limit of the standard, in office hours', () => {
  // 11:30 on a Monday: half an hour before noon and an hour and a half after two.
  const state = carry(['proposeFiling', 'file', 'dispatch'], 30 * MINUTE)
  const handling = dueClocks(state, calendar).find((c) => c.stage === 'handling')
  expect(handling?.log).toEqual([{ at: NOW + 90 * MINUTE, action: 'start', limit: TWO_HOURS }])
  expect(handling?.dueAt).toBe(Date.parse('2026-11-23T15:30:00+08:00'))
  expect(nextClock(dueClocks(state, calendar))).toEqual(handling)
})

test('handling rests when the unit confirms, at the instant that counts, and goes on after a rework', () => {
  const done = carry([...TO_HANDLED, 'confirm'])
  expect(done.handledAt).toBe(NOW + 6 * MINUTE)
  expect(clockStatus(done, 'handling')).toBe('paused')
  const again = carry([...TO_HANDLED, 'confirm', 'forwardToInspection', NOT_PASS])
  expect(again).toMatchObject({ reworks: 1, handledAt: null, handler: null, handlers: ['handler'] })
  expect(clockStatus(again, 'handling')).toBe('running')
  expect(again.clocks.handling?.map((e) => e.action)).toEqual(['start', 'pause', 'resume'])
  // Two minutes of checking are not counted.
  expect(dueClocks(again, calendar).find((c) => c.stage === 'handling')?.dueAt).toBe(
    Date.parse('2026-11-23T14:05:00+08:00'),
  )
})

test('sent back, the handling clock runs on', () => {
  expect(carry([...TO_HANDLED, 'sendBack']).clocks.handling).toHaveLength(1)
})

test('an inspection that could not be made leads to closing with its note, without rework', () => {
  const unable: Command = { name: 'submitInspection', input: { result: 'unable', note: '封路' } }
  const state = carry([...TO_HANDLED, 'confirm', 'forwardToInspection', unable])
  expect(state).toMatchObject({ status: 'pendingClosure', inspection: 'unable', reworks: 0 })
})

test('closing stops every clock; reopening starts a round with clocks of its own and keeps the number', () => {
  const way = [
    ...TO_HANDLED,
    'confirm',
    'forwardToInspection',
    'submitInspection',
    'close',
  ] as const
  const closed = carry(way)
  expect(new Set(dueClocks(closed, calendar).map((c) => c.status))).toEqual(new Set(['stopped']))
  expect(nextClock(dueClocks(closed, calendar))).toBeUndefined()
  const reopened = carry([...way, 'rate', 'reopen'])
  expect(reopened).toMatchObject({
    round: 2,
    number: closed.number,
    rating: null,
    closedAt: null,
    reply: null,
  })
  expect(Object.keys(reopened.clocks)).toEqual(['dispatch'])
})

test.each(['reject', 'void'] as const)('%s stops every clock', (name) => {
  const state = carry(name === 'reject' ? [name] : ['proposeFiling', name])
  expect(dueClocks(state, calendar).every((c) => c.status === 'stopped')).toBe(true)
})

test('time never runs backwards within a case, whatever the machines say', () => {
  const state = carry(['requestVerification', 'submitVerification'], -MINUTE)
  expect(state.lastAt).toBe(NOW)
  expect(() => clockOf(state.clocks.intake ?? [], calendar)).not.toThrow()
})

test('green, amber at 80 %, red when overdue', () => {
  const log = OPENED.clocks.intake ?? []
  const light = (minutes: number) => readClock(log, calendar, NOW + minutes * MINUTE, 0.8).light
  expect([0, 11, 12, 15, 16].map(light)).toEqual(['green', 'green', 'amber', 'amber', 'red'])
})

test('red from the due instant on, also while the office is closed and nothing more is used up', () => {
  const log = [
    { at: Date.parse('2026-11-27T16:00:00+08:00'), action: 'start', limit: TWO_HOURS },
  ] as const
  const at = (time: string) => readClock(log, calendar, Date.parse(`${time}+08:00`), 0.8)
  expect(at('2026-11-27T18:00:00').light).toBe('amber')
  // A Saturday: as much is used as there was, and the instant has passed.
  expect(at('2026-11-28T09:00:00')).toEqual({ light: 'red', used: 2 * HOUR, total: 2 * HOUR })
  const rests = [...log, { at: Date.parse('2026-11-27T19:00:00+08:00'), action: 'pause' }] as const
  expect(readClock(rests, calendar, Date.parse('2026-11-30T09:00:00+08:00'), 0.8).light).toBe('red')
})

test('what is skipped is skipped for a reason that the ledger names', () => {
  const skip: Command = { name: 'forwardToInspection', input: { skipReason: '照片清楚' } }
  const state = carry([...TO_HANDLED, 'confirm'])
  expect(decide(state, skip, factsFor(skip)).reason).toBe('照片清楚')
})

test('an extension is kept under another calendar, also of a clock that rests', async () => {
  const { compileCalendar } = await import('@gongzhi/worktime')
  const start = Date.parse('2026-11-23T10:00:00+08:00')
  const log = [
    { at: start, action: 'start', limit: TWO_HOURS },
    { at: start + HOUR, action: 'extend', limit: TWO_HOURS },
  ] as const
  const open: CaseState = { ...OPENED, status: 'handling', clocks: { handling: log } }
  const due = (time: string) => Date.parse(`2026-11-${time}+08:00`)
  const facts = { now: start + 8 * HOUR, actor: 'relay', version: 2 }
  const morningOff = compileCalendar({ ...calendar.spec, holidays: ['2026-11-23'] })
  expect(dueClocks(open, calendar)[0]?.dueAt).toBe(due('23T16:00:00'))
  expect(
    recompute(open, [{ stage: 'handling', dueAt: due('23T16:00:00') }], morningOff, facts)?.payload,
  ).toEqual({
    calendar: 2,
    changes: [{ stage: 'handling', from: due('23T16:00:00'), to: due('24T12:00:00') }],
  })
  // Handed in an hour late, and not late at all once that day is found to have been a holiday.
  const rests = [...log, { at: due('23T17:00:00'), action: 'pause' }] as const
  const paused: CaseState = { ...open, status: 'feedbackReview', clocks: { handling: rests } }
  const known = [{ stage: 'handling', dueAt: due('23T16:00:00') }] as const
  expect(recompute(paused, known, calendar, facts)).toBeUndefined()
  expect(recompute(paused, known, morningOff, facts)?.payload).toEqual({
    calendar: 2,
    changes: [{ stage: 'handling', from: due('23T16:00:00'), to: null }],
  })
})

test('another calendar moves due instants and says so; the same one writes nothing', async () => {
  const { compileCalendar } = await import('@gongzhi/worktime')
  const state = carry(['proposeFiling', 'file', 'dispatch'], 30 * MINUTE)
  const known = dueClocks(state, calendar)
  const facts = { now: NOW + 3 * HOUR, actor: 'relay', version: 2 }
  expect(recompute(state, known, calendar, facts)).toBeUndefined()
  const holiday = compileCalendar({
    ...calendar.spec,
    partDays: { '2026-11-23': [['08:00', '12:00']] },
  })
  const draft = recompute(state, known, holiday, facts)
  const due = Date.parse('2026-11-24T09:30:00+08:00')
  expect(draft?.payload).toEqual({
    calendar: 2,
    changes: [{ stage: 'handling', from: Date.parse('2026-11-23T15:30:00+08:00'), to: due }],
  })
  expect(draft).toMatchObject({ command: 'recomputeClocks', from: state.status, to: state.status })
  const after = evolve(state, sealed(draft ?? ({ ...facts, at: 0 } as never)))
  expect(after).toEqual({ ...state, lastAt: NOW + 3 * HOUR })
})
