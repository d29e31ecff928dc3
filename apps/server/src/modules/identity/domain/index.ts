export { requireRole, roleFor, type Scopes, scopesFor } from './access.ts'
export {
  IdentityRefused,
  KeyNotFound,
  Locked,
  LoginTaken,
  OwnAccount,
  SessionExpired,
  SignInBusy,
  SignInNeeded,
  StaffMoved,
  StaffNotFound,
  WrongCredentials,
} from './errors.ts'
export { checkKeyGrants, checkStaffGrants, formatGrant, parseGrants, sameGrants } from './grants.ts'
export { FORGET_MS, FREE_FAILURES, waitAfter } from './lockout.ts'
export { checkLogin, normaliseLogin } from './logins.ts'
export { checkPassword, normalisePassword } from './password.ts'
export type { Action } from './permissions.ts'
export type { ActingRole, Role } from './roles.ts'
export { scopeKind, scopesCovering, type Target } from './scopes.ts'
export { ABSOLUTE_MS, IDLE_MS, safeNext, SEEN_STEP_MS } from './sessions.ts'
export { checkUnit, findCycle, type Unit } from './units.ts'
export { usccCheck } from './uscc.ts'
