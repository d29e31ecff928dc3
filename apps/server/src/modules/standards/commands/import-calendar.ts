import type { Context } from '../../../platform/context.ts'
import { emit } from '../../../platform/outbox.ts'
import { CalendarFile } from '../contract.ts'
import { calendarChanged, readCalendar } from '../domain/index.ts'
import * as store from '../store/index.ts'
import { type ImportResult, importUnderLock } from './import-result.ts'
import { readShape } from './read-shape.ts'

const FILE = 'calendar.json'

/** Publishes a calendar; whoever keeps clocks hears of it in the same transaction. */
export async function importCalendar(ctx: Context, given: unknown): Promise<ImportResult> {
  const file = readShape(CalendarFile, given, FILE)
  const read = readCalendar(file, ctx.ports.zone)
  const result = await importUnderLock(ctx, FILE, 1, async (tx) => {
    if ('refused' in read) return read
    const calendar = { spec: read.spec, years: file.years, now: ctx.now(), by: ctx.actor.id }
    const version = await store.insertCalendar(tx, calendar)
    if (version === undefined) return { added: 0, changed: 0, closed: 0 }
    await emit(ctx, tx, [calendarChanged(version, ctx.now())])
    return { added: version === 1 ? 1 : 0, changed: version === 1 ? 0 : 1, closed: 0 }
  })
  if (result.added + result.changed > 0) ctx.ports.wakeRelay()
  return result
}
