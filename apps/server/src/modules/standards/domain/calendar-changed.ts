import type { DomainEvent } from '../../../platform/domain-event.ts'

/** A new office calendar is in force: clocks that still run are to be computed again. */
export type CalendarChanged = DomainEvent<'standards.calendarChanged', { readonly version: number }>

export function calendarChanged(version: number, at: Date): CalendarChanged {
  return { type: 'standards.calendarChanged', subject: String(version), data: { version }, at }
}
