import type { Catalogue } from '../../platform/i18n.ts'

export const messages = {
  'standards/matter-not-found': { 'zh-CN': '没有事项 {code}', en: 'There is no matter {code}' },
  'standards/profile-not-found': {
    'zh-CN': '没有名为 {name} 的时限方案',
    en: 'There is no limit profile {name}',
  },
  'standards/limit-missing': {
    'zh-CN': '时限方案 {profile} 缺少 {key}，请补充后再试',
    en: 'Limit profile {profile} lacks {key}; add it and try again',
  },
  'standards/no-calendar': {
    'zh-CN': '还没有发布工作日历，无法计算期限',
    en: 'No office calendar has been published yet, so no due time can be computed',
  },
  'standards/busy': {
    'zh-CN': '系统繁忙，请稍后再试',
    en: 'The system is busy; please try again in a moment',
  },
  'standards/unreadable-file': {
    'zh-CN': '无法读取 {file}：{detail}',
    en: '{file} cannot be read: {detail}',
  },
  'standards/empty-file': {
    'zh-CN': '{file} 没有任何一行；空文件会让所有条目失效，因此不予接受',
    en: '{file} has no row; an empty file would close everything, so it is not accepted',
  },
  'standards/file-refused': {
    'zh-CN': '{file} 有 {count} 处不能接受，未作任何改动。第一处：{first}',
    en: '{file} has {count} cells that cannot be accepted; nothing was changed. The first: {first}',
  },
  'standards/no-files': {
    'zh-CN': '{dir} 中没有标准文件',
    en: 'There are no standards files in {dir}',
  },
  'standards/import-refused': {
    'zh-CN': '文件有 {count} 处不能接受，未作任何改动',
    en: '{count} cells of the file cannot be accepted; nothing was changed',
  },
  'standards/row-where': { 'zh-CN': '第 {row} 行 {column}：', en: 'Row {row}, {column}: ' },
  'standards/missing-column': {
    'zh-CN': '缺少这一列；应有：{accepted}',
    en: 'the column is missing; accepted: {accepted}',
  },
  'standards/unknown-column': {
    'zh-CN': '不认识这一列；可用：{accepted}',
    en: 'the column is not known; accepted: {accepted}',
  },
  'standards/row-text': {
    'zh-CN': '必填，最多 {max} 个字',
    en: 'must be filled in, with at most {max} characters',
  },
  'standards/row-digits': {
    'zh-CN': '“{given}”应为 {count} 位数字',
    en: '“{given}” should be {count} digits',
  },
  'standards/row-one-of': {
    'zh-CN': '“{given}”应为以下之一：{accepted}',
    en: '“{given}” should be one of: {accepted}',
  },
  'standards/row-amount': {
    'zh-CN': '“{given}”应为大于 0 且不超过 {max} 的数',
    en: '“{given}” should be a number above 0, up to {max}',
  },
  'standards/row-day': {
    'zh-CN': '“{given}”应为真实日期，写作 2026-01-31',
    en: '“{given}” should be a day that exists, written 2026-01-31',
  },
  'standards/row-date-order': {
    'zh-CN': '“{given}”早于起始日 {from}；应为同日或之后',
    en: '“{given}” is before the first day {from}; give that day or a later one',
  },
  'standards/row-area': {
    'zh-CN': '“{given}”应为 12 位区域代码，或 * 表示全域',
    en: '“{given}” should be a 12-digit area code, or * for everywhere',
  },
  'standards/row-pattern': {
    'zh-CN': '“{given}”应为 5 位事项代码、2 位大类代码或 *',
    en: '“{given}” should be a matter of 5 digits, a major class of 2 digits, or *',
  },
  'standards/row-unit': {
    'zh-CN': '“{given}”应为单位代码：2 至 32 个小写字母、数字或连字符，至少一个字母',
    en: '“{given}” should be a unit code: 2 to 32 lower-case letters, digits or hyphens with a letter among them',
  },
  'standards/row-profile': {
    'zh-CN': '“{given}”应为方案名：小写字母开头，2 至 32 个字母、数字或连字符',
    en: '“{given}” should be a profile name: 2 to 32 lower-case letters, digits or hyphens, a letter first',
  },
  'standards/row-id': {
    'zh-CN': '“{given}”应为编号：1 至 40 个字母、数字、点或连字符',
    en: '“{given}” should be an id: 1 to 40 letters, digits, dots or hyphens',
  },
  'standards/row-key': {
    'zh-CN': '“{given}”应形如 stage.intake',
    en: '“{given}” should look like stage.intake',
  },
  'standards/row-twice': {
    'zh-CN': '“{given}”在第 {first} 行已经出现；只保留一行',
    en: '“{given}” stands in row {first} already; keep one of them',
  },
  'standards/row-major': {
    'zh-CN': '大类“{given}”与代码不符；应为 {accepted}',
    en: 'major class “{given}” does not fit the code; it should be {accepted}',
  },
  'standards/row-component': {
    'zh-CN': '“{given}”应与事项代码 {accepted} 相同，或留空',
    en: '“{given}” should be the same as the matter, {accepted}, or empty',
  },
  'standards/row-based-on': {
    'zh-CN': '“{given}”应为本文件中的另一方案，且不得互相引用',
    en: '“{given}” should be another profile of the file that does not lead back here',
  },
  'standards/row-limit-missing': {
    'zh-CN': '方案“{given}”缺少 {key}，或其单位不是时间',
    en: 'profile “{given}” lacks {key}, or its unit is no time',
  },
  'standards/unknown-major': {
    'zh-CN': '没有大类“{given}”；应为 major-classes.csv 中的代码',
    en: 'there is no major class “{given}”; give a code of major-classes.csv',
  },
  'standards/unknown-component': {
    'zh-CN': '没有部件类“{given}”；应为 component-classes.csv 中的代码',
    en: 'there is no component class “{given}”; give a code of component-classes.csv',
  },
  'standards/unknown-matter': {
    'zh-CN': '没有事项“{given}”；应为 matters.csv 中的代码',
    en: 'there is no matter “{given}”; give a code of matters.csv',
  },
  'standards/unknown-area': {
    'zh-CN': '没有区域“{given}”；应为已导入的区域代码，或 *',
    en: 'there is no area “{given}”; give the code of an imported area, or *',
  },
  'standards/unknown-unit': {
    'zh-CN': '没有单位“{given}”；应为已导入的单位代码',
    en: 'there is no unit “{given}”; give the code of an imported unit',
  },
  'standards/two-leads': {
    'zh-CN': '自 {given} 起与第 {first} 行同时主办；同一事项同一区域同一天只能有一个主办单位',
    en: 'leads from {given} together with row {first}; on any day one unit leads for a matter in an area',
  },
  'standards/word-sure-elsewhere': {
    'zh-CN': '“{given}”在第 {first} 行以不低于 {sure} 的权重指向另一事项；请降低权重或删去一行',
    en: '“{given}” names another matter in row {first} with weight {sure} or more; lower that weight or drop one row',
  },
  'standards/calendar-impossible': { 'zh-CN': '{zh}', en: '{en}' },
  'standards/calendar-no-year': {
    'zh-CN': '至少要有一年的安排',
    en: 'at least one year is needed',
  },
  'standards/calendar-gap': {
    'zh-CN': '{given} 年与前一年不相连，或重复；各年应依次相连',
    en: 'year {given} does not follow the one before it, or comes twice; years should follow each other',
  },
  'standards/calendar-known-through': {
    'zh-CN': '“{given}”应为最后一年（{year}）中的日期',
    en: '“{given}” should be a day of the last year given, {year}',
  },
  'standards/calendar-day': {
    'zh-CN': '“{given}”应为 {year} 年的真实日期；跨年的假期分写在两年',
    en: '“{given}” should be a day of {year}; a holiday over new year is written in both years',
  },
  'standards/calendar-idle-makeup': {
    'zh-CN': '{given} 本来就是工作日，不能作调休上班日',
    en: '{given} is a working day anyway; a make-up day should be a day of rest',
  },
} satisfies Catalogue
