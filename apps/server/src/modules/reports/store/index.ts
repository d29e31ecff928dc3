export {
  deleteDueDrafts,
  deleteDraftPhoto,
  type DraftPhoto,
  findDraft,
  findDraftPhotos,
  insertDraftPhotos,
  saveDraft,
} from './drafts.ts'
export { insertDecision, lockForModeration, updateModeration } from './moderation.ts'
export { findPhoto, insertPhotos, type StoredPhoto } from './photos.ts'
export {
  findByKeys,
  insertReports,
  type KnownReport,
  type NewReport,
  type NumberedReport,
  takeNumbers,
} from './reports.ts'
export { deleteDueContacts, findContact, insertContacts, insertLook } from './vault.ts'
