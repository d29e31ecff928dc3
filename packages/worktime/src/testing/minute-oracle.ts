/**
 * The same questions answered the plain way, for tests and benches to compare with: walk minute by
 * minute and ask Intl what the clock on the wall shows. Shares no code with the library.
 */
import type { CalendarSpec, ClockEntry, Limit, Unit } from '../index.ts'

export const MINUTE = 60_000

/** What the wall shows at the beginning of a minute. */
interface Wall {
  readonly date: string
  readonly time: string
  /** 1 is Monday. */
  readonly weekday: number
  /** Minutes, as though the local time were UTC. */
  readonly reading: number
}

export interface Oracle {
  readonly dueAt: (start: number, limit: Limit) => number
  readonly workingTimeBetween: (from: number, to: number) => number
  readonly clock: (log: readonly ClockEntry[], now: number) => { due: number; used: number }
}

export function minuteOracle(
  spec: CalendarSpec,
  walls: (at: number) => Wall = wallsOf(spec.zone),
): Oracle {
  const works = (at: number): boolean => {
    const { date, time, weekday } = walls(at)
    const full = spec.makeupDays.includes(date) || spec.weekdays.includes(weekday) ? spec.slots : []
    const slots = spec.partDays[date] ?? (spec.holidays.includes(date) ? [] : full)
    return slots.some(([from, to]) => from <= time && time < to)
  }
  /** The latest reading that was reached, two days back: a minute reaches the one that would follow it. */
  const seen = (at: number): number => {
    let latest = walls(at).reading
    for (let back = 1; back <= 2 * 1440; back++)
      latest = Math.max(latest, walls(at - back * MINUTE).reading + 1)
    return latest
  }
  /** What a minute counts in a unit. Readings are followed only when a natural day asks for them. */
  const stepper = (begin: number, natural: boolean) => {
    let latest = natural ? seen(begin) : NaN
    return (unit: Unit, at: number): number => {
      const before = latest
      if (natural) latest = Math.max(latest, walls(at).reading + 1, walls(at + MINUTE).reading)
      if (unit === 'natural-day') return (latest - before) * MINUTE
      return unit.startsWith('urgent') || works(at) ? MINUTE : 0
    }
  }
  const clock = (log: readonly ClockEntry[], now: number): { due: number; used: number } => {
    const begin = log[0]?.at ?? NaN
    const shares = log.flatMap((entry) => entry.limit ?? [])
    const step = stepper(
      begin,
      shares.some(({ unit }) => unit === 'natural-day'),
    )
    const moves = log.filter((entry) => entry.action !== 'extend')
    const lastRun =
      moves.findLast((entry) => entry.action === 'start' || entry.action === 'resume')?.at ?? NaN
    let due = NaN
    let used = 0
    let share = 0
    let left = lengthOf(shares[0], spec)
    for (let at = begin; Number.isNaN(due) || at < now; at += MINUTE) {
      const state = moves.findLast((entry) => entry.at <= at)?.action
      const really = state === 'start' || state === 'resume'
      const counted = step(shares[share]?.unit ?? 'urgent-hour', at)
      // For the due instant the last run never ends; for what was used, it ends where the log says.
      if (!really && at < lastRun) continue
      if (at < now && really)
        used += Number.isNaN(due)
          ? Math.min(counted, lastOf(shares, share) ? Infinity : left)
          : counted
      if (!Number.isNaN(due)) continue
      left -= counted
      if (left > 0) continue
      share++
      if (share === shares.length) {
        due = at + MINUTE
        share--
      } else left = lengthOf(shares[share], spec)
    }
    return { due, used }
  }
  return {
    dueAt: (start, limit) => clock([{ at: start, action: 'start', limit }], start).due,
    workingTimeBetween: (from, to) => {
      let worked = 0
      for (let at = from; at < to; at += MINUTE) if (works(at)) worked += MINUTE
      return worked
    },
    clock,
  }
}

function lastOf(list: readonly unknown[], index: number): boolean {
  return index === list.length - 1
}

function lengthOf(limit: Limit | undefined, spec: CalendarSpec): number {
  if (!limit) return NaN
  const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  const full = spec.slots.reduce((sum, [from, to]) => sum + minutesOf(to) - minutesOf(from), 0)
  const hours = {
    'urgent-hour': 1,
    'working-hour': 1,
    'urgent-day': 24,
    'natural-day': 24,
    'working-day': spec.hoursPerDay ?? full / 60,
  }[limit.unit]
  return Math.round(limit.value * hours * 60) * MINUTE
}

/** Asks Intl; remembers when told to. */
export function wallsOf(zone: string, remember = false): (at: number) => Wall {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  const ask = (at: number): Wall => {
    // 24/11/2026, 08:00:00
    const text = format.format(at)
    const date = `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}`
    const time = text.slice(12, 17)
    const reading = Date.parse(`${date}T${time}:00Z`) / MINUTE
    return { date, time, weekday: new Date(reading * MINUTE).getUTCDay() || 7, reading }
  }
  if (!remember) return ask
  const known = new Map<number, Wall>()
  return (at) => {
    const wall = known.get(at) ?? ask(at)
    known.set(at, wall)
    return wall
  }
}
