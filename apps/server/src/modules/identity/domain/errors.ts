import { AppError } from '../../../platform/errors.ts'

export class SignInNeeded extends AppError {
  readonly kind = 'unauthenticated'
  readonly code = 'identity/unauthenticated'
}

export class AccessForbidden extends AppError {
  readonly kind = 'forbidden'
  readonly code = 'identity/forbidden'
}

/** The session ran out or the key is revoked, unknown or past its end: which one is not told. */
export class SessionExpired extends AppError {
  readonly kind = 'unauthenticated'
  readonly code = 'identity/session-expired'
}

/** Unknown login, wrong password, inactive, no password set: one answer for all. */
export class WrongCredentials extends AppError {
  readonly kind = 'unauthenticated'
  readonly code = 'identity/wrong-credentials'
}

export class Locked extends AppError {
  readonly kind = 'forbidden'
  readonly code = 'identity/locked'
  readonly until: Date

  /** @param shown the instant as a clock in the city shows it */
  constructor(until: Date, shown: string) {
    super(`locked until ${until.toISOString()}`, { until: shown })
    this.until = until
  }
}

/** More sign-ins at once than the machine can check. */
export class SignInBusy extends AppError {
  readonly kind = 'unavailable'
  readonly code = 'identity/busy'
}

export class StaffNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'identity/staff-not-found'
}

export class KeyNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'identity/key-not-found'
}

export class LoginTaken extends AppError {
  readonly kind = 'conflict'
  readonly code = 'identity/login-taken'
}

/** Someone else changed this account since it was read. */
export class StaffMoved extends AppError {
  readonly kind = 'conflict'
  readonly code = 'identity/staff-moved'
}

/** Nobody gives or takes access of their own. */
export class OwnAccount extends AppError {
  readonly kind = 'forbidden'
  readonly code = 'identity/own-account'
}

export type Refused =
  | 'bad-login'
  | 'bad-grant'
  | 'bad-scope'
  | 'bad-unit-code'
  | 'bad-uscc'
  | 'bad-area-code'
  | 'bad-row'
  | 'bad-hash'
  | 'bad-expiry'
  | 'duplicate-row'
  | 'role-not-for-staff'
  | 'role-not-for-keys'
  | 'separate-duties'
  | 'unknown-unit'
  | 'unknown-parent'
  | 'unit-cycle'
  | 'password-short'
  | 'password-long'
  | 'password-login'
  | 'password-common'
  | 'password-same'

/** What was given is not acceptable; the code says why. */
export class IdentityRefused extends AppError {
  readonly kind = 'invalid'
  readonly code: `identity/${Refused}`

  constructor(reason: Refused, params: Record<string, string | number> = {}) {
    super(`${reason} ${JSON.stringify(params)}`, params)
    this.code = `identity/${reason}`
  }
}
