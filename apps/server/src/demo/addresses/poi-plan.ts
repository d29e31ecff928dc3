import type { LandUse } from '../city.ts'

/** A public place that an area has: how it is named after the area, how often, on what ground. */
export interface PublicPlace {
  /** `{}` stands for the bare name of the area, `{full}` for the name with 区, 镇, 社区 … */
  readonly name: string
  readonly share: number
  readonly on: readonly LandUse[]
  /** Floors of its house; none for a park or a square. */
  readonly floors?: number
  readonly aliases?: readonly string[]
}

const HOUSE: readonly LandUse[] = ['public', 'commercial', 'residential', 'village']
const OPEN: readonly LandUse[] = ['green', 'public']

export const IN_DISTRICT: readonly PublicPlace[] = [
  { name: '{full}人民医院', share: 1, on: HOUSE, floors: 12, aliases: ['{}医院', '{}人民医院'] },
  {
    name: '{full}政务服务中心',
    share: 1,
    on: HOUSE,
    floors: 6,
    aliases: ['{}政务中心', '{}办事大厅'],
  },
  { name: '{full}图书馆', share: 1, on: HOUSE, floors: 4, aliases: ['{}图书馆'] },
  { name: '{full}体育馆', share: 1, on: HOUSE, floors: 2, aliases: ['{}体育馆'] },
  { name: '{full}第一中学', share: 1, on: HOUSE, floors: 5, aliases: ['{}一中'] },
  { name: '{full}妇幼保健院', share: 1, on: HOUSE, floors: 8, aliases: ['{}妇幼'] },
  { name: '{}汽车站', share: 1, on: ['transport', 'commercial'], floors: 3, aliases: ['{}客运站'] },
  { name: '{}公园', share: 1, on: OPEN },
  { name: '{}广场', share: 1, on: OPEN, aliases: ['{}中心广场'] },
]

export const IN_STREET: readonly PublicPlace[] = [
  { name: '{}中学', share: 1, on: HOUSE, floors: 5 },
  { name: '{}卫生服务中心', share: 1, on: HOUSE, floors: 4, aliases: ['{}卫生院'] },
  { name: '{}派出所', share: 1, on: HOUSE, floors: 4 },
  { name: '{}文化站', share: 0.8, on: HOUSE, floors: 3, aliases: ['{}综合文化站'] },
  {
    name: '{}垃圾转运站',
    share: 1,
    on: ['industrial', 'transport', 'green', 'farmland'],
    floors: 1,
    aliases: ['{}垃圾站'],
  },
  { name: '{}养老服务中心', share: 0.6, on: HOUSE, floors: 4 },
]

export const IN_COMMUNITY: readonly PublicPlace[] = [
  { name: '{}社区服务中心', share: 1, on: HOUSE, floors: 2, aliases: ['{}党群服务中心'] },
  { name: '{}小学', share: 0.55, on: HOUSE, floors: 4 },
  { name: '{}幼儿园', share: 0.5, on: HOUSE, floors: 3 },
  {
    name: '{}农贸市场',
    share: 0.4,
    on: ['commercial', 'residential'],
    floors: 2,
    aliases: ['{}菜市场', '{}菜场'],
  },
  { name: '{}口袋公园', share: 0.45, on: OPEN, aliases: ['{}游园'] },
  { name: '{}停车场', share: 0.3, on: ['transport', 'commercial'] },
  { name: '{}卫生站', share: 0.3, on: HOUSE, floors: 2 },
]

export const IN_VILLAGE: readonly PublicPlace[] = [
  { name: '{}村部', share: 1, on: HOUSE, floors: 2, aliases: ['{}村服务中心'] },
  { name: '{}村卫生室', share: 0.5, on: HOUSE, floors: 1 },
  { name: '{}村文化广场', share: 0.5, on: ['village', 'green', 'public'] },
  { name: '{}村小学', share: 0.2, on: HOUSE, floors: 3 },
]

/** Places of the whole city; they stand in its first districts. */
export const IN_CITY: readonly PublicPlace[] = [
  { name: '示范市人民公园', share: 1, on: OPEN, aliases: ['人民公园'] },
  { name: '示范市图书馆', share: 1, on: HOUSE, floors: 6, aliases: ['市图书馆'] },
  { name: '示范市博物馆', share: 1, on: HOUSE, floors: 5, aliases: ['市博物馆'] },
  { name: '示范市中心医院', share: 1, on: HOUSE, floors: 20, aliases: ['市中心医院'] },
  { name: '示范市体育中心', share: 1, on: HOUSE, floors: 3, aliases: ['市体育中心'] },
  {
    name: '示范市火车站',
    share: 1,
    on: ['transport', 'commercial'],
    floors: 3,
    aliases: ['火车站'],
  },
  { name: '示范市群众艺术馆', share: 1, on: HOUSE, floors: 4, aliases: ['市群艺馆'] },
]
