/** [longitude, latitude], CGCS2000 degrees, seven decimals (about one centimetre). */
export type Position = [number, number]

/** Metres east and north of the city's middle. */
export interface Spot {
  readonly x: number
  readonly y: number
}

const ORIGIN = { lon: 112.93, lat: 27.02 }
const NORTH = 110_790
const EAST = 111_320 * Math.cos((ORIGIN.lat * Math.PI) / 180)

export function toDegrees(x: number, y: number): Position {
  return [round7(ORIGIN.lon + x / EAST), round7(ORIGIN.lat + y / NORTH)]
}

export function toSpot([lon, lat]: Position): Spot {
  return { x: (lon - ORIGIN.lon) * EAST, y: (lat - ORIGIN.lat) * NORTH }
}

function round7(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}
