const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 一百二十 → 120, 十五 → 15, 一二〇 → 120; undefined for what is no such number. */
function readNumeral(text: string): number | undefined {
  if (text === '') return undefined
  if (/^\d+$/.test(text)) return Number(text)
  let [total, digit, spelled] = [0, -1, false]
  let plain = ''
  for (const sign of text) {
    const unit = UNITS[sign]
    const value = DIGITS[sign]
    if (unit !== undefined) {
      total += (digit < 0 ? 1 : digit) * unit
      digit = -1
      spelled = true
    } else if (value !== undefined) {
      digit = value
      plain += String(value)
    } else return undefined
  }
  if (!spelled) return Number(plain)
  return total + Math.max(digit, 0)
}

/**
 * One key for every way of writing a number of a house, a building or a lane: ８８号, 八十八号 and
 * 88 are 88; G2栋 is G2; 88号-2, 88-2号, 88号之2 and 88号附2号 are 88-2.
 */
export function numberKey(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/^(?:第|NO\.?)/, '')
    .replace(/(?:号厂房|号楼|号院|号栋|栋楼|门牌|[号栋幢座楼弄巷#院])+$/, '')
  const parts = bare.split(/[号#]?(?:之|附|[-—–－~])|号(?=\d)/).map((part) => {
    const [, letters = '', number = '', tail = ''] =
      /^([A-Z]*)([0-9零〇一二两三四五六七八九十百千]*)(.*)$/.exec(part) ?? []
    const value = readNumeral(number)
    return letters + (value === undefined ? number : String(value)) + tail
  })
  return parts.filter((part) => part !== '').join('-')
}

/** The number a house number counts by, for finding its neighbours: 88-2 → 88. */
export function houseValue(key: string): number | undefined {
  const digits = /^\d{1,5}/.exec(key)?.[0]
  return digits === undefined ? undefined : Number(digits)
}
