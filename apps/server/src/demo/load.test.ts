import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findStaffByLogin, openSession } from '../modules/identity/index.ts'
import { checkGrid } from '../modules/places/index.ts'
import { loadStandardFiles, responsibleUnits } from '../modules/standards/index.ts'
import { testContext } from '../testing/context.ts'
import { testDb } from '../testing/test-db.ts'
import { generateCity } from './generate.ts'
import { loadDemoCity } from './load.ts'
import { writeCity } from './write.ts'

const PASSWORD = 'to look around'
const city = generateCity(11, 0.02)

describe('loading the demonstration city', async () => {
  const ctx = testContext(await testDb())
  let dir = ''
  const load = (from = dir) => loadDemoCity(ctx, from, PASSWORD, () => undefined)

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'gongzhi-city-'))
    await writeCity(city, dir)
    await loadStandardFiles(ctx, join(import.meta.dirname, '../../../../data/standards'))
  })
  afterAll(() => rm(dir, { recursive: true }))

  test('brings in every row once', async () => {
    const steps: [string, number, number][] = []
    const counts = await loadDemoCity(ctx, dir, PASSWORD, (...step) => steps.push(step))
    expect(counts).toMatchObject({
      ...{ areas: city.areas.length, unitCells: city.unitCells.length, changed: 0, unchanged: 0 },
      ...{ addresses: city.addresses.length, components: city.components.length },
      ...{ staff: city.staff.length, responsibilities: city.duties.length },
    })
    expect(steps.map(([, done]) => done)).toEqual([...steps.keys()])
    expect(steps.at(-1)?.[2]).toBe(steps.length - 1)
  })

  test('changes nothing the second time', async () => {
    const counts = await load()
    expect(counts).toMatchObject({ added: 0, changed: 0, closed: 0 })
    expect(counts.unchanged).toBeGreaterThan(city.addresses.length + city.components.length)
  })

  test('gives a seamless grid, people who can sign in and a unit for a matter', async () => {
    for (const layer of ['unit', 'community', 'responsibility'])
      expect(await checkGrid(ctx, layer)).toMatchObject({ gaps: 0, overlaps: 0, outside: 0 })
    const person = await findStaffByLogin(ctx, 'a1-intake-1')
    expect(person?.grants).toEqual([{ role: 'intakeOfficer', scope: '990101000000' }])
    await expect(openSession(ctx, person?.id ?? '')).resolves.toHaveProperty('token')
    const [lead] = await responsibleUnits(ctx, '01001', '990103000000')
    expect(lead).toMatchObject({ unitCode: 'city-water', kind: 'lead' })
  })

  test('says which file is missing', async () => {
    await expect(load(join(dir, 'elsewhere'))).rejects.toMatchObject({ code: 'demo/missing-file' })
  })
})
