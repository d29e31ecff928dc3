import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import type { Actor } from '../../platform/context.ts'
import { testContext } from '../../testing/context.ts'
import { testDb } from '../../testing/test-db.ts'
import {
  at,
  CITY,
  miniAddresses,
  miniAreas,
  miniCells,
  miniComponents,
} from './domain/testing/mini-city.ts'
import { importAddresses, importAreas, importCells, importComponents } from './index.ts'
import { places } from './module.ts'

const db = await testDb()
const ctx = testContext(db)
const ADMIN: Actor = { kind: 'staff', id: 'admin', grants: [{ role: 'admin', scope: '*' }] }
const app = createApp([places], {
  contextOf: (actor) => testContext(db, undefined, actor),
  authenticate: (c, request) =>
    Promise.resolve(request.headers.get('authorization') === 'Bearer admin' ? ADMIN : c.actor),
  isClosing: () => false,
})

interface Answer {
  status: number
  body: Record<string, unknown>
}

async function get(path: string): Promise<Answer> {
  const response = await app.request(path)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const asAdmin = { authorization: 'Bearer admin' }

beforeAll(async () => {
  await importAreas(ctx, miniAreas())
  await importCells(ctx, 'unit', miniCells())
  await importAddresses(ctx, miniAddresses())
  await importComponents(ctx, miniComponents())
})

test('a text is located', async () => {
  const { status, body } = await get(
    `/api/places/locate?text=${encodeURIComponent('A1区联丰路88号')}`,
  )
  expect(status).toBe(200)
  expect(body.candidates).toMatchObject([
    { level: 'number', name: '东岭区联丰路88号', areaCode: '990101001001' },
  ])
  expect((await get('/api/places/locate?text=')).status).toBe(400)
  expect((await get('/api/places/locate')).body).toMatchObject({ code: 'http/invalid' })
})

test('a text in parts is located from the place text first', async () => {
  const response = await app.request('/api/places/locate', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ placeText: 'A3区', body: 'A7县也是这样' }),
  })
  const { candidates } = (await response.json()) as { candidates: { areaCode: string }[] }
  expect(candidates[0]?.areaCode).toBe('990103000000')
})

test('a position has its unit cell, its areas and the cells of every layer', async () => {
  const { lon, lat } = at(0.5, 0.5)
  const { body } = await get(`/api/places/at?lon=${lon}&lat=${lat}`)
  expect(body).toEqual({
    place: {
      areaCode: '990101001001',
      cellCode: '990101001001003',
      lon,
      lat,
      name: '东岭区桂花坪街道南塘社区',
    },
    ...{ level: 'cell', outside: false, cells: [{ layer: 'unit', code: '990101001001003' }] },
  })
  const outside = await get('/api/places/at?lon=100&lat=10')
  expect(outside.body).toMatchObject({
    place: { areaCode: null, name: null },
    level: null,
    outside: true,
  })
  expect((await get('/api/places/at?lon=200&lat=10')).status).toBe(400)
})

test('areas are paged by code, and each has its outline', async () => {
  const first = await get('/api/areas?limit=2&level=community')
  const items = first.body.items as { code: string }[]
  expect(items.map((a) => a.code)).toEqual(['990101001001', '990101001002'])
  const second = await get(`/api/areas?limit=200&level=community&after=${String(first.body.next)}`)
  expect((second.body.items as unknown[]).length).toBe(10)
  expect(second.body.next).toBeNull()
  const city = await get(`/api/areas/${CITY}`)
  expect(city.body).toMatchObject({ nameEn: 'Model City', outline: { type: 'Polygon' } })
  expect(await get('/api/areas/990100000001')).toMatchObject({
    status: 404,
    body: { code: 'places/area-not-found' },
  })
  expect((await get('/api/areas?within=000000000000')).body.items).toEqual([])
})

