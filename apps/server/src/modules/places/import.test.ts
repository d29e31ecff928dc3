import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDb } from '../../platform/db/db.ts'
import { testContext } from '../../testing/context.ts'
import { testDatabase } from '../../testing/test-db.ts'
import {
  at,
  CITY,
  miniAddresses,
  miniAreas,
  miniCells,
  miniComponents,
} from './domain/testing/mini-city.ts'
import {
  areaName,
  cellsAt,
  checkGrid,
  findArea,
  importAddresses,
  importAreas,
  importBuildings,
  importCells,
  importComponents,
  importText,
  listAreas,
  resolvePlace,
} from './index.ts'

const { db, url } = await testDatabase()
const clock = { now: new Date('2026-11-23T02:00:00Z') }
const ctx = testContext(db, clock)

const counts = ({
  read,
  added,
  changed,
  closed,
  unchanged,
}: Awaited<ReturnType<typeof importAreas>>) => ({
  ...{ read, added, changed, closed, unchanged },
})

test('a city is imported, and importing it again changes nothing', async () => {
  const building = {
    code: 'b1',
    addressId: 'e-milan-g2',
    name: 'G2栋',
    ...at(0.4, 0.6),
    floors: '18',
    units: '',
  }
  const all = async () => [
    await importAreas(ctx, miniAreas()),
    await importCells(ctx, 'unit', miniCells()),
    await importAddresses(ctx, miniAddresses()),
    await importBuildings(ctx, [building]),
    await importComponents(ctx, miniComponents()),
  ]
  const first = await all()
  expect(first.flatMap((r) => r.refused)).toEqual([])
  expect(first.map((r) => r.added)).toEqual([22, 48, miniAddresses().length, 1, 3])
  const revisions = await db.selectFrom('places.revision').selectAll().orderBy('part').execute()

  const second = await all()
  expect(second.map((r) => r.added + r.changed + r.closed)).toEqual([0, 0, 0, 0, 0])
  expect(second.map((r) => r.unchanged)).toEqual(first.map((r) => r.added))
  expect(await db.selectFrom('places.revision').selectAll().orderBy('part').execute()).toEqual(
    revisions,
  )
})

test('cells and areas are left out where they were not given', async () => {
  const row = await db
    .selectFrom('places.component')
    .select(['cell_code', 'area_code'])
    .where('id', '=', '99010101001000001')
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ cell_code: '990101001001003', area_code: '990101001001' })
})

test('the seamless grid has no fault, and each planted one is named with its position', async () => {
  expect(await checkGrid(ctx, 'unit')).toMatchObject({
    cells: 48,
    gaps: 0,
    overlaps: 0,
    outside: 0,
    findings: [],
  })
  const { features } = miniCells()
  const shrunk = features.map((f, i) => (i === 0 ? moved(f, 0.0003) : f))
  await importCells(ctx, 'evaluation', { type: 'FeatureCollection', features: shrunk })
  const report = await checkGrid(ctx, 'evaluation')
  expect(report).toMatchObject({ gaps: 1, overlaps: 1, outside: 0 })
  expect(report.findings.map((f) => f.kind)).toEqual(['gap', 'overlap'])
  expect(report.findings.every((f) => f.lon > 120 && f.areaM2 > 1)).toBe(true)
  await expect(checkGrid(ctx, 'moon')).rejects.toMatchObject({ code: 'places/layer-not-found' })
})

test('a changed geometry closes the version and opens the next, and what stood there finds its cell', async () => {
  clock.now = new Date('2026-12-01T02:00:00Z')
  const { features } = miniCells()
  const [west, east] = [features[2], features[3]]
  if (!west || !east) throw new Error('no such cells')
  // The first component stands at half a column; the border moves west of it.
  const border = (f: typeof west, from: number) => moveCorners(f, from, at(0.4, 0).lon)
  const changed = [border(west, at(1, 0).lon), border(east, at(1, 0).lon)]
  const result = await importCells(ctx, 'unit', { type: 'FeatureCollection', features: changed })
  expect(counts(result)).toEqual({ read: 2, added: 0, changed: 2, closed: 2, unchanged: 0 })
  const versions = await db
    .selectFrom('places.grid_cell')
    .select(['version', 'valid_from', 'valid_to', 'supersedes'])
    .where('code', '=', String(west.properties.code))
    .where('layer', '=', 'unit')
    .orderBy('version')
    .execute()
  expect(versions).toEqual([
    {
      version: 1,
      valid_from: new Date('2026-11-23T02:00:00Z'),
      valid_to: clock.now,
      supersedes: [],
    },
    {
      version: 2,
      valid_from: clock.now,
      valid_to: null,
      supersedes: [String(west.properties.code)],
    },
  ])
  const component = await db
    .selectFrom('places.component')
    .select('cell_code')
    .where('id', '=', '99010101001000001')
    .executeTakeFirstOrThrow()
  expect(component.cell_code).toBe(east.properties.code)
  const { lon, lat } = at(0.5, 0.5)
  expect(await cellsAt(ctx, lon, lat)).toContainEqual({ layer: 'unit', code: east.properties.code })
  await importCells(ctx, 'unit', miniCells())
})

