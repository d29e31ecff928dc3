/** Characters and their pinyin; a place name is one of the first list and one of the second. */
export const FIRST =
  '云yun 望wang 锦jin 秀xiu 鹤he 松song 柏bai 兰lan 荷he 青qing 碧bi 翠cui 丹dan 银yin 凌ling 霁ji 澄cheng 岚lan 鹭lu 雁yan 槐huai 枫feng 梧wu 棠tang 榆yu 菱ling 苇wei 栖qi 听ting 揽lan 沐mu 映ying 临lin 环huan 漱shu 芷zhi 蕙hui 璞pu 琢zhuo 砚yan 墨mo 弦xian'

export const SECOND =
  '溪xi 岭ling 塘tang 渡du 屏ping 泉quan 洲zhou 坞wu 浦pu 畈fan 冈gang 垄long 陂bei 桥qiao 亭ting 台tai 岗gang 坪ping 湾wan 矶ji 汀ting 沚zhi 洞dong 陵ling 峪yu 堰yan 垸yuan 港gang 圩wei 崖ya 谷gu 渚zhu 麓lu 野ye 田tian 源yuan 径jing 畔pan 林lin 川chuan 舟zhou 霞xia'

/** Pairs by which real places are widely known; the demonstration city does without them. */
export const REAL_PLACES =
  '银川 榆林 兰溪 青田 临川 云溪 兰陵 荷塘 青川 青浦 青冈 丹霞 凌源 云冈 翠屏 松溪 枫桥 兰亭 云塘 云桥 云麓 云田 望溪 望泉 望洲 望台 望谷 望麓 锦溪 锦源 鹤岭 鹤塘 松林 柏岭 柏林 荷田 碧塘 碧桥 翠湾 翠谷 翠林 银塘 银港 银田 枫溪 枫林 棠湾 菱溪 栖谷 沐田 映泉 映坪 映谷 映田 映霞 临崖 环桥 环川 墨林 云岭 云屏 云亭 云台 云岗 云陵 望亭 望田 锦屏 锦林 秀洲 秀谷 秀林 秀川 鹤溪 鹤浦 鹤岗 松岭 松洲 松浦 松台 松岗 松坪 松陵 松港 松源 柏溪 柏塘 柏泉 柏亭 兰岭 兰桥 兰岗 荷岭 荷泉 荷浦 荷源 青溪 青塘 青岗 青坪 青峪 青源 青林 青霞 碧溪 碧岭 碧洲 碧谷 翠岗 丹溪 丹洲 丹林 银屏 银桥 澄溪 澄塘 澄源 岚谷 雁溪 槐桥 槐林 枫亭 枫坪 枫湾 枫港 枫田 梧塘 梧田 棠溪 棠浦 榆岭 栖霞 沐溪 沐川 临溪 临塘 临泉 临浦 临港 环岭 环渚 砚溪 砚台'

/** Old trades and sights after which lanes are called. */
export const LANE_FIRST =
  '打铜 豆坊 染布 竹器 油榨 磨刀 书香 井水 石臼 糖坊 伞匠 织席 纸马 灯笼 茶亭 米仓 盐仓 草鞋 铁砧 木屐 鱼篓 酒瓮 瓦窑 陶罐 药臼 银匠 钟楼 鼓台 照壁 旗杆 牌匾 柳荫 枣树 皂荚 石榴 葡萄 芭蕉 紫藤 双井 三槐 五柳 七星 半月 回廊'

export const LANE_SUFFIX = '巷 里 弄 胡同 横巷 后巷 东巷 西巷 一巷 二巷 三巷 四巷'

export const ESTATE_FIRST =
  '晴澜 禾悦 嘉樾 云庐 清禾 和畅 澜岸 丰禾 颐安 静澜 春禾 绿筑 悦澜 知秋 听雨 半山 晨曦 朗月 星河 暖阳 沁芳 雅颂 宁和 泊岸 松间 竹里 芳草 拾光 朝露 晚枫 九如 福临 康泰 安居 宜和 盛景 同心 友谊 红砖 光明 向阳 和美 顺和 建业 轻纺 农科 棉织 水文 勘测 粮站 邮电 铁合 机修 印刷 雨荷 橙光 蓝湾 紫荆 木棉 海棠 丁香 白鹭 金橘 玉兰 山茶 杜若 云栖 风铃 麦田 稻香 溪语 湖语 江语 林语 竹语 月湖 镜湖 星湖 映雪 初晴 新雨 长风 远帆 归园 桃源 东篱 南窗 西塘 北苑 锦程 鸿福 祥瑞 吉庆 裕丰 昌盛 永乐 长宁 天和'

export const ESTATE_SUFFIX =
  '花园 家园 苑 雅居 华庭 名邸 公馆 新村 小区 里 院 府 公寓 新苑 佳园 康城 水岸 东苑 西苑 南苑 北苑 宿舍 大院 一村 二村'

/** `云yun` → ['云', 'yun'] */
export function spelled(list: string): [string, string][] {
  return list.split(' ').map((word) => [word[0]!, word.slice(1)])
}
