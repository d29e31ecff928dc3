const DAY_MS = 24 * 60 * 60_000

/** Making a format costs some fifty times what using it does. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${timeZone} ${options.dateStyle} ${options.timeStyle}`
  let format = formats.get(key)
  if (!format)
    formats.set(key, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone })))
  return format
}

/** 2026-11-24 on the city's calendar; Swedish writes dates as ISO 8601 does. */
export function dayIn(zone: string, at: Date): string {
  return formatOf('sv-SE', zone, { dateStyle: 'short' }).format(at)
}

/** 2026-11-24 18:05:30 on the city's clocks. */
export function clockIn(zone: string, at: Date): string {
  return formatOf('sv-SE', zone, { dateStyle: 'short', timeStyle: 'medium' }).format(at)
}

/** An instant as people write it: 2026年11月24日 18:05. */
export function timeIn(zone: string, locale: string, at: Date): string {
  return formatOf(locale, zone, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** The instant at which a day of the city's calendar is over. */
export function endOfDayIn(zone: string, day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + DAY_MS
  const offsetAt = (ms: number) =>
    Date.parse(`${clockIn(zone, new Date(ms)).replace(' ', 'T')}Z`) - ms
  // The offset at the end of the day, not at midnight in Greenwich: clocks may change in between.
  return new Date(midnight - offsetAt(midnight - offsetAt(midnight)))
}
