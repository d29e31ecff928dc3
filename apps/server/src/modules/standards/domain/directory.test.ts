import { describe, expect, test } from 'vitest'
import { areasOf, buildDirectory, type DirectoryRow, responsibleOn, whyUnit } from './index.ts'

const base: DirectoryRow = {
  matterPattern: '*',
  areaCode: '*',
  unitCode: 'city-office',
  kind: 'lead',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  legalBasis: '市政府令第 1 号',
  source: 'test',
  version: 1,
}
const row = (change: Partial<DirectoryRow>): DirectoryRow => ({ ...base, ...change })
const units = (rows: DirectoryRow[], matter: string, area: string, day = '2026-11-23') =>
  responsibleOn(buildDirectory(rows), matter, area, day).map((r) => r.unitCode)

describe('who is responsible', () => {
  test('a row for the class comes before one for its major class, whatever the areas', () => {
    const rows = [
      row({ matterPattern: '*', areaCode: '990101001001', unitCode: 'community' }),
      row({ matterPattern: '01', areaCode: '990101001000', unitCode: 'street' }),
      row({ matterPattern: '01037', areaCode: '990100000000', unitCode: 'lamp-office' }),
    ]
    expect(units(rows, '01037', '990101001001')).toEqual(['lamp-office', 'street', 'community'])
    expect(units(rows, '01001', '990101001001')).toEqual(['street', 'community'])
    expect(units(rows, '06001', '990101001001')).toEqual(['community'])
  })

  test('among rows for one class the smaller area comes first', () => {
    const area = (areaCode: string, unitCode: string) =>
      row({ matterPattern: '06001', areaCode, unitCode })
    const rows = [
      area('*', 'everywhere'),
      area('990100000000', 'city'),
      area('990101000000', 'district'),
      area('990101001000', 'street'),
      area('990101001001', 'community'),
    ]
    const all = ['community', 'street', 'district', 'city', 'everywhere']
    expect(units(rows, '06001', '990101001001')).toEqual(all)
    expect(units(rows, '06001', '990101001001007')).toEqual(all)
    expect(units(rows, '06001', '990101002000')).toEqual(['district', 'city', 'everywhere'])
    expect(units(rows, '06001', '990200000000')).toEqual(['everywhere'])
    expect(units(rows, '06001', '')).toEqual(['everywhere'])
  })

  test('the lead comes before those who help', () => {
    const rows = [row({ kind: 'co', unitCode: 'a-helper' }), row({ unitCode: 'z-lead' })]
    expect(units(rows, '06001', '990101001001')).toEqual(['z-lead', 'a-helper'])
  })

  test('a row holds from its first to its last day, both included', () => {
    const rows = [row({ effectiveFrom: '2026-03-01', effectiveTo: '2026-03-31' })]
    const on = (day: string) => units(rows, '06001', '990101001001', day).length
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(on)).toEqual([0, 1, 1, 0])
  })

  test('a unit grid of letters still belongs to its community', () => {
    expect(areasOf('9901010010010A7')).toEqual([
      '990101001001',
      '990101001000',
      '990101000000',
      '990100000000',
      '*',
    ])
  })

  test('the reason names row, area, right, first day and version', () => {
    const why = whyUnit(row({ version: 3, effectiveTo: '2027-01-01' }), {
      unit: { zh: '路灯所', en: 'Lamp office' },
      matter: { zh: '路灯异常', en: 'Street lamp fault' },
      area: { zh: '甲区', en: 'Jia district' },
    })
    for (const part of [
      '第 3 版',
      '甲区',
      '路灯异常',
      '路灯所',
      '市政府令第 1 号',
      '2026-01-01',
      '2027-01-01',
    ])
      expect(why.zh).toContain(part)
    for (const part of [
      'version 3',
      'Jia district',
      'Street lamp fault',
      'Lamp office leads',
      '2026-01-01',
    ])
      expect(why.en).toContain(part)
  })
})
