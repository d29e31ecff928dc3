import type { Chance } from '../chance.ts'
import { spelled } from './syllables.ts'

const SURNAMES =
  '王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 黄Huang 赵Zhao 吴Wu 周Zhou 徐Xu 孙Sun 马Ma 朱Zhu 胡Hu 郭Guo 何He 林Lin 高Gao 罗Luo 郑Zheng 梁Liang 谢Xie 宋Song 唐Tang 许Xu 韩Han 冯Feng 邓Deng 曹Cao 彭Peng 曾Zeng 肖Xiao 田Tian 董Dong 潘Pan 袁Yuan 蔡Cai 蒋Jiang 余Yu 于Yu 杜Du 叶Ye 程Cheng 魏Wei 苏Su 吕Lv 丁Ding 任Ren 卢Lu 姚Yao 沈Shen 钟Zhong 姜Jiang 崔Cui 谭Tan 陆Lu 范Fan 汪Wang 廖Liao'

const GIVEN =
  '安an 波bo 晨chen 成cheng 春chun 东dong 帆fan 芳fang 飞fei 芬fen 峰feng 刚gang 光guang 海hai 航hang 浩hao 和he 红hong 洪hong 华hua 慧hui 佳jia 建jian 健jian 杰jie 洁jie 静jing 军jun 俊jun 凯kai 康kang 兰lan 磊lei 莉li 亮liang 玲ling 龙long 敏min 明ming 娜na 宁ning 平ping 萍ping 强qiang 琴qin 庆qing 荣rong 瑞rui 珊shan 顺shun 松song 涛tao 婷ting 伟wei 文wen 霞xia 祥xiang 欣xin 秀xiu 燕yan 阳yang 怡yi 颖ying 永yong 勇yong 宇yu 玉yu 元yuan 悦yue 云yun 泽ze 志zhi 珍zhen'

const TWO_CHARACTERS = 0.72

export interface PersonName {
  readonly zh: string
  readonly en: string
}

/** Names put together by chance from common characters, each once; nobody is meant. */
export function personNames(chance: Chance): () => PersonName {
  const surnames = spelled(SURNAMES)
  const given = spelled(GIVEN)
  const used = new Set<string>()
  return () => {
    for (;;) {
      const [surname, surnameEn] = chance.pick(surnames)
      const first = chance.pick(given)
      const second = chance.yes(TWO_CHARACTERS) ? chance.pick(given) : undefined
      if (second && second[0] === first[0]) continue
      const zh = surname + first[0] + (second?.[0] ?? '')
      if (used.has(zh)) continue
      used.add(zh)
      return { zh, en: `${surnameEn} ${capital(first[1] + (second?.[1] ?? ''))}` }
    }
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
