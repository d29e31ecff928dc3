import { DAY } from './limit.ts'
import { WorktimeError } from './worktime-error.ts'
import { type Year, yearBegins } from './year.ts'

/** A stretch of time over which the clocks of a zone keep one distance to UTC. */
export interface Span {
  readonly from: number
  readonly to: number
  /** Local time is UTC plus this. */
  readonly offset: number
  /** The local time that was reached before: after clocks went back, those below it are shown again. */
  readonly shown: number
}

export interface Zone {
  readonly id: string
  /** The spans of a year of UTC, without gap. */
  readonly spansOf: (year: Year) => readonly Span[]
}

/** Zones never change within a process, and asking Intl is what costs: so each is kept. */
const zones = new Map<string, Zone>()

export function zoneOf(id: string): Zone {
  const known = zones.get(id)
  if (known) return known
  const zone = compileZone(id)
  zones.set(id, zone)
  return zone
}

function compileZone(id: string): Zone {
  const format = formatOf(id)
  const years = new Map<Year, readonly Span[]>()
  const spansOf = (year: Year): readonly Span[] => {
    const known = years.get(year)
    if (known) return known
    const spans = scan(format, yearBegins(year), yearBegins(year + 1))
    years.set(year, spans)
    return spans
  }
  return { id, spansOf }
}

/** No zone has ever moved by more than a day, nor twice in three: two days of run-up see every time shown before. */
function scan(format: Intl.DateTimeFormat, begin: number, end: number): readonly Span[] {
  const spans: Span[] = []
  let shown = -Infinity
  let from = begin - 2 * DAY
  let offset = offsetAt(format, from)
  const close = (to: number): void => {
    if (to > begin && to > from) spans.push({ from: Math.max(from, begin), to, offset, shown })
    shown = to + offset
    from = to
  }
  for (let at = from; at < end; at += DAY) {
    const next = offsetAt(format, at + DAY)
    if (next === offset) continue
    const change = changeBetween(format, at, at + DAY)
    if (change >= end) break
    close(change)
    offset = next
  }
  close(end)
  return spans
}

/** To the second: finer no zone has ever been set. */
function changeBetween(format: Intl.DateTimeFormat, low: number, high: number): number {
  const before = offsetAt(format, low)
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000
    if (offsetAt(format, middle) === before) low = middle
    else high = middle
  }
  return high
}

/** Reading the digits of one text is three times as quick as formatToParts. */
function offsetAt(format: Intl.DateTimeFormat, at: number): number {
  const [month = NaN, day, year = NaN, hour, minute, second] =
    format.format(at).match(/\d+/g)?.map(Number) ?? []
  return Date.UTC(year, month - 1, day, hour, minute, second) - at
}

function formatOf(id: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw new WorktimeError('worktime/unknown-zone', {
      'zh-CN': `没有时区"${id}"，请填写如 Asia/Shanghai 的时区名。`,
      en: `There is no zone "${id}"; give a name like Asia/Shanghai.`,
    })
  }
}
