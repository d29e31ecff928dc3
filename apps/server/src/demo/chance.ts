/** A stream of repeatable choices. Streams of one seed are independent, so one stage never shifts another. */
export interface Chance {
  /** Uniform in [0, 1). */
  next(): number
  between(low: number, high: number): number
  /** Whole number in [0, n). */
  below(n: number): number
  yes(probability: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

export function chanceOf(seed: number, stream: string): Chance {
  const next = sfc32(seed >>> 0, fnv(stream), fnv(`${seed}/${stream}`))
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    between: (low, high) => low + (high - low) * next(),
    yes: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError(`nothing to pick from in ${stream}`)
      return list[below(list.length)]!
    },
    shuffled: (list) => {
      const out = [...list]
      for (let i = out.length - 1; i > 0; i--) {
        const j = below(i + 1)
        ;[out[i], out[j]] = [out[j]!, out[i]!]
      }
      return out
    },
  }
}

/** Chris Doty-Humphrey's small fast counter generator (PractRand), 32-bit words. */
function sfc32(a: number, b: number, c: number): () => number {
  let counter = 1
  const step = () => {
    const t = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) step()
  return step
}

function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193)
  return hash
}
