import type { PlaceName } from './name-pool.ts'

export type DistrictKind = '区' | '县' | '市'

/** Invented; the order is that of the aliases A1 … A9, from the middle of the city outwards. */
export const DISTRICTS: readonly (PlaceName & { readonly kind: DistrictKind })[] = [
  { zh: '锦畔', en: 'Jinpan', kind: '区' },
  { zh: '蕙渡', en: 'Huidu', kind: '区' },
  { zh: '芷洲', en: 'Zhizhou', kind: '区' },
  { zh: '霁川', en: 'Jichuan', kind: '区' },
  { zh: '鹭汀', en: 'Luting', kind: '区' },
  { zh: '漱玉', en: 'Shuyu', kind: '区' },
  { zh: '苇坞', en: 'Weiwu', kind: '县' },
  { zh: '砚畈', en: 'Yanfan', kind: '县' },
  { zh: '璞麓', en: 'Pulu', kind: '市' },
]

export const DISTRICT_EN = { 区: 'District', 县: 'County', 市: 'City' } as const