test('a cell that the whole layer no longer has is closed and its code is never taken again', async () => {
  const all = miniCells().features
  const last = all.at(-1)
  const layer = 'professional-water'
  await importCells(ctx, layer, { type: 'FeatureCollection', features: all })
  const fewer = { type: 'FeatureCollection', features: all.slice(0, -1) }
  expect(counts(await importCells(ctx, layer, fewer))).toMatchObject({ closed: 0, unchanged: 47 })
  expect(counts(await importCells(ctx, layer, fewer, { complete: true }))).toMatchObject({
    closed: 1,
  })
  const again = await importCells(ctx, layer, { type: 'FeatureCollection', features: all })
  expect(again.refused).toMatchObject([{ row: 48, code: 'places/code-reused' }])
  expect(again.refused[0]?.message).toContain(String(last?.properties.code))
})

test('each refusal names its row and what would be accepted; the good rows come in', async () => {
  const good = { id: 'new-1', kind: 'poi', name: '新公园', ...at(1.5, 1.5) }
  const result = await importAddresses(ctx, [
    { ...good, id: 'bad-1', kind: 'planet' },
    { ...good, id: 'bad-2', lon: '', lat: '30' },
    good,
    good,
    { ...good, id: 'bad-3', lon: 100, lat: 10 },
    { ...good, id: 'bad-4', areaCode: '990199000000' },
    { ...good, id: 'bad-5', cell: '990101001001999' },
    { ...good, id: 'bad-6', parentId: 'nothing' },
    { ...good, id: 'bad-7', areaCode: '12' },
    { ...good, id: '' },
    'no row at all',
  ])
  expect(counts(result)).toEqual({ read: 11, added: 1, changed: 0, closed: 0, unchanged: 0 })
  expect(result.refused.map((r) => [r.row, r.code])).toEqual([
    [1, 'places/bad-address-kind'],
    [2, 'places/bad-coordinate'],
    [4, 'places/duplicate-row'],
    [5, 'places/outside-city'],
    [6, 'places/unknown-area'],
    [7, 'places/unknown-cell'],
    [8, 'places/unknown-parent'],
    [9, 'places/bad-area-code'],
    [10, 'places/required'],
    [11, 'places/bad-field'],
  ])
  expect(result.refused[0]?.message).toContain('planet')
  expect(result.refused[0]?.message).toContain('estate')
})

test('bad components are refused with the accepted words', async () => {
  const [good] = miniComponents()
  const { refused } = await importComponents(ctx, [
    { ...good, status: '很好' },
    { ...good, id: '123' },
    { ...good, classCode: '99999' },
    { ...good, since: '20241301' },
    { ...good, supervisingUnit: '' },
  ])
  expect(refused.map((r) => r.code)).toEqual([
    'places/bad-component-status',
    'places/bad-component-id',
    'places/class-mismatch',
    'places/bad-date',
    'places/required',
  ])
  expect(refused[0]?.message).toContain('完好、破损、丢失、废弃、移除')
})

test('a status that changes gets the day of the change', async () => {
  const [first] = miniComponents()
  expect(counts(await importComponents(ctx, [{ ...first, status: '破损' }]))).toMatchObject({
    changed: 1,
  })
  expect(counts(await importComponents(ctx, [{ ...first, status: 'damaged' }]))).toMatchObject({
    unchanged: 1,
  })
  const row = await db
    .selectFrom('places.component')
    .select(['status', 'changed_on'])
    .where('id', '=', String(first?.id))
    .executeTakeFirstOrThrow()
  expect(row.status).toBe('damaged')
  expect(row.changed_on).not.toBeNull()
})

test('areas keep their old names as versions, and bad ones are refused', async () => {
  const collection = miniAreas()
  const district = collection.features.find((f) => f.properties.nameZh === '西浦区')
  if (!district) throw new Error('no district')
  const renamed = { ...district, properties: { ...district.properties, nameZh: '新浦区' } }
  const strange = { ...district, properties: { code: '990188001000', nameZh: '无上级街道' } }
  const wrong = {
    ...district,
    properties: { code: '990189000000', level: 'street', nameZh: '错级区' },
  }
  const features = [renamed, strange, wrong, { ...district, geometry: null }]
  const result = await importAreas(ctx, { type: 'FeatureCollection', features })
  expect(counts(result)).toMatchObject({ added: 0, changed: 1, closed: 1 })
  expect(result.refused.map((r) => [r.row, r.code])).toEqual([
    [2, 'places/unknown-parent'],
    [3, 'places/bad-level'],
    [4, 'grid/bad-geometry'],
  ])
  expect((await findArea(ctx, '990103000000'))?.nameZh).toBe('新浦区')
  const { candidates } = await resolvePlace(ctx, { text: '西浦区的路灯坏了' })
  expect(candidates[0]?.areaCode).toBe('990103000000')
  expect(await areaName(ctx, '990103001002', 'zh-CN')).toBe('新浦区梅溪街道北园社区')
  expect(await areaName(ctx, CITY, 'en')).toBe('Model City')
  expect(
    (await listAreas(ctx, { level: 'street', within: '990107000000' })).map((a) => a.nameZh),
  ).toEqual(['春晖镇', '双塘街道'])
})

