export {
  cleanPhoto,
  submitReport,
  type SubmitReport,
  submitReports,
  type Taken,
} from './commands/index.ts'
export type { ReportSubmitted } from './domain/index.ts'
export {
  findReport,
  publicTextOf,
  type PublicText,
  reportByReceipt,
  textOf,
  textsOf,
  titlesOf,
} from './queries/index.ts'
