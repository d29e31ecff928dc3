import { buildTrie, type Trie } from './trie.ts'

/** Aho and Corasick's machine: where a pattern cannot go on, it falls back to the longest end that begins one. */
export interface Automaton {
  readonly trie: Trie
  /** From node 0 by each possible unit: where most steps of most texts are made. */
  readonly fromRoot: Int32Array
  /** The node of the longest proper end of a node that is the beginning of some pattern. */
  readonly fallback: Int32Array
  /** The node itself or the first on its way back at which a pattern ends; 0 for none. */
  readonly hit: Int32Array
  /** After a node at which a pattern ends, the next such on its way back; 0 for none. */
  readonly nextHit: Int32Array
}

export function buildAutomaton(sorted: readonly string[]): Automaton {
  const trie = buildTrie(sorted)
  const { nodes, unit, parent, firstChild, depth } = trie
  const fromRoot = new Int32Array(0x10000)
  for (let child = 1; child < (firstChild[1] ?? 1); child++) fromRoot[unit[child] as number] = child
  const automaton: Automaton = {
    trie,
    fromRoot,
    fallback: new Int32Array(nodes),
    hit: new Int32Array(nodes),
    nextHit: new Int32Array(nodes),
  }
  const { fallback, hit, nextHit } = automaton
  // Nodes are numbered by length: what a node falls back to is ready before it.
  for (let node = 1; node < nodes; node++) {
    const back =
      depth[node] === 1
        ? 0
        : step(automaton, fallback[parent[node] as number] as number, unit[node] as number)
    fallback[node] = back
    nextHit[node] = hit[back] as number
    hit[node] =
      (trie.endsTo[node] as number) > (trie.endsFrom[node] as number) ? node : (hit[back] as number)
  }
  return automaton
}

/** Where a unit leads from a node. */
export function step({ trie, fromRoot, fallback }: Automaton, from: number, unit: number): number {
  for (let node = from; node !== 0; node = fallback[node] as number) {
    const child = childOf(trie, node, unit)
    if (child > 0) return child
  }
  return fromRoot[unit] as number
}

/** The child that a unit leads to; 0 for none. */
function childOf({ firstChild, unit: units }: Trie, node: number, unit: number): number {
  let low = firstChild[node] as number
  let high = firstChild[node + 1] as number
  while (low < high) {
    const middle = (low + high) >> 1
    const found = units[middle] as number
    if (found === unit) return middle
    if (found < unit) low = middle + 1
    else high = middle
  }
  return 0
}
