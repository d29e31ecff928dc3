import { describe, expect, test } from 'vitest'
import { Role } from '../contract.ts'
import { type Action, ACTIONS, modeOf, permits, PERMISSIONS } from './permissions.ts'
import { ROLES } from './roles.ts'

/**
 * The table again, as officials read it: one line an action, one column a role. It is written out
 * a second time on purpose; whoever changes a cell changes it twice.
 */
const COLUMNS = [
  'resident',
  'gridWorker',
  'collector',
  'intakeOfficer',
  'shiftLeader',
  'dispatcher',
  'department',
  'handler',
  'evaluator',
  'leader',
  'admin',
  'auditor',
  'integration',
] as const
const TABLE = `
action            res    grid   coll   intake shift  disp   dept   handl  eval   lead   admin  audit  integr
submitReport      do     do     do     do     do     -      do     do     -      -      -      -      do
readOwn           do     do     do     -      -      -      -      -      -      -      -      -      do
rateOwn           do     -      -      -      -      -      -      -      -      -      -      -      -
acceptReport      -      -      -      do     do     -      -      -      -      -      -      -      -
moderate          -      -      -      do     do     -      -      -      -      -      -      -      -
issueTask         -      -      -      do     do     -      -      -      -      -      -      -      -
doTask            -      do     do     -      -      -      -      -      -      -      -      -      -
proposeFiling     -      -      -      do     -      -      -      -      -      -      -      -      -
fileCase          -      -      -      -      do     -      -      -      -      -      -      -      -
dispatch          -      -      -      -      -      do     -      -      -      -      -      -      -
returnStage       -      -      -      do     -      do     do     do     -      -      -      -      -
acknowledge       -      -      -      -      -      -      do     -      -      -      -      -      -
submitHandling    -      -      -      -      -      -      -      do     -      -      -      -      -
confirmFeedback   -      -      -      -      -      -      do     -      -      -      -      -      -
requestExtension  -      -      -      -      -      -      do     do     -      -      -      -      -
approveExtension  -      -      -      -      -      do     first  -      -      -      -      -      -
closeCase         -      -      -      -      do     -      -      -      -      -      -      -      -
callback          -      -      -      do     -      -      -      -      -      -      -      -      -
supervise         -      -      -      -      do     -      -      -      -      do     -      -      -
seeContact        own    logged logged logged logged masked masked call   -      -      -      -      -
appeal            -      -      -      -      -      -      do     -      -      -      -      -      -
evaluate          -      -      -      -      -      -      -      -      do     read   -      -      -
readCases         -      do     do     do     do     do     do     do     do     do     -      -      -
readStaff         -      -      -      do     do     do     do     -      -      -      do     -      -
readAudit         -      -      -      -      -      -      -      -      -      -      -      do     -
managePlaces      -      -      -      -      -      -      -      -      -      -      do     -      -
manageStandards   -      -      -      -      -      -      -      -      -      -      do     -      -
manageStaff       -      -      -      -      -      -      -      -      -      -      do     -      -
manageKeys        -      -      -      -      -      -      -      -      -      -      do     -      -
`
const lines = TABLE.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/ +/))

describe.each(lines)('%s', (action, ...cells) => {
  test.each(COLUMNS.map((role, i) => [role, cells[i]] as const))('%s: %s', (role, cell) => {
    expect(modeOf(role, action as Action) ?? '-').toBe(cell)
  })
})

test('the table has every action and every role, on the wire too', () => {
  expect(lines.map(([action]) => action).sort()).toEqual([...ACTIONS].sort())
  expect(COLUMNS).toEqual(ROLES)
  expect(Role.options).toEqual(ROLES)
})

test('the administrator reads no case, the auditor changes nothing', () => {
  const may = (role: 'admin' | 'auditor') => ACTIONS.filter((a) => permits(modeOf(role, a)))
  expect(may('auditor')).toEqual(['readAudit'])
  expect(may('admin')).toEqual([
    'readStaff',
    'managePlaces',
    'manageStandards',
    'manageStaff',
    'manageKeys',
  ])
  expect(Object.keys(PERMISSIONS.readCases)).not.toContain('admin')
})
