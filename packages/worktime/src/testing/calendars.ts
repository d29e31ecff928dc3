import type { CalendarSpec } from '../index.ts'

/** A city's office hours in the year whose published holidays the tests speak of. */
export const CITY: CalendarSpec = {
  zone: 'Asia/Shanghai',
  weekdays: [1, 2, 3, 4, 5],
  slots: [
    ['08:00', '12:00'],
    ['14:00', '18:00'],
  ],
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  makeupDays: ['2026-09-20', '2026-10-10'],
  partDays: { '2026-12-31': [['08:00', '12:00']] },
  knownThrough: '2026-12-31',
}

/** An instant by what the wall shows in a zone without summer time: '2026-09-30 17:00', in China unless told. */
export function at(text: string, offset = '+08:00'): number {
  return Date.parse(`${text.replace(' ', 'T')}${offset}`)
}

export function shown(ms: number, zone = 'Asia/Shanghai'): string {
  return new Date(ms).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16)
}
