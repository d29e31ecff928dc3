import { AppError } from '../../../platform/errors.ts'

export class MatterNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'standards/matter-not-found'
}

export class ProfileNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'standards/profile-not-found'
}

/** A profile without one of the limits that every case needs. */
export class LimitMissing extends AppError {
  readonly kind = 'unavailable'
  readonly code = 'standards/limit-missing'
}

/** No office calendar was ever published: no due instant can be computed. */
export class NoCalendar extends AppError {
  readonly kind = 'unavailable'
  readonly code = 'standards/no-calendar'
}

/** The tables could not be read in time; the caller may try again. */
export class StandardsBusy extends AppError {
  readonly kind = 'unavailable'
  readonly code = 'standards/busy'
}

/** The file is no CSV or JSON at all; what is wrong inside a row is a refusal of that row. */
export class UnreadableFile extends AppError {
  readonly kind = 'invalid'
  readonly code = 'standards/unreadable-file'
}

/** An empty file would close every row: that is never what was meant. */
export class EmptyFile extends AppError {
  readonly kind = 'invalid'
  readonly code = 'standards/empty-file'
}

/** A file of a folder was refused; nothing of it was taken, and the files after it were not read. */
export class FileRefused extends AppError {
  readonly kind = 'invalid'
  readonly code = 'standards/file-refused'
}

export class NoFiles extends AppError {
  readonly kind = 'not-found'
  readonly code = 'standards/no-files'
}
