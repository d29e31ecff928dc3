import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isWithin } from '@gongzhi/grid'
import { expect, test } from 'vitest'
import { type Role, usccCheck } from '../../modules/identity/index.ts'
import type { Duty } from '../city.ts'
import { readTable } from '../files/read.ts'
import { generateCity } from '../generate.ts'
import { DEMO_ACCOUNTS } from './accounts.ts'

const STANDARDS = join(import.meta.dirname, '../../../../../data/standards')
const ROLES: readonly Role[] = [
  ...(['gridWorker', 'collector', 'intakeOfficer', 'shiftLeader', 'dispatcher'] as const),
  ...(['department', 'handler', 'evaluator', 'leader', 'admin', 'auditor'] as const),
]
const city = generateCity(3, 0.02)
const units = new Map(city.units.map((unit) => [unit.code, unit]))
const areas = new Set(city.areas.map((area) => area.code))
const districts = city.areas.filter((area) => area.level === 'district')

test('units form a tree, each with a sound code and credit code', () => {
  expect(units.size).toBe(city.units.length)
  for (const { code, uscc, parentCode, areaCode, nameZh } of city.units) {
    expect(code).toMatch(/^(?=.*[a-z])[a-z0-9-]{2,32}$/)
    expect(uscc.slice(-1)).toBe(usccCheck(uscc.slice(0, 17)))
    expect(parentCode === '' || units.has(parentCode)).toBe(true)
    expect(areas.has(areaCode) && nameZh !== '').toBe(true)
  }
  expect(new Set(city.units.map((unit) => unit.uscc)).size).toBe(units.size)
})

test('everybody has a login of his own and grants that say a role and a scope there is', () => {
  expect(new Set(city.staff.map((one) => one.login)).size).toBe(city.staff.length)
  expect(new Set(city.staff.map((one) => one.nameZh)).size).toBe(city.staff.length)
  for (const { login, unitCode, grants } of city.staff) {
    expect(login).toMatch(/^[a-z0-9][a-z0-9-]{1,31}$/)
    expect(units.has(unitCode)).toBe(true)
    for (const grant of grants.split(';')) {
      const [role = '', scope = ''] = grant.split('@')
      expect(ROLES as readonly string[]).toContain(role)
      expect(scope === '*' || areas.has(scope) || units.has(scope)).toBe(true)
    }
  }
})

test('every district can work a case by itself, every round has its grid worker', () => {
  const has = (grant: string) =>
    city.staff.filter((s) => s.grants.split(';').includes(grant)).length
  for (const { code } of districts) {
    expect(has(`intakeOfficer@${code}`)).toBe(3)
    for (const role of ['shiftLeader', 'dispatcher']) expect(has(`${role}@${code}`)).toBe(2)
  }
  for (const { parent } of city.responsibilityCells) {
    const rounds = city.responsibilityCells.filter((cell) => cell.parent === parent).length
    expect(has(`gridWorker@${parent}`)).toBe(rounds)
    expect(has(`collector@${parent}`)).toBe(rounds)
  }
  for (const { code, kind } of city.units)
    if (kind !== 'centre') {
      expect(has(`department@${code}`)).toBeGreaterThanOrEqual(1)
      expect(has(`handler@${code}`)).toBeGreaterThanOrEqual(3)
    }
})

test('the accounts to print are there and have the role they are printed for', () => {
  for (const { login, role } of DEMO_ACCOUNTS)
    expect(city.staff.find((one) => one.login === login)?.grants).toContain(`${role}@`)
})

/** The rows that lead for a matter in an area, the finest first in one of two ways of reading. */
function leads(matter: string, areaCode: string, order: (row: Duty) => number[]): Duty[] {
  const rows = city.duties.filter(
    (row) =>
      row.kind === 'lead' && matter.startsWith(row.matter) && isWithin(areaCode, row.areaCode),
  )
  const rank = (row: Duty) => order(row).reduce((sum, part) => sum * 100 + part, 0)
  const best = Math.max(...rows.map(rank))
  return rows.filter((row) => rank(row) === best)
}

const fineness = ({ areaCode }: Duty) => areaCode.replace(/0+$/, '').length

test.skipIf(!existsSync(join(STANDARDS, 'matters.csv')))(
  'exactly one unit leads for every matter in every district, whichever is read first, class or area',
  async () => {
    const matters = (await readTable(STANDARDS, 'matters.csv')).map((row) => row.code ?? '')
    expect(matters.length).toBeGreaterThanOrEqual(250)
    for (const matter of matters)
      for (const { code } of districts) {
        const byClass = leads(matter, code, (row) => [row.matter.length, fineness(row)])
        const byArea = leads(matter, code, (row) => [fineness(row), row.matter.length])
        expect(byClass, `${matter} in ${code}`).toHaveLength(1)
        expect(byArea).toEqual(byClass)
      }
    const known = new Set(matters)
    for (const { matter, unitCode } of city.duties) {
      expect(matter.length === 2 || known.has(matter), matter).toBe(true)
      expect(units.has(unitCode)).toBe(true)
    }
  },
)
