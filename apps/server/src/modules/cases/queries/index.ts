export { type CaseRef, findCase, findCaseByReport } from './find-case.ts'
export { followersOf } from './followers.ts'
export { listCases } from './list-cases.ts'
export { nearbyCases } from './nearby.ts'
export { progressByReceipt, progressOf } from './progress.ts'
export { readLedger } from './read-ledger.ts'
export {
  type LedgerFault,
  type LedgerFinding,
  type LedgerReport,
  verifyLedger,
} from './verify-ledger.ts'
export { viewCase } from './view-case.ts'
export { readPhoto } from './read-photo.ts'
