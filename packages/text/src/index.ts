export { buildMatcher, type FindOptions, type Match, type Matcher } from './matcher.ts'
export { ngrams } from './ngrams.ts'
export { type Normalised, normalise, type Span } from './normalise.ts'
export { TextError, type TextErrorCode, type Words } from './text-error.ts'
