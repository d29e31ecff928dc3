/** Words from which house groups other than estates are named. */
export const TOWER_FIRST =
  '恒旭 启元 德润 万合 信诚 中汇 金穗 银河 东方红 联创 瑞景 鼎新 华裕 国润 众合 润泽 博雅 时代 世纪 都会 环球 新城 财源 宏图 通达 龙腾 凤鸣 百福 千禧 日升 月盈 聚贤 汇川 金桥 银杏 红枫 绿洲 蓝天 紫云 天佑 地利 同创 共赢 协和 广济 益民 兴业 安泰 福来 东成 南华 北辰'

export const TOWER_SUFFIX = '大厦 广场 商务中心 商厦 国际中心 写字楼 综合楼 购物中心 商业街 大楼'

export const WORKS_FIRST =
  '东屏 南屏 西屏 北屏 创新 科创 智造 先锋 腾飞 绿能 新材 精工 轻工 纺机 农机 食品 医药 物流 冷链 建材 五金 印务 家具 光电 电缆 包装'

export const WORKS_SUFFIX = '工业园 产业园 物流园 科技园 加工区 创业园 仓储中心 标准厂房'

export const HAMLET_FIRST =
  '柳荫 枣树 皂荚 石榴 芭蕉 紫藤 双井 三槐 五柳 半月 大屋 老屋 新屋 上坪 下坪 石桥 木桥 竹山 茶山 油茶 枫树 樟树 栗子 水口 风口 塘边 坝头 洞口 祠堂 学堂 碾子 窑前 庙前 田心 河边 井边 岭脚 坳背 杉木 黄泥'

export const HAMLET_SUFFIX = '湾 屋场 冲 塘 坝 铺 坪 垅 组 庄'
