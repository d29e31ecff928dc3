import Flatbush from 'flatbush'
import { metresBetween, metresPerLatDegree, metresPerLonDegree } from '../metres.ts'

export interface PointIndex<T> {
  readonly points: readonly T[]
  /** None for no points, which the tree cannot hold. */
  readonly tree: Flatbush | undefined
}

export interface NearPoint<T> {
  readonly point: T
  readonly metres: number
}

/** Indexes anything with a WGS84 position. */
export function buildPointIndex<T extends { readonly lon: number; readonly lat: number }>(
  points: readonly T[],
): PointIndex<T> {
  if (points.length === 0) return { points, tree: undefined }
  const tree = new Flatbush(points.length)
  for (const { lon, lat } of points) tree.add(lon, lat, lon, lat)
  tree.finish()
  return { points, tree }
}

/** At most `max` points within `metres`, nearest first; equals in the order they were given. */
export function pointsNear<T extends { readonly lon: number; readonly lat: number }>(
  { points, tree }: PointIndex<T>,
  lon: number,
  lat: number,
  metres: number,
  max: number,
): NearPoint<T>[] {
  if (!tree) return []
  const dx = metres / metresPerLonDegree(lat)
  const dy = metres / metresPerLatDegree(lat)
  const near: (NearPoint<T> & { order: number })[] = []
  for (const order of tree.search(lon - dx, lat - dy, lon + dx, lat + dy)) {
    const point = points[order]
    if (!point) continue
    const distance = metresBetween(lon, lat, point.lon, point.lat)
    if (distance <= metres) near.push({ point, metres: distance, order })
  }
  near.sort((a, b) => a.metres - b.metres || a.order - b.order)
  return near.slice(0, max).map(({ point, metres }) => ({ point, metres }))
}
