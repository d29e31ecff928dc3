import { sql } from 'kysely'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { MONDAY, testContext } from '../../testing/context.ts'
import { testDb } from '../../testing/test-db.ts'
import { importUnits } from '../identity/index.ts'
import {
  cityCalendar,
  findMatter,
  findStandard,
  importCalendar,
  importCaseStandards,
  importMatters,
  importResponsibilities,
  limitProfile,
  listMatters,
  loadStandardFiles,
  responsibleUnits,
  standardsOf,
} from './index.ts'

const DATA = fileURLToPath(new URL('../../../../../data/standards', import.meta.url))

const db = await testDb()
const clock = { now: MONDAY }
const ctx = testContext(db, clock)
const folder = await mkdtemp(join(tmpdir(), 'gongzhi-standards-'))
afterAll(() => rm(folder, { recursive: true }))

const revision = async () =>
  (await db.selectFrom('standards.revision').select('revision').executeTakeFirstOrThrow()).revision
const dayLater = (days: number) => (clock.now = new Date(clock.now.getTime() + days * 86_400_000))

describe('the files we ship', () => {
  test('load, and load again without a change', async () => {
    const first = await loadStandardFiles(ctx, DATA)
    expect(first.map((r) => [r.file, r.added === r.read, r.changed + r.closed])).toEqual(
      first.map((r) => [r.file, true, 0]),
    )
    const known = await revision()
    const { calendar } = await cityCalendar(ctx)
    const again = await loadStandardFiles(ctx, DATA)
    expect(again.map((r) => r.unchanged === r.read)).not.toContain(false)
    expect(await revision()).toBe(known)
    expect((await cityCalendar(ctx)).calendar).toBe(calendar)
  })

  test('give the limits of the seed profile and of the alternatives', async () => {
    const seed = await limitProfile(ctx)
    expect(seed.stages).toEqual({
      intake: { value: 0.25, unit: 'urgent-hour' },
      verification: { value: 0.5, unit: 'urgent-hour' },
      dispatch: { value: 0.25, unit: 'urgent-hour' },
      inspection: { value: 0.5, unit: 'urgent-hour' },
    })
    expect(seed.reopenWindow).toEqual({ value: 30, unit: 'natural-day' })
    expect(seed.requests.complaint).toEqual({ value: 7, unit: 'working-day' })
    const beijing = await limitProfile(ctx, 'beijing')
    expect(beijing.requests.emergency).toEqual({ value: 2, unit: 'urgent-hour' })
    expect(beijing.stages).toEqual(seed.stages)
    expect((await limitProfile(ctx, 'jinan')).requests.consultation?.value).toBe(5)
  })

  test('a city replaces one of them and keeps the rest', async () => {
    await writeFile(
      join(folder, 'case-standards.csv'),
      (await readFile(join(DATA, 'case-standards.csv'), 'utf8')).replace(
        /^(01037-2,01037,[^,]*),2,/m,
        '$1,1,',
      ),
    )
    dayLater(1)
    const [result] = await loadStandardFiles(ctx, folder)
    expect(result).toMatchObject({ file: 'case-standards.csv', added: 0, changed: 1, closed: 0 })
    expect((await findStandard(ctx, '01037-2'))?.limit).toEqual({ value: 1, unit: 'working-day' })
    expect((await findStandard(ctx, '01037-2'))?.version).toBe(2)
    const versions = await db
      .selectFrom('standards.case_standard')
      .select(['version', 'limit_value', 'valid_to'])
      .where('id', '=', '01037-2')
      .orderBy('version')
      .execute()
    expect(versions).toEqual([
      { version: 1, limit_value: 2, valid_to: clock.now },
      { version: 2, limit_value: 1, valid_to: null },
    ])
  })

  test('a folder with nothing we know, and a file that cannot be read, are said to be so', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'gongzhi-standards-'))
    await expect(loadStandardFiles(ctx, empty)).rejects.toMatchObject({
      code: 'standards/no-files',
    })
    await writeFile(join(empty, 'calendar.json'), '{ "weekdays": [1')
    await expect(loadStandardFiles(ctx, empty)).rejects.toMatchObject({
      code: 'standards/unreadable-file',
    })
    await writeFile(join(empty, 'calendar.json'), '{ "weekdays": [1] }')
    await expect(loadStandardFiles(ctx, empty)).rejects.toMatchObject({
      code: 'standards/unreadable-file',
    })
    await rm(empty, { recursive: true })
  })

  test('stop at the first file with a refused row', async () => {
    const bad = await mkdtemp(join(tmpdir(), 'gongzhi-standards-'))
    await cp(join(DATA, 'matters.csv'), join(bad, 'matters.csv'))
    await writeFile(join(bad, 'matter-words.csv'), 'matterCode,word,weight,source\n99999,x,1,own\n')
    await expect(loadStandardFiles(ctx, bad)).rejects.toMatchObject({
      code: 'standards/file-refused',
      params: { file: 'matter-words.csv', count: 1 },
    })
    await rm(bad, { recursive: true })
  })
})

