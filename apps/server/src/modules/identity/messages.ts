import type { Catalogue } from '../../platform/i18n.ts'

const errors = {
  'identity/unauthenticated': { 'zh-CN': '请先登录', en: 'Sign in first' },
  'identity/forbidden': {
    'zh-CN': '您的岗位不能做这件事，或不在您的管辖范围内',
    en: 'Your role does not allow this, or not in this area',
  },
  'identity/session-expired': {
    'zh-CN': '登录已失效或密钥无效，请重新登录',
    en: 'The session has ended or the key is not valid; sign in again',
  },
  'identity/wrong-credentials': {
    'zh-CN': '登录名或密码不对',
    en: 'The login or the password is wrong',
  },
  'identity/locked': {
    'zh-CN': '失败次数过多，{until} 之前不能登录。忘记密码请联系管理员重置',
    en: 'Too many failures: locked until {until}. An administrator can reset a forgotten password',
  },
  'identity/busy': {
    'zh-CN': '登录的人太多，请稍后再试',
    en: 'Too many people are signing in; please try again in a moment',
  },
  'identity/staff-not-found': { 'zh-CN': '没有这个人员', en: 'There is no such staff member' },
  'identity/key-not-found': { 'zh-CN': '没有这个密钥', en: 'There is no such key' },
  'identity/login-taken': { 'zh-CN': '登录名已被使用', en: 'This login is taken' },
  'identity/staff-moved': {
    'zh-CN': '这个人员刚被别人改过，请刷新后再改',
    en: 'Someone else has just changed this account; load it again',
  },
  'identity/own-account': {
    'zh-CN': '不能更改自己的权限、状态或重置自己的密码，请由另一位管理员处理',
    en: 'Nobody changes their own access or resets their own password; ask another administrator',
  },
  'identity/bad-login': {
    'zh-CN': '登录名「{login}」不合要求：2–64 位小写字母、数字、点、下划线、连字符',
    en: '"{login}" is no login: 2 to 64 small letters, digits, dots, underscores, hyphens',
  },
  'identity/bad-grant': {
    'zh-CN': '「{grant}」不是“角色@范围”',
    en: '"{grant}" is not a role at a scope',
  },
  'identity/bad-scope': {
    'zh-CN': '「{scope}」不是范围：* 、12 位区域代码、15 位单元网格代码或单位代码',
    en: '"{scope}" is no scope: *, a 12-digit area, a 15-character unit grid or a unit code',
  },
  'identity/bad-unit-code': {
    'zh-CN': '「{code}」不是单位代码：2–32 位小写字母、数字、连字符，至少一个字母',
    en: '"{code}" is no unit code: 2 to 32 small letters, digits, hyphens, at least one letter',
  },
  'identity/bad-uscc': {
    'zh-CN': '单位 {code} 的统一社会信用代码「{uscc}」校验不符',
    en: 'The unified social credit code "{uscc}" of unit {code} fails its check',
  },
  'identity/bad-area-code': {
    'zh-CN': '单位 {code} 的区域代码「{areaCode}」不是 12 位区域代码',
    en: '"{areaCode}" of unit {code} is no 12-digit area code',
  },
  'identity/bad-row': {
    'zh-CN': '第 {row} 行的 {field} 有误：{why}',
    en: 'Line {row}, {field}: {why}',
  },
  'identity/duplicate-row': {
    'zh-CN': '第 {row} 行的「{key}」前面已经出现',
    en: 'Line {row}: "{key}" stands there already',
  },
  'identity/bad-hash': {
    'zh-CN': '给出的密码散列不是 argon2id',
    en: 'The password hash given is not argon2id',
  },
  'identity/bad-expiry': {
    'zh-CN': '到期时间必须在将来',
    en: 'The end must lie in the future',
  },
  'identity/role-not-for-staff': {
    'zh-CN': '角色 {role} 不能给工作人员',
    en: 'The role {role} is not for staff',
  },
  'identity/role-not-for-keys': {
    'zh-CN': '角色 {role} 不能给密钥',
    en: 'The role {role} is not for keys',
  },
  'identity/separate-duties': {
    'zh-CN': '角色 {role} 不能与其他角色兼任（三员分立）',
    en: 'The role {role} cannot be held with another one: separate duties',
  },
  'identity/unknown-unit': { 'zh-CN': '没有单位「{unit}」', en: 'There is no unit "{unit}"' },
  'identity/unknown-parent': {
    'zh-CN': '单位 {code} 的上级「{parent}」不存在',
    en: 'Unit {code} is below "{parent}", which does not exist',
  },
  'identity/unit-cycle': {
    'zh-CN': '单位互为上级：{units}',
    en: 'Units stand above each other in a ring: {units}',
  },
  'identity/password-short': {
    'zh-CN': '密码至少 {min} 个字符',
    en: 'At least {min} characters',
  },
  'identity/password-long': { 'zh-CN': '密码最多 {max} 个字符', en: 'At most {max} characters' },
  'identity/password-login': {
    'zh-CN': '密码不能是登录名或登录名加几个字符',
    en: 'The password must not be the login, nor the login with a few characters more',
  },
  'identity/password-common': {
    'zh-CN': '这个密码太常见，换一个别人想不到的',
    en: 'This password is among the first that anyone tries; choose another',
  },
  'identity/password-same': {
    'zh-CN': '新密码与当前密码相同',
    en: 'The new password is the current one',
  },
} satisfies Catalogue

