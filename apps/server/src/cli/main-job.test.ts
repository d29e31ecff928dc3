import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runJson } from '../testing/program.ts'
import { testDatabase } from '../testing/test-db.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongzhi-job-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { db, url } = await testDatabase()
const run = (...args: string[]) => runJson(args, { DATABASE_URL: url, GONGZHI_DATA: folder })

let first: Record<string, unknown>
beforeAll(async () => {
  first = await run('demo')
}, 120_000)

test('the demonstration city is as large as promised, and loading it again changes nothing', async () => {
  expect(first).toMatchObject({ loaded: true, areas: expect.any(Number) as number })
  for (const [name, least] of [
    ['unitCells', 12_000],
    ['components', 50_000],
    ['units', 40],
  ] as const)
    expect(first[name]).toBeGreaterThanOrEqual(least)
  expect(await run('demo')).toMatchObject({ loaded: false, password: first.password })
}, 60_000)

test('its unit grid has no gap and no overlap; planted ones are found', async () => {
  const whole = { cells: first.unitCells, gaps: 0, overlaps: 0, slivers: 0, outside: 0 }
  expect(await run('grid', 'check', '--layer', 'unit')).toMatchObject(whole)
  const cells = join(folder, 'cells.geojson')
  await run('export', 'cells-unit', cells)
  const layer = JSON.parse(readFileSync(cells, 'utf8')) as { features: Cell[] }
  const moved = layer.features.at(5_000)
  if (!moved) throw new Error('the layer is too small')
  widen(moved)
  writeFileSync(cells, JSON.stringify({ ...layer, features: [moved] }))
  await run('import', 'cells', cells, '--layer', 'unit')
  const found = await run('grid', 'check', '--layer', 'unit')
  expect(Number(found.overlaps) + Number(found.gaps)).toBeGreaterThanOrEqual(1)
  expect(JSON.stringify(found.findings)).toContain(moved.properties.code)
}, 60_000)

test('staff bring what residents report to its end, and the ledger proves it', async () => {
  const shift = await run('simulate', 'shift', '--cases', '40')
  expect(shift).toMatchObject({ submitted: 40, failures: [] })
  expect(shift.closed).toBeGreaterThanOrEqual(34)
  const ledger = await run('ledger', 'verify')
  expect(ledger).toMatchObject({ chains: 40, broken: 0 })
  const { rows } = await sql<{ marked: boolean }>`
    select bool_and(simulated) as marked from cases.entry`.execute(db)
  expect(rows).toEqual([{ marked: true }])
}, 120_000)

test('one byte changed in the ledger’s table is named', async () => {
  await sql`alter table cases.entry disable trigger all`.execute(db)
  const { rows } = await sql<{ case_id: string; seq: number }>`
    update cases.entry set reason = 'x' where (case_id, seq) =
      (select case_id, seq from cases.entry where reason is null limit 1)
    returning case_id, seq`.execute(db)
  await sql`alter table cases.entry enable trigger all`.execute(db)
  const [changed] = rows
  expect(await run('ledger', 'verify')).toMatchObject({
    broken: 1,
    first: [{ case: changed?.case_id, seq: changed?.seq }],
  })
})

interface Cell {
  readonly properties: { readonly code: string }
  readonly geometry: { readonly coordinates: number[][][] }
}

/** Moves one corner of a cell some metres east: over a neighbour, or away from one. */
function widen(cell: Cell): void {
  const corner = cell.geometry.coordinates[0]?.[1]
  if (corner) corner[0] = (corner[0] ?? 0) + 0.0003
}
