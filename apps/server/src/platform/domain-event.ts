/** Something that happened, in the past tense: `reports.submitted`. Leaves as a CloudEvent. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type
  /** The id of the thing it happened to. */
  readonly subject: string
  readonly data: Data
  readonly at: Date
}
