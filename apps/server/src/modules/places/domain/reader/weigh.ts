import { AREA_LEVELS } from '../gazetteer/spot.ts'
import type { TextParts } from '../place.ts'
import { fold } from '../fold.ts'
import type { Mention } from './mention.ts'
import { widensOf } from './unknown-names.ts'

/** The reporter's own words for the place, the title, and the story. */
const PART_WEIGHT = { placeText: 3, title: 2, body: 1 } as const
/** In a story the place is told first: half the weight after so many signs. */
const HALF_AFTER = 300

const AS_UNIT = 0.3
const AS_PART_OF_NAME = { area: 0.25, other: 0.5 }
const WIDENED = 0.3

/** A市住建局, A3区人民政府, A市A3区法院: the unit that should act, not the place of the trouble. */
const UNIT =
  /(?:[^的在于和与路街村镇苑号栋、,。;:!?\s]{0,5}?)(?:局|委(?![托屈婉])|办公室|法院|检察院|公安|政府|大队|支队|派出所|集团|公司|银行|电视台|晚报|书记|[市区县]长|领导)/y
/** Part of the name of a road or a thing: A市大道, A9市河. */
const NAMED_AFTER =
  /(?:[东南西北中]?(?:路|大道|街(?!道)|站|线)|大桥|山|河|江(?!边)|湖|港|大厦|广场|公园)/y
const NEGATION = /(?:不是|不在|并非|而非|不属于|不归|非)$/

/** Sets the weight of every known name by where it stands and what stands around it. */
export function weigh(
  text: string,
  known: readonly Mention[],
  unknown: readonly Mention[],
  parts: readonly PartSpan[],
): void {
  for (const mention of known) {
    const isArea = AREA_LEVELS.includes(mention.kind)
    mention.negated = NEGATION.test(text.slice(Math.max(0, mention.start - 3), mention.start))
    mention.weight *= weightAt(parts, mention.start)
    if (isArea && startsAt(UNIT, text, mention.end) && mention.kind !== 'community')
      mention.weight *= AS_UNIT
    else if (isArea && startsAt(NAMED_AFTER, text, mention.end))
      mention.weight *= AS_PART_OF_NAME.area
    else if (widensOf(text, mention) && !isArea) mention.weight *= WIDENED
    else if (!isArea && unknown.some((u) => u.start === mention.start && u.end > mention.end))
      mention.weight *= AS_PART_OF_NAME.other
  }
}

export interface PartSpan {
  readonly start: number
  readonly end: number
  readonly weight: number
  readonly decays: boolean
}

/** Where in the folded text its parts stand; a text without known parts is all story. */
export function spansOf(text: string, parts: TextParts | undefined): PartSpan[] {
  const spans: PartSpan[] = []
  let from = 0
  for (const name of ['placeText', 'title', 'body'] as const) {
    const part = parts?.[name]
    const folded = part === undefined ? '' : fold(part).text.trim()
    if (folded === '') continue
    // Usually in this order; a part that stands earlier is found as well.
    const after = text.indexOf(folded, from)
    const start = after >= 0 ? after : text.indexOf(folded)
    if (start < 0) continue
    from = start + folded.length
    spans.push({ start, end: from, weight: PART_WEIGHT[name], decays: name === 'body' })
  }
  return spans.length > 0 ? spans : [{ start: 0, end: text.length, weight: 1, decays: true }]
}

function weightAt(parts: readonly PartSpan[], at: number): number {
  const part = parts.find((p) => at >= p.start && at < p.end)
  if (!part) return PART_WEIGHT.body
  return part.decays ? part.weight / (1 + (at - part.start) / HALF_AFTER) : part.weight
}

function startsAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at
  return sticky.test(text)
}
