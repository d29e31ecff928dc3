import type { Spot } from '../gazetteer/spot.ts'
import { addClaim, type Claim } from './claim.ts'

/** What the reader asks of the ground besides names. */
export interface Ground {
  /** Unit cell of a position, undefined outside the city. */
  cellAt(lon: number, lat: number): string | undefined
  unitCell(code: string): Spot | undefined
  component(id: string): Spot | undefined
  toWgs84(lon: number, lat: number, crs: 'gcj02' | 'bd09'): readonly [number, number]
}

const COMPONENT = /(?<![0-9a-z])[1-9][0-9]{16}(?![0-9])/g
const CELL = /(?<![0-9a-z])[1-9][0-9]{11}[0-9a-z]{3}(?![0-9a-z])/g
const DEGREES = '([0-9]{1,3}\\.[0-9]{3,})'
const COORDINATES = new RegExp(`${DEGREES}[^0-9.]{1,8}${DEGREES}`, 'g')
/** A code names exactly one thing. */
const CODE_WEIGHT = 3

/** 17-digit component ids, 15-character cell codes and coordinates that stand in the text. */
export function claimCodes(ground: Ground, text: string, claims: Map<string, Claim>): void {
  if (!/[0-9]{3}/.test(text)) return
  for (const match of text.matchAll(COMPONENT))
    claim(claims, ground.component(match[0]), 'component', match)
  for (const match of text.matchAll(CELL))
    claim(claims, ground.unitCell(match[0].toUpperCase()), 'cell', match)
  for (const match of text.matchAll(COORDINATES))
    claim(
      claims,
      positionIn(ground, text, Number(match[1]), Number(match[2])),
      'coordinates',
      match,
    )
}

function positionIn(ground: Ground, text: string, a: number, b: number): Spot | undefined {
  // 经度 comes first on maps, 纬度 first in speech: the city itself decides.
  for (const [x, y] of [
    [a, b],
    [b, a],
  ] as const) {
    if (x > 180 || y > 90) continue
    const crs = /百度/.test(text) ? 'bd09' : /高德|腾讯/.test(text) ? 'gcj02' : undefined
    const [lon, lat] = crs ? ground.toWgs84(x, y, crs) : [x, y]
    const cell = ground.cellAt(lon, lat)
    const spot = cell === undefined ? undefined : ground.unitCell(cell)
    if (spot) return { ...spot, id: `${lon},${lat}`, lon, lat }
  }
  return undefined
}

function claim(
  claims: Map<string, Claim>,
  spot: Spot | undefined,
  kind: 'component' | 'cell' | 'coordinates',
  match: RegExpExecArray,
): void {
  if (!spot) return
  addClaim(claims, {
    ...{ spot, level: spot.level, weight: CODE_WEIGHT, namesakes: [spot], exact: true },
    supports: [{ kind, start: match.index, end: match.index + match[0].length }],
    above: new Set(),
  })
}
