import { AppError } from '../../../platform/errors.ts'

export class CaseNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'cases/not-found'
}

export class IllegalTransition extends AppError {
  readonly kind = 'conflict'
  readonly code = 'cases/illegal-transition'
}

/** Someone else was faster: the case is no longer as it was when the form was opened. */
export class CaseMoved extends AppError {
  readonly kind = 'conflict'
  readonly code = 'cases/moved'
}

export class WrongReceipt extends AppError {
  readonly kind = 'not-found'
  readonly code = 'cases/wrong-receipt'
}

/** Every guard of the machine has a code of its own. */
export const GUARDS = [
  'no-cell',
  'matter-disabled',
  'no-standard',
  'condition-not-met',
  'not-verified',
  'not-proposed',
  'same-person',
  'no-responsibility',
  'unknown-worker',
  'not-yours',
  'handler-inspects',
  'reply-missing',
  'reopen-window',
  'photo-missing',
  'rated',
] as const
export type Guard = (typeof GUARDS)[number]

export class GuardFailed extends AppError {
  readonly kind = 'conflict'
  readonly code: `cases/${Guard}`

  constructor(guard: Guard, params: Record<string, string | number> = {}) {
    super(`guard ${guard}`, params)
    this.code = `cases/${guard}`
  }
}
