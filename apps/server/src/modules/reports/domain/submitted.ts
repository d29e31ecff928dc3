import type { DomainEvent } from '../../../platform/domain-event.ts'

export interface ReportPlace {
  readonly areaCode: string | null
  readonly cellCode: string | null
  readonly lon: number | null
  readonly lat: number | null
  readonly name: string | null
}

/** A report was accepted and stored. Its words are read with `titlesOf` and `textsOf`. */
export type ReportSubmitted = DomainEvent<
  'reports.submitted',
  {
    readonly id: string
    readonly no: string
    readonly channel: string
    readonly place: ReportPlace
    /** How finely the place is known; null where nothing was found. */
    readonly level: string | null
    readonly replyOwed: boolean
    readonly simulated: boolean
    readonly matterHint: string | null
  }
>
