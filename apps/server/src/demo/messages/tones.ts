import type { Chance } from '../chance.ts'
import type { Message } from '../city.ts'

/** A manner of writing: what comes before the trouble and what after. */
interface Tone {
  /** Kinds it goes with; any when absent. */
  readonly kinds?: readonly Message['kind'][]
  readonly openings: readonly string[]
  readonly closings: readonly string[]
}

const TONES: readonly Tone[] = [
  { openings: [''], closings: ['', '望处理。', '望回复。'] },
  {
    openings: ['您好！', '你好，反映一个情况：', '工作人员您好，'],
    closings: ['麻烦安排人看一下，谢谢！', '辛苦了，谢谢。', '期待回复，多谢。'],
  },
  {
    openings: ['尊敬的领导：', '有关部门：您好！'],
    closings: [
      '恳请有关部门到现场核实并尽快解决。',
      '盼复。',
      '此事不大，但天天都要面对，请重视。',
    ],
  },
  {
    kinds: ['help'],
    openings: ['急！', '情况比较危险，', '请马上派人：'],
    closings: ['出了事就晚了！', '请先拉个警戒线。', '真的很危险，越快越好。'],
  },
  {
    kinds: ['complaint'],
    openings: ['这是第三次反映了。', '说了多少遍没人理，', '实在忍不下去了：'],
    closings: ['到底归谁管？', '请不要再互相推了。', '希望这次能有个结果。'],
  },
  {
    openings: ['我年纪大了，打字慢，见谅。', '替院子里几位老人说一声：'],
    closings: ['给你们添麻烦了。', '办好了大家都念你们的好。', '谢谢同志。'],
  },
  {
    openings: ['每天接送孩子都路过，', '上下班必经之路，', '作为附近的住户，'],
    closings: ['为了大家的安全，请放在心上。', '希望能从根上解决，不是一阵风。', '先谢过。'],
  },
]

const WHEN = '今天早上 昨天晚上 前天 上周末 这几天 最近 前几天 昨天下午'.split(' ')
const LONG = '三四天 快一个星期 十来天 半个月 一个多月 好几个月 两三天'.split(' ')

/** Fills the slots of a template and says it in one of several manners. */
export function say(
  kind: Message['kind'],
  template: string,
  place: string,
  chance: Chance,
): string {
  const fitting = TONES.filter(({ kinds }) => !kinds || kinds.includes(kind))
  const { openings, closings } = chance.pick(fitting)
  const text = template
    .replace('{place}', place)
    .replace('{when}', chance.pick(WHEN))
    .replace('{long}', chance.pick(LONG))
  return chance.pick(openings) + text + chance.pick(closings)
}
