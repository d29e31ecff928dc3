import type { Catalogue } from '../../../platform/i18n.ts'

/** Words of refusals, by their stable code. */
export const refusals = {
  'reports/about-person': {
    'zh-CN': '这里受理地方、设施和服务的事。涉及个人的，请拨打：{numbers}',
    en: 'We take reports about places, things and services. About a person, please call: {numbers}',
  },
  'reports/key-reused': {
    'zh-CN': '这个幂等键已用于另一份内容不同的上报，请换一个',
    en: 'This idempotency key was used for another report; take a new one',
  },
  'reports/no-such-receipt': {
    'zh-CN': '编号或查询码不对，请对照回执再输一次',
    en: 'Number or code is wrong; please compare with your receipt',
  },
  'reports/not-found': { 'zh-CN': '没有这份上报', en: 'There is no such report' },
  'reports/channel-not-allowed': {
    'zh-CN': '您的账号不能使用这个上报渠道',
    en: 'Your account may not submit by this channel',
  },
  'reports/contact-gone': {
    'zh-CN': '联系方式已到保存期限，已经删除',
    en: 'The contact details were kept as long as promised and are deleted',
  },
  'reports/no-contact': {
    'zh-CN': '上报人没有留联系方式',
    en: 'The reporter left no contact details',
  },
  'reports/bad-phone': {
    'zh-CN': '电话号码不对，例如 13800001234 或 010-12345678',
    en: 'This is not a telephone number, such as 13800001234',
  },
  'reports/bad-email': {
    'zh-CN': '邮箱不对，例如 name@example.cn',
    en: 'This is not an e-mail address, such as name@example.cn',
  },
  'reports/half-a-position': {
    'zh-CN': '经度和纬度要一起填写',
    en: 'Longitude and latitude belong together',
  },
  'reports/photo-type': {
    'zh-CN': '只接受 JPEG、PNG 或 WebP 格式的照片',
    en: 'Photos are accepted as JPEG, PNG or WebP',
  },
  'reports/photo-too-large': {
    'zh-CN': '每张照片最大 5 MB',
    en: 'A photo may have up to 5 MB',
  },
  'reports/photo-unreadable': {
    'zh-CN': '照片文件已损坏，无法读取',
    en: 'The photo is damaged and cannot be read',
  },
  'reports/too-many-photos': { 'zh-CN': '最多 6 张照片', en: 'Up to 6 photos are accepted' },
  'reports/photo-not-found': { 'zh-CN': '没有这张照片', en: 'There is no such photo' },
  'reports/public-text-personal': {
    'zh-CN': '公开文字里还有证件号、电话或车牌，请先去掉',
    en: 'The public text still holds an identity, telephone or plate number; take it out first',
  },
  'reports/not-stored': { 'zh-CN': '未能保存', en: 'Could not be stored' },
} satisfies Catalogue
