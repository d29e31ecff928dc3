import type { Catalogue } from '../i18n.ts'

export const messages = {
  product: { 'zh-CN': '共治', en: 'Gongzhi' },
  menu: { 'zh-CN': '主菜单', en: 'Main menu' },
  skip: { 'zh-CN': '跳到正文', en: 'Skip to content' },
  'menu-report': { 'zh-CN': '我要反映', en: 'Report' },
  'menu-track': { 'zh-CN': '查进度', en: 'Track' },
  'menu-nearby': { 'zh-CN': '附近的事', en: 'Nearby' },
  'elder-on': { 'zh-CN': '长者版（大字）', en: 'Larger type' },
  'elder-off': { 'zh-CN': '标准版', en: 'Normal type' },
  footer: {
    'zh-CN': '危及生命财产时请立即拨打 110、119、120。其他诉求也可拨打 12345。',
    en: 'In danger, call 110, 119 or 120 at once. For everything else you may also call 12345.',
  },
  'footer-api': { 'zh-CN': '开放接口', en: 'Open API' },
  'footer-staff': { 'zh-CN': '工作人员登录', en: 'Staff sign-in' },
  offline: {
    'zh-CN': '没有网络，还没发出去。填的内容都在，等有网络再点一次。',
    en: 'No connection: nothing was sent, and what you typed is still here. Try again once you are online.',
  },
  'title-wrong': { 'zh-CN': '有误：', en: 'Error: ' },
  'error-retry': { 'zh-CN': '回到刚才的页面', en: 'Go back to the page' },
  'error-back': { 'zh-CN': '返回首页', en: 'Back to the start' },
  'error-code': { 'zh-CN': '代码', en: 'Code' },
  'error-keep': {
    'zh-CN': '您填写的内容还在：用浏览器的“后退”可以回去继续。',
    en: 'What you typed is still there: go back in your browser and carry on.',
  },
} satisfies Catalogue
