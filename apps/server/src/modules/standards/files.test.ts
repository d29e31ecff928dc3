import { getDayDetail, isWorkday } from 'chinese-days'
import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CalendarFile, LimitProfilesFile } from './contract.ts'
import { addDays, daysOf, readCalendar, TIME_UNITS } from './domain/index.ts'

const DATA = new URL('../../../../../data/standards/', import.meta.url)

type Row = Readonly<Record<string, string>>
const text = (file: string) => readFileSync(new URL(file, DATA), 'utf8')
const rows = (file: string): Row[] => parse(text(file), { columns: true })
const json = (file: string): unknown => JSON.parse(text(file))

const matters = rows('matters.csv')
const components = rows('component-classes.csv')
const words = rows('matter-words.csv')
const standards = rows('case-standards.csv')
const codes = new Set(matters.map((m) => m.code))

describe('the files we ship', () => {
  test('have the national numbers of classes and our seven extensions', () => {
    expect(components).toHaveLength(153)
    expect(matters.filter((m) => m.origin === 'national')).toHaveLength(250)
    expect(matters.filter((m) => m.origin === 'local').map((m) => m.code)).toEqual(
      [3, 4, 5, 6, 7, 8, 9].map((n) => `1099${n}`),
    )
    expect(rows('legacy-matters.csv')).toHaveLength(51)
  })

  test('name a source in every row', () => {
    const files = [
      'major-classes',
      'component-classes',
      'matters',
      'legacy-matters',
      'matter-words',
      'case-standards',
    ]
    for (const file of files)
      expect(rows(`${file}.csv`).filter((r) => (r.source ?? '') === '')).toEqual([])
    const { profiles } = LimitProfilesFile.parse(json('limit-profiles.json'))
    expect(profiles.flatMap((p) => p.rows).filter((r) => r.source === '')).toEqual([])
  })

  test('leave the classes about persons off, and nothing else', () => {
    expect(matters.filter((m) => m.enabled === 'false').map((m) => m.code)).toEqual([
      '09003',
      '09008',
    ])
    expect(matters.every((m) => m.enabled === m.defaultEnabled)).toBe(true)
  })

  test('give every class an English name of its own', () => {
    expect(new Set(matters.map((m) => m.nameEn)).size).toBe(matters.length)
    expect(matters.filter((m) => /[^\x20-\x7e]/.test(m.nameEn ?? ''))).toEqual([])
  })

  test('pair every component class with the matter of its faults', () => {
    const paired = matters.filter((m) => m.componentCode !== '').map((m) => m.componentCode)
    expect(paired).toEqual(components.map((c) => c.code))
  })

  test('map every legacy code to a known class or say why not', () => {
    for (const row of rows('legacy-matters.csv'))
      expect(codes.has(row.matterCode) || (row.note ?? '') !== '', row.code).toBe(true)
  })

  test('have a case standard for every enabled matter, in units that exist', () => {
    const covered = new Set(standards.map((s) => s.matterCode))
    expect(matters.filter((m) => m.enabled === 'true' && !covered.has(m.code))).toEqual([])
    expect(standards.filter((s) => !codes.has(s.matterCode))).toEqual([])
    expect(standards.filter((s) => !TIME_UNITS.some((u) => u === s.limitUnit))).toEqual([])
    expect(standards.length).toBeGreaterThanOrEqual(400)
  })

  test('have everyday words for the common classes, none of them twice or sure of two classes', () => {
    expect(words.length).toBeGreaterThanOrEqual(900)
    expect(new Set(words.map((w) => w.matterCode)).size).toBeGreaterThanOrEqual(120)
    expect(words.filter((w) => !codes.has(w.matterCode))).toEqual([])
    expect(new Set(words.map((w) => `${w.matterCode} ${w.word}`)).size).toBe(words.length)
    const classes = Map.groupBy(words, (w) => w.word)
    const torn = words.filter((w) => Number(w.weight) >= 0.9 && classes.get(w.word)?.length !== 1)
    expect(torn).toEqual([])
  })

  test('never weigh the name of a class for another one', () => {
    const names = new Map(matters.map((m) => [m.nameZh, m.code]))
    const stolen = words.filter((w) => (names.get(w.word) ?? w.matterCode) !== w.matterCode)
    expect(stolen).toEqual([])
  })
})

describe('the calendar we ship', () => {
  const file = CalendarFile.parse(json('calendar.json'))
  const read = readCalendar(file, 'Asia/Shanghai')

  test('can be computed with', () => {
    expect(read).toHaveProperty('spec')
  })

  test('agrees with an independent list on every day of 2025 and 2026', () => {
    const holidays = new Set(file.years.flatMap((y) => y.holidays.flatMap(daysOf)))
    const makeup = new Set(file.years.flatMap((y) => y.makeupDays))
    for (let day = '2025-01-01'; day <= file.knownThrough; day = addDays(day, 1)) {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
      const ours = makeup.has(day) || (!holidays.has(day) && weekday > 0 && weekday < 6)
      expect(ours, `${day} ${getDayDetail(day).name}`).toBe(isWorkday(day))
    }
  })
})
