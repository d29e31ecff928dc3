import { CITY_CODE } from '../areas/territory.ts'
import type { DistrictArea } from '../areas/territory.ts'
import type { Chance } from '../chance.ts'
import type { GroupCell, StaffMember, Unit } from '../city.ts'
import { personNames } from '../names/people.ts'
import { CENTRE } from './units.ts'

interface Post {
  readonly login: string
  readonly roles: readonly string[]
  readonly count: readonly [low: number, high: number]
}

const DISTRICT_DESK: readonly Post[] = [
  { login: 'intake', roles: ['intakeOfficer'], count: [3, 3] },
  { login: 'shift', roles: ['shiftLeader'], count: [2, 2] },
  { login: 'dispatch', roles: ['dispatcher'], count: [2, 2] },
  { login: 'eval', roles: ['evaluator'], count: [1, 1] },
  { login: 'leader', roles: ['leader'], count: [1, 1] },
]

const CITY_DESK: readonly Post[] = [
  ...DISTRICT_DESK.filter((post) => post.login !== 'intake'),
  { login: 'intake', roles: ['intakeOfficer'], count: [4, 4] },
]

const HANDLING: readonly Post[] = [
  { login: 'dept', roles: ['department'], count: [1, 2] },
  { login: 'handler', roles: ['handler'], count: [3, 5] },
]

/** Everybody who works for the city in the demonstration, with what they may do and where. */
export function staffRows(
  units: readonly Unit[],
  districts: readonly DistrictArea[],
  rounds: readonly GroupCell[],
  chance: Chance,
): StaffMember[] {
  const next = personNames(chance)
  const rows: StaffMember[] = []
  const hire = (login: string, unitCode: string, roles: readonly string[], scope: string) => {
    const { zh, en } = next()
    const grants = roles.map((role) => `${role}@${scope}`).join(';')
    rows.push({ login, nameZh: zh, nameEn: en, unitCode, grants })
  }
  const fill = (posts: readonly Post[], prefix: string, unit: string, scope: string) => {
    for (const { login, roles, count } of posts) {
      const people = count[0] + chance.below(count[1] - count[0] + 1)
      for (let i = 1; i <= people; i++) hire(`${prefix}-${login}-${i}`, unit, roles, scope)
    }
  }
  hire('admin', CENTRE, ['admin'], '*')
  hire('auditor', CENTRE, ['auditor'], '*')
  fill(CITY_DESK, 'city', CENTRE, CITY_CODE)
  for (const { number, code } of districts) {
    const prefix = `a${number}`
    fill(DISTRICT_DESK, prefix, `${prefix}-centre`, code)
    const own = rounds.filter((round) => round.parent.startsWith(code.slice(0, 6)))
    own.forEach((round, i) =>
      hire(
        `${prefix}-grid-${i + 1}`,
        `${prefix}-centre`,
        ['gridWorker', 'collector'],
        round.parent,
      ),
    )
  }
  for (const { code, kind } of units)
    if (kind !== 'centre') fill(HANDLING, code.replace('city-', ''), code, code)
  return rows
}
