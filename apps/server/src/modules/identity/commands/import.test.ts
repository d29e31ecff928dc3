import { beforeAll, expect, test } from 'vitest'
import { PUBLIC } from '../../../platform/context.ts'
import { testContext } from '../../../testing/context.ts'
import { testDb } from '../../../testing/test-db.ts'
import { findStaffByLogin, findUnit, listStaff, listUnits } from '../queries.ts'
import { importStaff } from './import-staff.ts'
import { importUnits } from './import-units.ts'
import { hashPassword } from './password-hash.ts'
import { signIn } from './sign-in.ts'

const db = await testDb()
const ctx = testContext(db)

/** As a CSV reader gives them: every field a text, absent ones empty. */
const unit = (code: string, change: Record<string, string> = {}) => ({
  code,
  uscc: '',
  nameZh: `单位${code}`,
  nameEn: `Unit ${code}`,
  kind: 'department',
  parentCode: '',
  areaCode: '990103000000',
  phone: '',
  ...change,
})
const person = (login: string, change: Record<string, string> = {}) => ({
  login,
  nameZh: `某${login}`,
  nameEn: login,
  unitCode: 'fire',
  grants: 'handler@fire',
  ...change,
})

beforeAll(() =>
  importUnits(ctx, [unit('fire', { parentCode: 'city' }), unit('city', { kind: 'government' })]),
)

test('units come in any order of parent and child; empty fields are absent', async () => {
  expect(await findUnit(ctx, 'fire')).toEqual({
    code: 'fire',
    uscc: null,
    nameZh: '单位fire',
    nameEn: 'Unit fire',
    kind: 'department',
    parentCode: 'city',
    areaCode: '990103000000',
    phone: null,
  })
})

test('importing again changes nothing, importing a change changes that', async () => {
  const rows = [unit('water', { parentCode: 'city', uscc: '91350100M000100Y43' }), unit('roads')]
  const counts = async () => importUnits(ctx, rows)
  expect(await counts()).toEqual({ read: 2, added: 2, changed: 0, unchanged: 0 })
  expect(await counts()).toEqual({ read: 2, added: 0, changed: 0, unchanged: 2 })
  rows[1] = unit('roads', { nameZh: '道路中心', parentCode: 'city' })
  expect(await counts()).toEqual({ read: 2, added: 0, changed: 1, unchanged: 1 })
  expect(await findUnit(ctx, 'roads')).toMatchObject({ nameZh: '道路中心', parentCode: 'city' })
})

test.each([
  [[unit('x1', { parentCode: 'nowhere' })], 'identity/unknown-parent'],
  [[unit('x1', { parentCode: 'x2' }), unit('x2', { parentCode: 'x1' })], 'identity/unit-cycle'],
  [[unit('x1', { uscc: '91350100M000100Y44' })], 'identity/bad-uscc'],
  [[unit('x1'), unit('x1')], 'identity/duplicate-row'],
  [[unit('x1', { nameZh: '' })], 'identity/bad-row'],
  [[unit('x1', { kind: 'Ministry of Silly Walks' })], 'identity/bad-row'],
  [[unit('x1'), { code: 'x2' }], 'identity/bad-row'],
])('a file with a fault is refused whole (%#)', async (rows, code) => {
  const before = await listUnits(ctx)
  await expect(importUnits(ctx, rows)).rejects.toMatchObject({ code })
  expect(await listUnits(ctx)).toEqual(before)
})

test('a fault names the line of the file and the field', async () => {
  const rows = [unit('x1'), unit('x2', { nameEn: '' })]
  await expect(importUnits(ctx, rows)).rejects.toMatchObject({
    params: { row: 3, field: 'nameEn' },
  })
})

test('staff of the demonstration get one password, and importing again leaves it alone', async () => {
  const passwordHash = await hashPassword('demo-password')
  const rows = [person('anna', { grants: 'dispatcher@*;handler@fire' }), person('Bert')]
  const first = await importStaff(ctx, rows, { passwordHash })
  expect(first).toEqual({ read: 2, added: 2, changed: 0, unchanged: 0 })
  const again = await importStaff(ctx, rows, { passwordHash: await hashPassword('another-one') })
  expect(again).toEqual({ read: 2, added: 0, changed: 0, unchanged: 2 })
  await signIn(testContext(db, undefined, PUBLIC), { login: 'bert', password: 'demo-password' })
  expect(await findStaffByLogin(ctx, 'ANNA')).toMatchObject({
    unitCode: 'fire',
    active: true,
    grants: [
      { role: 'dispatcher', scope: '*' },
      { role: 'handler', scope: 'fire' },
    ],
  })
})

test('changed grants are replaced, and the audit tells it', async () => {
  await importStaff(ctx, [person('cleo', { grants: 'handler@fire;collector@990103001001' })])
  const counts = await importStaff(ctx, [person('cleo', { grants: 'handler@water;handler@fire' })])
  expect(counts).toMatchObject({ added: 0, changed: 1 })
  const cleo = await findStaffByLogin(ctx, 'cleo')
  expect(cleo?.grants.map((g) => g.scope)).toEqual(['fire', 'water'])
  expect(cleo?.revision).toBe(2)
  const entries = await db
    .selectFrom('identity.audit')
    .select(['action', 'detail'])
    .where('subject', '=', cleo?.id ?? '')
    .orderBy('id')
    .execute()
  expect(entries.at(-1)).toEqual({
    action: 'grantsChanged',
    detail: { grants: ['handler@fire', 'handler@water'] },
  })
})

test('staff without a hash cannot sign in', async () => {
  await importStaff(ctx, [person('dora')])
  await expect(
    signIn(testContext(db, undefined, PUBLIC), { login: 'dora', password: '' }),
  ).rejects.toMatchObject({ code: 'identity/wrong-credentials' })
})

test.each([
  [person('e1', { unitCode: 'nowhere' }), 'identity/unknown-unit'],
  [person('e1', { grants: 'handler@nowhere' }), 'identity/unknown-unit'],
  [person('e1', { grants: 'mayor@*' }), 'identity/bad-grant'],
  [person('e1', { grants: 'admin@*;leader@*' }), 'identity/separate-duties'],
  [person('张三'), 'identity/bad-login'],
])('a person with a fault is refused (%#)', async (row, code) => {
  await expect(importStaff(ctx, [person('e0'), row])).rejects.toMatchObject({ code })
  expect(await findStaffByLogin(ctx, 'e0')).toBeUndefined()
})

test('a hash that is none is refused', async () => {
  await expect(
    importStaff(ctx, [person('f')], { passwordHash: 'plain text' }),
  ).rejects.toMatchObject({ code: 'identity/bad-hash' })
})

test('thousands of rows at once, twice at the same time, are there exactly once', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => person(`many${i}`))
  const [a, b] = await Promise.all([importStaff(ctx, rows), importStaff(ctx, rows)])
  expect([a.added + b.added, a.unchanged + b.unchanged, a.changed + b.changed]).toEqual([
    3_000, 3_000, 0,
  ])
  const page = await listStaff(ctx, { limit: 200, unitCode: 'fire' })
  expect(page.items).toHaveLength(200)
  expect(page.next).not.toBeNull()
})

test('only who manages everything imports', async () => {
  const admin = {
    kind: 'staff',
    id: 'a',
    grants: [{ role: 'admin', scope: '990103000000' }],
  } as const
  const district = testContext(db, undefined, admin)
  await expect(importUnits(district, [unit('x')])).rejects.toMatchObject({
    code: 'identity/forbidden',
  })
  await expect(importStaff(district, [person('x')])).rejects.toMatchObject({
    code: 'identity/forbidden',
  })
})
