/**
 * Every beginning of the patterns as a node, numbered by length; the children of a node stand side by
 * side, sorted by the unit that leads to them. Node 0 is the empty beginning.
 */
export interface Trie {
  readonly nodes: number
  /** The unit that leads to a node. */
  readonly unit: Uint16Array
  readonly parent: Int32Array
  /** Children of node i are `firstChild[i]` up to, without, `firstChild[i + 1]`. */
  readonly firstChild: Int32Array
  /** How many units lead to a node. */
  readonly depth: Int32Array
  /** Patterns that end at node i: `firstEnd[i]` up to, without, `firstEnd[i + 1]` of the sorted patterns. */
  readonly endsFrom: Int32Array
  readonly endsTo: Int32Array
}

/** Level by level over sorted patterns: a node is the run of patterns that share its beginning. */
export function buildTrie(sorted: readonly string[]): Trie {
  const bound = sorted.reduce((sum, pattern) => sum + pattern.length, 1)
  const unit = new Uint16Array(bound)
  const parent = new Int32Array(bound)
  const depth = new Int32Array(bound)
  const firstChild = new Int32Array(bound + 1)
  const endsFrom = new Int32Array(bound)
  const endsTo = new Int32Array(bound)
  const runFrom = new Int32Array(bound)
  const runTo = new Int32Array(bound)
  runTo[0] = sorted.length
  let nodes = 1
  for (let node = 0; node < nodes; node++) {
    const length = depth[node] as number
    const to = runTo[node] as number
    let at = runFrom[node] as number
    // Of patterns with one beginning, those that are the beginning come first.
    endsFrom[node] = at
    while (at < to && (sorted[at] as string).length === length) at++
    endsTo[node] = at
    firstChild[node] = nodes
    while (at < to) {
      const next = (sorted[at] as string).charCodeAt(length)
      runFrom[nodes] = at
      while (at < to && (sorted[at] as string).charCodeAt(length) === next) at++
      runTo[nodes] = at
      unit[nodes] = next
      parent[nodes] = node
      depth[nodes] = length + 1
      nodes++
    }
  }
  firstChild[nodes] = nodes
  return {
    nodes,
    unit: unit.slice(0, nodes),
    parent: parent.slice(0, nodes),
    firstChild: firstChild.slice(0, nodes + 1),
    depth: depth.slice(0, nodes),
    endsFrom: endsFrom.slice(0, nodes),
    endsTo: endsTo.slice(0, nodes),
  }
}
