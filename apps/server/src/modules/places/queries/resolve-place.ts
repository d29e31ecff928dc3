import { cellAt, metresBetween, toWgs84 } from '@gongzhi/grid'
import type { Context } from '../../../platform/context.ts'
import {
  AddressNotFound,
  addressSpot,
  areaNames,
  BadPosition,
  ComponentNotFound,
  type Gazetteer,
  nameOf,
  NOWHERE,
  type Place,
  type PlaceCandidate,
  type PlaceLevel,
  type Spot,
} from '../domain/index.ts'
import { componentIndexOf } from './components.ts'
import { areasOf, gazetteerOf } from './gazetteer.ts'
import { areaAt, type GroundIndex, groundOf, unitCellAt } from './ground.ts'
import { locateText } from './locate-text.ts'

export interface PlaceInput {
  readonly lon?: number | undefined
  readonly lat?: number | undefined
  readonly crs?: 'wgs84' | 'gcj02' | 'bd09' | undefined
  readonly text?: string | undefined
  readonly addressId?: string | undefined
  readonly componentId?: string | undefined
  /** Where the reporter says it is, in own words: better evidence than the text. */
  readonly hint?: string | undefined
  /** Heading of the text, when it is given apart. */
  readonly title?: string | undefined
}

export interface ResolvedPlace {
  readonly place: Place
  /** How finely it is known; null when nothing is. */
  readonly level: PlaceLevel | null
  readonly candidates: PlaceCandidate[]
  /** The position given lies outside the city. */
  readonly outside: boolean
}

/** A name read from the text serves for a pin on the map that is this near to it. */
const SAME_PLACE_M = 400

/**
 * The one place a report is about. A component or address that is named by its id stands for itself;
 * a position beats the text, which still lends it its name; the text alone gives its best candidate.
 * In memory: no query when warm.
 * @throws places/bad-position, places/address-not-found, places/component-not-found
 */
export async function resolvePlace(ctx: Context, input: PlaceInput): Promise<ResolvedPlace> {
  if (input.componentId || input.addressId) return resolveId(ctx, input)
  const at = positionOf(input)
  const text = [input.hint, input.title, input.text].filter((part) => part).join('\n')
  if (at === undefined) return resolveText(ctx, input, text)
  const ground = await groundOf(ctx)
  const areas = await areasOf(ctx)
  const place = placeAt(areas, ground, at.lon, at.lat)
  const candidates = text === '' ? [] : await locateIn(ctx, input, text, at)
  if (place.areaCode === null) {
    const [best] = candidates
    const found = best ? placeOf(best) : place
    return { place: found, level: best?.level ?? null, candidates, outside: true }
  }
  const named = candidates.find((c) => c.cellCode !== null && isNear(c, at))
  return {
    place: named ? { ...place, name: named.name } : place,
    level: place.cellCode === null ? (areas.get(place.areaCode)?.level ?? null) : 'cell',
    ...{ candidates, outside: false },
  }
}

/** Codes of the cells of every layer at a position, the unit grid among them. */
export async function cellsAt(
  ctx: Context,
  lon: number,
  lat: number,
): Promise<{ layer: string; code: string }[]> {
  const { layers } = await groundOf(ctx)
  return layers.flatMap(({ code: layer, index }) => {
    const code = cellAt(index, lon, lat)
    return code === undefined ? [] : [{ layer, code }]
  })
}

async function resolveId(ctx: Context, input: PlaceInput): Promise<ResolvedPlace> {
  const [gazetteer, ground] = await Promise.all([gazetteerOf(ctx), groundOf(ctx)])
  const spot = input.componentId
    ? (await componentIndexOf(ctx)).byId.get(input.componentId)
    : addressOf(gazetteer, input.addressId ?? '')
  if (!spot)
    throw input.componentId
      ? new ComponentNotFound('no such component', { id: input.componentId })
      : new AddressNotFound('no such address', { id: input.addressId ?? '' })
  const { lon, lat, areaCode } = spot
  const cellCode = unitCellAt(ground, lon, lat) ?? spot.cellCode
  const place = { areaCode, cellCode, lon, lat, name: nameOf(gazetteer, spot) }
  return { place, level: spot.level, candidates: [], outside: false }
}

function addressOf(gazetteer: Gazetteer, id: string): Spot | undefined {
  const address = gazetteer.addresses.get(id)
  return address && addressSpot(address)
}

async function resolveText(ctx: Context, input: PlaceInput, text: string): Promise<ResolvedPlace> {
  const candidates = text === '' ? [] : await locateIn(ctx, input, text)
  const [best] = candidates
  return {
    place: best ? placeOf(best) : NOWHERE,
    level: best?.level ?? null,
    ...{ candidates, outside: false },
  }
}

function locateIn(
  ctx: Context,
  input: PlaceInput,
  text: string,
  near?: { lon: number; lat: number },
): Promise<PlaceCandidate[]> {
  const parts = { placeText: input.hint, title: input.title, body: input.text }
  return locateText(ctx, text, { parts, ...(near && { near }) })
}

function positionOf({
  lon,
  lat,
  crs = 'wgs84',
}: PlaceInput): { lon: number; lat: number } | undefined {
  if (lon === undefined && lat === undefined) return undefined
  if (lon === undefined || lat === undefined || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90))
    throw new BadPosition('not a position')
  if (crs === 'wgs84') return { lon, lat }
  const [x, y] = toWgs84(lon, lat, crs)
  return { lon: x, lat: y }
}

type Areas = Awaited<ReturnType<typeof areasOf>>

/** Names of communities are asked for again and again. */
const names = new WeakMap<Areas, Map<string, string>>()

function placeAt(areas: Areas, ground: GroundIndex, lon: number, lat: number): Place {
  const cellCode = unitCellAt(ground, lon, lat) ?? null
  const areaCode = cellCode?.slice(0, 12) ?? areaAt(ground, lon, lat) ?? null
  return { areaCode, cellCode, lon, lat, name: areaCode && nameOfArea(areas, areaCode) }
}

function nameOfArea(areas: Areas, code: string): string {
  let known = names.get(areas)
  if (!known) names.set(areas, (known = new Map()))
  let name = known.get(code)
  if (name === undefined) known.set(code, (name = areaNames(areas, code, 'zh-CN')))
  return name
}

function placeOf({ areaCode, cellCode, lon, lat, name }: PlaceCandidate): Place {
  return { areaCode, cellCode, lon, lat, name }
}

function isNear(candidate: PlaceCandidate, at: { lon: number; lat: number }): boolean {
  if (candidate.lon === null || candidate.lat === null) return false
  return metresBetween(candidate.lon, candidate.lat, at.lon, at.lat) <= SAME_PLACE_M
}
