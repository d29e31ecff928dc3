const DAY_MS = 24 * 60 * 60_000

/** 2026-11-24 on the city's calendar. */
export function dayIn(zone: string, at: Date): string {
  return clockIn(zone, at).slice(0, 10)
}

/** 2026-11-24 18:05:30 on the city's clocks; Swedish writes dates as ISO 8601 does. */
export function clockIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at)
}

/** The instant at which a day of the city's calendar is over. */
export function endOfDayIn(zone: string, day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + DAY_MS
  const offsetAt = (ms: number) =>
    Date.parse(`${clockIn(zone, new Date(ms)).replace(' ', 'T')}Z`) - ms
  // The offset at the end of the day, not at midnight in Greenwich: clocks may change in between.
  return new Date(midnight - offsetAt(midnight - offsetAt(midnight)))
}
