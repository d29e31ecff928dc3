export {
  addPhoto,
  type Advancing,
  markOverdue,
  rate,
  recomputeClocks,
  runCommand,
} from './commands/index.ts'
export type {
  CaseFilter,
  CaseList,
  CaseListItem,
  CaseStep,
  CaseView,
  Progress,
  PublicCase,
  RateReport,
  RunCommand,
} from './contract.ts'
export {
  type Advance,
  type CaseAdvanced,
  type CaseClosed,
  type CaseOverdue,
  type CaseReopened,
} from './domain/index.ts'
export {
  type CaseRef,
  findCase,
  findCaseByReport,
  followersOf,
  type LedgerFinding,
  type LedgerReport,
  listCases,
  progressOf,
  verifyLedger,
  viewCase,
} from './queries/index.ts'
