import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GridError } from '../grid-error.ts'
import { areaPrefix, isAreaCode, isWithin, levelOf, parentOf, parseAreaCode } from './area-code.ts'
import {
  formatComponentId,
  formatMatterCode,
  parseComponentId,
  parseLegacyComponentId,
  parseMatterCode,
} from './component-id.ts'
import { formatUnitGridCode, isUnitGridCode, parseUnitGridCode } from './unit-grid-code.ts'

function codeOf(run: () => unknown): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    if (error instanceof GridError) return error.code
    throw error
  }
}

describe('area codes', () => {
  test.each([
    ['990100000000', 'city', undefined],
    ['990101000000', 'district', '990100000000'],
    ['990101001000', 'street', '990101000000'],
    ['990101001201', 'community', '990101001000'],
    ['110000000000', 'city', undefined],
    ['110101000000', 'district', '110000000000'],
    ['500231000000', 'district', '500000000000'],
    ['441900003000', 'street', '441900000000'],
    ['441900003001', 'community', '441900003000'],
  ])('%s is a %s of %s', (code, level, parent) => {
    expect(levelOf(code)).toBe(level)
    expect(parentOf(code)).toBe(parent)
    if (parent !== undefined) expect(isWithin(code, parent)).toBe(true)
    expect(isWithin(code, code)).toBe(true)
  })

  test.each([
    ['3301', '330100000000'],
    ['330102', '330102000000'],
    ['330102001', '330102001000'],
    [' 330102001051 ', '330102001051'],
    ['310000', '310000000000'],
  ])('%s is read as %s', (text, code) => {
    expect(parseAreaCode(text)).toBe(code)
  })

  test.each([
    '',
    '33',
    '33010',
    '3301020010',
    '3301020010511',
    '0301',
    '3001',
    '330000',
    '330102000001',
    '３３０１０２',
    '33010a',
    '110100',
    '310100000000',
    '330102001 51',
  ])('"%s" is refused', (text) => {
    expect(codeOf(() => parseAreaCode(text))).toBe('grid/bad-area-code')
  })

  test('only twelve digits are canonical', () => {
    expect(isAreaCode('330102')).toBe(false)
    expect(isAreaCode('330102000000')).toBe(true)
    expect(codeOf(() => levelOf('330102'))).toBe('grid/bad-area-code')
  })

  test('a prefix takes in everything below and nothing beside', () => {
    expect(areaPrefix('500000000000')).toBe('50')
    expect(areaPrefix('990100000000')).toBe('9901')
    expect(areaPrefix('990101000000')).toBe('990101')
    expect(isWithin('990101001201005', '990101001000')).toBe(true)
    expect(isWithin('990102001201', '990101000000')).toBe(false)
    expect(isWithin('990101000000', '990101001000')).toBe(false)
  })
})

describe('unit-grid codes', () => {
  test('number 1 to 3599 of a community, in the order of their text', () => {
    const codes = Array.from({ length: 3599 }, (_, i) => formatUnitGridCode('990101001201', i + 1))
    expect(codes[0]).toBe('990101001201001')
    expect(codes[998]).toBe('990101001201999')
    expect(codes[999]).toBe('990101001201A00')
    expect(codes[3598]).toBe('990101001201Z99')
    expect(codes.every(isUnitGridCode)).toBe(true)
    expect(codes.toSorted()).toEqual(codes)
    expect(new Set(codes).size).toBe(3599)
  })

  test('one more than that, none, and halves are refused', () => {
    expect(codeOf(() => formatUnitGridCode('990101001201', 3600))).toBe('grid/too-many-cells')
    for (const number of [0, -1, 1.5, NaN])
      expect(codeOf(() => formatUnitGridCode('990101001201', number))).toBe(
        'grid/bad-unit-grid-code',
      )
    expect(codeOf(() => formatUnitGridCode('990101001000', 1))).toBe('grid/bad-unit-grid-code')
  })

  test('are read apart, small letters taken for large', () => {
    expect(parseUnitGridCode(' 990101001201a07 ')).toEqual({
      ...{ community: '990101001201', sequence: 'A07' },
    })
  })

  test.each([
    '',
    '990101001201',
    '990101001201000',
    '99010100120100',
    '990101001000001',
    '9901010012010-1',
  ])('"%s" is refused', (text) => {
    expect(codeOf(() => parseUnitGridCode(text))).toBe('grid/bad-unit-grid-code')
  })
})

describe('component and matter ids', () => {
  test('17 digits and the 16 of older systems', () => {
    expect(parseComponentId('99010101003000042')).toEqual({
      ...{ district: '990101', classCode: '01003', sequence: '000042' },
    })
    expect(parseLegacyComponentId('9901010103000042')).toEqual({
      ...{ district: '990101', classCode: '0103', sequence: '000042' },
    })
    expect(codeOf(() => parseComponentId('9901010103000042'))).toBe('grid/bad-component-id')
    expect(codeOf(() => parseLegacyComponentId('99010101003000042'))).toBe('grid/bad-component-id')
  })

  test('what is put together is read apart alike', () => {
    const numbers = fc.integer({ min: 0, max: 999_999 })
    const classes = fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0'))
    fc.assert(
      fc.property(numbers, classes, (number, classCode) => {
        const id = formatComponentId('990101', classCode, number)
        expect(id).toHaveLength(17)
        const read = parseComponentId(id)
        expect(read).toMatchObject({ district: '990101', classCode })
        expect(Number(read.sequence)).toBe(number)
        const matter = formatMatterCode('990101', classCode)
        expect(parseMatterCode(matter)).toEqual({ district: '990101', classCode })
      }),
    )
  })

  test('parts of the wrong length are refused though their sum is right', () => {
    expect(codeOf(() => formatComponentId('99010', '101003', 1))).toBe('grid/bad-component-id')
    expect(codeOf(() => formatComponentId('990101', '01003', 1_000_000))).toBe(
      'grid/bad-component-id',
    )
    expect(codeOf(() => formatComponentId('990101', '01003', -1))).toBe('grid/bad-component-id')
    expect(codeOf(() => formatMatterCode('99010', '101003'))).toBe('grid/bad-matter-code')
    expect(codeOf(() => parseMatterCode('9901010100'))).toBe('grid/bad-matter-code')
  })

  test('refusals say in both languages what would be accepted', () => {
    try {
      parseComponentId('x')
    } catch (error) {
      expect(error).toBeInstanceOf(GridError)
      if (error instanceof GridError) {
        expect(error.words['zh-CN']).toContain('17 位')
        expect(error.words.en).toContain('17 digits')
        expect(error.message).toBe(error.words.en)
      }
    }
    expect.assertions(4)
  })
})
