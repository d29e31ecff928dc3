import { parentOf } from '@gongzhi/grid'
import type { Gazetteer } from './gazetteer.ts'
import { type AreaRow, isAreaSpot, type Spot } from './spot.ts'

/** 区 + 街道 + 社区 of an area code as far as it goes, the city alone for the city, '' for an unknown one. */
export function areaNames(
  areas: ReadonlyMap<string, AreaRow>,
  code: string,
  locale: 'zh-CN' | 'en',
): string {
  if (!areas.has(code)) return ''
  const names: string[] = []
  for (let at: string | undefined = code; at !== undefined; at = parentOf(at)) {
    const area = areas.get(at)
    if (!area || (area.level === 'city' && names.length > 0)) continue
    names.unshift(locale === 'zh-CN' ? area.nameZh : area.nameEn || area.nameZh)
  }
  // Coarse to fine in Chinese, fine to coarse in English.
  return locale === 'zh-CN' ? names.join('') : names.reverse().join(', ')
}

/**
 * A name for staff to find the place by, of standard names only: what residents wrote of floors and
 * rooms never comes in.
 */
export function nameOf(gazetteer: Gazetteer, spot: Spot): string {
  if (isAreaSpot(spot) || spot.level === 'cell')
    return areaNames(gazetteer.areas, spot.areaCode, 'zh-CN')
  const district = spot.areaCode.slice(0, 6) + '000000'
  const address = gazetteer.addresses.get(spot.id)
  const above = address?.kind === 'building' ? address.estate : ''
  const name = above !== '' && !spot.name.includes(above) ? above + spot.name : spot.name
  return (gazetteer.areas.get(district)?.nameZh ?? '') + name
}
