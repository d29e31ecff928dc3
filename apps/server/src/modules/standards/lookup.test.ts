import { dueAt } from '@gongzhi/worktime'
import { pino } from 'pino'
import { setTimeout as sleep } from 'node:timers/promises'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDb } from '../../platform/db/db.ts'
import { testContext } from '../../testing/context.ts'
import { testDatabase } from '../../testing/test-db.ts'
import {
  cityCalendar,
  findLegacyMatter,
  findMatter,
  findStandard,
  importCalendar,
  importResponsibilities,
  leavesCalendar,
  limitProfile,
  listMatters,
  loadStandardFiles,
  mattersAndWords,
  responsibleUnits,
  stageLimits,
  standardsOf,
} from './index.ts'
import { warnBeforeCalendarEnds } from './jobs.ts'

const DATA = fileURLToPath(new URL('../../../../../data/standards', import.meta.url))
/** Longer than a process trusts its tables without looking. */
const A_LOOK = 1_100

const { db, url } = await testDatabase()
const clock = { now: new Date('2026-11-24T02:00:00Z') }
const ctx = testContext(db, clock)
const lead = {
  ...{ matter: '01037', areaCode: '990101000000', unitCode: 'lamp-office', kind: 'lead' },
  ...{ effectiveFrom: '2026-01-01', effectiveTo: '', legalBasis: '规定', source: 'test' },
}

beforeAll(async () => {
  await loadStandardFiles(ctx, DATA)
  await importResponsibilities(ctx, [lead])
})

describe('lookups', () => {
  test('cost no query while warm', async () => {
    let queries = 0
    const counted = db.withPlugin({
      transformQuery: ({ node }) => {
        queries++
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    })
    const own = testContext(counted, clock)
    const lookAt = async () => {
      await findMatter(own, '01037')
      await standardsOf(own, '01037')
      await findStandard(own, '01037-1')
      await mattersAndWords(own)
      await stageLimits(own)
      await limitProfile(own, 'beijing')
      await cityCalendar(own)
      await responsibleUnits(own, '01037', '990101001001')
      await responsibleUnits(own, '01037', '990101001001', clock.now)
    }
    await lookAt()
    const cold = queries
    await lookAt()
    expect(cold).toBeGreaterThan(0)
    expect(queries).toBe(cold)
  })

  test('a thousand at once on a cold process read the tables once', async () => {
    let reads = 0
    const cold = db.withPlugin({
      transformQuery: ({ node }) => {
        reads++
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    })
    const own = testContext(cold, clock)
    await Promise.all(Array.from({ length: 1_000 }, () => findMatter(own, '01037')))
    expect(reads).toBeLessThanOrEqual(2)
  })

  test('find matters, words and legacy codes', async () => {
    expect(await findMatter(ctx, '01037')).toMatchObject({
      nameZh: '路灯异常',
      nameEn: 'Street lamp fault',
      enabled: true,
    })
    expect(await findMatter(ctx, '99999')).toBeUndefined()
    expect(await listMatters(ctx)).toHaveLength(257)
    expect(await listMatters(ctx, { enabled: true })).toHaveLength(255)
    expect((await findLegacyMatter(ctx, '0406'))?.matterCode).toBe('10998')
    const words = await mattersAndWords(ctx)
    expect(words).toHaveLength(255)
    expect(words.find((m) => m.code === '01037')?.words).toContainEqual({
      text: '路灯不亮',
      weight: 1,
    })
    expect(await mattersAndWords(ctx)).toBe(words)
  })
})

describe('another process', () => {
  const other = openDb(url)
  afterAll(() => other.destroy())
  const theirs = testContext(other, clock)
  const unit = async () => (await responsibleUnits(ctx, '01037', '990101001001'))[0]?.unitCode

  test('is heard within a second or so', async () => {
    expect(await unit()).toBe('lamp-office')
    await importResponsibilities(theirs, [{ ...lead, unitCode: 'light-company' }])
    await sleep(A_LOOK)
    expect(await unit()).toBe('light-company')
  })

  test('is heard at once by who was told of the new calendar', async () => {
    const file = JSON.parse(await readFile(`${DATA}/calendar.json`, 'utf8')) as object
    await cityCalendar(ctx)
    await importCalendar(theirs, { ...file, hoursPerDay: 7 })
    expect((await cityCalendar(ctx, { atLeast: 2 })).version).toBe(2)
  })

  test('that holds every connection does not stop us', async () => {
    const narrow = openDb(url, 1)
    const own = testContext(narrow, clock)
    await findMatter(own, '01037')
    await sleep(A_LOOK)
    const name = await narrow
      .transaction()
      .execute(async () => (await findMatter(own, '01037'))?.nameZh)
    expect(name).toBe('路灯异常')
    await narrow.destroy()
  })
})

describe('the calendar', () => {
  const lines: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(line) })

  test('a working day over the national holiday is due after it', async () => {
    const { calendar } = await cityCalendar(ctx)
    const wednesday = Date.parse('2026-09-30T08:00:00Z')
    const due = dueAt(wednesday, { value: 4, unit: 'working-hour' }, calendar)
    expect(new Date(due).toISOString()).toBe('2026-10-08T02:00:00.000Z')
  })

  test('says when an instant lies beyond what is known, and warns once', async () => {
    const own = { ...ctx, log }
    const from = Date.parse('2026-12-30T00:00:00Z')
    expect(await leavesCalendar(own, from, Date.parse('2026-12-31T12:00:00Z'))).toBe(false)
    expect(await leavesCalendar(own, from, Date.parse('2027-01-04T00:00:00Z'))).toBe(true)
    expect(await leavesCalendar(own, from, Date.parse('2027-01-05T00:00:00Z'))).toBe(true)
    expect(lines).toHaveLength(1)
  })

  test('a job warns when fewer than 45 days are left', async () => {
    lines.length = 0
    await warnBeforeCalendarEnds({ ...ctx, log, now: () => new Date('2026-11-01T00:00:00Z') })
    expect(lines).toHaveLength(0)
    await warnBeforeCalendarEnds({ ...ctx, log })
    expect(lines.join('')).toContain('"daysLeft":37')
  })
})

test('without files there are no matters and no calendar, said plainly', async () => {
  const { db: bare } = await testDatabase()
  const own = testContext(bare, clock)
  expect(await findMatter(own, '01037')).toBeUndefined()
  expect(await responsibleUnits(own, '01037', '990101001001')).toEqual([])
  await expect(cityCalendar(own)).rejects.toMatchObject({ code: 'standards/no-calendar' })
  await expect(stageLimits(own)).rejects.toMatchObject({ code: 'standards/profile-not-found' })
})
