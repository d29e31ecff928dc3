import { CITY_CODE } from '../../areas/territory.ts'
import type { DistrictArea } from '../../areas/territory.ts'
import type { Duty } from '../../city.ts'
import { unitOf } from '../../components/inventory.ts'
import { LAWS } from './laws.ts'
import { FOR_CITY, FOR_DISTRICTS, MAJORS_OF_CITY, MAJORS_OF_DISTRICT } from './table.ts'
import type { Rule } from './table.ts'

const SINCE = '2026-01-01'

/** The responsibility directory: city rows, then those of each district. */
export function dutyRows(districts: readonly DistrictArea[]): Duty[] {
  const city = [...MAJORS_OF_CITY, ...FOR_CITY].flatMap((rule) => rowsOf(rule, CITY_CODE, 0))
  const own = districts.flatMap(({ code, number }) =>
    [...MAJORS_OF_DISTRICT, ...FOR_DISTRICTS].flatMap((rule) => rowsOf(rule, code, number)),
  )
  return [...city, ...own]
}

function rowsOf({ matters, lead, co, basis }: Rule, areaCode: string, district: number): Duty[] {
  return matters.split(' ').flatMap((matter) => {
    const facts = {
      effectiveFrom: SINCE,
      effectiveTo: '',
      legalBasis: LAWS[basis],
      source: 'demonstration',
    }
    const row = (key: string, kind: Duty['kind']): Duty => ({
      ...{ matter, areaCode, unitCode: unitOf(key, district), kind },
      ...facts,
    })
    return co ? [row(lead, 'lead'), row(co, 'co')] : [row(lead, 'lead')]
  })
}