describe('case standards', () => {
  const row = (id: string, change: object = {}) => ({
    ...{ id, matterCode: '06001', filingCondition: '在建', limitValue: 2, limitUnit: 'urgent-day' },
    ...{ closingCondition: '停工', source: 'test' },
    ...change,
  })

  test('a row that leaves the file is no longer offered, and still found by the cases that chose it', async () => {
    dayLater(1)
    await importCaseStandards(ctx, [row('a'), row('b')])
    const result = await importCaseStandards(ctx, [row('a')])
    expect(result).toMatchObject({ closed: 1, unchanged: 1 })
    expect((await standardsOf(ctx, '06001')).map((s) => s.id)).toEqual(['a'])
    expect(await findStandard(ctx, 'b')).toMatchObject({ current: false, closingCondition: '停工' })
    expect(await importCaseStandards(ctx, [row('a'), row('b')])).toMatchObject({ added: 1 })
    expect(await findStandard(ctx, 'b')).toMatchObject({ current: true, version: 2 })
  })

  test('one refused row leaves everything as it was', async () => {
    const before = await revision()
    const result = await importCaseStandards(ctx, [
      row('a', { limitValue: 3 }),
      row('c', { limitUnit: 'hours', matterCode: '06999' }),
      row('a'),
    ])
    expect(result.refused.map((r) => [r.row, r.column, r.code])).toEqual([
      [3, 'limitUnit', 'standards/row-one-of'],
      [4, 'id', 'standards/row-twice'],
    ])
    expect(result.refused[0]?.message).toContain('第 3 行 limitUnit')
    expect(result.refused[0]?.message).toContain('urgent-hour, urgent-day')
    expect(await revision()).toBe(before)
    expect((await findStandard(ctx, 'a'))?.limit.value).toBe(2)
    expect(
      (await importCaseStandards(ctx, [row('c', { matterCode: '06999' })])).refused[0]?.code,
    ).toBe('standards/unknown-matter')
  })

  test('an empty file is refused, for it would close everything', async () => {
    await expect(importCaseStandards(ctx, [])).rejects.toMatchObject({
      code: 'standards/empty-file',
    })
  })

  test('two imports at once wait for each other, and the rows stay single', async () => {
    await Promise.all(
      [3, 4, 5, 6].map((limitValue) => importCaseStandards(ctx, [row('a', { limitValue })])),
    )
    const open = await db
      .selectFrom('standards.case_standard')
      .select(sql<number>`count(*)`.as('n'))
      .where('id', '=', 'a')
      .where('valid_to', 'is', null)
      .executeTakeFirstOrThrow()
    expect(Number(open.n)).toBe(1)
  })
})

describe('matters', () => {
  test('one that leaves the file keeps its name for old cases and is listed no more', async () => {
    const kept = (await listMatters(ctx)).filter((m) => m.code !== '06044')
    const rows = kept.map((m) => ({ ...m, defaultEnabled: true, note: '' }))
    expect(await importMatters(ctx, rows)).toMatchObject({ closed: 1 })
    expect(await findMatter(ctx, '06044')).toMatchObject({
      nameZh: '节庆装饰物破损',
      enabled: false,
    })
    expect((await listMatters(ctx)).some((m) => m.code === '06044')).toBe(false)
  })
})

