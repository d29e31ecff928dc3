import type { Catalogue } from '../../platform/i18n.ts'

export const messages = {
  'triage/not-found': {
    'zh-CN': '还没有建议：新上报的事项约一秒后才有，请稍候',
    en: 'There is no suggestion yet: a new report gets one within about a second; please wait',
  },
} satisfies Catalogue
