import type { Limit } from './limit.ts'
import { WorktimeError, type WorktimeErrorCode, type Words } from './worktime-error.ts'
import { checkInstant } from './year.ts'

/** What happened to a clock. A start and an extension bring a limit. */
export interface ClockEntry {
  /** Milliseconds since 1970 in UTC. */
  readonly at: number
  readonly action: 'start' | 'pause' | 'resume' | 'extend' | 'stop'
  readonly limit?: Limit | undefined
}

export type ClockStatus = 'running' | 'paused' | 'stopped'

export interface Run {
  readonly from: number
  /** Infinity while it runs. */
  readonly to: number
}

/** A log that was found possible: when the clock ran, and under which limits. */
export interface Reading {
  readonly status: ClockStatus
  readonly runs: readonly Run[]
  readonly limits: readonly Limit[]
  /** The instant of the last entry. */
  readonly last: number
}

/** Reads a log from its first entry; an impossible one is refused. */
export function readLog(log: readonly ClockEntry[]): Reading {
  const [first, ...rest] = log
  if (first?.action !== 'start') throw refusal('worktime/not-started')
  checkInstant(first.at)
  const runs: Run[] = []
  const limits = [limitOf(first)]
  let status: ClockStatus = 'running'
  let since = first.at
  let last = first.at
  for (const entry of rest) {
    if (!(entry.at >= last)) throw refusal('worktime/time-goes-backwards')
    last = entry.at
    if (status === 'stopped') throw refusal('worktime/already-stopped')
    switch (entry.action) {
      case 'start':
        throw refusal('worktime/started-twice')
      case 'extend':
        limits.push(limitOf(entry))
        break
      case 'resume':
        if (status === 'running') throw refusal('worktime/resume-without-pause')
        since = entry.at
        status = 'running'
        break
      case 'pause':
        if (status === 'paused') throw refusal('worktime/pause-while-paused')
        runs.push({ from: since, to: entry.at })
        status = 'paused'
        break
      case 'stop':
        if (status === 'running') runs.push({ from: since, to: entry.at })
        status = 'stopped'
        break
    }
  }
  if (status === 'running') runs.push({ from: since, to: Infinity })
  return { status, runs, limits, last }
}

function limitOf(entry: ClockEntry): Limit {
  if (entry.limit) return entry.limit
  throw refusal('worktime/limit-missing')
}

const WORDS = {
  'worktime/not-started': {
    'zh-CN': '计时记录须以开始计时为第一条。',
    en: 'The log of a clock must begin with its start.',
  },
  'worktime/started-twice': {
    'zh-CN': '计时已经开始；重新计时须另立记录。',
    en: 'The clock has started already; a new start needs a log of its own.',
  },
  'worktime/limit-missing': {
    'zh-CN': '开始计时和延期都须写明时限。',
    en: 'A start and an extension must name a limit.',
  },
  'worktime/pause-while-paused': {
    'zh-CN': '计时已在暂停中。',
    en: 'The clock is paused already.',
  },
  'worktime/resume-without-pause': {
    'zh-CN': '计时未暂停，不能恢复。',
    en: 'The clock is not paused and cannot go on.',
  },
  'worktime/already-stopped': {
    'zh-CN': '计时已停止，不能再记。',
    en: 'The clock has stopped; nothing can follow.',
  },
  'worktime/time-goes-backwards': {
    'zh-CN': '计时记录的时刻不得早于前一条。',
    en: 'No entry of a log may be earlier than the one before it.',
  },
} as const satisfies Partial<Record<WorktimeErrorCode, Words>>

function refusal(code: keyof typeof WORDS): WorktimeError {
  return new WorktimeError(code, WORDS[code])
}
