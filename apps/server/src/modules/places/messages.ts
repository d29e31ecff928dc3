import type { Catalogue } from '../../platform/i18n.ts'

export const messages = {
  'places/area-not-found': { 'zh-CN': '没有区域 {code}', en: 'There is no area {code}' },
  'places/layer-not-found': {
    'zh-CN': '没有网格图层 {layer}；现有：{layers}',
    en: 'There is no grid layer {layer}; there are: {layers}',
  },
  'places/cell-not-found': { 'zh-CN': '没有网格 {code}', en: 'There is no cell {code}' },
  'places/component-not-found': {
    'zh-CN': '没有部件 {id}',
    en: 'There is no component {id}',
  },
  'places/address-not-found': { 'zh-CN': '没有地址 {id}', en: 'There is no address {id}' },
  'places/malformed-file': {
    'zh-CN': '文件无法读取：{why}',
    en: 'The file cannot be read: {why}',
  },
  'places/unknown-kind': {
    'zh-CN': '不认识类别 {kind}；可用：{kinds}',
    en: 'Unknown kind {kind}; there are: {kinds}',
  },
  'places/bad-position': {
    'zh-CN': '位置不对：经度 −180～180、纬度 −90～90，两者都要',
    en: 'Not a position: longitude −180 to 180 and latitude −90 to 90, both of them',
  },
  'places/bad-box': {
    'zh-CN': '范围不对：应为 西经度,南纬度,东经度,北纬度',
    en: 'Not a box: give west,south,east,north in degrees',
  },

  'places/bad-field': {
    'zh-CN': '{field}「{value}」不对：{why}',
    en: '{field} "{value}" is not accepted: {why}',
  },
  'places/required': { 'zh-CN': '缺少 {field}', en: '{field} is missing' },
  'places/too-long': { 'zh-CN': '{field} 太长', en: '{field} is too long' },
  'places/bad-coordinate': {
    'zh-CN': '{field}「{value}」不是坐标；应为以度表示的小数，先经度（±180）后纬度（±90）',
    en: '{field} "{value}" is no coordinate; give decimal degrees, longitude ±180, latitude ±90',
  },
  'places/bad-count': {
    'zh-CN': '{field}「{value}」不是数目；应为非负整数或留空',
    en: '{field} "{value}" is no count; give a whole number from 0, or nothing',
  },
  'places/bad-address-kind': {
    'zh-CN':
      '地址类别「{value}」不对；可用 road（路）、lane（巷）、number（门牌）、estate（小区）、building（楼栋）、poi（兴趣点）',
    en: 'Address kind "{value}" is unknown; use road, lane, number, estate, building or poi',
  },
  'places/bad-address-status': {
    'zh-CN': '地址状态「{value}」不对；可用 inUse（在用）、planned（规划）、abolished（废止）',
    en: 'Address status "{value}" is unknown; use inUse, planned or abolished',
  },
  'places/bad-component-status': {
    'zh-CN': '部件状态「{value}」不对；可用 完好、破损、丢失、废弃、移除',
    en: 'Component status "{value}" is unknown; use intact, damaged, lost, disused or removed (完好 破损 丢失 废弃 移除)',
  },
  'places/bad-component-id': {
    'zh-CN': '「{value}」不是部件标识码；应为 17 位数字：6 位区划＋5 位类别＋6 位顺序',
    en: '"{value}" is no component id; give 17 digits: 6 district + 5 class + 6 sequence',
  },
  'places/class-mismatch': {
    'zh-CN': '类别 {value} 与标识码不符；标识码的第 7–11 位是类别',
    en: 'Class {value} is not that of the id; digits 7 to 11 of the id are the class',
  },
  'places/bad-date': {
    'zh-CN': '{field}「{value}」不是日期；应为 yyyymmdd 或 yyyy-mm-dd',
    en: '{field} "{value}" is no date; give yyyymmdd or yyyy-mm-dd',
  },
  'places/bad-area-code': {
    'zh-CN': '「{value}」不是区域代码；应为 12 位数字：6 位区划＋3 位街道＋3 位社区',
    en: '"{value}" is no area code; give 12 digits: 6 area + 3 street + 3 community',
  },
  'places/bad-level': {
    'zh-CN': '级别「{value}」与代码不符；此代码是 {expected}',
    en: 'Level "{value}" is not that of the code, which is a {expected}',
  },
  'places/unknown-area': {
    'zh-CN': '没有区域 {value}；请先导入区域，或留空由坐标推定',
    en: 'There is no area {value}; import the areas first, or leave it empty to take it from the position',
  },
  'places/unknown-parent': {
    'zh-CN': '没有上级 {value}；上级须在文件中或已导入',
    en: 'There is no parent {value}; it must be in the file or imported before',
  },
  'places/unknown-cell': {
    'zh-CN': '单元网格图层没有网格 {value}；请先导入网格，或留空由坐标推定',
    en: 'The unit grid has no cell {value}; import the cells first, or leave it empty to take it from the position',
  },
  'places/unknown-address': {
    'zh-CN': '没有地址 {value}；请先导入地址，或留空',
    en: 'There is no address {value}; import the addresses first, or leave it empty',
  },
  'places/outside-city': {
    'zh-CN': '坐标 {value} 不在任何单元网格内；请核对坐标与坐标系，或给出 areaCode',
    en: 'Position {value} is in no unit cell; check it and its coordinate system, or give areaCode',
  },
  'places/duplicate-row': {
    'zh-CN': '{value} 在第 {first} 条已出现；一个文件中每个代码只可出现一次',
    en: '{value} stands in row {first} already; each may stand in a file once',
  },
  'places/code-reused': {
    'zh-CN': '网格代码 {value} 已用过并终止，不可再用；请用该社区未用过的顺序码',
    en: 'Cell code {value} was used and closed; a code is never given again: take a sequence the community has not used',
  },
  'places/bad-unit-grid-code': {
    'zh-CN': '「{value}」不是单元网格代码；应为 12 位社区代码＋3 位顺序码（0–9、A–Z，不为 000）',
    en: '"{value}" is no unit-grid code; give 12 digits of a community + 3 of 0-9 and A-Z, not 000',
  },
  'places/bad-cell-code': {
    'zh-CN': '「{value}」不是网格代码；应为 1–64 个字母、数字或连字符',
    en: '"{value}" is no cell code; give 1 to 64 letters, digits or hyphens',
  },
  'places/outside-parent-code': {
    'zh-CN': '单元网格 {value} 的上级写作 {expected}；单元网格属于代码前 12 位的社区',
    en: 'Unit cell {value} names {expected} as its parent; it belongs to the community of its first 12 digits',
  },
} satisfies Catalogue
