import { advice } from './advice.ts'
import { pageWords } from './pages.ts'
import { refusals } from './refusals.ts'

export const messages = { ...refusals, ...advice, ...pageWords }
