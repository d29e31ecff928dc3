/**
 * Classes of GB/T 47678.5-2026 that stand in the demonstration city, and who looks after them: a city
 * unit by its code, or `care` and `law` for the units of the district.
 */
export interface ComponentClass {
  readonly name: string
  readonly supervising: string
  readonly owner: string
  readonly maintainer: string
}

const by = (name: string, supervising: string, owner = supervising, maintainer = owner) => ({
  ...{ name, supervising, owner, maintainer },
})

const water = (name: string) => by(name, 'city-water-affairs', 'city-water')
const power = (name: string) => by(name, 'city-management', 'city-power')
const telecom = (name: string) => by(name, 'city-management', 'city-telecom')
const gas = (name: string) => by(name, 'city-construction', 'city-gas')
const police = (name: string) => by(name, 'city-traffic-police')
const transport = (name: string) => by(name, 'city-transport')
const river = (name: string) => by(name, 'city-water-affairs')
const town = (name: string) => by(name, 'city-management', 'care')
const green = (name: string) => by(name, 'city-parks', 'care')
const signs = (name: string) => by(name, 'law', 'law', 'law')

export const CLASSES: Readonly<Record<string, ComponentClass>> = {
  '01001': water('供水井盖'),
  '01002': town('污水井盖'),
  '01003': town('雨水井盖'),
  '01004': town('雨水箅子'),
  '01005': power('电力井盖'),
  '01006': town('路灯井盖'),
  '01007': telecom('通信井盖'),
  '01011': gas('燃气井盖'),
  '01013': by('消防设施', 'city-fire', 'city-water'),
  '01018': town('化粪池井盖'),
  '01027': telecom('通信交接箱'),
  '01028': power('电力设施'),
  '01030': power('电力立杆'),
  '01031': telecom('通信立杆'),
  '01037': town('路灯'),
  '01045': by('自动售货机', 'city-market', 'law', 'law'),
  '01046': town('户外健身设施'),
  '01048': power('变压器（箱）'),
  '01049': gas('燃气调压站（箱）'),
  '01054': by('充电桩', 'city-construction', 'city-power'),
  '01059': town('旧衣物回收箱'),
  '01060': town('路灯配电箱'),
  '01067': river('防汛监测设施'),
  '01069': river('水域附属设施'),
  '01070': river('水域护栏'),
  '01072': river('排水泵站'),
  '01073': river('雨污水排放口'),
  '01075': by('快递柜', 'city-market', 'law', 'law'),
  '02001': by('停车场', 'city-transport', 'law'),
  '02003': by('停车计费设备', 'city-transport', 'law'),
  '02004': transport('公交站设施'),
  '02010': police('交通标志牌及标线'),
  '02012': town('路名牌'),
  '02014': police('交通信号灯'),
  '02017': police('交通护栏'),
  '02025': town('非机动车停放点'),
  '02030': river('水域标示牌'),
  '02034': town('无障碍设施'),
  '03001': town('公共厕所'),
  '03004': town('垃圾间（楼）'),
  '03005': town('垃圾箱'),
  '03006': signs('户外广告'),
  '03007': signs('牌匾标识'),
  '03008': town('宣传栏'),
  '04001': green('古树名木'),
  '04002': green('行道树'),
  '04003': green('独立树'),
  '04005': green('花架花钵'),
  '04006': green('雕塑'),
  '04007': green('街头座椅'),
  '04008': green('绿地护栏'),
  '04010': green('喷泉'),
  '04011': green('树池树穴'),
  '04013': green('绿地'),
}
