import type { PersonKind } from './kinds.ts'

/**
 * One rule looks at one clause. `any` says that somebody's doings are told; `unless` names the
 * things and services that use the same words: a stolen manhole cover is a matter of the city.
 */
export interface PersonRule {
  readonly kind: PersonKind
  readonly any: RegExp
  readonly unless?: RegExp
}

const KIN = '丈夫|老公|前夫|妻子|老婆|前妻|男友|男朋友|公公|婆婆|儿媳'
const NEIGHBOUR = '邻居|隔壁|楼上|楼下|对门|同楼'
const OFFICIAL =
  '书记|主任|局长|镇长|乡长|区长|县长|所长|校长|村长|会计|干部|民警|警察|法官|老师|医生'
const GRAFT =
  '贪污|受贿|索贿|行贿|收红包|吃回扣|以权谋私|权钱交易|包养|婚外情|生活作风|侵吞|挪用|非法使用'
const NAMED = '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许沈曾彭吕]'
const MISDEED = '打|骂|骗|偷|抢|赌|嫖|毒|欠|贪|跟踪|骚扰|出轨|威胁'
const CITY_THING =
  '井盖|电缆|光缆|护栏|栏杆|路灯|灯杆|箅子|垃圾桶|花木|树苗|苗木|消防栓|消火栓|水表|阀门|标牌|路牌|健身器材'
const NOISE = '噪音|噪声|扰民|吵闹'

/** The pieces of a pattern, joined; long lists of words stay readable. */
function words(...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.join('|'), 'i')
}

/** Order is urgency: the first rule that fires gives the advice. */
export const RULES: readonly PersonRule[] = [
  {
    kind: 'despair',
    any: words(
      '想自杀|要自杀|自杀的念头|(?<!减)轻生(?!产|态|活)|不想活|活不下去了',
      'suicid|kill myself|end my life',
    ),
  },
  {
    kind: 'home',
    any: words(
      '(?<![我毁])家暴(?!征)|家庭暴力|打老婆|打媳妇',
      `(?:${KIN})[^，,]{0,8}(?:殴打|毒打|打我|打骂|打了我|威胁我)`,
      'domestic violence|(?:beats?|hits?) (?:his|her|my) (?:wife|husband|mother)',
    ),
    unless: /宣传|讲座|标语|海报/,
  },
  {
    kind: 'child',
    any: words(
      '虐童|虐待(?!动物|猫|狗|小动物)|校园(?:霸凌|欺凌|暴力)',
      '(?:孩子|学生|儿子|女儿|小孩|未成年)[^，,]{0,8}(?:被打|被欺负|被?霸凌|遭欺凌|受欺负|被体罚)',
      'child abuse|bull(?:y|ied|ying)',
    ),
  },
  {
    kind: 'violence',
    any: words(
      '打架(?!子鼓)|斗殴|群殴|殴打|打伤|打了我|砍伤|砍人|(?<!拨)打人(?!工)|持刀|持械',
      '(?:被|遭|遇到|有人|入室|拦路)抢劫|绑架|强奸(?!民意)|猥亵|性侵',
      '恐吓(?:我|他|她|邻居|老人|小孩)|威胁(?:我(?!的|家|们)|要杀|要打)',
      'fist ?fight|(?<!fire[ -]?)fighting|beaten up|(?:beat|hit|punched|attacked) me|assault|threaten(?:s|ed)? me',
    ),
    unless: words(NOISE, '涂鸦|标语|广告|治安|巡逻|noise'),
  },
  {
    kind: 'fraud',
    any: /电信诈骗|网络诈骗|电话诈骗|骗子|被骗(?:走|了)?\D{0,2}\d+\D{0,2}(?:元|块|万)|scammed|swindled/i,
    unless: /宣传|反诈|标语/,
  },
  {
    kind: 'theft',
    any: words(
      '被偷|被盗|遭窃|失窃|小偷|扒手|偷走|偷了我|入室盗窃|盗窃',
      'stole my|(?:was|were|been|got) stolen|thief|thieves|pickpocket|burgl',
    ),
    unless: words(
      CITY_THING,
      '盗(?:采|挖|版|伐|用|接)|物业|门禁|监控|围墙|围挡|安保|治安|隐患|巡逻|防盗|manhole|cable|railing|lamp|fence',
    ),
  },
  {
    kind: 'crime',
    any: /吸毒|贩毒|卖淫|嫖娼|聚众赌博|聚赌|地下赌场|涉黄|drug deal|prostitut|illegal gambling/i,
    unless: words(NOISE, '小广告|卡片|喷涂|张贴|noise'),
  },
  {
    kind: 'stalking',
    any: words(
      '跟踪(?:我|她|他|女|学生)|被人?跟踪|尾随|偷窥|偷拍|骚扰(?:我|她|女)|性骚扰',
      'stalk(?:s|ed|ing|er)|(?:follows|following|followed) (?:me|her)|spying on',
      'harass(?:es|ed|ing) (?:me|her)',
    ),
    unless: /测速|超速|电子眼|违章|违停|抓拍|狗|犬|推销|\bdogs?\b/i,
  },
  {
    kind: 'accusation',
    any: words(
      `(?:${OFFICIAL})[^。，,]{0,16}(?:${GRAFT})`,
      `(?:举报|检举|控告|揭发)[^。，,]{0,24}(?:${GRAFT})`,
      `实名举报.{0,20}(?:${OFFICIAL})`,
      `${NAMED}某某?[^。，,]{0,12}(?:${MISDEED})`,
      `(?:名叫|名字叫|姓名[:是])\\s?${NAMED}[\\u4e00-\\u9fa5]{1,2}[^。]{0,20}(?:${MISDEED})`,
      '(?:official|officer|director|secretary)\\b.{0,24}\\b(?:brib|corrupt|embezzl)',
    ),
    unless: /公司|集团|开发商|物业/,
  },
  {
    kind: 'private',
    any: words(
      `(?:${NEIGHBOUR})[^。，,]{0,12}(?:出轨|婚外|外遇|小三|离婚|夫妻吵|同居|男朋友|女朋友|带(?:男|女)人|不孝|未婚|怀孕|艾滋|精神病|精神有问题|信教|私生活)`,
      'neighbou?rs?\\b.{0,24}\\b(?:affair|divorc|boyfriend|girlfriend|pregnan|religio|mentally|love life|private life)',
    ),
  },
  {
    kind: 'debt',
    any: /欠我(?!们)\D{0,4}(?:钱|\d)|借(?:了)?我\D{0,4}(?:钱|\d)|欠钱不还|借钱不还|owes? me|will not pay me back/i,
    unless: /工资|工钱|工程款|公司|单位|老板|押金|退款|wages/i,
  },
]
