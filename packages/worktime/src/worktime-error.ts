/** Stable codes of every refusal of this library. */
export type WorktimeErrorCode =
  | 'worktime/unknown-zone'
  | 'worktime/bad-date'
  | 'worktime/bad-weekday'
  | 'worktime/bad-slot'
  | 'worktime/overlapping-slots'
  | 'worktime/conflicting-dates'
  | 'worktime/bad-hours-per-day'
  | 'worktime/no-working-time'
  | 'worktime/bad-limit'
  | 'worktime/bad-day-count'
  | 'worktime/bad-instant'
  | 'worktime/out-of-range'
  | 'worktime/not-started'
  | 'worktime/started-twice'
  | 'worktime/limit-missing'
  | 'worktime/pause-while-paused'
  | 'worktime/resume-without-pause'
  | 'worktime/already-stopped'
  | 'worktime/time-goes-backwards'

/** One sentence in each language of the platform. */
export interface Words {
  readonly 'zh-CN': string
  readonly en: string
}

/** A refusal: a stable code for programs, and words that say what would be accepted. */
export class WorktimeError extends Error {
  override readonly name = 'WorktimeError'
  readonly code: WorktimeErrorCode
  readonly words: Words

  constructor(code: WorktimeErrorCode, words: Words) {
    super(words.en)
    this.code = code
    this.words = words
  }
}
