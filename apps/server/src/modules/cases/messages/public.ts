import type { Catalogue } from '../../../platform/i18n.ts'

/** What reporters and neighbours are told of a case. */
export const publicWords = {
  'cases/status/received': { 'zh-CN': '已收到', en: 'Received' },
  'cases/status/accepted': { 'zh-CN': '已受理', en: 'Accepted' },
  'cases/status/handling': { 'zh-CN': '处理中', en: 'In progress' },
  'cases/status/checking': { 'zh-CN': '核查中', en: 'Being checked' },
  'cases/status/completed': { 'zh-CN': '已办结', en: 'Completed' },
  'cases/status/notAccepted': { 'zh-CN': '不予受理', en: 'Not taken up' },

  'cases/status/merged': { 'zh-CN': '已并案', en: 'Merged' },
  'cases/merged-with-another': {
    'zh-CN': '您反映的与另一件是同一件事，已合并办理，进展如下。',
    en: 'Yours is the same matter as another report and was merged with it; this is how far it is.',
  },

  'cases/refusal/outside-area': {
    'zh-CN': '地点不在本市范围内，请向当地反映。',
    en: 'The place lies outside this city; please tell the authority there.',
  },
  'cases/refusal/not-our-duty': {
    'zh-CN': '这件事不归城市管理，请拨打 12345 咨询受理单位。',
    en: 'This is not for city management; call 12345 to learn who is in charge.',
  },
  'cases/refusal/place-unknown': {
    'zh-CN': '按描述找不到地点，请补充路名、门牌或附近的标志后再反映。',
    en: 'The place could not be found; please report again with a road, a number or a landmark.',
  },
  'cases/refusal/not-found-there': {
    'zh-CN': '派人到现场看过，没有发现所反映的情况。如仍存在，请再反映并附照片。',
    en: 'Someone went there and did not find it. If it is still there, please report again with a photo.',
  },
  'cases/refusal/below-standard': {
    'zh-CN': '情况未达到立案标准，暂不处理；如有加重请再反映。',
    en: 'It is below the threshold for action; please report again if it gets worse.',
  },
  'cases/refusal/already-handled': {
    'zh-CN': '这件事已经处理好。',
    en: 'It has already been dealt with.',
  },
  'cases/refusal/other-procedure': {
    'zh-CN': '此事正在诉讼、仲裁、复议或信访程序中，请等待该程序的结果。',
    en: 'It is before a court, an arbitrator or another procedure; please await its result.',
  },
  'cases/refusal/no-content': {
    'zh-CN': '看不出反映的是什么事，请再写清楚一些。',
    en: 'It is not clear what was reported; please describe it again.',
  },
  'cases/refusal/other': { 'zh-CN': '未予受理。', en: 'It was not taken up.' },

  'cases/next/received': {
    'zh-CN': '受理员正在看您反映的内容，需要时会派人到现场核实。',
    en: 'An officer is looking at your report and may send someone to check the place.',
  },
  'cases/next/accepted': {
    'zh-CN': '已立案，正在确定由哪个单位办理。',
    en: 'It was filed; the responsible unit is being determined.',
  },
  'cases/next/handling': {
    'zh-CN': '承办单位正在处理。',
    en: 'The responsible unit is working on it.',
  },
  'cases/next/overdue': {
    'zh-CN': '已超过规定时限，系统已提醒承办单位。您也可以拨打 12345 催办。',
    en: 'It is past its time limit and the unit was reminded. You may also call 12345.',
  },
  'cases/next/checking': {
    'zh-CN': '承办单位已处理完毕，正在核查结果。',
    en: 'The unit has finished; the result is being checked.',
  },
  'cases/next/rate': {
    'zh-CN': '请告诉我们问题是否解决。若没有解决，受理员会再看一次。',
    en: 'Please tell us whether it was solved. If not, it will be looked at again.',
  },
  'cases/next/unresolved': {
    'zh-CN': '您反馈“未解决”，受理员会查看，并决定是否重新办理。',
    en: 'You said it was not solved: an officer will look at it and may reopen it.',
  },
  'cases/next/done': { 'zh-CN': '谢谢您的反馈，本件已办完。', en: 'Thank you. This is finished.' },
  'cases/next/merged': {
    'zh-CN': '已与另一件合并办理。',
    en: 'It is being handled together with another report.',
  },
  'cases/next/notAccepted': {
    'zh-CN': '如有新的情况，可以再次反映。',
    en: 'If there is something new, you may report again.',
  },
} satisfies Catalogue
