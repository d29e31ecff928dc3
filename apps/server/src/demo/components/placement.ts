import type { LandUse } from '../city.ts'
import type { RoadRank } from '../ground/roads.ts'

/** Something that stands along roads at about every so many metres on each side. */
export interface Along {
  readonly code: string
  readonly every: number
  readonly ranks: readonly RoadRank[]
  /** Metres from the middle of the road. */
  readonly off: number
  /** Only beside ground of these uses; any dry ground when absent. */
  readonly beside?: readonly LandUse[]
}

const ALL: readonly RoadRank[] = ['avenue', 'road', 'lane']
const MAIN: readonly RoadRank[] = ['avenue', 'road']
const WIDE: readonly RoadRank[] = ['avenue']
const BUILT: readonly LandUse[] = ['residential', 'commercial', 'public', 'industrial', 'transport']

export const ALONG: readonly Along[] = [
  { code: '01001', every: 720, ranks: ALL, off: 3 },
  { code: '01002', every: 590, ranks: ALL, off: 2.5 },
  { code: '01003', every: 540, ranks: ALL, off: 3.5 },
  { code: '01004', every: 430, ranks: MAIN, off: 5 },
  { code: '01005', every: 940, ranks: MAIN, off: 4, beside: BUILT },
  { code: '01006', every: 1620, ranks: MAIN, off: 6 },
  { code: '01007', every: 940, ranks: MAIN, off: 4.5, beside: BUILT },
  { code: '01011', every: 1350, ranks: MAIN, off: 3, beside: BUILT },
  { code: '01013', every: 860, ranks: ALL, off: 6.5, beside: BUILT },
  { code: '01027', every: 3060, ranks: MAIN, off: 7 },
  { code: '01030', every: 760, ranks: ALL, off: 7, beside: ['village', 'farmland'] },
  { code: '01031', every: 2700, ranks: MAIN, off: 7.5 },
  { code: '01037', every: 180, ranks: MAIN, off: 6 },
  { code: '01037', every: 310, ranks: ['lane'], off: 4 },
  { code: '01048', every: 3420, ranks: MAIN, off: 8 },
  { code: '01049', every: 6840, ranks: MAIN, off: 8, beside: BUILT },
  { code: '01060', every: 3960, ranks: MAIN, off: 7 },
  { code: '02004', every: 1710, ranks: MAIN, off: 6.5 },
  { code: '02010', every: 1120, ranks: MAIN, off: 6 },
  { code: '02017', every: 760, ranks: WIDE, off: 2 },
  { code: '02025', every: 1980, ranks: MAIN, off: 7, beside: BUILT },
  { code: '02034', every: 2340, ranks: MAIN, off: 6, beside: BUILT },
  { code: '03005', every: 470, ranks: ALL, off: 6 },
  { code: '03006', every: 1980, ranks: WIDE, off: 9 },
  { code: '03008', every: 3420, ranks: ALL, off: 8 },
  { code: '04002', every: 200, ranks: MAIN, off: 5.5 },
  { code: '04005', every: 1620, ranks: WIDE, off: 6 },
  { code: '04007', every: 2340, ranks: MAIN, off: 7.5 },
  { code: '04011', every: 1800, ranks: MAIN, off: 5.5 },
]

/** How many of a class stand in one plot of a use, on average. */
export const IN_PLOTS: Readonly<Record<LandUse, Readonly<Record<string, number>>>> = {
  residential: {
    ...{
      '01018': 0.5,
      '01046': 0.3,
      '01054': 0.2,
      '01059': 0.18,
      '01075': 0.35,
      '03004': 0.12,
      '03005': 0.4,
    },
  },
  commercial: { '01045': 0.2, '01054': 0.2, '02001': 0.14, '03001': 0.1, '03006': 0.3, '03007': 1 },
  public: { '01046': 0.25, '03001': 0.15, '03008': 0.4, '01054': 0.1 },
  industrial: { '01013': 0.4, '01028': 0.2, '01048': 0.3 },
  transport: { '01054': 0.7, '02001': 0.6, '02003': 0.5, '03001': 0.15 },
  green: {
    ...{
      '04001': 0.06,
      '04003': 0.8,
      '04006': 0.08,
      '04007': 0.9,
      '04008': 0.35,
      '04010': 0.03,
      '04013': 1,
    },
  },
  water: { '01067': 0.2, '01069': 0.5, '01070': 1.4, '01072': 0.05, '01073': 0.8, '02030': 0.6 },
  village: { '01030': 0.6, '01046': 0.15, '03004': 0.1, '03005': 0.5 },
  farmland: { '01030': 0.2 },
}
