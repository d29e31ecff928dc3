export { markOverdue, type OpenCase, openCasesAfter, type Overdue } from './clocks.ts'
export { insertRating, type StoredRating } from './ratings.ts'
export { lockCases, reportedAt } from './pairs.ts'
export { countPhotos, findPhoto, insertPhoto } from './photos.ts'
export { findCase, type Found, type Questions } from './read.ts'
export { insertCases, type Opened, saveSteps } from './save.ts'
export {
  type CaseEntry,
  sealDraft,
  type Sealed,
  sha256,
  type Step,
  stepOf,
  type Stored,
} from './step.ts'
export {
  casesWithoutEntries,
  entriesOf,
  ledgerAfter,
  type LedgerPlace,
  type LedgerRow,
  type RowHead,
} from './ledger.ts'
