import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildIndex,
  cellAt,
  checkLayer,
  isAreaCode,
  isUnitGridCode,
  levelOf,
  parentOf,
  parseComponentId,
} from '@gongzhi/grid'
import { describe, expect, test } from 'vitest'
import { CITY_CODE } from './areas/territory.ts'
import type { Address, Area, GroupCell } from './city.ts'
import { readTable } from './files/read.ts'
import { generateCity } from './generate.ts'

const STANDARDS = join(import.meta.dirname, '../../../../data/standards')
const city = generateCity(2026)
const codes = new Set(city.unitCells.map((cell) => cell.code))

const polygon = (coordinates: Area['outline']) => ({ type: 'MultiPolygon' as const, coordinates })
const outlines = (level: Area['level']) =>
  new Map(city.areas.filter((a) => a.level === level).map((a) => [a.code, polygon(a.outline)]))
const unitCells = city.unitCells.map(({ code, parent, ring }) => ({
  ...{ code, parent, geometry: polygon([[ring]]) },
}))
const groups = (cells: readonly GroupCell[]) =>
  cells.map(({ code, parent, outline }) => ({ code, parent, geometry: polygon(outline) }))
const areasOf = (level: Area['level']) =>
  city.areas
    .filter((area) => area.level === level)
    .map(({ code, outline }) => ({
      code,
      parent: parentOf(code) ?? '',
      geometry: polygon(outline),
    }))

function repeated(values: Iterable<string>): string[] {
  const seen = new Set<string>()
  return [...values].filter((value) => seen.size === seen.add(value).size)
}

describe('ground', () => {
  test('it is as large as asked for', () => {
    expect(city.unitCells.length).toBeGreaterThanOrEqual(12_000)
    expect(city.areas.filter((a) => a.level === 'district')).toHaveLength(9)
    expect(city.addresses.length).toBeGreaterThanOrEqual(25_000)
    expect(city.addresses.length).toBeLessThanOrEqual(40_000)
    expect(city.buildings.length).toBeGreaterThanOrEqual(8_000)
    expect(city.components.length).toBeGreaterThanOrEqual(50_000)
  })

  test('cells of every layer and areas of every level leave no gap and no overlap', () => {
    const seamless = { gaps: 0, overlaps: 0, slivers: 0, outside: 0, findings: [] }
    expect(checkLayer(unitCells, { parents: outlines('community') })).toMatchObject(seamless)
    const grids = groups(city.communityCells)
    expect(checkLayer(grids, { parents: outlines('community') })).toMatchObject(seamless)
    const rounds = groups(city.responsibilityCells)
    expect(checkLayer(rounds, { parents: outlines('street') })).toMatchObject(seamless)
    for (const [level, above] of [
      ['community', 'street'],
      ['street', 'district'],
      ['district', 'city'],
    ] as const)
      expect(checkLayer(areasOf(level), { parents: outlines(above) })).toMatchObject(seamless)
  })

  test('every unit cell has a parent, and codes run from 001 without a hole', () => {
    const communities = outlines('community')
    const counts = new Map<string, number>()
    for (const { code, parent } of city.unitCells) {
      expect(isUnitGridCode(code) && code.startsWith(parent) && communities.has(parent)).toBe(true)
      const number = (counts.get(parent) ?? 0) + 1
      counts.set(parent, number)
      expect(Number(code.slice(12))).toBe(number)
    }
    expect(counts.size).toBe(communities.size)
    expect(repeated(city.unitCells.map((cell) => cell.code))).toEqual([])
  })

  test('each layer above is made of every unit cell once, inside its parent', () => {
    for (const layer of [city.communityCells, city.responsibilityCells]) {
      const members = layer.flatMap((cell) => cell.members)
      expect(new Set(members)).toEqual(codes)
      expect(members).toHaveLength(codes.size)
      expect(repeated(layer.map((cell) => cell.code))).toEqual([])
      for (const { code, parent, members } of layer) {
        expect(code.startsWith(parent.replace(/000$/, ''))).toBe(true)
        expect(members.every((m) => m.startsWith(parent.replace(/000$/, '')))).toBe(true)
      }
    }
    for (const { members } of city.responsibilityCells) {
      expect(members.length).toBeGreaterThanOrEqual(15)
      expect(members.length).toBeLessThanOrEqual(60)
    }
  })

  test('area codes follow the segments of national practice, aliases the real messages', () => {
    expect(city.areas[0]).toMatchObject({ code: CITY_CODE, nameZh: '示范市', aliases: ['A市'] })
    const known = new Set(city.areas.map((area) => area.code))
    expect(known.size).toBe(city.areas.length)
    for (const { code, level, nameZh } of city.areas) {
      expect(isAreaCode(code) && levelOf(code) === level).toBe(true)
      expect(level === 'city' || known.has(parentOf(code) ?? '')).toBe(true)
      const segment = Number(code.slice(level === 'street' ? 6 : 9, level === 'street' ? 9 : 12))
      if (level === 'street')
        expect(segment < 100 ? '街道' : segment < 200 ? '镇' : '乡').toBe(
          nameZh.replace(/^..(?=街|镇|乡)/, ''),
        )
      if (level === 'community') expect(segment < 200 ? '社区' : '村').toBe(nameZh.slice(2))
    }
    const districts = city.areas.filter((a) => a.level === 'district')
    expect(districts.flatMap((d) => d.aliases)).toEqual(
      'A1区 A2区 A3区 A4区 A5区 A6区 A7县 A8县 A9市'.split(' '),
    )
    for (const { nameZh, aliases } of districts)
      expect(aliases[0]?.slice(-1)).toBe(nameZh.slice(-1))
  })
})

