import { canonical, type Fault, type Json, verifyChain } from '@gongzhi/ledger'
import type { Context } from '../../../platform/context.ts'
import { type CaseState, fold } from '../domain/index.ts'
import * as store from '../store/index.ts'

/** `state`: the entries are sound, yet the present row is not what they fold to. */
export type LedgerFault = Fault | 'state'

export interface LedgerFinding {
  readonly case: string
  readonly number: string | null
  readonly seq: number
  readonly fault: LedgerFault
}

export interface LedgerReport {
  readonly entries: number
  readonly chains: number
  readonly broken: number
  /** The first of what was found, in the order of case ids. */
  readonly first: readonly LedgerFinding[]
}

const PAGE = 2_000
const SHOWN = 20
const BEFORE_ALL: store.LedgerPlace = { chain: '00000000-0000-0000-0000-000000000000', seq: 0 }

/**
 * Recomputes every hash of every chain and names the entries that are not what was written, then
 * folds each chain and compares it with the present row. Reads page by page and holds one page and
 * one chain, however large the ledger is.
 */
export async function verifyLedger(
  ctx: Context,
  options: { onProgress?: (entries: number) => void } = {},
): Promise<LedgerReport> {
  const first: LedgerFinding[] = []
  let [entries, chains, broken] = [0, 0, 0]
  let chain: store.CaseEntry[] = []
  let head: store.RowHead | null = null
  const note = (finding: LedgerFinding | undefined) => {
    if (!finding) return
    broken++
    if (first.length < SHOWN) first.push(finding)
  }
  const endChain = () => {
    if (chain.length === 0) return
    chains++
    note(check(chain, head))
    chain = []
  }
  for (let after = BEFORE_ALL; ;) {
    const page = await store.ledgerAfter(ctx.db, after, PAGE)
    for (const row of page) {
      if (row.entry.chain !== chain[0]?.chain) endChain()
      chain.push(row.entry)
      head = row.head
    }
    entries += page.length
    options.onProgress?.(entries)
    const last = page.at(-1)?.entry
    if (!last || page.length < PAGE) break
    after = { chain: last.chain, seq: last.seq }
  }
  endChain()
  const { count, some } = await store.casesWithoutEntries(ctx.db, SHOWN)
  broken += count
  for (const { id, number } of some.slice(0, SHOWN - first.length))
    first.push({ case: id, number, seq: 1, fault: 'sequence' })
  return { entries, chains, broken, first }
}

const NOTHING = { seq: 0, hash: '' }

function check(
  chain: readonly store.CaseEntry[],
  row: store.RowHead | null,
): LedgerFinding | undefined {
  const id = chain[0]?.chain ?? ''
  const number = row?.number ?? null
  const found = verifyChain(id, chain, row ?? NOTHING, store.sha256)
  if (found) return { case: id, number, seq: found.seq, fault: found.fault }
  const fits = row?.columnsFit && foldsTo(chain, row.state)
  return fits ? undefined : { case: id, number, seq: row?.seq ?? 0, fault: 'state' }
}

function foldsTo(chain: readonly store.CaseEntry[], state: CaseState): boolean {
  try {
    return canonical(json(fold(chain))) === canonical(json(state))
  } catch {
    // A chain that was sealed anew from nonsense.
    return false
  }
}

function json(state: CaseState | undefined): Json {
  return (state ?? null) as Json
}
