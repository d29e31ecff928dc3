export const IDLE_MS = 30 * 60_000
export const ABSOLUTE_MS = 12 * 60 * 60_000
/** How exactly the last use of a session is known: one write a minute and not one a request. */
export const SEEN_STEP_MS = 60_000

/** A path of this site to go on to after sign-in; anything else leads to the account. */
export function safeNext(next: string | undefined): string {
  // Backslashes and control characters are read as slashes or dropped by browsers.
  const ours = /^\/(?![/\\])[^\\\p{Cc}]*$/u
  return next !== undefined && next.length <= 500 && ours.test(next) ? next : '/account'
}
