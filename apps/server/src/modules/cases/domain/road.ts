const ROAD = /^[^\d０-９]{1,30}?(?:大道|大街|公路|胡同|[路街巷弄道])/u

/**
 * The road in a place name and nothing finer: what the public may know of where a matter lies.
 * A name without a road gives nothing; what follows the first number never passes.
 */
export function roadOf(name: string | null): string | null {
  return ROAD.exec(name ?? '')?.[0] ?? null
}
