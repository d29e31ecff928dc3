import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Role, roleFor } from '../../identity/index.ts'
import { GUARD_CASES } from './guard-cases.ts'
import { COMMAND_NAMES, OPENING, PUBLIC_STATUS, STAGES, TRANSITIONS } from './index.ts'

const DOCUMENT = new URL('../../../../../../docs/state-machine.md', import.meta.url)

const ROLES: readonly Role[] = [
  ...(['resident', 'gridWorker', 'collector', 'intakeOfficer', 'shiftLeader'] as const),
  ...(['dispatcher', 'department', 'handler', 'evaluator', 'leader'] as const),
  ...(['admin', 'auditor', 'integration'] as const),
]

interface Row {
  readonly row: number
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly action: string
  readonly clocks: readonly (readonly [string, string])[]
}

/** The cells of a line as the code has it; a cell without content is a dash. */
function lineOf(name: string, { row, from, to, action, clocks }: Row): string {
  const who = ROLES.filter((role) => {
    const actor = { kind: 'staff', id: role, grants: [{ role, scope: '*' }] } as const
    return roleFor(actor, action as (typeof TRANSITIONS)['file']['action']) !== undefined
  })
  const everyStop =
    clocks.length === STAGES.length && clocks.every(([, effect]) => effect === 'stop')
  const effects = everyStop ? ['all stop'] : clocks.map((c) => c.join(' '))
  const own = GUARD_CASES.filter(([guard, , c]) => guard !== 'automation' && c.name === name)
  const guards = [...new Set(own.map(([guard]) => guard))].toSorted()
  const cells = [
    row === 0 ? [] : [String(row)],
    [name],
    from,
    who,
    guards,
    // Where nothing else is said the case stays where it is.
    String(from) === String(to) ? ['–'] : to,
    effects,
  ]
  return cells.map((cell) => cell.join(', ') || '–').join(' | ')
}

/** The rows of the n-th table, without head and alignment. */
function tableOf(n: number): string[] {
  const tables = readFileSync(DOCUMENT, 'utf8')
    .split(/\n(?!\|)/)
    .map((block) => block.split('\n').filter((line) => line.startsWith('|')))
    .filter((lines) => lines.length > 2)
  return (tables[n] ?? []).slice(2).map((line) => {
    const cells = line.replaceAll('`', '').split('|').slice(1, -1)
    return cells.map((cell) => cell.trim()).join(' | ')
  })
}

test('the document has the table as the code has it', () => {
  const { row, command, to, action, clock } = OPENING
  const opening = { row, from: [], to: [to], action, clocks: [[clock, 'start']] } as const
  expect(tableOf(0)).toEqual([
    lineOf(command, opening),
    ...COMMAND_NAMES.map((name) => lineOf(name, TRANSITIONS[name])),
  ])
})

test('and what the public is told of each state', () => {
  const told = Map.groupBy(Object.entries(PUBLIC_STATUS), ([, shown]) => shown)
  expect(tableOf(1)).toEqual(
    [...told].map(([shown, states]) => `${shown} | ${states.map(([s]) => s).join(', ')}`),
  )
})
