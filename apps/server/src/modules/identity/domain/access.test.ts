import { describe, expect, test } from 'vitest'
import { modeFor, requireRole, roleFor, scopesFor } from './access.ts'
import type { Actor } from './actor.ts'
import { ACTIONS } from './permissions.ts'
import { ROLES } from './roles.ts'

const DISTRICT = '990103000000'
const PUBLIC: Actor = { kind: 'public', id: 'public', grants: [] }
const staff = (...grants: string[]): Actor => ({
  kind: 'staff',
  id: 's1',
  grants: grants.map((g) => ({ role: g.split('@')[0] ?? '', scope: g.split('@')[1] ?? '' })),
})

describe('staff', () => {
  const officer = staff(`intakeOfficer@${DISTRICT}`, 'department@fire')

  test('act in the role whose scope covers the target', () => {
    expect(roleFor(officer, 'acceptReport', { areaCode: '990103001001' })).toBe('intakeOfficer')
    expect(roleFor(officer, 'acceptReport', { areaCode: '990104001001' })).toBeUndefined()
    expect(roleFor(officer, 'acknowledge', { unitCode: 'fire' })).toBe('department')
    expect(roleFor(officer, 'returnStage', { areaCode: '990104000000', unitCode: 'fire' })).toBe(
      'department',
    )
    expect(roleFor(officer, 'closeCase', { areaCode: DISTRICT })).toBeUndefined()
  })

  test('without a target: whether there is anything on which they may', () => {
    expect(roleFor(officer, 'acceptReport')).toBe('intakeOfficer')
    expect(roleFor(officer, 'dispatch')).toBeUndefined()
  })

  test('a target of unknown place is no permission for a district', () => {
    expect(roleFor(officer, 'acceptReport', { areaCode: null })).toBeUndefined()
    expect(roleFor(officer, 'acceptReport', {})).toBeUndefined()
  })

  test('unknown roles and scopes give nothing', () => {
    expect(roleFor(staff('mayor@*', 'leader@???'), 'supervise', { areaCode: DISTRICT })).toBe(
      undefined,
    )
  })
})

test('anyone is a resident: reports, follows and rates, and nothing else', () => {
  const may = ACTIONS.filter((action) => roleFor(PUBLIC, action))
  expect(may).toEqual(['submitReport', 'readOwn', 'rateOwn'])
})

test('automation brings in and sets up; no decision about a case is its own', () => {
  const system: Actor = { kind: 'system', id: 'job', grants: [] }
  const may = ACTIONS.filter((action) => roleFor(system, action) === 'system')
  expect(may).toEqual([
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
  expect(requireRole(system, 'submitReport', { areaCode: null })).toBe('system')
})

test('a key never gives accounts or keys, whatever its role', () => {
  const key: Actor = { kind: 'service', id: 'k', grants: [{ role: 'admin', scope: '*' }] }
  expect(roleFor(key, 'managePlaces')).toBe('admin')
  expect(roleFor(key, 'manageStaff')).toBeUndefined()
  expect(roleFor(key, 'manageKeys')).toBeUndefined()
})

test('no key decides about a case, whatever its role', () => {
  const grants = ROLES.map((role) => ({ role, scope: '*' }))
  const key: Actor = { kind: 'service', id: 'k', grants }
  expect(ACTIONS.filter((action) => roleFor(key, action) !== undefined)).toEqual([
    ...['submitReport', 'readOwn', 'readCases', 'readStaff', 'readAudit'],
    ...['managePlaces', 'manageStandards'],
  ])
  expect(scopesFor(key, 'dispatch').all).toBe(false)
})

test('a refusal says whether an account would help', () => {
  const refusal = (actor: Actor) => {
    try {
      return requireRole(actor, 'dispatch')
    } catch (error) {
      return error
    }
  }
  expect(refusal(PUBLIC)).toMatchObject({ code: 'identity/unauthenticated' })
  expect(refusal(staff('leader@*'))).toMatchObject({ code: 'identity/forbidden' })
})

test('contact details: in clear, masked, by call, or not at all', () => {
  const at = { areaCode: DISTRICT, unitCode: 'fire' }
  expect(modeFor(staff('intakeOfficer@*'), 'seeContact', at)).toBe('logged')
  expect(modeFor(staff('department@fire'), 'seeContact', at)).toBe('masked')
  expect(modeFor(staff('handler@fire'), 'seeContact', at)).toBe('call')
  expect(modeFor(staff('handler@fire', 'dispatcher@*'), 'seeContact', at)).toBe('masked')
  expect(modeFor(staff('leader@*'), 'seeContact', at)).toBeUndefined()
  // Masked is no permission to see.
  expect(roleFor(staff('department@fire'), 'seeContact', at)).toBeUndefined()
  expect(roleFor(PUBLIC, 'seeContact', at)).toBeUndefined()
})

describe('the filter of a list', () => {
  test('holds areas, cells and units of the roles that may', () => {
    const actor = staff(
      `collector@${DISTRICT}`,
      'collector@990103002005017',
      'handler@fire',
      'admin@*',
    )
    expect(scopesFor(actor, 'readCases')).toEqual({
      all: false,
      areas: [DISTRICT, '990103002005017'],
      units: ['fire'],
    })
    expect(scopesFor(actor, 'manageStaff').all).toBe(true)
    expect(scopesFor(actor, 'dispatch')).toEqual({ all: false, areas: [], units: [] })
  })

  test('the whole city is all, nobody is nothing', () => {
    expect(scopesFor(staff('leader@990100000000'), 'readCases').all).toBe(true)
    expect(scopesFor(PUBLIC, 'readCases')).toEqual({ all: false, areas: [], units: [] })
  })
})
