import type { Area, City, GroupCell, UnitCell } from '../city.ts'

/** One feature a line, so that a difference between two files shows where it is. */
export function* collection(features: Iterable<object>): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n'
  let first = true
  for (const feature of features) {
    yield (first ? '' : ',\n') + JSON.stringify(feature)
    first = false
  }
  yield '\n]}\n'
}

export function* areaFeatures(areas: City['areas']): Generator<object> {
  for (const { outline, ...properties } of areas) yield multiPolygon(outline, properties)
}

export function* unitCellFeatures(cells: readonly UnitCell[]): Generator<object> {
  for (const { ring, ...properties } of cells)
    yield { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }
}

export function* groupCellFeatures(cells: readonly GroupCell[]): Generator<object> {
  for (const { outline, ...properties } of cells) yield multiPolygon(outline, properties)
}

function multiPolygon(coordinates: Area['outline'], properties: object) {
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } }
}
