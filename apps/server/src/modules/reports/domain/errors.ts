import { AppError } from '../../../platform/errors.ts'
import { ADVICE, type PersonKind } from './person/kinds.ts'

export class AboutPerson extends AppError {
  readonly kind = 'invalid'
  readonly code = 'reports/about-person'
  /** Decides which advice is given. */
  readonly person: PersonKind
  readonly matched: string | undefined

  constructor(person: PersonKind, matched?: string) {
    super(`the text is about a person: ${person}`, { numbers: ADVICE[person].join(', ') })
    this.person = person
    this.matched = matched
  }
}

export class KeyReused extends AppError {
  readonly kind = 'conflict'
  readonly code = 'reports/key-reused'
}

/** The same answer for a wrong number and a wrong secret: neither can be found out alone. */
export class NoSuchReceipt extends AppError {
  readonly kind = 'not-found'
  readonly code = 'reports/no-such-receipt'
}

export class ReportNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'reports/not-found'
}

export class ChannelNotAllowed extends AppError {
  readonly kind = 'forbidden'
  readonly code = 'reports/channel-not-allowed'
}

export class ContactGone extends AppError {
  readonly kind = 'gone'
  readonly code = 'reports/contact-gone'
}

export class NoContact extends AppError {
  readonly kind = 'not-found'
  readonly code = 'reports/no-contact'
}

export type PhotoFault = 'photo-type' | 'photo-too-large' | 'photo-unreadable' | 'too-many-photos'

export class PhotoRefused extends AppError {
  readonly kind = 'invalid'
  readonly code: `reports/${PhotoFault}`

  constructor(fault: PhotoFault) {
    super(fault)
    this.code = `reports/${fault}`
  }
}

export class PhotoNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'reports/photo-not-found'
}

export class PublicTextPersonal extends AppError {
  readonly kind = 'invalid'
  readonly code = 'reports/public-text-personal'
}
