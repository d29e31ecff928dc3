export { type CalendarChanged, calendarChanged } from './calendar-changed.ts'
export {
  addDays,
  type CalendarFile,
  type CalendarYear,
  daysBetween,
  daysOf,
  readCalendar,
} from './calendar.ts'
export {
  checkComplete,
  checkComponents,
  checkLegacy,
  checkMatters,
  checkProfiles,
  checkResponsibilities,
  checkStandards,
  checkTwice,
  checkWords,
  type Known,
} from './checks.ts'
export { type GivenRow, type Numbered, readRows, type Refusal, type RowOf } from './columns.ts'
export { type CalendarDay, daysOfMonth } from './days.ts'
export {
  EmptyFile,
  FileRefused,
  MatterNotFound,
  NoCalendar,
  NoFiles,
  StandardsBusy,
  UnreadableFile,
} from './errors.ts'
export { type LimitProfile, resolveProfile, type Stage } from './limits.ts'
export {
  type CaseStandard,
  type ComponentClass,
  type DirectoryRow,
  type LegacyMatter,
  type LimitRow,
  type MajorClass,
  type Matter,
  type MatterWord,
  type Responsibility,
  type StoredProfile,
} from './model.ts'
export {
  areasOf,
  buildDirectory,
  type Directory,
  patternsOf,
  responsibleOn,
} from './responsible.ts'
export { TIME_UNITS } from './model.ts'
export { COLUMNS } from './tables.ts'
export { EVERY_AREA, EVERY_MATTER, type Names, whyUnit } from './why.ts'
