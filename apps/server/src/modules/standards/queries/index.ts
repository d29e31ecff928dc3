export { calendarMonth, cityCalendar, leavesCalendar } from './calendar.ts'
export { findStandard, listStandards, standardsOf } from './case-standards.ts'
export { limitProfile, listProfiles, stageLimits } from './limits.ts'
export {
  findLegacyMatter,
  findMatter,
  listMajorClasses,
  listMatters,
  mattersAndWords,
  searchComponentClasses,
  searchMatters,
} from './matters.ts'
export { responsibleUnits } from './responsibilities.ts'
export { forgetSnapshot, type MatterWords } from './snapshot.ts'
