import library from 'gcoord'
import type { Position } from 'geojson'
import type { Area } from './geometry.ts'

/** WGS84 (CGCS2000 for our purpose), the shifted one of 高德 and 腾讯, and that of 百度. */
export type Crs = 'wgs84' | 'gcj02' | 'bd09'

/** Its types describe an ES module; Node loads the CommonJS one, which is what they call default. */
const gcoord = library as unknown as typeof library.default

/** Well below the millimetre; the shift bends so little that each step wins two digits. */
const CLOSE_DEGREES = 1e-11
const MOST_STEPS = 30

/** The shift is defined in this box alone; positions outside are the same in all three. */
const CHINA = { west: 72.004, east: 137.8347, south: 0.8293, north: 55.8271 }

export function fromWgs84(lon: number, lat: number, to: Crs): [lon: number, lat: number] {
  if (to === 'wgs84' || !isInBox(lon, lat)) return [lon, lat]
  const shifted = to === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09
  const [x, y] = gcoord.transform([lon, lat], gcoord.WGS84, shifted)
  return [x, y]
}

/** The position that `fromWgs84` moves here, found by going back the way it overshoots. */
export function toWgs84(lon: number, lat: number, from: Crs): [lon: number, lat: number] {
  if (from === 'wgs84') return [lon, lat]
  let [x, y] = [lon, lat]
  for (let step = 0; step < MOST_STEPS; step++) {
    if (!isInBox(x, y)) return [lon, lat]
    const [thereX, thereY] = fromWgs84(x, y, from)
    const [dx, dy] = [thereX - lon, thereY - lat]
    x -= dx
    y -= dy
    if (Math.abs(dx) < CLOSE_DEGREES && Math.abs(dy) < CLOSE_DEGREES) break
  }
  return [x, y]
}

/** A whole area in WGS84. */
export function areaToWgs84(area: Area, from: Crs): Area {
  if (from === 'wgs84') return area
  const polygon = (rings: Position[][]) =>
    rings.map((ring) => ring.map(([lon = NaN, lat = NaN]) => toWgs84(lon, lat, from)))
  return area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(area.coordinates) }
    : { type: 'MultiPolygon', coordinates: area.coordinates.map(polygon) }
}

function isInBox(lon: number, lat: number): boolean {
  return lon >= CHINA.west && lon <= CHINA.east && lat >= CHINA.south && lat <= CHINA.north
}