describe('what stands on it', () => {
  const index = buildIndex(unitCells)

  test('every address, building and component lies in the cell it names', () => {
    for (const { position, cell } of [...city.addresses, ...city.buildings, ...city.components])
      if (cellAt(index, ...position) !== cell) expect.fail(`${position.join()} is not in ${cell}`)
  })

  test('addresses are known once, each below one that is there', () => {
    expect(repeated(city.addresses.map((a) => a.id))).toEqual([])
    expect(repeated(city.buildings.map((b) => b.code))).toEqual([])
    const ids = new Map(city.addresses.map((a) => [a.id, a]))
    const orphans = city.addresses.filter((a) => a.parentId !== '' && !ids.has(a.parentId))
    expect(orphans).toEqual([])
    expect(city.buildings.filter((b) => ids.get(b.addressId)?.cell !== b.cell)).toEqual([])
    // A road and a lane lie in more than the area that they are entered under.
    const within = city.addresses.filter((a) => a.kind !== 'road' && a.kind !== 'lane')
    expect(within.filter((a) => !a.cell.startsWith(a.areaCode))).toEqual([])
  })

  test('a name of one kind means one place in a district', () => {
    const key = (a: Address) => `${a.kind} ${a.areaCode.slice(0, 6)} ${a.name}`
    expect(repeated(city.addresses.map(key))).toEqual([])
    expect(repeated(city.areas.map((area) => area.nameZh))).toEqual([])
  })

  test('components have national ids, units that exist, and enough kinds', () => {
    const units = new Set(city.units.map((unit) => unit.code))
    expect(repeated(city.components.map((c) => c.id))).toEqual([])
    const strange = city.components.filter((c) => {
      const { district, classCode } = parseComponentId(c.id)
      const known = [c.supervisingUnit, c.ownerUnit, c.maintainerUnit].every((u) => units.has(u))
      return district !== c.cell.slice(0, 6) || classCode !== c.classCode || !known
    })
    expect(strange).toEqual([])
    const kinds = new Set(city.components.map((c) => c.classCode))
    expect(kinds.size).toBeGreaterThanOrEqual(40)
  })

  test.skipIf(!existsSync(join(STANDARDS, 'component-classes.csv')))(
    'components are of classes of the national table, by their names',
    async () => {
      const table = await readTable(STANDARDS, 'component-classes.csv')
      const known = new Map(table.map((row) => [row.code, row.nameZh]))
      expect(city.components.filter((c) => known.get(c.classCode) !== c.name)).toEqual([])
    },
  )
})
