import type { Catalogue } from '../../../platform/i18n.ts'

/** The pages /track, /progress and /nearby. */
export const pageWords = {
  'error-summary': { 'zh-CN': '请改正以下内容', en: 'Please correct the following' },

  'track-title': { 'zh-CN': '查进度', en: 'Track a report' },
  'track-lead': {
    'zh-CN': '填写回执上的编号和查询码，就能看到办到哪一步。',
    en: 'Enter the number and the code of your receipt to see how far it is.',
  },
  'track-no': { 'zh-CN': '编号', en: 'Number' },
  'track-no-hint': { 'zh-CN': '例如 G20261124-000123', en: 'Such as G20261124-000123' },
  'track-secret': { 'zh-CN': '查询码', en: 'Code' },
  'track-secret-hint': {
    'zh-CN': '回执上的十位字母和数字，大小写都可以',
    en: 'Ten letters and digits on the receipt, in any case',
  },
  'track-go': { 'zh-CN': '查看进度', en: 'Show progress' },
  'track-no-missing': { 'zh-CN': '请填写编号', en: 'Enter the number' },
  'track-secret-missing': { 'zh-CN': '请填写查询码', en: 'Enter the code' },
  'track-wrong': {
    'zh-CN': '编号与查询码不符，请对照回执再试',
    en: 'Number and code do not fit; compare them with your receipt',
  },
  'track-lost': {
    'zh-CN': '回执丢了？可拨打 12345，说明何时何地反映了什么，由工作人员查询。',
    en: 'Lost the receipt? Call 12345 and say what you reported, when and where.',
  },
  'track-again': {
    'zh-CN': '请再填一次查询码，这台设备没有记住它。',
    en: 'Please enter the code once more; this device does not remember it.',
  },
  'track-known': { 'zh-CN': '这台设备查过的', en: 'Seen on this device' },

  'progress-title': { 'zh-CN': '办理进度', en: 'Progress' },
  'progress-no': { 'zh-CN': '编号', en: 'Number' },
  'progress-number': { 'zh-CN': '案卷号', en: 'Case number' },
  'progress-matter': { 'zh-CN': '事项', en: 'Matter' },
  'progress-place': { 'zh-CN': '地点', en: 'Place' },
  'progress-unit': { 'zh-CN': '承办单位', en: 'Handled by' },
  'progress-due': { 'zh-CN': '应于何时处理完', en: 'Due by' },
  'progress-done': { 'zh-CN': '处理情况', en: 'What was done' },
  'progress-reply': { 'zh-CN': '答复', en: 'Answer' },
  'progress-refused': { 'zh-CN': '为什么不予受理', en: 'Why it was not taken up' },
  'progress-steps': { 'zh-CN': '办到哪一步', en: 'Steps' },
  'progress-ahead': { 'zh-CN': '（还没到）', en: ' (still ahead)' },
  'progress-round': {
    'zh-CN': '这件事正在第 {round} 次办理。',
    en: 'This is round {round} of handling.',
  },
  'progress-forget': { 'zh-CN': '让这台设备忘记回执', en: 'Forget the receipt on this device' },
  'progress-forgotten': {
    'zh-CN': '这台设备已不再记得任何回执。',
    en: 'This device no longer remembers any receipt.',
  },

  'rate-title': { 'zh-CN': '问题解决了吗？', en: 'Was it solved?' },
  'rate-yes': { 'zh-CN': '解决了', en: 'Yes, it is solved' },
  'rate-no': { 'zh-CN': '没有解决', en: 'No, it is not' },
  'rate-no-hint': {
    'zh-CN': '受理员会查看，并决定是否重新办理',
    en: 'An officer will look at it and may reopen it',
  },
  'rate-satisfaction': { 'zh-CN': '您对办理满意吗？', en: 'How satisfied are you?' },
  'rate-5': { 'zh-CN': '非常满意', en: 'Very satisfied' },
  'rate-4': { 'zh-CN': '满意', en: 'Satisfied' },
  'rate-3': { 'zh-CN': '一般', en: 'Neither' },
  'rate-2': { 'zh-CN': '不满意', en: 'Dissatisfied' },
  'rate-1': { 'zh-CN': '非常不满意', en: 'Very dissatisfied' },
  'rate-comment': { 'zh-CN': '还想说什么（可不填）', en: 'Anything else (optional)' },
  'rate-comment-hint': {
    'zh-CN': '最多 500 字，请不要写姓名、电话',
    en: 'Up to 500 characters; no names or phone numbers, please',
  },
  'rate-send': { 'zh-CN': '提交评价', en: 'Send' },
  'rate-resolved-missing': { 'zh-CN': '请选择是否解决', en: 'Say whether it was solved' },
  'rate-satisfaction-missing': { 'zh-CN': '请选择满意程度', en: 'Say how satisfied you are' },
  'rate-comment-long': { 'zh-CN': '最多 500 字', en: 'Up to 500 characters' },
  'rate-yours': { 'zh-CN': '您的评价', en: 'Your answer' },

  'nearby-title': { 'zh-CN': '附近的事', en: 'Nearby' },
  'nearby-lead': {
    'zh-CN': '看看身边反映过的事办得怎样。这里没有任何反映人的信息。',
    en: 'See how matters around you are being handled. Nothing here tells who reported them.',
  },
  'nearby-where': { 'zh-CN': '路名、小区或附近的标志', en: 'A road, an estate or a landmark' },
  'nearby-go': { 'zh-CN': '查看附近', en: 'Show nearby' },
  'nearby-locate': { 'zh-CN': '用我现在的位置', en: 'Use my position' },
  'nearby-locating': { 'zh-CN': '正在定位……', en: 'Finding your position …' },
  'nearby-located': { 'zh-CN': '已取得位置', en: 'Position found' },
  'nearby-not-located': {
    'zh-CN': '没有取得位置，请填写路名',
    en: 'No position; enter a road instead',
  },
  'nearby-unknown': {
    'zh-CN': '找不到这个地点，请换一个说法，或在下面选一个区',
    en: 'This place was not found; put it another way, or choose a district below',
  },
  'nearby-districts': { 'zh-CN': '按区查看', en: 'By district' },
  'nearby-around': { 'zh-CN': '{place} 周边 1 公里', en: 'Within 1 km of {place}' },
  'nearby-position': { 'zh-CN': '您的位置', en: 'your position' },
  'nearby-city': { 'zh-CN': '全市最近受理的事', en: 'Latest in the whole city' },
  'nearby-empty': {
    'zh-CN': '这里最近没有受理过的事。发现问题可以告诉我们。',
    en: 'Nothing was taken up here lately. If you notice something, tell us.',
  },
  'nearby-report': { 'zh-CN': '我要反映', en: 'Report something' },
  'nearby-filed': { 'zh-CN': '受理', en: 'taken up' },
  'nearby-closed': { 'zh-CN': '办结', en: 'completed' },
  'nearby-more': { 'zh-CN': '更早的', en: 'Earlier ones' },
} satisfies Catalogue