const roles = {
  'role-resident': { 'zh-CN': '居民', en: 'Resident' },
  'role-gridWorker': { 'zh-CN': '网格员', en: 'Grid worker' },
  'role-collector': { 'zh-CN': '监督员（采集员）', en: 'Collector' },
  'role-intakeOfficer': { 'zh-CN': '受理员', en: 'Intake officer' },
  'role-shiftLeader': { 'zh-CN': '值班长', en: 'Shift leader' },
  'role-dispatcher': { 'zh-CN': '派遣员', en: 'Dispatcher' },
  'role-department': { 'zh-CN': '专业部门', en: 'Department' },
  'role-handler': { 'zh-CN': '处置人员', en: 'Handler' },
  'role-evaluator': { 'zh-CN': '考核员', en: 'Evaluator' },
  'role-leader': { 'zh-CN': '领导', en: 'Leader' },
  'role-admin': { 'zh-CN': '系统管理员', en: 'System administrator' },
  'role-auditor': { 'zh-CN': '审计员', en: 'Auditor' },
  'role-integration': { 'zh-CN': '对接系统', en: 'Integration' },
  'scope-all': { 'zh-CN': '全市', en: 'the whole city' },
  'scope-city': { 'zh-CN': '全市（{scope}）', en: 'the city {scope}' },
  'scope-district': { 'zh-CN': '区县 {scope}', en: 'district {scope}' },
  'scope-street': { 'zh-CN': '街道 {scope}', en: 'street {scope}' },
  'scope-community': { 'zh-CN': '社区 {scope}', en: 'community {scope}' },
  'scope-cell': { 'zh-CN': '单元网格 {scope}', en: 'unit grid {scope}' },
  'scope-unit': { 'zh-CN': '单位 {scope}', en: 'unit {scope}' },
} satisfies Catalogue

const pages = {
  'sign-in': { 'zh-CN': '工作人员登录', en: 'Staff sign-in' },
  'sign-in-note': {
    'zh-CN': '居民反映问题、查询进度不需要登录。',
    en: 'Residents report and track without signing in.',
  },
  'sign-in-expired': {
    'zh-CN': '请登录后继续。30 分钟没有操作会自动退出。',
    en: 'Sign in to go on. Sessions end after 30 minutes without use.',
  },
  login: { 'zh-CN': '登录名', en: 'Login' },
  password: { 'zh-CN': '密码', en: 'Password' },
  'do-sign-in': { 'zh-CN': '登录', en: 'Sign in' },
  'fill-login': { 'zh-CN': '请填写登录名', en: 'Enter your login' },
  'fill-password': { 'zh-CN': '请填写密码', en: 'Enter your password' },
  'error-summary': { 'zh-CN': '请修改以下内容', en: 'Please look at this' },
  account: { 'zh-CN': '我的账号', en: 'My account' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  unit: { 'zh-CN': '单位', en: 'Unit' },
  roles: { 'zh-CN': '岗位和范围', en: 'Roles' },
  'no-roles': { 'zh-CN': '还没有岗位，请联系管理员', en: 'No role yet; ask an administrator' },
  'role-in': { 'zh-CN': '{role}：{scope}', en: '{role} for {scope}' },
  'password-change': { 'zh-CN': '修改密码', en: 'Change password' },
  'password-current': { 'zh-CN': '当前密码', en: 'Current password' },
  'password-new': { 'zh-CN': '新密码', en: 'New password' },
  'password-hint': {
    'zh-CN': '至少 10 个字符，一句话也可以。修改后其他设备上的登录会退出。',
    en: 'At least 10 characters; a sentence is fine. Other devices are signed out.',
  },
  'password-wrong': { 'zh-CN': '当前密码不对', en: 'The current password is wrong' },
  'password-done': { 'zh-CN': '密码已修改', en: 'The password has been changed' },
  'password-do': { 'zh-CN': '修改', en: 'Change' },
  'sign-out': { 'zh-CN': '退出登录', en: 'Sign out' },
  'sign-out-everywhere': {
    'zh-CN': '在所有设备上退出',
    en: 'Sign out on all devices',
  },
} satisfies Catalogue

export const messages = { ...errors, ...roles, ...pages } satisfies Catalogue
