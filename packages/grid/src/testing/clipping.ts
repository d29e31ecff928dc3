import type { MultiPolygon } from 'geojson'
import clipping from 'polygon-clipping'
import type { Geom } from 'polygon-clipping'
import { areaM2 } from '../area.ts'
import { type Area, polygonsOf } from '../geometry.ts'

/** The other's overlay gave up, as it does where corners lie within a hair of lines. */
export class NoAnswer extends Error {}

/** Another's overlay of areas. */
export function unionOf(areas: readonly Area[]): MultiPolygon {
  const [first, ...others] = areas.map(geomOf)
  return multi(() => (first ? clipping.union(first, ...others) : []))
}

function intersectionOf(a: Area, b: Area): MultiPolygon {
  return multi(() => clipping.intersection(geomOf(a), geomOf(b)))
}

export function differenceOf(a: Area, b: Area): MultiPolygon {
  return multi(() => clipping.difference(geomOf(a), geomOf(b)))
}

/** m² that two areas share. */
export function sharedM2(a: Area, b: Area): number {
  return areaM2(intersectionOf(a, b))
}

function geomOf(area: Area): Geom {
  return polygonsOf(area).map((polygon) =>
    polygon.map((ring) => ring.map(([lon = NaN, lat = NaN]): [number, number] => [lon, lat])),
  )
}

function multi(overlay: () => [number, number][][][]): MultiPolygon {
  try {
    return { type: 'MultiPolygon', coordinates: overlay() }
  } catch (cause) {
    throw new NoAnswer('no overlay', { cause })
  }
}
