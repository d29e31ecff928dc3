import { expect, test } from 'vitest'
import { generateCity } from '../generate.ts'
import { TROUBLES } from './troubles/index.ts'

const city = generateCity(3, 0.05)
const { messages } = city

test('there are enough messages, no two alike, of many classes and in many words', () => {
  expect(messages.length).toBeGreaterThanOrEqual(600)
  expect(new Set(messages.map((m) => m.body)).size).toBe(messages.length)
  expect(new Set(messages.map((m) => m.id)).size).toBe(messages.length)
  expect(TROUBLES.flatMap((t) => t.bodies).length).toBeGreaterThanOrEqual(60)
  expect(new Set(messages.map((m) => m.expected.matter)).size).toBeGreaterThanOrEqual(40)
})

test('every message says where it is about, and no slot is left open', () => {
  const districts = city.areas.filter((area) => area.level === 'district')
  for (const { title, body, placeText = '', lon, expected } of messages) {
    expect(title + body + placeText).not.toMatch(/[{}]|undefined/)
    const district = districts.find((area) => area.code === expected.district)
    const named = [district?.nameZh ?? '', ...(district?.aliases ?? [])]
    expect(lon !== undefined || named.some((name) => (body + placeText).includes(name))).toBe(true)
  }
})

test('what is expected is an area, a street in it and a cell in that', () => {
  const areas = new Set(city.areas.map((area) => area.code))
  const cells = new Set(city.unitCells.map((cell) => cell.code))
  for (const { expected } of messages) {
    expect(areas.has(expected.district)).toBe(true)
    if (expected.street) expect(areas.has(expected.street)).toBe(true)
    if (expected.cell) {
      expect(cells.has(expected.cell)).toBe(true)
      expect(expected.cell.startsWith(expected.district.slice(0, 6))).toBe(true)
    }
  }
})

test('most can be put into a unit cell, some only into a street or a district', () => {
  const share = (part: (m: (typeof messages)[number]) => boolean) =>
    messages.filter(part).length / messages.length
  expect(share((m) => m.expected.cell !== undefined)).toBeGreaterThan(0.8)
  expect(share((m) => m.expected.cell === undefined)).toBeGreaterThan(0.03)
  expect(share((m) => m.lon !== undefined)).toBeGreaterThan(0.25)
  expect(share((m) => m.placeText !== undefined)).toBeGreaterThan(0.15)
})