test('files are read as CSV with quotes and a byte-order mark, or as GeoJSON points', async () => {
  const csv =
    '\ufeffid,kind,name,areaCode,lon,lat,aliases\nc-1,poi,"菜市场, 东门",,120.1005,30.2005,"东门市场;老市场"\n'
  expect(counts(await importText(ctx, 'addresses', csv))).toMatchObject({ added: 1 })
  const point = { type: 'Point', coordinates: [120.1005, 30.2005] }
  const properties = {
    id: 'c-1',
    kind: 'poi',
    name: '菜市场, 东门',
    aliases: ['东门市场', '老市场'],
  }
  const geojson = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry: point }],
  }
  expect(counts(await importText(ctx, 'addresses', JSON.stringify(geojson)))).toMatchObject({
    unchanged: 1,
  })
  await expect(importText(ctx, 'addresses', 'id,kind\n"open')).rejects.toMatchObject({
    code: 'places/malformed-file',
  })
  await expect(importText(ctx, 'areas', '{"type"')).rejects.toMatchObject({
    code: 'places/malformed-file',
  })
  await expect(importText(ctx, 'areas', '[]')).rejects.toMatchObject({
    code: 'places/malformed-file',
  })
  await expect(importText(ctx, 'moons', '')).rejects.toMatchObject({ code: 'places/unknown-kind' })
})

test('two imports of the same file at once add each row once', async () => {
  const rows = Array.from({ length: 2500 }, (_, i) => ({
    id: `two-${i}`,
    kind: 'poi',
    name: `点位${i}`,
    ...at(1.5, 1.5),
  }))
  const [a, b] = await Promise.all([importAddresses(ctx, rows), importAddresses(ctx, rows)])
  expect([a.added, b.added].sort()).toEqual([0, 2500])
})

test('what another process imports is noticed within seconds', async () => {
  await using other = openDb(url)
  const row = { id: 'far-1', kind: 'poi', name: '远方图书馆', ...at(1.5, 1.5) }
  expect((await resolvePlace(ctx, { text: '远方图书馆' })).level).toBeNull()
  await importAddresses(testContext(other, clock), [row])
  await expect
    .poll(async () => (await resolvePlace(ctx, { text: '远方图书馆' })).level, { timeout: 10_000 })
    .toBe('poi')
})

test('an import that is cut off leaves nothing behind, and runs through the next time', async () => {
  await using other = openDb(url)
  const rows = Array.from({ length: 12_000 }, (_, i) => ({
    ...{ id: `half-${i}`, kind: 'poi', name: `半途${i}` },
    ...at(1.5, 1.5),
  }))
  const cutOff = importAddresses(testContext(other, clock), rows).then(
    () => 'done',
    () => 'cut off',
  )
  const kill = sql<{ killed: boolean }>`
    select pg_terminate_backend(pid) as killed from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
      and query ilike '%insert into "places"."address"%'`
  await expect
    .poll(async () => (await kill.execute(db)).rows.length, { interval: 2 })
    .toBeGreaterThan(0)
  expect(await cutOff).toBe('cut off')
  const half = db.selectFrom('places.address').select('id').where('id', 'like', 'half-%')
  expect(await half.execute()).toEqual([])
  expect(counts(await importAddresses(ctx, rows))).toMatchObject({ added: 12_000 })
})

test('signs that no name has give way to a blank', async () => {
  const row = { id: 'strange-1', kind: 'poi', name: '奇怪\u0000的\ud800名', ...at(1.5, 1.5) }
  expect(counts(await importAddresses(ctx, [row]))).toMatchObject({ added: 1 })
})

test('an import needs someone who manages places', async () => {
  const nobody = testContext(db, clock, { kind: 'public', id: 'public', grants: [] })
  await expect(importAreas(nobody, miniAreas())).rejects.toMatchObject({
    code: 'identity/unauthenticated',
  })
  const clerk = testContext(db, clock, {
    kind: 'staff',
    id: 'x',
    grants: [{ role: 'dispatcher', scope: '*' }],
  })
  await expect(importAreas(clerk, miniAreas())).rejects.toMatchObject({
    code: 'identity/forbidden',
  })
})

interface Shape {
  type: 'Feature'
  properties: Record<string, unknown>
  geometry: { type: 'Polygon'; coordinates: number[][][] }
}

function moved(f: Shape, dx: number): Shape {
  return mapLon(f, (lon) => lon + dx)
}

function moveCorners(f: Shape, from: number, to: number): Shape {
  return mapLon(f, (lon) => (Math.abs(lon - from) < 1e-9 ? to : lon))
}

function mapLon(f: Shape, map: (lon: number) => number): Shape {
  const coordinates = f.geometry.coordinates.map((ring) =>
    ring.map(([lon = 0, lat = 0]) => [map(lon), lat]),
  )
  return { ...f, geometry: { type: 'Polygon', coordinates } }
}
