export { insertCalendar } from './calendar.ts'
export { dropDirectoryVersion, findDirectoryRowsAt, openDirectoryVersion } from './directory.ts'
export { readKnownCodes } from './known.ts'
export { bumpRevision, insertImportLog, lockRevision, readRevision } from './revision.ts'
export { readTables, type StoredTables } from './snapshot.ts'
export {
  CASE_STANDARD,
  COMPONENT_CLASS,
  LEGACY_MATTER,
  LIMIT_PROFILE,
  LIMIT_ROW,
  MAJOR_CLASS,
  MATTER,
  MATTER_WORD,
  RESPONSIBILITY,
} from './tables.ts'
export { applyVersions, type Change } from './versions.ts'
