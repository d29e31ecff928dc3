export { suggest, suggestionFor } from './queries.ts'
export type { Suggestion } from './contract.ts'
