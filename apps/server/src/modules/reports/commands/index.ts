export { deleteOldContacts, deleteOldDrafts } from './clean-up.ts'
export { cleanPhoto } from './clean-photo.ts'
export {
  addDraftPhotos,
  type Draft,
  findDraft,
  getDraftPhoto,
  keepDraft,
  newDraft,
  removeDraftPhoto,
  sendDraft,
} from './drafts.ts'
export { moderateReport } from './moderate-report.ts'
export { openContact } from './open-contact.ts'
export type { SubmitReport } from './prepare.ts'
export { submitReport, submitReports, submitUnchecked, type Taken } from './submit-report.ts'
export type { Receipt } from './write-batch.ts'
