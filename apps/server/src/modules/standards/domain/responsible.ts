import { isAreaCode, parentOf } from '@gongzhi/grid'
import type { DirectoryRow } from './model.ts'

/** The directory by pattern and area: an assignment looks at a handful of keys, not at the rows. */
export type Directory = ReadonlyMap<string, readonly DirectoryRow[]>

export function buildDirectory(rows: readonly DirectoryRow[]): Directory {
  return Map.groupBy(rows, (r) => `${r.matterPattern} ${r.areaCode}`)
}

/** From the class itself to every matter. */
export function patternsOf(matterCode: string): string[] {
  return [matterCode, matterCode.slice(0, 2), '*']
}

/** From the area itself up to the whole installation. A unit-grid code means its community. */
export function areasOf(areaCode: string): string[] {
  const areas: string[] = []
  let at: string | undefined = areaCode.slice(0, 12)
  while (at !== undefined && isAreaCode(at)) {
    areas.push(at)
    at = parentOf(at)
  }
  return [...areas, '*']
}

/**
 * Every row that holds on the day, the most specific first: a row for the class before one for its
 * major class, then the smaller area, then the lead before those who help.
 */
export function responsibleOn(
  directory: Directory,
  matterCode: string,
  areaCode: string,
  day: string,
): DirectoryRow[] {
  return patternsOf(matterCode).flatMap((pattern) =>
    areasOf(areaCode).flatMap((area) =>
      (directory.get(`${pattern} ${area}`) ?? []).filter((r) => holdsOn(r, day)).toSorted(byKind),
    ),
  )
}

function holdsOn(row: DirectoryRow, day: string): boolean {
  return row.effectiveFrom <= day && (row.effectiveTo === null || day <= row.effectiveTo)
}

function byKind(a: DirectoryRow, b: DirectoryRow): number {
  if (a.kind !== b.kind) return a.kind === 'lead' ? -1 : 1
  return a.unitCode < b.unitCode ? -1 : 1
}
