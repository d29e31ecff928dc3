import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PUBLIC } from '../../../platform/context.ts'
import { MONDAY, testContext } from '../../../testing/context.ts'
import { testDb } from '../../../testing/test-db.ts'
import type { StaffView } from '../contract.ts'
import { createApiKey, revokeApiKey } from './api-keys.ts'
import { authenticate } from './authenticate.ts'
import { changeStaff } from './change-staff.ts'
import { createStaff } from './create-staff.ts'
import { importUnits } from './import-units.ts'
import { openSession } from './open-session.ts'
import { signOut } from './sign-out.ts'
import { sweep } from './sweep.ts'

const db = await testDb()
const clock = { now: MONDAY }
const ctx = testContext(db, clock)
let staff: StaffView

beforeAll(async () => {
  const unit = { code: 'centre', nameZh: '监督中心', nameEn: 'Centre', kind: 'centre' }
  await importUnits(ctx, [unit])
  staff = await createStaff(ctx, {
    login: 'chen.yu',
    nameZh: '陈雨',
    nameEn: 'Chen Yu',
    unitCode: 'centre',
    grants: [{ role: 'shiftLeader', scope: '*' }],
  })
})
beforeEach(() => {
  clock.now = MONDAY
})

const MINUTE = 60_000
const later = (ms: number) => (clock.now = new Date(clock.now.getTime() + ms))
const ask = (headers: Record<string, string>, path = '/api/session', method = 'GET') =>
  authenticate(ctx, new Request(`http://localhost${path}`, { headers, method }))
const bearer = (token: string) => ask({ authorization: `Bearer ${token}` })
const cookie = (token: string) => ask({ cookie: `lang=en; session=${token}; elder=0` })
const EXPIRED = { code: 'identity/session-expired' }

test('a session acts as its holder, by header and by cookie', async () => {
  const { token } = await openSession(ctx, staff.id)
  const actor = { kind: 'staff', id: staff.id, grants: [{ role: 'shiftLeader', scope: '*' }] }
  expect(await bearer(token)).toEqual(actor)
  expect(await cookie(token)).toEqual(actor)
})

test('without a credential one is the public', async () => {
  expect(await ask({})).toBe(PUBLIC)
  expect(await ask({ authorization: 'Basic abc', cookie: 'xsession=1' })).toBe(PUBLIC)
})

test('a wrong cookie makes a visitor, a wrong token is refused', async () => {
  expect(await cookie('nonsense')).toBe(PUBLIC)
  await expect(bearer('nonsense')).rejects.toMatchObject(EXPIRED)
  await expect(bearer('gz_nonsense')).rejects.toMatchObject(EXPIRED)
})

test('whoever signs in anew may still send the old token', async () => {
  const headers = { authorization: 'Bearer nonsense' }
  expect(await ask(headers, '/api/session', 'POST')).toBe(PUBLIC)
})

describe('a session ends', () => {
  test('after thirty minutes without use, and not while it is used', async () => {
    const { token } = await openSession(ctx, staff.id)
    for (let i = 0; i < 4; i++) {
      later(29 * MINUTE)
      expect(await bearer(token)).toMatchObject({ id: staff.id })
    }
    later(30 * MINUTE)
    await expect(bearer(token)).rejects.toMatchObject(EXPIRED)
    expect(await cookie(token)).toBe(PUBLIC)
  })

  test('after twelve hours however much it is used', async () => {
    const { token } = await openSession(ctx, staff.id)
    for (let i = 0; i < 12 * 3 - 1; i++) {
      later(20 * MINUTE)
      await bearer(token)
    }
    later(20 * MINUTE)
    await expect(bearer(token)).rejects.toMatchObject(EXPIRED)
  })

  test('at once when it is signed out, within seconds in another process', async () => {
    const { token } = await openSession(ctx, staff.id)
    await bearer(token)
    await signOut(ctx, token)
    await expect(bearer(token)).rejects.toMatchObject(EXPIRED)

    const other = await openSession(ctx, staff.id)
    await bearer(other.token)
    await db.deleteFrom('identity.session').execute()
    later(2_000)
    await expect(bearer(other.token)).rejects.toMatchObject(EXPIRED)
  })

  test('when its holder is made inactive, and a new grant counts at once', async () => {
    const { token } = await openSession(ctx, staff.id)
    await bearer(token)
    const grants = [{ role: 'leader', scope: '*' }]
    await changeStaff(ctx, staff.id, { grants })
    expect((await bearer(token)).grants).toEqual(grants)
    await changeStaff(ctx, staff.id, { active: false })
    await expect(bearer(token)).rejects.toMatchObject(EXPIRED)
    await expect(openSession(ctx, staff.id)).rejects.toMatchObject({
      code: 'identity/staff-not-found',
    })
    await changeStaff(ctx, staff.id, { active: true })
  })
})

