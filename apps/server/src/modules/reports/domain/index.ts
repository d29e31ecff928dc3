export {
  AboutPerson,
  ContactGone,
  KeyReused,
  NoContact,
  NoSuchReceipt,
  PhotoNotFound,
  PhotoRefused,
  ReportNotFound,
} from './errors.ts'
export {
  type DraftContent,
  firstOpenStep,
  mayOpen,
  type PlaceChoice,
  type Step,
  STEPS,
} from './journey.ts'
export { moderate } from './moderation.ts'
export { adviceFor } from './person/check.ts'
export type { AdviceNumber } from './person/kinds.ts'
export {
  isPhotoType,
  PHOTO_MAX_BYTES,
  PHOTO_MAX_COUNT,
  type PhotoType,
  withoutMetadata,
} from './photo/clean.ts'
export { groupSecret, reportNo, sameSecret, secretOf, tidyNo } from './receipt.ts'
export {
  admit,
  CONTACT_KEPT_MS,
  DRAFT_KEPT_MS,
  type ModerationFlag,
  requireChannel,
  titleOf,
} from './submission.ts'
export { type ReportPlace, type ReportSubmitted } from './submitted.ts'
