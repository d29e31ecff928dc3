export {
  authenticate,
  createApiKey,
  createStaff,
  hashPassword,
  importStaff,
  importUnits,
  openSession,
  resetPassword,
  revokeApiKey,
} from './commands/index.ts'
export type { StaffRow, StaffView, UnitRow } from './contract.ts'
export {
  type Action,
  type ActingRole,
  requireRole,
  type Role,
  roleFor,
  type Scopes,
  scopesFor,
  type Target,
  usccCheck,
} from './domain/index.ts'
export { findStaff, findStaffByLogin, findUnit, listStaff, listUnits } from './queries.ts'
