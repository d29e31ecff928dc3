export { clearAttempts, countAttempt, forgetAttempts } from './attempts.ts'
export { audit, type AuditEntry } from './audit.ts'
export { findKey, findKeyGrants, insertKey, revokeKey } from './keys.ts'
export {
  deleteDeadSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
} from './sessions.ts'
export {
  type Credentials,
  findCredentials,
  findStaff,
  findStaffByLogin,
  findStaffByLogins,
  holdCredentials,
  insertStaff,
  lockStaff,
  type NewStaff,
  savePassword,
  STAFF_COLUMNS,
  staffOf,
  type StaffRecord,
  updateStaff,
} from './staff.ts'
export { findUnit, listParents, saveUnits, unitOf } from './units.ts'
