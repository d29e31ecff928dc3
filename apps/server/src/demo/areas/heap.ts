/** A binary min-heap of (cost, item); equal costs come out in order of item, so runs repeat. */
export interface Heap {
  push(cost: number, item: number): void
  pop(): { cost: number; item: number } | undefined
}

interface Entry {
  readonly cost: number
  readonly item: number
}

export function heap(): Heap {
  const list: Entry[] = []
  const before = (a: Entry, b: Entry) => a.cost < b.cost || (a.cost === b.cost && a.item < b.item)
  const swap = (i: number, j: number) => ([list[i], list[j]] = [list[j]!, list[i]!])
  return {
    push(cost, item) {
      list.push({ cost, item })
      for (let i = list.length - 1; i > 0;) {
        const up = (i - 1) >> 1
        if (!before(list[i]!, list[up]!)) break
        swap(i, up)
        i = up
      }
    },
    pop() {
      const top = list[0]
      const last = list.pop()
      if (!top || !last || list.length === 0) return top
      list[0] = last
      for (let i = 0; ;) {
        let least = i
        for (const child of [2 * i + 1, 2 * i + 2])
          if (child < list.length && before(list[child]!, list[least]!)) least = child
        if (least === i) return top
        swap(i, least)
        i = least
      }
    },
  }
}
