export type Outcome<R> = { readonly value: R } | { readonly error: unknown }

export interface BatchLimits<T> {
  /** How heavy one item is; a batch closes before it grows heavier than `max`. */
  readonly weightOf: (item: T) => number
  readonly max: number
}

interface Waiting<T, R> {
  readonly item: T
  readonly settle: (outcome: Outcome<R>) => void
}

/**
 * Gathers what is asked for while the previous batch is being written, and writes it together: one
 * commit for all who came meanwhile. Nobody waits for a timer, and a caller hears of its own item only.
 */
export function createBatcher<T, R>(
  write: (items: readonly T[]) => Promise<readonly Outcome<R>[]>,
  limits: BatchLimits<T>,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = []
  let writing = false

  async function drain(): Promise<void> {
    // Those who come in the same turn of the loop join the first batch.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const batch = takeBatch(waiting, limits)
      try {
        const outcomes = await write(batch.map((w) => w.item))
        batch.forEach((w, i) => w.settle(outcomes[i] ?? { error: new Error('no outcome') }))
      } catch (error) {
        for (const w of batch) w.settle({ error })
      }
    }
    writing = false
  }

  return (item) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({
        item,
        settle: (outcome) => ('error' in outcome ? reject(outcome.error) : resolve(outcome.value)),
      })
      if (writing) return
      writing = true
      void drain()
    })
}

function takeBatch<T, R>(waiting: Waiting<T, R>[], limits: BatchLimits<T>): Waiting<T, R>[] {
  let weight = 0
  let count = 0
  for (const { item } of waiting) {
    weight += limits.weightOf(item)
    if (count > 0 && weight > limits.max) break
    count++
  }
  return waiting.splice(0, count)
}

/**
 * Writes all in one go; where that fails, halves are tried until the ones that cannot be written
 * stand alone. One bad item costs 2·log₂(n) more goes and never another item.
 */
export async function isolating<T, R>(
  items: readonly T[],
  write: (items: readonly T[]) => Promise<readonly Outcome<R>[]>,
  mayIsolate: (error: unknown) => boolean,
): Promise<readonly Outcome<R>[]> {
  try {
    return await write(items)
  } catch (error) {
    if (items.length === 1) return [{ error }]
    if (!mayIsolate(error)) return items.map(() => ({ error }))
    const middle = items.length >> 1
    return [
      ...(await isolating(items.slice(0, middle), write, mayIsolate)),
      ...(await isolating(items.slice(middle), write, mayIsolate)),
    ]
  }
}
