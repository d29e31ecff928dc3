import { metresPerLatDegree, metresPerLonDegree } from '@gongzhi/grid'
import { type Calendar, dueAt, type Limit } from '@gongzhi/worktime'

/** Where, when and what a case is, as far as likeness goes. */
interface Likeness {
  readonly matter: string | null
  readonly lon: number | null
  readonly lat: number | null
  readonly at: number
}

/** The same class (or one has none yet), near, and the later one came while the window was open. */
export function isSimilar(
  a: Likeness,
  b: Likeness,
  limits: { readonly metres: number; readonly within: Limit },
  calendar: Calendar,
): boolean {
  const fits = a.matter === null || b.matter === null || a.matter === b.matter
  const near = (metresBetween(a, b) ?? Infinity) <= limits.metres
  return (
    fits && near && Math.max(a.at, b.at) <= dueAt(Math.min(a.at, b.at), limits.within, calendar)
  )
}

function metresBetween(a: Likeness, b: Likeness): number | undefined {
  if (a.lon === null || a.lat === null || b.lon === null || b.lat === null) return undefined
  return Math.hypot(
    (a.lat - b.lat) * metresPerLatDegree(a.lat),
    (a.lon - b.lon) * metresPerLonDegree(a.lat),
  )
}
