/** GB/T 22239 asks for a lock after some failures; five is its usual reading. */
export const FREE_FAILURES = 5
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 60 * 60_000
/** After a day of quiet the count starts again. */
export const FORGET_MS = 24 * 60 * 60_000

/** One minute after the fifth failure, then twice as long for each further one, at most an hour. */
export function waitAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES), LONGEST_WAIT_MS)
}
