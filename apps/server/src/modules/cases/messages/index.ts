import type { Catalogue } from '../../../platform/i18n.ts'
import { codes } from './codes.ts'
import { pageWords } from './pages.ts'
import { publicWords } from './public.ts'

export const messages = { ...codes, ...publicWords, ...pageWords } satisfies Catalogue
