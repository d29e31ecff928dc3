import { AppError } from '../../../platform/errors.ts'
import type { Status } from './state.ts'

export class CaseNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'cases/not-found'
}

export class IllegalTransition extends AppError {
  readonly kind = 'conflict'
  readonly code = 'cases/illegal-transition'
}

/** Where a case stands now, for whoever came too late. */
export interface Standpoint {
  readonly id: string
  readonly seq: number
  readonly status: Status
  readonly round: number
}

/** Someone else was faster: the case is no longer as it was when the form was opened. */
export class CaseMoved extends AppError {
  readonly kind = 'conflict'
  readonly code = 'cases/moved'
  readonly current: Standpoint

  constructor(current: Standpoint) {
    super(`case ${current.id} has moved to ${current.seq}`, { seq: current.seq })
    this.current = current
  }
}

/** An idempotency key says that a request is the same; another command or another person is not. */
export class KeyReused extends AppError {
  readonly kind = 'conflict'
  readonly code = 'cases/key-reused'
}

export class PhotoNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'cases/photo-not-found'
}

/** Every guard of the machine has a code of its own. */
export const GUARDS = [
  'automation',
  'no-cell',
  'matter-disabled',
  'no-standard',
  'condition-not-met',
  'not-verified',
  'not-proposed',
  'same-person',
  'unknown-unit',
  'no-responsibility',
  'not-for-community',
  'unknown-worker',
  'worker-busy',
  'not-yours',
  'handler-inspects',
  'inspector-handles',
  'reason-missing',
  'text-missing',
  'photo-missing',
  'unknown-photo',
  'photos-full',
  'reply-missing',
  'reopen-window',
  'already-rated',
  'same-case',
  'target-ended',
  'holds-others',
  'not-similar',
] as const
export type Guard = (typeof GUARDS)[number]

export class GuardFailed extends AppError {
  readonly kind = 'conflict'
  readonly code: `cases/${Guard}`

  constructor(guard: Guard) {
    super(`guard ${guard}`)
    this.code = `cases/${guard}`
  }
}
