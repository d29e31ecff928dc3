import { gazetteerOf } from './addresses/gazetteer.ts'
import { communityCells, responsibilityCells } from './areas/group-cells.ts'
import { landOf } from './areas/land.ts'
import { areaRows, unitCellRows } from './areas/rows.ts'
import { chanceOf } from './chance.ts'
import type { City } from './city.ts'
import { componentsOf } from './components/components.ts'
import { messagesOf } from './messages/messages.ts'
import { placeNames, poolOf } from './names/name-pool.ts'
import { dutyRows } from './people/duties/duties.ts'
import { staffRows } from './people/staff.ts'
import { unitRows } from './people/units.ts'

/**
 * 示范市, the whole of it: the same seed and scale give the same city to the last digit. At scale 1 it
 * has some 12,400 unit cells; a test may ask for a hundredth of that.
 */
export function generateCity(seed: number, scale = 1): City {
  const names = poolOf(placeNames(), chanceOf(seed, 'place-names'))
  const land = landOf(seed, scale, names)
  const gazetteer = gazetteerOf(land, seed, names)
  const components = componentsOf(land, gazetteer.roads, seed)
  const rounds = responsibilityCells(land, chanceOf(seed, 'rounds'))
  const units = unitRows(land.districts)
  return {
    areas: areaRows(land),
    unitCells: unitCellRows(land),
    communityCells: communityCells(land, chanceOf(seed, 'community-grids')),
    responsibilityCells: rounds,
    addresses: gazetteer.addresses,
    buildings: gazetteer.buildings,
    components,
    units,
    staff: staffRows(units, land.districts, rounds, chanceOf(seed, 'staff')),
    duties: dutyRows(land.districts),
    messages: messagesOf(land, gazetteer, components, seed),
  }
}
