import type { AreaLevel } from '@gongzhi/grid'

const SUFFIXES: Readonly<Record<AreaLevel, RegExp>> = {
  city: /市$/,
  district: /(?:自治县|自治旗|林区|特区|新区|区|县|市|旗)$/,
  street: /(?:街道办事处|街道|镇|乡|苏木)$/,
  community: /(?:社区居委会|社区|居委会|村委会|村)$/,
}

/** The least that must be left: a community's short name of two characters is a word too often. */
const LEAST: Readonly<Record<AreaLevel, number>> = { city: 2, district: 2, street: 2, community: 3 }

/** Names of streets and districts that are also ordinary words of a complaint. */
const WORDS = new Set(
  (
    '示范 和平 幸福 文化 建设 人民 解放 胜利 团结 友谊 光明 民主 自由 新华 红旗 东风 前进 向阳 朝阳 平安 安全 健康 ' +
    '长江 黄河 中心 中山 城关 城东 城西 城南 城北 东城 西城 南城 北城 开发 工业 高新 科技 创新 劳动 生活 交通 公园 ' +
    '车站 机场 新村 新城 老城 江南 江北 河东 河西 河北 河南 湖南 湖北 山东 山西 广东 广西 北京 上海 天津 重庆 中央 ' +
    '国际 城市 农业 农场 林场 市场 学院 大学 先锋 富强 兴旺 永安 太平 长安 长春 南京 西安 北站 南站 东站 西站 中华'
  ).split(' '),
)

/** A name without 区, 街道, 社区 …; undefined where what is left is no name on its own. */
export function shortName(name: string, level: AreaLevel): string | undefined {
  const short = name.replace(SUFFIXES[level], '')
  if (short === name || short.length < LEAST[level]) return undefined
  return WORDS.has(short) ? undefined : short
}
