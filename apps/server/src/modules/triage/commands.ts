import type { Context } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/db.ts'
import { type ReportSubmitted, textsOf } from '../reports/index.ts'
import { suggest } from './queries.ts'
import * as store from './store.ts'

/** Reads new reports and notes what they seem to be and whose; two statements for a batch. */
export async function suggestForReports(
  ctx: Context,
  tx: Tx,
  submitted: readonly ReportSubmitted[],
): Promise<void> {
  const texts = await textsOf(
    tx,
    submitted.map((e) => e.subject),
  )
  const suggestions: store.StoredSuggestion[] = []
  for (const { subject, data } of submitted) {
    const told = texts.get(subject)
    if (!told) continue
    const suggestion = await suggest(ctx, told, data.place.areaCode)
    suggestions.push({ reportId: subject, ...suggestion })
  }
  await store.insertSuggestions(tx, suggestions)
}
