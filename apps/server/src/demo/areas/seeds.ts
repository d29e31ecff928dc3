import type { Spot } from '../ground/plane.ts'

const ROUNDS = 8

/** `count` members spread evenly: farthest-first, then moved to the middle of what they attract. */
export function spreadSeeds(spots: readonly Spot[], members: readonly number[], count: number) {
  const seeds = [members[0]!]
  const nearest = members.map(() => Infinity)
  while (seeds.length < count) {
    let far = 0
    members.forEach((member, i) => {
      nearest[i] = Math.min(nearest[i]!, distance(spots[member]!, spots[seeds.at(-1)!]!))
      if (nearest[i]! > nearest[far]!) far = i
    })
    seeds.push(members[far]!)
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = seeds.map(() => ({ x: 0, y: 0, n: 0 }))
    for (const member of members) {
      const sum = sums[closest(spots, seeds, spots[member]!)]!
      sum.x += spots[member]!.x
      sum.y += spots[member]!.y
      sum.n++
    }
    sums.forEach((sum, i) => {
      if (sum.n === 0) return
      const free = members.filter((m) => seeds[i] === m || !seeds.includes(m))
      seeds[i] = free[closest(spots, free, { x: sum.x / sum.n, y: sum.y / sum.n })]!
    })
  }
  return seeds
}

/** Index in `among` of the one nearest to a spot. */
function closest(spots: readonly Spot[], among: readonly number[], spot: Spot): number {
  let best = 0
  let least = Infinity
  among.forEach((member, i) => {
    const d = distance(spots[member]!, spot)
    if (d < least) [best, least] = [i, d]
  })
  return best
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
