export {
  importCalendar,
  importCaseStandards,
  importLimitProfiles,
  importMajorClasses,
  importMatters,
  importResponsibilities,
  type ImportResult,
  importStandardFile,
  loadStandardFiles,
  STANDARD_FILES,
} from './commands/index.ts'
export type {
  CalendarChanged,
  CaseStandard,
  LimitProfile,
  Matter,
  Responsibility,
} from './domain/index.ts'
export {
  cityCalendar,
  findLegacyMatter,
  findMatter,
  findStandard,
  leavesCalendar,
  limitProfile,
  listMatters,
  mattersAndWords,
  type MatterWords,
  responsibleUnits,
  stageLimits,
  standardsOf,
} from './queries/index.ts'
