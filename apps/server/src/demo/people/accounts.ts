/** One account of each kind of work, to be printed where somebody wants to look around. */
export interface DemoAccount {
  readonly login: string
  readonly role: string
  readonly zh: string
  readonly en: string
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    login: 'a1-intake-1',
    role: 'intakeOfficer',
    zh: 'A1区受理员',
    en: 'intake officer, district A1',
  },
  { login: 'a1-shift-1', role: 'shiftLeader', zh: 'A1区值班长', en: 'shift leader, district A1' },
  { login: 'a1-dispatch-1', role: 'dispatcher', zh: 'A1区派遣员', en: 'dispatcher, district A1' },
  { login: 'a1-grid-1', role: 'gridWorker', zh: 'A1区网格员', en: 'grid worker, district A1' },
  {
    login: 'a1-care-dept-1',
    role: 'department',
    zh: 'A1区市政环卫负责人',
    en: 'department, maintenance of A1',
  },
  {
    login: 'a1-care-handler-1',
    role: 'handler',
    zh: 'A1区市政环卫处置员',
    en: 'handler, maintenance of A1',
  },
  { login: 'city-leader-1', role: 'leader', zh: '市级领导', en: 'leader, whole city' },
  { login: 'admin', role: 'admin', zh: '系统管理员', en: 'administrator' },
  { login: 'auditor', role: 'auditor', zh: '审计员', en: 'auditor' },
]
