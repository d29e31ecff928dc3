import type { Context } from '../platform/context.ts'
import { importAddresses, importAreas, importCells } from '../modules/places/index.ts'

const WEST = 120.1
const SOUTH = 30.2
const STEP = 0.001

/** A position so many cells east and north of the town's corner. */
export function inTown(east: number, north: number): { lon: number; lat: number } {
  return { lon: round(WEST + east * STEP), lat: round(SOUTH + north * STEP) }
}

export const TOWN = {
  city: '990100000000',
  district: '990101000000',
  otherDistrict: '990102000000',
  community: '990101001001',
} as const

/**
 * Two districts of one community of four cells each, a road with four houses, and one estate in each
 * district that bears the same name.
 */
export async function loadTown(ctx: Context): Promise<void> {
  const areas = [
    area(TOWN.city, 'city', '示范市', 'Model City', 0, 4),
    ...districts.flatMap(({ code, nameZh, nameEn, west }) => [
      area(code, 'district', nameZh, nameEn, west, 2),
      area(
        `${code.slice(0, 6)}001000`,
        'street',
        `${nameZh.slice(0, 2)}街道`,
        `${nameEn} Street`,
        west,
        2,
      ),
      area(`${code.slice(0, 6)}001001`, 'community', '南塘社区', 'Nantang', west, 2),
    ]),
  ]
  await importAreas(ctx, { type: 'FeatureCollection', features: areas })
  const cells = districts.flatMap(({ code, west }) => [0, 1, 2, 3].map((i) => cell(code, west, i)))
  await importCells(ctx, 'unit', { type: 'FeatureCollection', features: cells })
  await importAddresses(ctx, addresses)
}

const districts = [
  { code: TOWN.district, nameZh: '东岭区', nameEn: 'Dongling', west: 0 },
  { code: TOWN.otherDistrict, nameZh: '西浦区', nameEn: 'Xipu', west: 2 },
]

const road = { road: '联丰路', parentId: 'r-1', areaCode: TOWN.community }
const addresses: Record<string, string>[] = [
  { id: 'r-1', kind: 'road', name: '联丰路', areaCode: '990101001000', ...at(1, 1) },
  ...['8', '10', '12', '14'].map((n, i) => ({
    ...{ ...road, id: `r-1-${n}`, kind: 'number', name: `联丰路${n}号`, houseNumber: `${n}号` },
    ...at(0.3 + i * 0.4, 0.9),
  })),
  { id: 'e-1', kind: 'estate', name: '阳光花园', areaCode: TOWN.community, ...at(0.5, 1.5) },
  { id: 'e-2', kind: 'estate', name: '阳光花园', areaCode: '990102001001', ...at(2.5, 1.5) },
]

function at(east: number, north: number): { lon: string; lat: string } {
  const { lon, lat } = inTown(east, north)
  return { lon: String(lon), lat: String(lat) }
}

function area(
  code: string,
  level: string,
  nameZh: string,
  nameEn: string,
  west: number,
  width: number,
) {
  return feature({ code, level, nameZh, nameEn, aliases: [] }, west, 0, width, 2)
}

function cell(district: string, west: number, i: number) {
  const code = `${district.slice(0, 6)}00100100${i + 1}`
  const properties = { code, parent: code.slice(0, 12), landUse: 'residential' }
  return feature(properties, west + (i % 2), i >> 1, 1, 1)
}

/** With every lattice corner on its ring, so that neighbours share their corners. */
function feature(
  properties: Record<string, unknown>,
  west: number,
  south: number,
  width: number,
  height: number,
) {
  const steps = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
  const corners = [
    ...steps(west, width).map((x) => [x, south] as const),
    ...steps(south, height).map((y) => [west + width, y] as const),
    ...steps(west + 1, width)
      .reverse()
      .map((x) => [x, south + height] as const),
    ...steps(south + 1, height)
      .reverse()
      .map((y) => [west, y] as const),
    [west, south] as const,
  ]
  const ring = corners.map(([x, y]) => Object.values(inTown(x, y)))
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
