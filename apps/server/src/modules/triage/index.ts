export { suggest } from './queries.ts'
