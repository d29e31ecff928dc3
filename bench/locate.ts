import { performance } from 'node:perf_hooks'
import { boundsOf, buildIndex, cellAt, type IndexedCell, polygonsOf } from '@gongzhi/grid'
import Flatbush from 'flatbush'
import pointInPolygon from 'point-in-polygon-hao'
import { divisionOf, drawsOf } from '../packages/grid/src/testing/division.ts'

const COLUMNS = 112
const ROWS = 110
const LOOK_UPS = 1_000_000
const COMPARED = 200_000
const SEED = 20261124

type Locate = (lon: number, lat: number) => string | undefined

/** Which cell is it? Look-ups a second on one core over a city of irregular cells, beside a usual pair of libraries. */
export async function locate(): Promise<object> {
  const draw = drawsOf(SEED)
  const cells = divisionOf(draw, { columns: COLUMNS, rows: ROWS, jitter: 0.35 })
  const began = performance.now()
  const index = buildIndex(cells)
  const indexMs = performance.now() - began
  const ours: Locate = (lon, lat) => cellAt(index, lon, lat)
  const theirs = flatbushPip(cells)
  const points = pointsOver(cells, LOOK_UPS, draw)
  const few = points.subarray(0, COMPARED * 2)
  rate(few, ours)
  rate(few, theirs)
  const perSecond = rate(points, ours)
  const theirsPerSecond = rate(few, theirs)
  return {
    bench: 'locate',
    node: process.version,
    cells: cells.length,
    lookupsPerSecond: Math.round(perSecond),
    ratioToFlatbushPip: Math.round((perSecond / theirsPerSecond) * 100) / 100,
    indexMs: Math.round(indexMs * 10) / 10,
    samples: LOOK_UPS,
    flatbushPipPerSecond: Math.round(theirsPerSecond),
    compared: COMPARED,
    differing: differing(few, ours, theirs),
  }
}

/** A tree of bounds, then point in polygon on what it finds. */
function flatbushPip(cells: readonly IndexedCell[]): Locate {
  const tree = new Flatbush(cells.length)
  for (const { geometry } of cells) tree.add(...boundsOf(geometry))
  tree.finish()
  const shapes = cells.map(({ geometry }) => polygonsOf(geometry) as [number, number][][][])
  return (lon, lat) => {
    const at: [number, number] = [lon, lat]
    const found = tree
      .search(lon, lat, lon, lat)
      .find((i) => shapes[i]?.some((polygon) => pointInPolygon(at, polygon) !== false))
    return found === undefined ? undefined : cells[found]?.code
  }
}

/** Positions anywhere in the bounds of all cells; some at the ragged rim lie outside. */
function pointsOver(cells: readonly IndexedCell[], count: number, draw: () => number) {
  const bounds = cells.map(({ geometry }) => boundsOf(geometry))
  const least = (side: 0 | 1) => bounds.reduce((min, b) => Math.min(min, b[side]), Infinity)
  const most = (side: 2 | 3) => bounds.reduce((max, b) => Math.max(max, b[side]), -Infinity)
  const [west, south, east, north] = [least(0), least(1), most(2), most(3)]
  return Float64Array.from({ length: count * 2 }, (_, i) =>
    i % 2 === 0 ? west + draw() * (east - west) : south + draw() * (north - south),
  )
}

function rate(points: Float64Array, locate: Locate): number {
  const began = performance.now()
  let found = 0
  for (let i = 0; i < points.length; i += 2)
    if (locate(points[i] as number, points[i + 1] as number) !== undefined) found++
  if (found < points.length / 4) throw new Error(`only ${found} positions lie in cells`)
  return points.length / 2 / ((performance.now() - began) / 1000)
}

/** A centimetre outside the rim is still ours, so only what the other finds is compared. */
function differing(points: Float64Array, ours: Locate, theirs: Locate): number {
  let count = 0
  for (let i = 0; i < points.length; i += 2) {
    const [lon, lat] = [points[i] as number, points[i + 1] as number]
    const code = theirs(lon, lat)
    if (code !== undefined && code !== ours(lon, lat)) count++
  }
  return count
}
