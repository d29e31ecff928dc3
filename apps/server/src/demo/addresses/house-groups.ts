import type { Building, LandUse } from '../city.ts'
import type { Chance } from '../chance.ts'
import { pairs } from '../names/name-pool.ts'
import { ESTATE_FIRST, ESTATE_SUFFIX } from '../names/syllables.ts'
import { TOWER_FIRST, TOWER_SUFFIX, WORKS_FIRST, WORKS_SUFFIX } from '../names/words.ts'

/** How ground of one use is built over: the names of the groups and what stands in them. */
export interface HouseGroup {
  readonly use: LandUse
  readonly names: readonly string[]
  /** Plots in one group, at most. */
  readonly plots: number
  /** Share of the groups that are built and named. */
  readonly built: number
  readonly perPlot: readonly [low: number, high: number]
  /** Metres between the middles of two buildings. */
  readonly gap: number
  readonly styles: readonly ((i: number) => string)[]
  readonly facts: (chance: Chance) => Pick<Building, 'floors' | 'units' | 'use'>
}

const letter = (i: number) => String.fromCharCode(65 + (i % 26))

export const HOUSE_GROUPS: readonly HouseGroup[] = [
  {
    use: 'residential',
    names: pairs(ESTATE_FIRST, ESTATE_SUFFIX),
    ...{ plots: 5, built: 0.94, perPlot: [1, 3], gap: 28 },
    styles: [
      ...Array.from({ length: 7 }, () => (i: number) => `${i + 1}栋`),
      (i) => `${i + 1}号楼`,
      (i) => `${letter(i / 8)}${(i % 8) + 1}栋`,
    ],
    facts: (chance) => ({
      floors: chance.pick([6, 6, 7, 11, 18, 26, 32]),
      ...{ units: 1 + chance.below(4), use: 'residential' },
    }),
  },
  {
    use: 'commercial',
    names: pairs(TOWER_FIRST, TOWER_SUFFIX),
    ...{ plots: 2, built: 0.4, perPlot: [1, 2], gap: 34 },
    styles: [(i) => `${letter(i)}座`],
    facts: (chance) => ({ floors: 4 + chance.below(24), units: 1, use: 'commercial' }),
  },
  {
    use: 'industrial',
    names: pairs(WORKS_FIRST, WORKS_SUFFIX),
    ...{ plots: 5, built: 0.8, perPlot: [1, 2], gap: 40 },
    styles: [(i) => `${i + 1}号厂房`],
    facts: (chance) => ({ floors: 1 + chance.below(4), units: 1, use: 'commercial' }),
  },
]
