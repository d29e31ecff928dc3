export { type MatterSuggestion, type Suggester, type Told, type WordReason } from './suggester.ts'
export { type MatterWords, wordSuggester } from './word-suggester.ts'
export { SuggestionNotFound } from './errors.ts'
