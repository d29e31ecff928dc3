import type { Mention } from './mention.ts'

/**
 * Names of cities, counties and districts that this city does not have. Letters and digits are how
 * published messages code them; in plain Chinese a name of two or three signs before 市 or 县.
 */
const PATTERN =
  /[a-z][0-9]{0,2}(?:市|县|区)|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,3}(?:市|县)(?![场民政区级委长内里])/g

/** Not names: 本市, 超市, 全县 … */
const COMMON =
  /[本全我该各超都城门股夜早集上跨外省地同一两几县区]市$|[本全我该各外同一几]县$|[栋座幢]区$/

export function findForeignAreas(text: string, known: readonly Mention[]): Mention[] {
  const found: Mention[] = []
  for (const match of text.matchAll(PATTERN)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (COMMON.test(match[0]) || known.some((k) => k.start < end && start < k.end)) continue
    // A区 of an estate is a letter alone; areas of cities carry a number.
    if (/^[a-z]区$/.test(match[0])) continue
    const kind = match[0].endsWith('市') ? 'city' : 'district'
    found.push({ start, end, kind, target: undefined, weight: 1, negated: false })
  }
  return found
}
