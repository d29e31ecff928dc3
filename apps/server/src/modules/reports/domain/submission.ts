import { AboutPerson, ChannelNotAllowed } from './errors.ts'
import { findPerson, mentionsPerson } from './person/check.ts'

const DAY_MS = 24 * 3600 * 1000
/** A case may be reopened for 30 days and suspended for a year; then nobody needs to call any more. */
export const CONTACT_KEPT_MS = 365 * DAY_MS
export const DRAFT_KEPT_MS = DAY_MS

const TITLE_LENGTH = 40
/** A name for a text without one: its first clause, cut where it grows long. */
export function titleOf(body: string): string {
  const first = body.split(/[\n。！？!?；;]|(?<=\w)\.\s/)[0]?.trim() ?? ''
  const whole = first === '' ? body.trim() : first
  const letters = [...whole]
  return letters.length <= TITLE_LENGTH ? whole : `${letters.slice(0, TITLE_LENGTH).join('')}…`
}

export type ModerationFlag = 'personal'

/**
 * What is accepted at all. A text about a person is refused with advice; one that another desk has
 * already accepted (channel `file`) comes in and is kept from the public.
 */
export function admit(report: {
  readonly channel: string
  readonly about: 'place' | 'person'
  readonly title: string
  readonly body: string
}): readonly ModerationFlag[] {
  if (report.channel === 'file')
    return report.about === 'person' || mentionsPerson(report.title, report.body)
      ? ['personal']
      : []
  if (report.about === 'person') throw new AboutPerson('chosen')
  const found = findPerson(report.title, report.body)
  if (found) throw new AboutPerson(found.kind, found.matched)
  return []
}

/** Which doors an account may say that a report came through. */
const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  public: ['portal', 'api'],
  staff: ['portal', 'api', 'phone', 'field', 'file'],
  service: ['api', 'phone', 'sensor', 'file'],
  system: ['portal', 'api', 'file', 'phone', 'field', 'sensor'],
}

export function mayUseChannel(actorKind: string, channel: string): boolean {
  return CHANNELS[actorKind]?.includes(channel) ?? false
}

export function requireChannel(actorKind: string, channel: string): void {
  if (!mayUseChannel(actorKind, channel))
    throw new ChannelNotAllowed(`${actorKind} may not submit by ${channel}`)
}
