import type { PlaceLevel } from '../place.ts'

export interface Suffix {
  readonly word: string
  readonly kind: PlaceLevel
  /** Signs a name has before the suffix, at least and at most. */
  readonly least: number
  readonly most: number
}

const KINDS: readonly (Omit<Suffix, 'word'> & { readonly words: string })[] = [
  {
    kind: 'road',
    least: 1,
    most: 4,
    words: '大道 大街 公路 高速 国道 省道 南路 北路 东路 西路 中路 路 街',
  },
  { kind: 'lane', least: 1, most: 4, words: '胡同 巷 弄' },
  { kind: 'street', least: 2, most: 4, words: '街道 镇 乡' },
  { kind: 'community', least: 2, most: 4, words: '社区 村' },
  {
    ...{ kind: 'estate', least: 2, most: 7 },
    words:
      '小区 花园 花苑 雅苑 家园 嘉园 公寓 公馆 名园 山庄 别墅 新村 新城 名城 华庭 华府 豪庭 名邸 名苑 御府 庭院 宿舍 苑',
  },
  {
    ...{ kind: 'poi', least: 2, most: 8 },
    words:
      '幼儿园 小学 中学 高中 大学 学院 学校 医院 卫生院 广场 公园 大厦 大楼 市场 商场 商城 超市 酒店 宾馆 地铁站 ' +
      '火车站 汽车站 车站 图书馆 体育馆 体育场 工业园 产业园 物流园 开发区 经开区 加油站 购物中心 步行街 大桥 立交桥 水库 采石场 填埋场 中转站 变电站',
  },
]

export const SUFFIXES: ReadonlyMap<string, Suffix> = new Map(
  KINDS.flatMap(({ words, ...rest }) =>
    words.split(' ').map((word): [string, Suffix] => [word, { word, ...rest }]),
  ),
)

/** A short suffix is none when these follow: 路灯, 村民, 乡亲, 街坊. */
const ANOTHER_WORD: Readonly<Record<string, string>> = {
  路: '(?![灯面人费况程线由过桥])',
  街: '(?![坊头区])',
  村: '(?![民委干支组官庄])',
  乡: '(?![亲村下镇愁])',
  弄: '(?![得清虚的好])',
}

/** Every suffix, the longest first where one ends in another. */
export const SUFFIX_PATTERN: RegExp = new RegExp(
  [...SUFFIXES.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word + (ANOTHER_WORD[word] ?? ''))
    .join('|'),
  'g',
)

/** Signs that stand before a name and never in it: verbs, pronouns, particles, suffixes of areas. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(
  '的在于到从至和与及或往向是有我你您他她它们这那该此本对把被将就住沿经由过去来了着个条为因附旁边等让给请也都不没很还又' +
    '再最已只每各某其以之间里说要会能可想做用看见问省市区县叫名处号栋是否修买卖租坐乘骑跟进出回离距由内外',
)

/** Words that stand before a name; what follows the last of them is the name. */
export const WORDS_BEFORE_NAMES =
  /^.*(?:位于|靠近|临近|邻近|紧靠|路过|途经|前往|反映|投诉|咨询|关于|建议|希望|请求|举报|解决|整治|规范|增设|小孩|家住|居住|尽快|目前|现在|附近|周边|对面|门口|座落|地址|连接|穿过|小区|街道|社区|路口|占用|堵塞|主要|就读|施工|严重|改造|地处|强烈|要求|尊敬|领导|关注|加强|管理|整个|所有|许多|很多|相关|大型|今年|去年|每年|每天|晚上|早上|下午|上午|出门|自家|全部|重点|部分|尤其|包括|通往|路段|公交|地铁|政府|影响|导致|造成|配套|诸如|如果|众多|许多|提供|享受|开展|征收|维护|打造|建设|贯穿|下穿|修复)/

/** What is left of the suffix is no name: 老旧|小区, 一|路, 乡村|公路. */
export const NO_NAME =
  /^(?:[一二两三四五六七八九十几多全整大小老旧新公高半走马出网思销铁电管同让绕修通线道上下前后左右]|农村|城市|乡村|老旧|高档|安置|住宅|公共|商业|私立|公立|九年制|民办|公办|当地|附属|人民|中心|第一|职业|技术|专科|综合|公交|火车|汽车|批发|水产|蔬菜|农贸|二手|房地产|住宿|学生|教职工|员工|职工|高速|国有|市政|城区|主干|人行|道路|普通|重点|社会|集体|单身|别的|大家|业主|居民|周围|旁边|其他|其它|多个|多家|大多数|一些|部分|一般|优质|消费|劳动力|人才|资本|股票|金融|断头|水泥|快速|临|十字|主|套|跑|段|走投无|城际铁|普惠性?|普惠型|国语|实验|理工|沥青|行人|人行马|重建地|老年|公立|跳蚤|建筑|食品|繁华|当时|培训|房地产|商住|电影)$/

/** 南中山路 is another road than 中山路: these signs begin names. */
export const WIDENING: ReadonlySet<string> = new Set('东南西北中新老旧大小上下前后内外')
