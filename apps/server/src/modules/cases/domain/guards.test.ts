import { expect, test } from 'vitest'
import { anyState, FACTS, factsFor, NOW, PLACE } from './examples.ts'
import { example, GUARD_CASES, policy } from './guard-cases.ts'
import {
  type CaseState,
  type Command,
  decide,
  DEFAULT_POLICY,
  type Facts,
  GuardFailed,
  GUARDS,
  obstacle,
  policyOf,
  type Status,
  TRANSITIONS,
} from './index.ts'

test.each(GUARD_CASES)('%s: %s', (guard, _why, command, { state, facts }) => {
  const from = anyState(TRANSITIONS[command.name].from[0] as Status, state)
  const known = { ...factsFor(command), ...facts }
  expect(() => decide(from, command, known)).toThrow(new GuardFailed(guard))
  try {
    decide(from, command, known)
  } catch (error) {
    expect(error).toMatchObject({ code: `cases/${guard}` })
  }
})

test('every guard of a decision has a case above', () => {
  const met = new Set(GUARD_CASES.map(([guard]) => guard))
  // A case full of photos is refused before there is a command.
  expect(GUARDS.filter((guard) => !met.has(guard))).toEqual(['photos-full'])
})

test('what a city may allow is allowed', () => {
  const pass = (command: Command, state: Partial<CaseState>, facts: Partial<Facts>) => {
    const from = anyState(TRANSITIONS[command.name].from[0] as Status, state)
    return () => decide(from, command, { ...factsFor(command), ...facts })
  }
  const own = { proposedBy: 'leader', channel: 'field' }
  expect(pass(example('file'), own, policy({ selfFile: true }))).not.toThrow()
  expect(
    pass(
      { name: 'submitHandling', input: { result: '已修', conditionMet: true } },
      {},
      policy({ photoRequired: false }),
    ),
  ).not.toThrow()
  expect(
    pass(
      { name: 'dispatch', input: { unit: 'unit-a', reason: '临时指定' } },
      {},
      { responsible: false },
    ),
  ).not.toThrow()
  expect(
    pass(
      { name: 'submitInspection', input: { result: 'unable', note: '封路' } },
      {},
      policy({ inspectionPhotoRequired: true }),
    ),
  ).not.toThrow()
  expect(
    pass({ name: 'close', input: { conditionMet: true } }, { replyOwed: false }, {}),
  ).not.toThrow()
  expect(pass(example('proposeFiling'), { verification: 'unable' }, {})).not.toThrow()
  // Somebody else has looked at it: whoever filed does not close alone.
  const inspected = { filedBy: 'someone', inspection: 'pass' } as const
  expect(pass(example('close'), inspected, {})).not.toThrow()
  const listed = policy({ notForCommunities: ['06001'] })
  expect(pass(example('dispatch'), {}, { unitIsCommunity: true, ...listed })).not.toThrow()
  expect(pass(example('dispatch'), {}, policy({ notForCommunities: ['01'] }))).not.toThrow()
})

test('a policy row of the wrong kind is not taken', () => {
  const set = { maxTasks: '9', photoRequired: false, notForCommunities: ['06', 1] }
  expect(policyOf(set)).toEqual({ ...DEFAULT_POLICY, photoRequired: false })
  expect(policyOf({ notForCommunities: ['06'] }).notForCommunities).toEqual(['06'])
})

test('what stands in the way is known before a form is filled in', () => {
  expect(
    obstacle(anyState('reported', { place: { ...PLACE, cellCode: null } }), 'proposeFiling', FACTS),
  ).toBe('no-cell')
  expect(obstacle(anyState('closed'), 'reopen', { ...FACTS, reopenUntil: NOW - 1 })).toBe(
    'reopen-window',
  )
  expect(obstacle(anyState('pendingClosure'), 'close', FACTS)).toBeUndefined()
})
