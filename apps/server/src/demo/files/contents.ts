import type { City } from '../city.ts'
import { table } from './csv.ts'
import { areaFeatures, collection, groupCellFeatures, unitCellFeatures } from './geojson.ts'
import {
  ADDRESS_COLUMNS,
  BUILDING_COLUMNS,
  COMPONENT_COLUMNS,
  DUTY_COLUMNS,
  STAFF_COLUMNS,
  UNIT_COLUMNS,
} from './tables.ts'

/** Every file of a city and its text, piece by piece. */
export const FILES: Readonly<Record<string, (city: City) => Iterable<string>>> = {
  'areas.geojson': (city) => collection(areaFeatures(city.areas)),
  'cells-unit.geojson': (city) => collection(unitCellFeatures(city.unitCells)),
  'cells-community.geojson': (city) => collection(groupCellFeatures(city.communityCells)),
  'cells-responsibility.geojson': (city) => collection(groupCellFeatures(city.responsibilityCells)),
  'addresses.csv': (city) => table(ADDRESS_COLUMNS, city.addresses),
  'buildings.csv': (city) => table(BUILDING_COLUMNS, city.buildings),
  'components.csv': (city) => table(COMPONENT_COLUMNS, city.components),
  'units.csv': (city) => table(UNIT_COLUMNS, city.units),
  'staff.csv': (city) => table(STAFF_COLUMNS, city.staff),
  'responsibility.csv': (city) => table(DUTY_COLUMNS, city.duties),
  'messages.jsonl': (city) => lines(city.messages),
}

function* lines(items: readonly object[]): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`
}
