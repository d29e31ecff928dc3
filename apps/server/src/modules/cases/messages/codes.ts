import type { Catalogue } from '../../../platform/i18n.ts'

/** One plain sentence for every refusal: what is wrong and what to do. */
export const codes = {
  'cases/not-found': { 'zh-CN': '没有这个案卷', en: 'There is no such case' },
  'cases/photo-not-found': { 'zh-CN': '没有这张照片', en: 'There is no such photo' },
  'cases/illegal-transition': {
    'zh-CN': '案卷当前的状态不能这样操作，请刷新后再看',
    en: 'The case is not in a state for this; look at it again',
  },
  'cases/moved': {
    'zh-CN': '别人刚刚办理过这个案卷，请看过最新情况再决定',
    en: 'Someone has just moved this case on; look at it again before you decide',
  },
  'cases/automation': {
    'zh-CN': '自动程序只能提出建议，这一步须由人决定',
    en: 'Programs may only suggest; a person decides this step',
  },
  'cases/no-cell': {
    'zh-CN': '地点不在任何单元网格内，请先改正地点',
    en: 'The place lies in no unit grid; correct the place first',
  },
  'cases/matter-disabled': {
    'zh-CN': '没有这个事项类别，或本市未启用',
    en: 'There is no such matter class, or the city does not use it',
  },
  'cases/no-standard': {
    'zh-CN': '请从该事项的立结案标准中选一条',
    en: 'Choose one of the case standards of this matter',
  },
  'cases/condition-not-met': {
    'zh-CN': '请先确认标准所写的条件已经满足',
    en: 'First confirm that the condition of the standard is met',
  },
  'cases/not-verified': {
    'zh-CN': '核实结果为“不属实”，不能立案，只能作废',
    en: 'Verification found nothing there: it cannot be filed, only voided',
  },
  'cases/not-proposed': {
    'zh-CN': '还没有人提出立案，事项和标准未定',
    en: 'Nobody has proposed the filing: matter and standard are open',
  },
  'cases/same-person': {
    'zh-CN': '不能由一人办理：提出与批准立案须是两人；未经他人核查通过的，批准立案的人不能结案',
    en: 'Not for one person alone: another one files what you proposed, and closes what you filed unless an inspection has passed it',
  },
  'cases/unknown-unit': { 'zh-CN': '没有这个单位', en: 'There is no such unit' },
  'cases/no-responsibility': {
    'zh-CN': '权责清单中没有这个单位，确需派遣请写明理由',
    en: 'The responsibility directory does not name this unit; give a reason to dispatch there all the same',
  },
  'cases/not-for-community': {
    'zh-CN': '此类事项不在社区工作范围内，请派遣给主管部门',
    en: 'This matter is not for a community; dispatch it to the department in charge',
  },
  'cases/unknown-worker': {
    'zh-CN': '没有这个人，或其岗位、范围、单位不合此任务',
    en: 'There is no such person, or their role, area or unit does not fit the task',
  },
  'cases/worker-busy': {
    'zh-CN': '此人手头任务已满，请换一位',
    en: 'This person has too many tasks; choose another',
  },
  'cases/not-yours': {
    'zh-CN': '这项任务交给了别人',
    en: 'This task was given to someone else',
  },
  'cases/handler-inspects': {
    'zh-CN': '处置过本案的人不能核查本案',
    en: 'Whoever has worked on the case cannot inspect it',
  },
  'cases/inspector-handles': {
    'zh-CN': '核查过本案的人不能处置本案',
    en: 'Whoever has inspected the case cannot work on it',
  },
  'cases/reason-missing': { 'zh-CN': '请写明理由', en: 'Give a reason' },
  'cases/text-missing': { 'zh-CN': '请写明结果', en: 'Say what the result is' },
  'cases/photo-missing': {
    'zh-CN': '请附一张现场照片',
    en: 'Add a photo of the place',
  },
  'cases/unknown-photo': {
    'zh-CN': '照片不属于本案，或不是您在此次任务中所拍，请重新拍摄上传',
    en: 'A photo is not of this case or was not taken by you in this task; take and upload one now',
  },
  'cases/photos-full': {
    'zh-CN': '本案照片已满 60 张，不能再传',
    en: 'This case has 60 photos; no more are taken',
  },
  'cases/reply-missing': {
    'zh-CN': '反映人在等答复，请先写好答复再结案',
    en: 'The reporter waits for an answer; write it before closing',
  },
  'cases/reopen-window': {
    'zh-CN': '结案已超过可以重新办理的期限，请另行反映',
    en: 'It was closed too long ago to reopen; a new report is needed',
  },
  'cases/already-rated': {
    'zh-CN': '这一轮办理已经评价过，谢谢',
    en: 'This round was already rated, thank you',
  },
  'cases/same-case': {
    'zh-CN': '案卷不能并入自己',
    en: 'A case cannot be merged into itself',
  },
  'cases/target-ended': {
    'zh-CN': '要并入的案卷已办结或已并入他案，请另选一件在办的',
    en: 'The other case has ended or was merged itself; choose one that is open',
  },
  'cases/holds-others': {
    'zh-CN': '已有案卷并入本案，请先撤回并案，或反向并案',
    en: 'Other cases were merged into this one; take them apart first, or merge the other way',
  },
  'cases/not-similar': {
    'zh-CN': '两案事项、地点或时间相差较大，确为同一件事请写明理由',
    en: 'Matter, place or time differ too much; give a reason if it is the same all the same',
  },
  'cases/unreadable-text': {
    'zh-CN': '文字中有无法显示的字符，请删去',
    en: 'The text holds characters that cannot be shown; remove them',
  },
  'cases/key-reused': {
    'zh-CN': '这个幂等键已用于另一次操作，请换一个',
    en: 'This idempotency key was used for another step; use a fresh one',
  },
  'cases/half-a-position': {
    'zh-CN': '经度和纬度须一起给出',
    en: 'Longitude and latitude come together',
  },
} satisfies Catalogue