test('cells are listed in a box and shown with their versions', async () => {
  const [sw, ne] = [at(0.1, 0.1), at(0.9, 1.1)]
  const box = `bbox=${sw.lon},${sw.lat},${ne.lon},${ne.lat}`
  const { body } = await get(`/api/grids/unit/cells?${box}`)
  expect((body.items as { code: string }[]).map((c) => c.code)).toEqual([
    '990101001001001',
    '990101001001003',
  ])
  expect(await get('/api/grids/unit/cells?bbox=1,2,3')).toMatchObject({ status: 400 })
  expect(await get('/api/grids/moon/cells')).toMatchObject({
    status: 404,
    body: { code: 'places/layer-not-found' },
  })
  const cell = await get('/api/grids/unit/cells/990101001001001')
  expect(cell.body.versions).toMatchObject([
    { version: 1, parentCode: '990101001001', validTo: null },
  ])
  expect((await get('/api/grids/unit/cells/nothing')).body).toMatchObject({
    code: 'places/cell-not-found',
  })
  const layers = (await get('/api/grids')).body.items as { code: string; cells: number }[]
  expect(layers.find((l) => l.code === 'unit')?.cells).toBe(48)
})

test('components are found by box, by nearness and by class', async () => {
  const ids = async (query: string) =>
    ((await get(`/api/components?${query}`)).body.items as { id: string }[]).map((c) =>
      c.id.slice(-1),
    )
  expect(await ids('class=01')).toEqual(['1', '2', '3'])
  expect(await ids('class=01001&limit=1')).toEqual(['1'])
  expect(await ids('class=02')).toEqual([])
  const { lon, lat } = at(1, 0.5)
  expect(await ids(`lon=${lon}&lat=${lat}&metres=20`)).toEqual(['2'])
  const near = await get(`/api/components/near?lon=${lon}&lat=${lat}&metres=60`)
  expect(near.body.items).toMatchObject([
    { id: '99010101001000002', classCode: '01001', metres: 0 },
    { metres: expect.closeTo(48.2, 0) },
    { metres: expect.closeTo(48.2, 0) },
  ])
  const found = await get('/api/components/99010101001000002')
  expect(found.body).toMatchObject({
    status: 'intact',
    since: '2024-05-01',
    areaCode: '990101001001',
  })
  expect((await get('/api/components/99010101001999999')).body).toMatchObject({
    code: 'places/component-not-found',
  })
  expect((await get('/api/components?after=***')).body).toMatchObject({ code: 'http/bad-cursor' })
})

test.each(['areas', 'cells-unit', 'addresses', 'components'])(
  'what is exported of %s can be imported and changes nothing, also shifted to the maps of others',
  async (kind) => {
    for (const crs of ['wgs84', 'gcj02', 'bd09'] as const) {
      const format = kind === 'components' && crs === 'bd09' ? 'csv' : 'geojson'
      const query = `crs=${crs}&format=${format}`
      const file = await app.request(`/api/places/export/${kind}?${query}`, { headers: asAdmin })
      expect(file.headers.get('content-type')).toMatch(/geo\+json|text\/csv/)
      const body = await file.text()
      expect(body.length).toBeGreaterThan(300)
      const response = await app.request(`/api/places/import/${kind}?crs=${crs}`, {
        ...{ method: 'POST', headers: asAdmin, body },
      })
      expect(await response.json()).toMatchObject({ added: 0, changed: 0, closed: 0, refused: [] })
    }
  },
)

test('import and export need someone who manages places', async () => {
  expect((await app.request('/api/places/export/areas')).status).toBe(401)
  const response = await app.request('/api/places/import/areas', { method: 'POST', body: '{}' })
  expect(response.status).toBe(401)
  const unknown = await app.request('/api/places/export/moons', { headers: asAdmin })
  expect(await unknown.json()).toMatchObject({ code: 'places/unknown-kind' })
  const empty = await app.request('/api/places/export/cells-party', { headers: asAdmin })
  expect(await empty.json()).toEqual({ type: 'FeatureCollection', features: [] })
})

test('every route stands in the interface description', async () => {
  const { paths } = (await (await app.request('/openapi.json')).json()) as { paths: object }
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      '/api/places/locate',
      '/api/components/{id}',
      '/api/places/import/{kind}',
    ]),
  )
})