describe('the responsibility directory', () => {
  const lead = (unitCode: string, change: object = {}) => ({
    ...{ matter: '01', areaCode: '990101000000', unitCode, kind: 'lead' },
    ...{ effectiveFrom: '2026-01-01', effectiveTo: '', legalBasis: '规定第 3 条', source: 'test' },
    ...change,
  })
  const units = async (at?: Date) =>
    (await responsibleUnits(ctx, '01037', '990101001001', at)).map((r) => r.unitCode)

  test('is published by versions, and an old assignment is explained by what was known then', async () => {
    clock.now = new Date('2026-12-01T02:00:00Z')
    expect(await importResponsibilities(ctx, [lead('old-office')])).toMatchObject({ added: 1 })
    const early = clock.now
    dayLater(10)
    expect(await importResponsibilities(ctx, [lead('new-office')])).toMatchObject({
      added: 1,
      closed: 1,
    })
    expect(await units()).toEqual(['new-office'])
    expect(await units(early)).toEqual(['old-office'])
    expect(await units(new Date('2026-06-01T00:00:00Z'))).toEqual(['old-office'])
    expect(await units(new Date('2025-06-01T00:00:00Z'))).toEqual([])
    const [now] = await responsibleUnits(ctx, '01037', '990101001001')
    expect(now).toMatchObject({ version: 2, legalBasis: '规定第 3 条' })
    expect(now?.why.zh).toContain('第 2 版')
    expect(now?.why.zh).toContain('市政公用设施类')
  })

  test('a publication that changes nothing takes no number', async () => {
    expect(await importResponsibilities(ctx, [lead('new-office')])).toMatchObject({ unchanged: 1 })
    await importResponsibilities(ctx, [lead('new-office', { legalBasis: '规定第 4 条' })])
    expect((await responsibleUnits(ctx, '01037', '990101001001'))[0]).toMatchObject({
      version: 3,
      legalBasis: '规定第 4 条',
    })
  })

  test('refuses two leads, and units nobody knows once there are units', async () => {
    const two = await importResponsibilities(ctx, [lead('new-office'), lead('b-office')])
    expect(two.refused.map((r) => [r.row, r.code])).toEqual([[3, 'standards/two-leads']])
    await importUnits(ctx, [
      { code: 'new-office', nameZh: '新路灯所', nameEn: 'New lamp office', kind: 'department' },
    ])
    const stranger = await importResponsibilities(ctx, [lead('b-office')])
    expect(stranger.refused[0]).toMatchObject({
      row: 2,
      column: 'unitCode',
      code: 'standards/unknown-unit',
    })
    await importResponsibilities(ctx, [lead('new-office', { legalBasis: '规定第 5 条' })])
    const [now] = await responsibleUnits(ctx, '01037', '990101001001')
    expect(now?.why.zh).toContain('新路灯所主办')
    expect(now?.why.en).toContain('New lamp office leads')
  })

  test('takes thousands of rows in a moment', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) =>
      lead('new-office', {
        matter: '06001',
        areaCode: `9901${String(11 + Math.floor(i / 500)).padStart(2, '0')}${String(1 + (i % 500)).padStart(3, '0')}000`,
      }),
    )
    expect(await importResponsibilities(ctx, rows)).toMatchObject({ added: 5_000, refused: [] })
    const changed = rows.map((r, i) => (i === 7 ? { ...r, legalBasis: '规定第 6 条' } : r))
    expect(await importResponsibilities(ctx, changed)).toMatchObject({
      changed: 1,
      unchanged: 4_999,
    })
  })
})

describe('the calendar', () => {
  const file = async () => JSON.parse(await readFile(join(DATA, 'calendar.json'), 'utf8')) as object

  test('a new one is a new version, told to whoever keeps clocks', async () => {
    const given = await file()
    expect(await importCalendar(ctx, given)).toMatchObject({ unchanged: 1 })
    expect(await importCalendar(ctx, { ...given, slots: [['09:00', '17:00']] })).toMatchObject({
      changed: 1,
    })
    expect((await cityCalendar(ctx)).version).toBe(2)
    const told = await db
      .selectFrom('platform.outbox')
      .select('data')
      .where('type', '=', 'standards.calendarChanged')
      .orderBy('id')
      .execute()
    expect(told.map((e) => e.data)).toEqual([{ version: 1 }, { version: 2 }])
  })

  test('an impossible one changes nothing and says where it is wrong', async () => {
    const result = await importCalendar(ctx, { ...(await file()), weekdays: [0] })
    expect(result.refused[0]?.code).toBe('standards/calendar-impossible')
    expect(result.refused[0]?.message).toMatch(/星期.*week/)
    expect((await cityCalendar(ctx)).version).toBe(2)
  })
})
