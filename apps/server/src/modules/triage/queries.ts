import type { Context } from '../../platform/context.ts'
import { findMatter, mattersAndWords, responsibleUnits } from '../standards/index.ts'
import type { Suggestion } from './contract.ts'
import { type Suggester, SuggestionNotFound, type Told, wordSuggester } from './domain/index.ts'
import * as store from './store.ts'

/** Built once for each edition of the tables: standards hands out the same list until it changes. */
const suggesters = new WeakMap<object, Suggester>()

/** No query when the tables are warm. */
export async function suggest(
  ctx: Context,
  told: Told,
  areaCode: string | null,
): Promise<Suggestion> {
  const words = await mattersAndWords(ctx)
  let suggester = suggesters.get(words)
  if (!suggester) suggesters.set(words, (suggester = wordSuggester(words)))
  const found = suggester.suggest(told)
  const matters = await Promise.all(
    found.map(async (m) => {
      const matter = await findMatter(ctx, m.code)
      return {
        ...m,
        reasons: [...m.reasons],
        nameZh: matter?.nameZh ?? '',
        nameEn: matter?.nameEn ?? '',
      }
    }),
  )
  const first = matters[0]
  const units = first && areaCode ? await responsibleUnits(ctx, first.code, areaCode) : []
  return {
    method: suggester.method,
    areaCode,
    matters,
    units: units.map((u) => ({ code: u.unitCode, kind: u.kind, why: u.why })),
    at: ctx.now().toISOString(),
  }
}

/** @throws SuggestionNotFound before the report has been read, a second or so after it came in */
export async function suggestionFor(ctx: Context, reportId: string): Promise<Suggestion> {
  const found = await store.findSuggestion(ctx.db, reportId)
  if (!found) throw new SuggestionNotFound(`no suggestion for ${reportId}`)
  return found
}
