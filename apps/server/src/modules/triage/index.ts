export type { Suggestion } from './contract.ts'
export { suggest } from './queries.ts'
