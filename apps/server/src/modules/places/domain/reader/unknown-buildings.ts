import type { Mention } from './mention.ts'
import { BEFORE_NAMES, NO_NAME } from './suffixes.ts'

const BUILDING = /[a-z]?\d{1,3}[栋幢座](?!位)|[一二三四五六七八九十]{1,3}[栋幢]|[a-z]?\d{1,3}号楼/g
const HAN_NAME = /[\u4e00-\u9fff]{2,8}$/
const AFTER_THESE = new Set(['city', 'district', 'street', 'community', 'road', 'lane', 'number'])

/**
 * Buildings without a record, and estates that only the building after them gives away:
 * 联丰路|米兰春天|G2栋. `mentions` are the names found already, known or not.
 */
export function findUnknownBuildings(text: string, mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = []
  for (const { index, 0: mark } of text.matchAll(BUILDING)) {
    const before = lastBefore(mentions, index)
    // The buildings of a known estate are looked up with it.
    if (before?.end === index && before.target !== undefined && before.kind === 'estate') continue
    const name = estateName(text.slice(before?.end ?? 0, index), before)
    if (name !== undefined) found.push(unknown('estate', index - name.length, index))
    found.push(unknown('building', index, index + mark.length))
  }
  return found
}

/** Only what stands between a road or an area and the building, whole: anything else may be prose. */
function estateName(between: string, before: Mention | undefined): string | undefined {
  if (!before || !AFTER_THESE.has(before.kind)) return undefined
  const name = HAN_NAME.exec(between)?.[0]
  if (name === undefined || name !== between || NO_NAME.test(name)) return undefined
  return [...name].some((sign) => BEFORE_NAMES.has(sign)) ? undefined : name
}

function lastBefore(mentions: readonly Mention[], index: number): Mention | undefined {
  let last: Mention | undefined
  for (const m of mentions) if (m.end <= index && m.end > (last?.end ?? -1)) last = m
  return last
}

function unknown(kind: Mention['kind'], start: number, end: number): Mention {
  return { kind, start, end, target: undefined, weight: 0, negated: false }
}
