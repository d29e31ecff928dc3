export { listReports } from './list-reports.ts'
export { getPhoto, mayRead } from './photo.ts'
export {
  findReport,
  findReportByNo,
  getReportByNo,
  reportByReceipt,
  type ReportRecord,
} from './report.ts'
export { publicTextOf, type PublicText, textOf, textsOf, titlesOf } from './texts.ts'
