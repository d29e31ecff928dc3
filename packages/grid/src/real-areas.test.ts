import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { areaM2 } from './area.ts'
import { isAreaCode, levelOf, parentOf, parseAreaCode } from './codes/area-code.ts'
import { checkDivision } from './check-division.ts'
import { outlineOf } from './outline.ts'
import { readCells } from './read-cells.ts'
import { validateArea } from './validate-area.ts'

const DATA = new URL('../../../../shared/data/areas/', import.meta.url)
const absent = !existsSync(DATA)

interface Node {
  readonly code: string
  readonly name: string
  readonly children?: readonly Node[]
}

test.runIf(absent && process.env.CI === 'true')('../shared/data/areas is there', () => {
  expect(absent).toBe(false)
})

test.skipIf(absent)(
  'every code of the national list has its level and parent (skipped without ../shared/data/areas)',
  () => {
    const provinces = JSON.parse(readFileSync(new URL('pcas-code.json', DATA), 'utf8')) as Node[]
    const wrong: string[] = []
    let streets = 0
    const visit = (node: Node, district: string | undefined) => {
      // Heads of lists like 市辖区 and of cities whose only district is their own are no areas.
      const own = node.code.length >= 4 && isAreaCode(node.code.padEnd(12, '0'))
      if (node.code.length === 9) {
        streets++
        const street = own ? parseAreaCode(node.code) : ''
        if (!own || levelOf(street) !== 'street') wrong.push(node.code)
        else if (district && parentOf(street) !== district) wrong.push(node.code)
      }
      const isDistrict = node.code.length === 6 && own && !node.code.endsWith('00')
      const inside = isDistrict ? parseAreaCode(node.code) : district
      for (const child of node.children ?? []) visit(child, inside)
    }
    for (const province of provinces) visit(province, undefined)
    expect(streets).toBe(41_352)
    // 金门县 is listed with a filler in the place of its streets.
    expect(wrong).toEqual(['350527000'])
  },
)

test.skipIf(absent)(
  'district outlines drawn by others can be read, checked and joined (skipped without ../shared/data/areas)',
  () => {
    const folder = new URL('hangzhou/', DATA)
    const features = readdirSync(folder)
      .filter((file) => file.endsWith('.json') && file !== '330100.json')
      .map((file) => ({
        type: 'Feature',
        properties: { code: file.slice(0, 6) },
        geometry: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as unknown,
      }))
    const { cells, refused } = readCells({ type: 'FeatureCollection', features })
    expect(refused).toEqual([])
    expect(checkDivision(cells).layer).toMatchObject({ cells: 13, findings: [] })
    const outline = outlineOf(cells)
    const districts = cells.reduce((sum, { geometry }) => sum + areaM2(geometry), 0)
    expect(areaM2(outline) / districts).toBeCloseTo(1, 9)
    const city = JSON.parse(readFileSync(new URL('330100.json', folder), 'utf8')) as unknown
    expect(areaM2(outline) / areaM2(validateArea(city))).toBeCloseTo(1, 4)

    // The first lies among others: without it there is a gap, and the second is there twice.
    const { layer } = checkDivision([...cells.slice(1), ...cells.slice(1, 2)])
    expect(layer).toMatchObject({ gaps: 1, overlaps: 1, slivers: 0 })
    const [first, second] = cells.map(({ geometry }) => areaM2(geometry))
    expect((layer.findings[0]?.areaM2 ?? 0) / (first ?? 0)).toBeCloseTo(1, 6)
    expect((layer.findings[1]?.areaM2 ?? 0) / (second ?? 0)).toBeCloseTo(1, 6)
  },
)
