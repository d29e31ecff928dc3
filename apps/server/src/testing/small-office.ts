import { randomUUID } from 'node:crypto'
import { importStaff, importUnits, listStaff } from '../modules/identity/index.ts'
import {
  importCalendar,
  importCaseStandards,
  importLimitProfiles,
  importMajorClasses,
  importMatters,
  importResponsibilities,
  type ImportResult,
} from '../modules/standards/index.ts'
import type { Actor, Context } from '../platform/context.ts'
import { TOWN } from './small-town.ts'

const source = 'test'

/** Who works in the town, by login: one for each post, two where they must differ. */
export const OFFICE = {
  unit: 'lighting',
  otherUnit: 'sanitation',
  matter: '01001',
  disabledMatter: '01002',
  standard: '01001-1',
} as const

const STAFF = {
  officer: `intakeOfficer@${TOWN.city}`,
  leader: `shiftLeader@${TOWN.city}`,
  dispatcher: `dispatcher@${TOWN.district}`,
  collector: `collector@${TOWN.district}`,
  worker: `gridWorker@${TOWN.community}`,
  department: `department@${OFFICE.unit}`,
  handler: `handler@${OFFICE.unit}`,
  otherDepartment: `department@${OFFICE.otherUnit}`,
  otherHandler: `handler@${OFFICE.otherUnit}`,
  otherOfficer: `intakeOfficer@${TOWN.otherDistrict}`,
  auditor: 'auditor@*',
  admin: 'admin@*',
} as const
export type Post = keyof typeof STAFF

export type Staff = Readonly<Record<Post, Actor>>

/** The rules and the people of a small office in the town; returns each post as an actor. */
export async function loadOffice(ctx: Context): Promise<Staff> {
  await loadRules(ctx)
  await importUnits(ctx, [
    unit('centre', '运行中心', 'Operations centre'),
    unit(OFFICE.unit, '照明所', 'Lighting'),
    unit(OFFICE.otherUnit, '环卫所', 'Sanitation'),
  ])
  await importResponsibilities(ctx, [responsibility(OFFICE.matter, OFFICE.unit)]).then(taken)
  await importStaff(
    ctx,
    Object.entries(STAFF).map(([post, grants]) => ({
      login: post.toLowerCase(),
      nameZh: post,
      nameEn: post,
      unitCode: grants.split('@')[1]?.match(/[a-z]/) ? (grants.split('@')[1] ?? '') : 'centre',
      grants,
    })),
  )
  const { items } = await listStaff(ctx, { limit: 100 })
  const actorOf = (post: string): Actor => {
    const found = items.find((s) => s.login === post.toLowerCase())
    return { kind: 'staff', id: found?.id ?? randomUUID(), grants: found?.grants ?? [] }
  }
  return Object.fromEntries(Object.keys(STAFF).map((post) => [post, actorOf(post)])) as Staff
}

/** Two matters, two standards, the stage limits, and a calendar of plain working weeks. */
async function loadRules(ctx: Context): Promise<void> {
  await importMajorClasses(ctx, [
    { kind: 'matter', code: '01', nameZh: '市政', nameEn: 'Utilities', source },
  ]).then(taken)
  await importMatters(ctx, [
    matter(OFFICE.matter, '路灯', 'Street lamp', 'true'),
    matter(OFFICE.disabledMatter, '井盖', 'Manhole cover', 'false'),
  ]).then(taken)
  await importCaseStandards(ctx, [
    standard(OFFICE.standard, OFFICE.matter, '2', 'working-hour'),
    standard('01001-2', OFFICE.matter, '1', 'working-day'),
    standard('01002-1', OFFICE.disabledMatter, '1', 'working-day'),
  ]).then(taken)
  await importLimitProfiles(ctx, { profiles: [PROFILE] }).then(taken)
  await importWeeks(ctx, {})
}

/** A calendar of working weeks with these days of other hours. */
export async function importWeeks(
  ctx: Context,
  partDays: Record<string, [string, string][]>,
): Promise<void> {
  const year = { source, holidays: [], makeupDays: [] }
  await importCalendar(ctx, {
    weekdays: [1, 2, 3, 4, 5],
    slots: [
      ['08:00', '12:00'],
      ['14:00', '18:00'],
    ],
    knownThrough: '2027-12-31',
    years: [
      { year: 2026, ...year, partDays },
      { year: 2027, ...year, partDays: {} },
    ],
  }).then(taken)
}

const row = (key: string, value: number, unit: string) => ({ key, value, unit, source })
const PROFILE = {
  name: 'seed',
  nameZh: '默认',
  nameEn: 'Default',
  source,
  rows: [
    row('stage.intake', 0.25, 'urgent-hour'),
    row('stage.verification', 0.5, 'urgent-hour'),
    row('stage.dispatch', 0.25, 'urgent-hour'),
    row('stage.inspection', 0.5, 'urgent-hour'),
    row('reopen.window', 30, 'natural-day'),
    row('return.max', 3, 'times'),
    row('extension.max', 2, 'times'),
    row('suspension.max', 365, 'natural-day'),
    row('similar.distance', 50, 'metre'),
    row('similar.window', 24, 'urgent-hour'),
    row('overdue.amber', 0.8, 'ratio'),
  ],
}

function matter(code: string, nameZh: string, nameEn: string, enabled: string) {
  return {
    code,
    majorCode: '01',
    nameZh,
    nameEn,
    origin: 'national',
    enabled,
    defaultEnabled: enabled,
    source,
  }
}

/** The only row of the standards from now on; those before it are closed. */
export async function importStandard(
  ctx: Context,
  id: string,
  hours: string,
  filingCondition: string,
): Promise<void> {
  const row = standard(id, OFFICE.matter, hours, 'working-hour')
  await importCaseStandards(ctx, [{ ...row, filingCondition }]).then(taken)
}

function standard(id: string, matterCode: string, limitValue: string, limitUnit: string) {
  const conditions = { filingCondition: '不亮', closingCondition: '已亮' }
  return { id, matterCode, ...conditions, limitValue, limitUnit, source }
}

function responsibility(pattern: string, unitCode: string) {
  const from = { effectiveFrom: '2026-01-01', legalBasis: '三定方案', source }
  return { matter: pattern, areaCode: TOWN.city, unitCode, kind: 'lead', ...from }
}

function unit(code: string, nameZh: string, nameEn: string) {
  return { code, nameZh, nameEn, kind: 'department' }
}

function taken(result: ImportResult): void {
  if (result.refused.length > 0) throw new Error(JSON.stringify(result.refused))
}
