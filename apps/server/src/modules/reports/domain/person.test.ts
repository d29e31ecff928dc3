import { describe, expect, test } from 'vitest'
import { adviceFor, findPerson, mentionsPerson } from './person/check.ts'
import { PERSON_KINDS } from './person/kinds.ts'

describe('directed at a person', () => {
  test.each([
    ['小区门口有人打架，头都破了', 'violence'],
    ['昨晚在公园被人持刀抢劫', 'violence'],
    ['楼下烧烤店老板打伤我', 'violence'],
    ['我老公经常打我，我不敢回家', 'home'],
    ['对门天天打老婆', 'home'],
    ['孩子在学校被霸凌，老师不管', 'child'],
    ['隔壁夫妻虐待自己的小孩', 'child'],
    ['我的电动车在地铁口被偷了', 'theft'],
    ['家里失窃，少了两台电脑', 'theft'],
    ['我接到电话，被骗了3万元', 'fraud'],
    ['12栋有人聚众赌博，每天都去', 'crime'],
    ['有个男的每天下班尾随我', 'stalking'],
    ['有人在更衣室偷拍', 'stalking'],
    ['实名举报社区书记贪污', 'accusation'],
    ['王某长期骗老人的钱', 'accusation'],
    ['楼上邻居出轨，带男人回家', 'private'],
    ['隔壁是精神病人', 'private'],
    ['同事欠我5000元不还', 'debt'],
    ['我真的不想活了', 'despair'],
    ['两个男人在斗殴', 'violence'],
    ['My bike was stolen yesterday', 'theft'],
    ['A man keeps following me home', 'stalking'],
    ['My neighbour has an affair', 'private'],
    ['He beats his wife every night', 'home'],
    ['They attacked me at the bus stop', 'violence'],
    ['My landlord owes me 3000', 'debt'],
    ['我的身份证是11010519491231002X，请查', 'identity-number'],
  ])('%s → %s', (text, kind) => {
    expect(findPerson('', text)?.kind).toBe(kind)
    expect(adviceFor(findPerson('', text)?.kind ?? 'chosen').length).toBeGreaterThan(0)
  })
})

describe('about a place, a thing or a service', () => {
  test.each([
    '路口的井盖被偷了，很危险',
    '工地的电缆被盗，路灯全黑了',
    '12栋住户打架子鼓，晚上扰民',
    '楼上装修噪音太大，影响休息',
    '邻居在楼道堆放杂物，堵住消防通道',
    '护坡垮塌，严重威胁我们的安全',
    '希望减轻生产企业的负担',
    '拨打人工服务一直占线',
    '麻将馆噪音扰民，还聚众赌博',
    '墙上喷涂办证、涉黄小广告',
    '公司拖欠工资三个月',
    '学校门口上下学很堵，孩子过马路危险',
    '流浪狗尾随行人，吓到小孩',
    '电子眼偷拍超速，没有提示牌',
    '老人走路摔倒，因为地砖松了',
    '社区主任电话打不通，想问什么时候通气',
    '医生态度不好，排队两小时',
    '请公安在公园加强治安巡逻，防止打架',
    '反诈宣传栏坏了，骗子两个字掉了',
    '公共卫生间门锁坏了',
    'The lamp on the corner was stolen',
    'The firefighting cabinet on the corner is empty',
    'The noise of the building site at night',
    'The cable was stolen and the street is dark',
    '信用代码 91110105MA01234567 的公司占道经营',
  ])('%s', (text) => {
    expect(findPerson('', text)).toBeUndefined()
  })
})

test('a word deep in a long text tells how it came about; it holds the text back and does not refuse it', () => {
  const text = `${'小区东门的路灯坏了很久，报了物业也没有人来修。'.repeat(8)}上个月还有人打架。`
  expect(findPerson('路灯坏了', text)).toBeUndefined()
  expect(mentionsPerson('路灯坏了', text)?.kind).toBe('violence')
})

test('an identity number is found anywhere, in full-width digits too, and only a possible one', () => {
  const long = `${'路灯坏了。'.repeat(60)}我是１１０１０５１９４９１２３１００２Ｘ`
  expect(findPerson('', long)).toEqual({ kind: 'identity-number', matched: '110105' })
  expect(findPerson('', '编号110105194912310021')).toBeUndefined()
  expect(findPerson('', '订单号111111111111111111')).toBeUndefined()
})

test('every kind has somebody to turn to', () => {
  for (const kind of PERSON_KINDS) expect(adviceFor(kind).length).toBeGreaterThan(0)
})
