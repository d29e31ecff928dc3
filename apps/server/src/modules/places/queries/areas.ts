import { type Area, type AreaLevel, isAreaCode, isWithin } from '@gongzhi/grid'
import type { Context } from '../../../platform/context.ts'
import type { Page } from '../../../platform/contract.ts'
import { afterOf, pageOf } from '../../../platform/paging.ts'
import type { Locale } from '../../../platform/i18n.ts'
import { AreaNotFound, areaNames, type AreaRow } from '../domain/index.ts'
import { findOutline } from './cells.ts'
import { areasOf } from './gazetteer.ts'

export interface AreaView {
  readonly code: string
  readonly level: AreaLevel
  readonly nameZh: string
  readonly nameEn: string
  readonly aliases: string[]
  /** A position inside. */
  readonly lon: number
  readonly lat: number
}

/** In memory: no query when warm. */
export async function findArea(ctx: Context, code: string): Promise<AreaView | undefined> {
  const area = (await areasOf(ctx)).get(code)
  return area && viewOf(area)
}

/** 区街道社区 as far as the code goes, '' for an unknown one. */
export async function areaName(ctx: Context, code: string, locale: Locale): Promise<string> {
  return areaNames(await areasOf(ctx), code, locale)
}

export interface AreaFilter {
  readonly level?: AreaLevel | undefined
  /** Only areas in this one, itself not included. */
  readonly within?: string | undefined
  /** Only codes after this one. */
  readonly after?: string | undefined
  readonly limit?: number | undefined
}

/** By code. */
export async function listAreas(ctx: Context, filter: AreaFilter = {}): Promise<AreaView[]> {
  const { level, within, after = '', limit = Infinity } = filter
  if (within && !isAreaCode(within)) return []
  const found: AreaView[] = []
  for (const area of (await areasOf(ctx)).values()) {
    if (found.length >= limit) break
    if (area.code <= after || (level && area.level !== level)) continue
    if (within && (area.code === within || !isWithin(area.code, within))) continue
    found.push(viewOf(area))
  }
  return found
}

/** In memory. */
export async function pageAreas(
  ctx: Context,
  { after, limit, ...filter }: AreaFilter & { readonly limit: number },
): Promise<Page<AreaView>> {
  const found = await listAreas(ctx, { ...filter, after: afterOf(after), limit: limit + 1 })
  return pageOf(found, limit, (area) => area.code)
}

/** One query, for the outline. @throws places/area-not-found */
export async function getArea(ctx: Context, code: string): Promise<AreaView & { outline: Area }> {
  const [area, outline] = await Promise.all([findArea(ctx, code), findOutline(ctx, code)])
  if (!area || !outline) throw new AreaNotFound(`no area ${code}`, { code })
  return { ...area, outline }
}

function viewOf({ code, level, nameZh, nameEn, aliases, lon, lat }: AreaRow): AreaView {
  return { code, level, nameZh, nameEn, aliases: [...aliases], lon, lat }
}
