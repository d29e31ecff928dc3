import type { Chance } from '../demo/chance.ts'
import type { CaseView, RunCommand } from '../modules/cases/index.ts'
import type { People, Worker } from './people.ts'
import type { Told } from './resident.ts'
import type { Tally } from './tally.ts'

/** Everything a step needs to know; `told` is what the officer reads, as a person would. */
export interface Desk {
  readonly people: People
  readonly chance: Chance
  readonly told: Told
  readonly tally: Tally
}

/** What somebody does with a case that lies before them. */
export type Step = (desk: Desk, c: CaseView) => Promise<void>

type Command = RunCommand extends infer C
  ? C extends { name: infer N; input: infer I }
    ? { name: N; input: I }
    : never
  : never

export async function act(
  { tally }: Desk,
  worker: Worker,
  c: CaseView,
  command: Command,
): Promise<void> {
  await worker.api.post(`/api/cases/${c.id}/commands`, { ...command, expectedSeq: c.seq })
  tally.count(command.name)
}

/** Where a case lies whose text names no place: with the desk of the whole city. */
export const CITY = '990100000000'

export function areaOf(c: CaseView): string {
  return c.place.areaCode ?? CITY
}

export function given<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`the case has no ${what}`)
  return value
}
