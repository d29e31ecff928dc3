import type { Catalogue } from '../../../platform/i18n.ts'

/** Where to turn with what concerns a person: what each number is for, and a line for each kind. */
export const advice = {
  'advice-title': {
    'zh-CN': '这件事，有更合适的地方帮您',
    en: 'There is a better place for this',
  },
  'advice-lead': {
    'zh-CN': '这里受理的是地方、设施和公共服务的问题，不登记针对个人的事。请直接拨打：',
    en: 'We take reports about places, things and public services, and keep no record of what single people do. Please call:',
  },
  'advice-kept': {
    'zh-CN':
      '您写的内容还在，没有发送。如果说的其实是地方或设施，请改写后继续：只写哪里、什么坏了，不写是谁。',
    en: 'What you wrote is still here and was not sent. If it is about a place or a thing after all, go back and say what is wrong and where, and leave out who.',
  },
  'advice-matched': { 'zh-CN': '因为您写到：“{matched}”', en: 'Because you wrote: “{matched}”' },
  'advice-edit': { 'zh-CN': '回去修改', en: 'Go back and change it' },
  'kind-chosen': {
    'zh-CN': '您选择了“某个人的行为”。',
    en: 'You chose “something a person does”.',
  },
  'kind-despair': {
    'zh-CN': '您的安全最要紧。现在就打电话，有人愿意听您说。',
    en: 'You matter most. Please call now; somebody will listen.',
  },
  'kind-violence': {
    'zh-CN': '有人受到伤害或威胁时，请立即报警。',
    en: 'When somebody is hurt or threatened, call the police at once.',
  },
  'kind-home': {
    'zh-CN': '家庭暴力是违法的，警察和妇联可以保护您。',
    en: 'Violence at home is against the law; the police and the women’s federation can protect you.',
  },
  'kind-child': {
    'zh-CN': '孩子受到伤害时，请立即报警，也可以找青少年服务热线。',
    en: 'When a child is hurt, call the police at once, or the youth line.',
  },
  'kind-theft': {
    'zh-CN': '东西被偷，请报警，越快越好。',
    en: 'When something was stolen, tell the police, the sooner the better.',
  },
  'kind-fraud': {
    'zh-CN': '遇到诈骗，请马上报警，可能还来得及拦住转账。',
    en: 'In case of fraud call at once; the payment may still be stopped.',
  },
  'kind-crime': {
    'zh-CN': '违法犯罪的线索，请告诉警察，他们会保护举报人。',
    en: 'Please tell the police about crimes; they protect who tells them.',
  },
  'kind-stalking': {
    'zh-CN': '有人跟踪或骚扰您时，请到人多的地方并报警。',
    en: 'If somebody follows or harasses you, go where people are and call the police.',
  },
  'kind-accusation': {
    'zh-CN': '举报公职人员或具体个人，请找有权调查并为您保密的机关。',
    en: 'Accusations against officials or named people belong to those who may investigate and keep your name secret.',
  },
  'kind-private': {
    'zh-CN': '别人的私生活不在这里登记。邻里有矛盾，可以请社区调解。',
    en: 'We keep no record of anybody’s private life. In a quarrel with neighbours the community can mediate.',
  },
  'kind-debt': {
    'zh-CN': '个人之间的钱款和合同纠纷，可以免费咨询律师或申请调解。',
    en: 'For debts and contracts between people, legal advice and mediation are free.',
  },
  'kind-identity-number': {
    'zh-CN': '请去掉身份证号码。我们从不需要它，别人也不该看到它。',
    en: 'Please take out the identity-card number. We never need it, and nobody else should see it.',
  },
  'call-110': { 'zh-CN': '报警求助', en: 'Police' },
  'call-119': { 'zh-CN': '火灾、救援', en: 'Fire and rescue' },
  'call-120': { 'zh-CN': '急救', en: 'Ambulance' },
  'call-122': { 'zh-CN': '交通事故', en: 'Traffic accidents' },
  'call-12345': {
    'zh-CN': '政务服务便民热线，24 小时',
    en: 'City hotline, day and night',
  },
  'call-12348': { 'zh-CN': '法律咨询、人民调解', en: 'Legal advice and mediation' },
  'call-12338': { 'zh-CN': '妇女维权、家庭暴力', en: 'Women’s rights, violence at home' },
  'call-12355': { 'zh-CN': '青少年服务', en: 'Young people' },
  'call-12356': { 'zh-CN': '心理援助', en: 'Someone to talk to in distress' },
  'call-12388': { 'zh-CN': '举报公职人员违纪违法', en: 'Misconduct of officials' },
  'call-12393': { 'zh-CN': '医疗保障', en: 'Health insurance' },
  'call-96110': { 'zh-CN': '反诈预警', en: 'Anti-fraud line' },
} satisfies Catalogue
