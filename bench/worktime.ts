import { performance } from 'node:perf_hooks'
import { type CalendarSpec, compileCalendar, dueAt, type Limit } from '@gongzhi/worktime'
import { minuteOracle } from '../packages/worktime/src/testing/minute-oracle.ts'

const YEAR = Date.UTC(2026, 0, 1)
const DAY = 86_400_000
const LOOK_UPS = 400_000
const NAIVE = 40

const SPEC: CalendarSpec = {
  zone: 'Asia/Shanghai',
  weekdays: [1, 2, 3, 4, 5],
  slots: [
    ['08:00', '12:00'],
    ['14:00', '18:00'],
  ],
  holidays: [
    '2026-01-01',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-05-01',
    '2026-10-01',
    '2026-10-02',
  ],
  makeupDays: ['2026-02-14', '2026-02-28', '2026-10-10'],
  partDays: { '2026-12-31': [['08:00', '12:00']] },
  knownThrough: '2026-12-31',
}

const LIMITS: readonly Limit[] = [
  { value: 2, unit: 'urgent-hour' },
  { value: 1, unit: 'urgent-day' },
  { value: 4, unit: 'working-hour' },
  { value: 0.5, unit: 'working-day' },
  { value: 7, unit: 'working-day' },
  { value: 3, unit: 'natural-day' },
]

/** Due look-ups per second for mixed units from random minutes of a year, beside a walk by minutes. */
export async function worktime(): Promise<object> {
  const began = performance.now()
  const calendar = compileCalendar(SPEC)
  dueAt(YEAR, { value: 1, unit: 'working-day' }, calendar)
  const compileMs = performance.now() - began
  const questions = questionsFrom(20261124)
  const lookUp = ({ start, limit }: Question): number => dueAt(start, limit, calendar)
  questions.slice(0, 20_000).forEach(lookUp)
  const perSecond = rate(questions, lookUp)
  const oracle = minuteOracle(SPEC)
  const sample = questions.slice(0, NAIVE)
  const naive = (question: Question): number => oracle.dueAt(question.start, question.limit)
  const differing = sample.filter((question) => naive(question) !== lookUp(question)).length
  const naivePerSecond = rate(sample, naive)
  return {
    bench: 'worktime',
    node: process.version,
    perSecond: Math.round(perSecond),
    ratioToOracle: Math.round(perSecond / naivePerSecond),
    samples: questions.length,
    naivePerSecond: Math.round(naivePerSecond * 10) / 10,
    naiveSamples: sample.length,
    differing,
    compileMs: Math.round(compileMs * 100) / 100,
  }
}

interface Question {
  readonly start: number
  readonly limit: Limit
}

function questionsFrom(seed: number): Question[] {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: LOOK_UPS }, () => ({
    start: YEAR + next((365 * DAY) / 60_000) * 60_000,
    limit: LIMITS[next(LIMITS.length)] as Limit,
  }))
}

function rate<T>(items: readonly T[], work: (item: T) => number): number {
  const began = performance.now()
  let sum = 0
  for (const item of items) sum += work(item)
  if (Number.isNaN(sum)) throw new Error('a due instant is missing')
  return items.length / ((performance.now() - began) / 1000)
}
