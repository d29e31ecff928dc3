import { canonical, type Json } from './canonical.ts'

/** SHA-256 of a text as lower-case hexadecimal; taken as an argument, since libraries do no IO. */
export type Hash = (text: string) => string

/** What every entry says. */
export interface Core {
  readonly chain: string
  readonly seq: number
  /** Milliseconds since 1970 in UTC. */
  readonly at: number
  readonly payload: Json
}

/** What an entry says, with fields of its keeper's own. All of it is covered by the hash. */
export interface Content extends Core {
  readonly [field: string]: Json
}

export type Entry<C extends Core = Content> = C & {
  readonly payloadHash: string
  readonly prevHash: string
  readonly hash: string
}

/** The end of a chain: how long it is and the hash of its last entry. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

/** What the first entry of a chain follows. */
export const GENESIS: Head = { seq: 0, hash: '0'.repeat(64) }

/** Seals the next entry of a chain: its hash covers its content and everything before it. */
export function seal<C extends Core & { readonly [K in keyof C]: Json }>(
  content: C,
  head: Head,
  hash: Hash,
): Entry<C> {
  if (content.seq !== head.seq + 1)
    throw new RangeError(`entry ${content.seq} does not follow ${head.seq}`)
  const payloadHash = hash(canonical(content.payload))
  const prevHash = head.hash
  return {
    ...content,
    payloadHash,
    prevHash,
    hash: hash(sealedText(content, payloadHash, prevHash)),
  }
}

/** The text under the hash: the payload stands in it by its own hash, so that it may be kept apart. */
function sealedText(content: Core, payloadHash: string, prevHash: string): string {
  const { payload: _payload, ...rest } = content
  return canonical({ ...rest, payloadHash, prevHash })
}

export type Fault = 'sequence' | 'previous' | 'payload' | 'content' | 'head'

export interface Broken {
  readonly chain: string
  readonly seq: number
  readonly fault: Fault
}

/**
 * Checks one chain from its first entry to its head and names the first entry that is not what was
 * written: missing or doubled (`sequence`), not following (`previous`), changed (`payload`,
 * `content`); `head` when entries at the end are missing.
 */
export function verifyChain(
  chain: string,
  entries: readonly Entry<Core>[],
  head: Head,
  hash: Hash,
): Broken | undefined {
  let last = GENESIS
  for (const entry of entries) {
    const fault = faultOf(entry, chain, last, hash)
    if (fault) return { chain, seq: fault === 'sequence' ? last.seq + 1 : entry.seq, fault }
    last = { seq: entry.seq, hash: entry.hash }
  }
  if (last.seq !== head.seq || last.hash !== head.hash)
    return { chain, seq: head.seq, fault: 'head' }
  return undefined
}

function faultOf(entry: Entry<Core>, chain: string, last: Head, hash: Hash): Fault | undefined {
  const { payloadHash, prevHash, hash: own, ...content } = entry
  if (entry.chain !== chain || entry.seq !== last.seq + 1) return 'sequence'
  if (prevHash !== last.hash) return 'previous'
  if (payloadHash !== hash(canonical(entry.payload))) return 'payload'
  return own === hash(sealedText(content, payloadHash, prevHash)) ? undefined : 'content'
}
