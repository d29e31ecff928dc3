import { AppError } from '../../../platform/errors.ts'

export class SuggestionNotFound extends AppError {
  readonly kind = 'not-found'
  readonly code = 'triage/not-found'
}
