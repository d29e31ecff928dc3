import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { liesIn, type Spot } from '../gazetteer/spot.ts'
import { houseValue, numberKey } from '../numerals.ts'
import type { Span } from '@gongzhi/text'

const NUMERAL = '[零〇一二两三四五六七八九十百千]'
const DASH = '[-—–~之附]'
/** What may stand between a road and its number, and between an estate and its building. */
const FILLER = `(?:的|[东西南北中]?段|小区|第?(?:[0-9]{1,2}|${NUMERAL}{1,3})期|[a-z0-9${'一二三四五六七八九十'}]区|内|里|,|\\(|\\)|:|项目){0,4}`

/** 88号, 88-2号, 88号附2号, 一百二十号, 88号院; not 2号线, 3号楼 and the 8号 of a date. */
const HOUSE = new RegExp(
  `${FILLER}((?:[0-9]{1,5}|${NUMERAL}{1,6})(?:${DASH}[0-9]{1,4})?(?:号(?:${DASH}?[0-9]{1,3}(?=号|$|[^0-9栋幢楼单室]))?|#))(?![线楼栋幢令文])`,
  'y',
)
/** G2栋, 3号楼, 三栋, 12幢, a-3栋, 7#楼, 2座. */
const BUILDING = new RegExp(
  `${FILLER}(?:第)?((?:[a-z]{0,2}-?[0-9]{1,3}(?:-[0-9]{1,3})?|${NUMERAL}{1,4}|[a-z])(?:号厂房|号楼|号栋|号房|#楼|#栋|栋楼|栋|幢|座|#))`,
  'y',
)
/** The same anywhere in the text, for 丽景苑小区……其中3栋. */
const BUILDING_ANYWHERE = new RegExp(
  `(?<![0-9a-z])((?:[a-z]?[0-9]{1,3}|${NUMERAL}{1,3})(?:号楼|栋|幢))`,
)

export interface NumberFound extends Span {
  readonly key: string
}

/** A house number that follows a road or lane ending at `at`. */
export function houseAfter(text: string, at: number): NumberFound | undefined {
  return sticky(HOUSE, text, at)
}

/** A building that follows an estate, a point of interest or a house number ending at `at`. */
export function buildingAfter(text: string, at: number): NumberFound | undefined {
  return sticky(BUILDING, text, at)
}

export function firstBuilding(text: string): NumberFound | undefined {
  const match = BUILDING_ANYWHERE.exec(text)
  const written = match?.[1]
  if (!match || written === undefined) return undefined
  const start = match.index + match[0].length - written.length
  return { start, end: start + written.length, key: numberKey(written) }
}

function sticky(pattern: RegExp, text: string, at: number): NumberFound | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  const written = match?.[1]
  if (!match || written === undefined) return undefined
  const end = at + match[0].length
  return { start: end - written.length, end, key: numberKey(written) }
}

/** What bears a number below a road or estate; of several, what the place is more likely to have. */
export function numbered(
  gazetteer: Gazetteer,
  above: Spot,
  key: string,
  prefer: 'number' | 'building',
): readonly Spot[] {
  const all = gazetteer.below.get(above.id)?.get(key) ?? []
  const preferred = all.filter((spot) => spot.level === prefer)
  return preferred.length > 0 ? preferred : all
}

/** How far apart in numbering two houses may be to stand for one another. */
const NEIGHBOURS = 30
/** The other side of the road is another row of houses. */
const OTHER_SIDE = 4

/** Where a house number must be, when its neighbours are known. */
export function houseNearby(gazetteer: Gazetteer, road: Spot, key: string): Spot | undefined {
  const value = houseValue(key)
  if (value === undefined) return undefined
  let best: Spot | undefined
  let bestGap = NEIGHBOURS + 1
  for (const [other, [spot]] of gazetteer.below.get(road.id) ?? []) {
    const otherValue = houseValue(other)
    if (otherValue === undefined || !spot) continue
    const apart = Math.abs(otherValue - value)
    const gap = apart % 2 === 0 ? apart : apart + OTHER_SIDE
    if (gap < bestGap) [best, bestGap] = [spot, gap]
  }
  return best
}

/** The house in the middle of those that stand in an area. */
export function middleIn(gazetteer: Gazetteer, road: Spot, area: Spot): Spot | undefined {
  const inside: Spot[] = []
  for (const houses of gazetteer.below.get(road.id)?.values() ?? [])
    for (const house of houses) if (liesIn(house, area)) inside.push(house)
  inside.sort((a, b) => a.lon + a.lat - (b.lon + b.lat))
  return inside[inside.length >> 1]
}
