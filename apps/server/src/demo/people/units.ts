import { CITY, CITY_CODE, nameOfDistrict } from '../areas/territory.ts'
import type { DistrictArea } from '../areas/territory.ts'
import type { Unit } from '../city.ts'
import { DISTRICT_EN } from '../names/districts.ts'
import { usccOf } from './uscc.ts'

type Kind = Unit['kind']
type Row = readonly [key: string, zh: string, en: string, kind: Kind]

export const CENTRE = 'city-centre'

const CITY_UNITS: readonly Row[] = [
  ['centre', '城市运行管理服务中心', 'City Operation Centre', 'centre'],
  ['management', '城市管理局', 'City Management Bureau', 'department'],
  ['construction', '住房和城乡建设局', 'Housing and Construction Bureau', 'department'],
  ['transport', '交通运输局', 'Transport Bureau', 'department'],
  ['ecology', '生态环境局', 'Ecology and Environment Bureau', 'department'],
  ['market', '市场监督管理局', 'Market Regulation Bureau', 'department'],
  ['water-affairs', '水务局', 'Water Affairs Bureau', 'department'],
  ['parks', '园林绿化局', 'Parks and Greening Bureau', 'department'],
  ['traffic-police', '公安局交通管理支队', 'Traffic Police', 'department'],
  ['emergency', '应急管理局', 'Emergency Management Bureau', 'department'],
  ['fire', '消防救援支队', 'Fire and Rescue', 'institution'],
  ['power', '供电公司', 'Power Supply Company', 'enterprise'],
  ['water', '供水公司', 'Water Supply Company', 'enterprise'],
  ['gas', '燃气公司', 'Gas Company', 'enterprise'],
  ['telecom', '通信设施维护公司', 'Telecom Facilities Company', 'enterprise'],
]

const DISTRICT_UNITS: readonly (readonly [...Row, parent: string])[] = [
  ['centre', '城市治理指挥中心', 'Governance Centre', 'centre', CENTRE],
  ['law', '综合行政执法局', 'Enforcement Bureau', 'department', 'city-management'],
  ['care', '市政环卫维护中心', 'Maintenance and Sanitation', 'institution', 'city-management'],
]

/** City units, then the three of every district; each after its parent. */
export function unitRows(districts: readonly DistrictArea[]): Unit[] {
  const rows: Unit[] = []
  const add = (unit: Omit<Unit, 'uscc' | 'phone'>) => {
    const number = rows.length + 1
    // No dialling code starts with 0000, so the numbers ring nowhere.
    const phone = `0000-8000${String(number).padStart(4, '0')}`
    rows.push({ ...unit, uscc: usccOf(unit.kind, unit.areaCode, number), phone })
  }
  for (const [key, zh, en, kind] of CITY_UNITS)
    add({
      ...{ code: `city-${key}`, nameZh: CITY.zh + zh, nameEn: `${CITY.en} ${en}`, kind },
      ...{ parentCode: key === 'centre' ? '' : CENTRE, areaCode: CITY_CODE },
    })
  for (const district of districts)
    for (const [key, zh, en, kind, parentCode] of DISTRICT_UNITS)
      add({
        ...{ code: `a${district.number}-${key}`, nameZh: nameOfDistrict(district) + zh, kind },
        nameEn: `${district.name.en} ${DISTRICT_EN[district.kind]} ${en}`,
        ...{ parentCode, areaCode: district.code },
      })
  return rows
}
