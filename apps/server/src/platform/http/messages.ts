import type { Catalogue } from '../i18n.ts'

export const messages = {
  'http/invalid': {
    'zh-CN': '提交的内容有误，请按提示修改',
    en: 'Something you sent is not accepted; see the notes',
  },
  'http/internal': {
    'zh-CN': '系统出错了，已经记录，请稍后再试',
    en: 'Something broke on our side. It was recorded; please try again later',
  },
  'http/bad-cursor': {
    'zh-CN': '翻页标记不对：请原样传回上一页给出的 next，或从第一页看起',
    en: 'Not a cursor of this list: send back the `next` of the page before as it was given, or start from the first page',
  },
  'http/400': { 'zh-CN': '请求格式有误', en: 'The request is malformed' },
  'http/403': {
    'zh-CN': '请求不是从本站页面发出的，请回到页面重试',
    en: 'The request did not come from one of our pages; go back and try again',
  },
  'http/404': { 'zh-CN': '没有这个页面', en: 'There is no such page' },
  'http/413': { 'zh-CN': '内容太大，最多接受 {limit}', en: 'Too large: up to {limit} is accepted' },
  'http/429': { 'zh-CN': '请求太频繁，请稍后再试', en: 'Too many requests; please wait a little' },
} satisfies Catalogue
