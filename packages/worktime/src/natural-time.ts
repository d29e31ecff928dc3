import { yearOf } from './year.ts'
import type { Span, Zone } from './zone.ts'

/**
 * Natural time is what the clock on the wall has gone forward: a date is a day whether it had 23, 24
 * or 25 hours. An hour shown twice counts once; an hour left out passes in an instant.
 */
export function naturalTimeBetween(fromMs: number, toMs: number, zone: Zone): number {
  return shownAt(toMs, zone) - shownAt(fromMs, zone)
}

/** The first instant at which the clock on the wall has gone forward so much. */
export function addNaturalTime(fromMs: number, naturalMs: number, zone: Zone): number {
  return naturalMs <= 0 ? fromMs : firstShowing(shownAt(fromMs, zone) + naturalMs, fromMs, zone)
}

/** The first instant after `fromMs` at which the wall shows a local time that it has not reached by then. */
export function firstShowing(local: number, fromMs: number, zone: Zone): number {
  for (let year = yearOf(fromMs); ; year = yearOf(yearEnd(zone, year))) {
    const span = zone.spansOf(year).find((s) => s.to > fromMs && s.to + s.offset >= local)
    if (span) return Math.max(span.from, local - span.offset)
  }
}

function yearEnd(zone: Zone, year: number): number {
  return zone.spansOf(year).at(-1)?.to ?? NaN
}

/** The latest local time that the wall has shown up to an instant. */
function shownAt(at: number, zone: Zone): number {
  const span = spanAt(at, zone)
  return Math.max(at + span.offset, span.shown)
}

/** What the wall shows at an instant. */
export function localTime(at: number, zone: Zone): number {
  return at + spanAt(at, zone).offset
}

function spanAt(at: number, zone: Zone): Span {
  return zone.spansOf(yearOf(at)).findLast((span) => span.from <= at) as Span
}
