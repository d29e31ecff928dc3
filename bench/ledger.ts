import { createHash } from 'node:crypto'
import { type Entry, GENESIS, type Head, seal, verifyChain } from '@gongzhi/ledger'

const CHAINS = 2_000
const LENGTH = 12

/**
 * Seals and verifies chains of the length a case has. As a yardstick in the same run: hashing the
 * same number of texts of the same size, two for each entry as the chain needs.
 */
export function ledger(): Promise<object> {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const chains: { entries: Entry[]; head: Head }[] = []
  const sealing = seconds(() => {
    for (let c = 0; c < CHAINS; c++) chains.push(chainOf(String(c), hash))
  })
  let broken = 0
  const verifying = seconds(() => {
    chains.forEach(({ entries, head }, c) => {
      if (verifyChain(String(c), entries, head, hash)) broken++
    })
  })
  const text = 'x'.repeat(400)
  const hashing = seconds(() => {
    for (let i = 0; i < CHAINS * LENGTH * 2; i++) hash(text)
  })
  const entries = CHAINS * LENGTH
  return Promise.resolve({
    bench: 'ledger',
    node: process.version,
    entries,
    broken,
    sealedPerSecond: Math.round(entries / sealing),
    verifiedPerSecond: Math.round(entries / verifying),
    verifyRatioToHashing: Math.round((verifying / hashing) * 100) / 100,
  })
}

function chainOf(chain: string, hash: (text: string) => string) {
  const entries: Entry[] = []
  let head: Head = GENESIS
  for (let seq = 1; seq <= LENGTH; seq++) {
    const payload = { result: '已到场处理完毕', conditionMet: true, photos: ['a', 'b'], seq }
    const entry = seal({ chain, seq, at: seq * 1_000, actor: 'staff', payload }, head, hash)
    entries.push(entry)
    head = { seq, hash: entry.hash }
  }
  return { entries, head }
}

function seconds(work: () => void): number {
  const from = performance.now()
  work()
  return (performance.now() - from) / 1000
}