test('its last use is written at most once a minute', async () => {
  const { token } = await openSession(ctx, staff.id)
  const seen = async () => {
    const rows = await db.selectFrom('identity.session').select('seen_at').execute()
    return Math.max(...rows.map((row) => row.seen_at.getTime())) - MONDAY.getTime()
  }
  later(50_000)
  await bearer(token)
  expect(await seen()).toBe(0)
  later(10_000)
  await bearer(token)
  expect(await seen()).toBe(MINUTE)
})

test('dead sessions are swept, live ones stay', async () => {
  await db.deleteFrom('identity.session').execute()
  await openSession(ctx, staff.id)
  later(40 * MINUTE)
  const { token } = await openSession(ctx, staff.id)
  await sweep(ctx)
  expect(await db.selectFrom('identity.session').select('staff_id').execute()).toHaveLength(1)
  expect(await bearer(token)).toMatchObject({ id: staff.id })
})

describe('an API key', () => {
  const grants = [{ role: 'integration', scope: '*' }]

  test('acts as a service with its own grants, and its day of use is kept', async () => {
    const { id, key, prefix } = await createApiKey(ctx, { name: '12345 热线', grants })
    expect(await bearer(key)).toEqual({ kind: 'service', id, grants })
    expect(prefix).toMatch(/^gz_.{8}$/)
    expect(key.startsWith(prefix)).toBe(true)
    const rows = await db.selectFrom('identity.api_key').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(key)
    // 23 November in the city although the day before in places west of it.
    const { rows: days } = await sql<{ day: string }>`
      select last_used_on::text as day from identity.api_key`.execute(db)
    expect(days).toEqual([{ day: '2026-11-23' }])
  })

  test('ends with its date', async () => {
    const expiresAt = new Date(MONDAY.getTime() + 3_600_000)
    const { key } = await createApiKey(ctx, { name: 'short', grants, expiresAt })
    await bearer(key)
    later(3_600_000)
    await expect(bearer(key)).rejects.toMatchObject(EXPIRED)
    await expect(
      createApiKey(ctx, { name: 'past', grants, expiresAt: MONDAY }),
    ).rejects.toMatchObject({ code: 'identity/bad-expiry' })
    await expect(
      createApiKey(ctx, { name: 'past', grants, expiresAt: 'someday' }),
    ).rejects.toMatchObject({ code: 'identity/bad-expiry' })
  })

  test('lasts to the end of its last day in the city', async () => {
    const { key } = await createApiKey(ctx, { name: 'day', grants, expiresAt: '2026-11-24' })
    clock.now = new Date('2026-11-24T15:59:59Z')
    expect(await bearer(key)).toMatchObject({ kind: 'service' })
    clock.now = new Date('2026-11-24T16:00:01Z')
    await expect(bearer(key)).rejects.toMatchObject(EXPIRED)
  })

  test('ends when it is revoked, once and for all', async () => {
    const { id, key } = await createApiKey(ctx, { name: 'lost', grants })
    await bearer(key)
    await revokeApiKey(ctx, id)
    await revokeApiKey(ctx, id)
    await expect(bearer(key)).rejects.toMatchObject(EXPIRED)
    const entries = await db
      .selectFrom('identity.audit')
      .select('action')
      .where('subject', '=', id)
      .execute()
    expect(entries.map((e) => e.action)).toEqual(['keyCreated', 'keyRevoked'])
  })
})
