import type { Chance } from '../chance.ts'

export interface Wave {
  readonly kx: number
  readonly ky: number
  readonly phase: number
  readonly height: number
}

/** Wave length and height in metres; the slopes sum to 0.42, under the 0.5 at which quads could fold. */
const SCALES = [
  { length: 6400, height: 230 },
  { length: 2300, height: 45 },
  { length: 900, height: 10 },
]

export function wavesOf(chance: Chance): Wave[] {
  return SCALES.map(({ length, height }) => {
    const heading = chance.between(0, 2 * Math.PI)
    const k = (2 * Math.PI) / length
    const phase = chance.between(0, 2 * Math.PI)
    return { kx: k * Math.cos(heading), ky: k * Math.sin(heading), phase, height }
  })
}

export function heightAt(waves: readonly Wave[], x: number, y: number): number {
  let sum = 0
  for (const w of waves) sum += w.height * Math.sin(w.kx * x + w.ky * y + w.phase)
  return sum
}
