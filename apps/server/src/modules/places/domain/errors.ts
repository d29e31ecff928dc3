import { AppError } from '../../../platform/errors.ts'

export class AreaNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'places/area-not-found'
}

export class LayerNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'places/layer-not-found'
}

export class CellNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'places/cell-not-found'
}

export class ComponentNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'places/component-not-found'
}

export class AddressNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'places/address-not-found'
}

/** The file as a whole cannot be read; single bad rows are refused one by one instead. */
export class MalformedFile extends AppError {
  readonly kind = 'invalid'
  readonly code = 'places/malformed-file'
}

export class UnknownKind extends AppError {
  readonly kind = 'invalid'
  readonly code = 'places/unknown-kind'
}

export class BadPosition extends AppError {
  readonly kind = 'invalid'
  readonly code = 'places/bad-position'
}
