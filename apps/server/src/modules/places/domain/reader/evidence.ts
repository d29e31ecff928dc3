import type { Spot } from '../gazetteer/spot.ts'
import { isAreaSpot, liesIn } from '../gazetteer/spot.ts'
import type { Mention } from './mention.ts'

/** What the names of a text say together about the district, and the finer areas it names. */
export interface Evidence {
  /** Share of the evidence for a district, by its six digits; undefined when nothing speaks. */
  share(areaCode: string): number | undefined
  /** Named streets and communities that a spot of the same district lies outside of. */
  contradicting(spot: Spot): readonly Mention[]
}

/** Roads and estates outweigh no district that the text names. */
const SOFT_MOST = 0.3
const FOREIGN_BESIDE_OURS = 0.3

export function gatherEvidence(known: readonly Mention[], foreign: readonly Mention[]): Evidence {
  const finer: Mention[] = []
  const districts: Mention[] = []
  const hard: Mention[] = []
  const soft: Mention[] = []
  for (const mention of known) {
    const first = mention.target?.spots[0]
    if (!first || first.level === 'city') continue
    if (!isAreaSpot(first)) soft.push(mention)
    else {
      hard.push(mention)
      if (!mention.negated) (first.level === 'district' ? districts : finer).push(mention)
    }
  }
  const weights = sumByDistrict(hard, new Map())
  // Whoever names a district of ours tells of others as where they come from.
  const elsewhere =
    foreign.reduce((sum, m) => sum + m.weight, 0) * (hard.length > 0 ? FOREIGN_BESIDE_OURS : 1)
  const hardTotal = sumOf(weights) + elsewhere
  const others = sumByDistrict(soft, weights)
  const softTotal = sumOf(others)
  const scale =
    hardTotal > 0 && softTotal > 0 ? Math.min(1, (SOFT_MOST * hardTotal) / softTotal) : 1
  const total = hardTotal + softTotal * scale
  const weightOf = (district: string) =>
    Math.max(0, weights.get(district) ?? 0) + Math.max(0, others.get(district) ?? 0) * scale
  return {
    share: (areaCode) => (total > 0 ? weightOf(areaCode.slice(0, 6)) / total : undefined),
    contradicting: (spot) => contradictions(spot, districts, finer),
  }
}

type ByDistrict = Map<string, number>

/**
 * The weights of names by district. A name that may mean several places speaks for those in
 * districts that the other names speak for, or for all of them alike.
 */
function sumByDistrict(
  mentions: readonly Mention[],
  before: ReadonlyMap<string, number>,
): ByDistrict {
  const sums: ByDistrict = new Map()
  const choicesOf = (m: Mention) => [...new Set(m.target?.spots.map((s) => s.areaCode.slice(0, 6)))]
  const add = ({ weight, negated }: Mention, districts: readonly string[]) => {
    for (const district of districts) {
      const share = (negated ? -weight : weight) / districts.length
      sums.set(district, (sums.get(district) ?? 0) + share)
    }
  }
  const open: [Mention, string[]][] = []
  for (const mention of mentions) {
    const choices = choicesOf(mention)
    if (choices.length === 1) add(mention, choices)
    else open.push([mention, choices])
  }
  const firm = new Map([...before, ...sums])
  for (const [mention, choices] of open) {
    const likely = choices.filter((district) => (firm.get(district) ?? 0) > 0)
    add(mention, likely.length > 0 ? likely : choices)
  }
  return sums
}

function contradictions(
  spot: Spot,
  districts: readonly Mention[],
  finer: readonly Mention[],
): Mention[] {
  if (spot.level === 'city') return []
  const others = districts.filter((m) => !m.target?.spots.some((d) => liesIn(spot, d)))
  const agrees = others.length < districts.length
  const district = spot.areaCode.slice(0, 6)
  const outside = finer.filter(({ target }) => {
    const near = target?.spots.filter((area) => area.areaCode.startsWith(district)) ?? []
    return near.length > 0 && !near.some((area) => liesIn(spot, area) || liesIn(area, spot))
  })
  return agrees ? outside : [...others, ...outside]
}

function sumOf(weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of weights.values()) sum += Math.max(0, weight)
  return sum
}
