import type { MultiPolygon, Polygon, Position } from 'geojson'

export type Area = Polygon | MultiPolygon

/** All polygons of an area, each an outer ring followed by its holes. */
export function polygonsOf(area: Area): readonly Position[][][] {
  return area.type === 'Polygon' ? [area.coordinates] : area.coordinates
}

/** All rings of an area, outer rings and holes alike. */
export function ringsOf(area: Area): readonly Position[][] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()
}

/** Longitude of the i-th position; a position without one counts as not a number. */
export function lonAt(ring: readonly Position[], i: number): number {
  return ring[i]?.[0] ?? NaN
}

export function latAt(ring: readonly Position[], i: number): number {
  return ring[i]?.[1] ?? NaN
}

/** West, south, east and north in degrees. */
export function boundsOf(area: Area): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of ringsOf(area))
    for (let i = 0; i < ring.length; i++) {
      west = Math.min(west, lonAt(ring, i))
      east = Math.max(east, lonAt(ring, i))
      south = Math.min(south, latAt(ring, i))
      north = Math.max(north, latAt(ring, i))
    }
  return [west, south, east, north]
}
