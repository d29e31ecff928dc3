import { DAY } from './limit.ts'
import { WorktimeError } from './worktime-error.ts'

/** From and to as the clock on the wall shows them, in milliseconds after midnight. */
export interface Slot {
  readonly from: number
  readonly to: number
}

export type SlotText = readonly [from: string, to: string]

/** Slots of one date in order, those that touch made one. */
export function parseSlots(texts: readonly SlotText[]): readonly Slot[] {
  const slots: Slot[] = []
  for (const slot of texts.map(parseSlot).sort((a, b) => a.from - b.from)) {
    const last = slots.at(-1)
    if (last && slot.from < last.to) throw overlapping(texts)
    if (last && slot.from === last.to) slots[slots.length - 1] = { from: last.from, to: slot.to }
    else slots.push(slot)
  }
  return slots
}

export function lengthOfSlots(slots: readonly Slot[]): number {
  return slots.reduce((sum, slot) => sum + slot.to - slot.from, 0)
}

function parseSlot([from, to]: SlotText): Slot {
  const slot = { from: timeOfDay(from), to: timeOfDay(to) }
  if (!(slot.from < slot.to)) throw badSlot(from, to)
  return slot
}

/** NaN for anything that is not a time of day. 24:00 is the end of the date. */
function timeOfDay(text: string): number {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(text) ?? []
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000
  return ms <= DAY ? ms : NaN
}

function badSlot(from: string, to: string): WorktimeError {
  return new WorktimeError('worktime/bad-slot', {
    'zh-CN': `"${from}–${to}"不是同一日内的时段，请按 08:00–12:00 的样式填写；跨夜的时段分两段写，前段到 24:00。`,
    en: `"${from}–${to}" is no slot of one day; write it like 08:00–12:00, and one that passes midnight as two, the first up to 24:00.`,
  })
}

function overlapping(texts: readonly SlotText[]): WorktimeError {
  const list = texts.map((slot) => slot.join('–')).join(', ')
  return new WorktimeError('worktime/overlapping-slots', {
    'zh-CN': `同一日的时段不得重叠：${list}。`,
    en: `The slots of one day must not overlap: ${list}.`,
  })
}
