import type { Position } from 'geojson'
import { areaM2 } from './area.ts'
import { type Area, latAt, lonAt, ringsOf } from './geometry.ts'
import { GridError } from './grid-error.ts'
import { isPlainRing } from './plain-ring.ts'
import { arrange } from './topology/arrange.ts'
import { newCorners, SAME_DEGREES } from './topology/corners.ts'
import { edgesOf, loopsOf } from './topology/edges.ts'
import { nodeEdges } from './topology/node-edges.ts'
import { measure } from './topology/regions.ts'

/** 1 cm²: what positions in one line come to by rounding. */
const LEAST_M2 = 1e-4

/**
 * Takes GeoJSON from anywhere and gives a sound area: closed rings of WGS84 positions of two numbers,
 * an inside, and nothing covered twice. A ring may touch itself or another without crossing it.
 * @throws GridError `grid/bad-geometry`, `grid/too-few-positions`, `grid/position-out-of-range`,
 * `grid/unclosed-ring`, `grid/self-intersection`
 */
export function validateArea(given: unknown): Area {
  const area = readArea(given)
  const rings = ringsOf(area)
  if (rings.length > 1 || !isPlainRing(rings[0] ?? [])) refuseCrossings(area)
  if (areaM2(area) >= LEAST_M2) return area
  throw new GridError('grid/bad-geometry', {
    'zh-CN': '面的面积为零；请给出面积大于零的面。',
    en: 'The polygon has no area; give one with an area above zero.',
  })
}

function readArea(given: unknown): Area {
  const { type, coordinates } = isObject(given) ? given : {}
  if (type === 'Polygon') return { type, coordinates: listOf(coordinates, readRing) }
  if (type === 'MultiPolygon')
    return { type, coordinates: listOf(coordinates, (polygon) => listOf(polygon, readRing)) }
  const found = typeof type === 'string' ? type : 'null'
  throw new GridError('grid/bad-geometry', {
    'zh-CN': `图形类型为 ${found}；应为 Polygon 或 MultiPolygon。`,
    en: `The geometry is ${found}; give a Polygon or a MultiPolygon.`,
  })
}

function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null
}

function listOf<T>(given: unknown, read: (item: unknown) => T): T[] {
  if (Array.isArray(given) && given.length > 0) return given.map(read)
  throw new GridError('grid/bad-geometry', {
    'zh-CN': '图形的坐标数组缺失或为空。',
    en: 'The coordinates of the geometry are missing or empty.',
  })
}

function readRing(given: unknown): Position[] {
  const ring = listOf(given, readPosition)
  if (ring.length < 4)
    throw new GridError('grid/too-few-positions', {
      'zh-CN': `环只有 ${ring.length} 个点；至少 4 个，末点与首点相同。`,
      en: `A ring has ${ring.length} positions; it needs 4 at least, the last the same as the first.`,
    })
  const last = ring.length - 1
  const apart = Math.max(
    Math.abs(lonAt(ring, last) - lonAt(ring, 0)),
    Math.abs(latAt(ring, last) - latAt(ring, 0)),
  )
  if (apart > SAME_DEGREES)
    throw new GridError('grid/unclosed-ring', {
      'zh-CN': `环没有闭合：首点 ${placeText(ring[0])}，末点 ${placeText(ring[last])}。`,
      en: `A ring is not closed: it starts at ${placeText(ring[0])} and ends at ${placeText(ring[last])}.`,
    })
  return [...ring.slice(0, -1), ring[0] ?? []]
}

function readPosition(given: unknown): Position {
  const [lon, lat]: unknown[] = Array.isArray(given) ? given : []
  if (typeof lon !== 'number' || typeof lat !== 'number')
    throw new GridError('grid/bad-geometry', {
      'zh-CN': `${JSON.stringify(given)} 不是坐标；应为 [经度, 纬度] 两个数。`,
      en: `${JSON.stringify(given)} is no position; give two numbers, [longitude, latitude].`,
    })
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return [lon, lat]
  const swapped = Math.abs(lat) <= 180 && Math.abs(lon) <= 90
  throw new GridError('grid/position-out-of-range', {
    'zh-CN': `坐标 ${placeText([lon, lat])} 超出范围（经度 ±180、纬度 ±90）${swapped ? '，经纬度顺序似乎颠倒：应先经度后纬度' : ''}。`,
    en: `Position ${placeText([lon, lat])} is out of range (longitude ±180, latitude ±90)${swapped ? '; the order seems swapped: longitude comes first' : ''}.`,
  })
}

/** An area is sound when its rings, each with its area on its left, cover no place but once. */
function refuseCrossings(area: Area): void {
  const corners = newCorners()
  const edges = edgesOf([{ loops: loopsOf(corners, area), layer: 0, owner: 0 }])
  const known = corners.at.length
  nodeEdges(corners, edges)
  const bad = arrange(corners, edges).faces.find(({ cover }) => (cover.get(0) ?? 1) !== 1)
  if (!bad) return
  const crossing = bad.rings.flat().find((corner) => corner >= known)
  const { lon, lat } = measure(corners, [bad])
  const at = placeText(crossing === undefined ? [lon, lat] : corners.at[crossing])
  throw new GridError('grid/self-intersection', {
    'zh-CN': `面的边界在 ${at} 附近自相交或重叠。`,
    en: `The outline crosses or overlaps itself near ${at}.`,
  })
}

function placeText(position: Position | undefined): string {
  return `[${(position ?? []).join(', ')}]`
}
