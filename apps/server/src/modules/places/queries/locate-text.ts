import { toWgs84 } from '@gongzhi/grid'
import type { Context } from '../../../platform/context.ts'
import {
  type Ground,
  type LocateOptions,
  type PlaceCandidate,
  readPlaces,
  type TextParts,
} from '../domain/index.ts'
import { componentIndexOf } from './components.ts'
import { gazetteerOf } from './gazetteer.ts'
import { type GroundIndex, groundOf, unitCellAt } from './ground.ts'

type Components = Awaited<ReturnType<typeof componentIndexOf>>['byId']

const NO_COMPONENTS: Components = new Map()
const SEVENTEEN_DIGITS = /(?<!\d)[1-9\uff11-\uff19][\d\uff10-\uff19]{16}(?![\d\uff10-\uff19])/

/**
 * The places a free text speaks of, the best supported first, each with what in the text speaks for
 * it. Offsets are those of `text`; an empty text with parts is read as the parts, line by line.
 */
export async function locateText(
  ctx: Context,
  text: string,
  options: LocateOptions = {},
): Promise<PlaceCandidate[]> {
  const read = text === '' && options.parts ? joined(options.parts) : text
  const [gazetteer, ground] = await Promise.all([gazetteerOf(ctx), groundOf(ctx)])
  const components = SEVENTEEN_DIGITS.test(read)
    ? (await componentIndexOf(ctx)).byId
    : NO_COMPONENTS
  return readPlaces(gazetteer, asGround(ground, components), read, options)
}

function joined({ placeText, title, body }: TextParts): string {
  return [placeText, title, body].filter((part) => part !== undefined && part !== '').join('\n')
}

function asGround(ground: GroundIndex, components: Components): Ground {
  return {
    cellAt: (lon, lat) => unitCellAt(ground, lon, lat),
    unitCell: (code) => ground.unitCells.get(code),
    component: (id) => components.get(id),
    toWgs84,
  }
}
