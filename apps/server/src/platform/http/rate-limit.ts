import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as HonoContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { createHmac, randomBytes } from 'node:crypto'
import type { HttpEnv } from './env.ts'
import { type Bucket, isFull, type Rate, takeToken } from './token-bucket.ts'

export type { Rate } from './token-bucket.ts'

export interface Rates {
  /** For each address of the public. A whole block of flats may share one. */
  readonly perAddress: Rate
  /** For each API key and each account. */
  readonly perAccount: Rate
}

export const GENEROUS: Rates = {
  perAddress: { burst: 600, perSecond: 5 },
  perAccount: { burst: 2_000, perSecond: 500 },
}

/** Passes, or refuses with 429 and the seconds to wait. What it answers takes the count back. */
export type RateLimit = (c: HonoContext<HttpEnv>) => () => void

const MANY = 50_000

/**
 * Holds back whoever sends too much at once. Addresses are known only as a hash under a key that
 * lives and dies with this process; nothing about them is stored or logged.
 */
export function createRateLimit(rates: Rates): RateLimit {
  const key = randomBytes(32)
  const buckets = new Map<string, Bucket>()
  const nameOf = (what: string) => createHmac('sha256', key).update(what).digest('base64')

  return (c) => {
    const { actor, now } = c.var.ctx
    const address = actor.kind === 'public' ? addressOf(c) : undefined
    // A program on this very machine is not a stranger.
    if (actor.kind === 'public' && address === undefined) return () => undefined
    const name = nameOf(address === undefined ? `${actor.kind} ${actor.id}` : networkOf(address))
    const rate = address === undefined ? rates.perAccount : rates.perAddress
    const nowMs = now().getTime()
    const { bucket, waitS } = takeToken(buckets.get(name), rate, nowMs)
    buckets.set(name, bucket)
    if (buckets.size > MANY) forget(buckets, rates, nowMs)
    if (waitS === 0) return () => giveBack(buckets, name)
    c.header('retry-after', String(waitS))
    throw new HTTPException(429)
  }
}

function giveBack(buckets: Map<string, Bucket>, name: string): void {
  const bucket = buckets.get(name)
  if (bucket) buckets.set(name, { ...bucket, tokens: bucket.tokens + 1 })
}

/** Full buckets first; in a flood all, rather than growing without bound. */
function forget(buckets: Map<string, Bucket>, rates: Rates, nowMs: number): void {
  for (const [name, bucket] of buckets)
    if (isFull(bucket, rates.perAddress, nowMs)) buckets.delete(name)
  if (buckets.size > MANY) buckets.clear()
}

/**
 * The client's address; undefined for a program on this machine. A proxy on this machine is
 * believed about the one it speaks for, and nobody else is.
 */
function addressOf(c: HonoContext<HttpEnv>): string | undefined {
  const socket = remoteAddress(c)
  if (socket !== undefined && !isLocal(socket)) return socket
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || undefined
}

/** Of an IPv6 address the first 64 bits: whoever has one address there has them all. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':').toLowerCase()
}

function remoteAddress(c: HonoContext<HttpEnv>): string | undefined {
  // Requests that come without a socket, as in tests, have no bindings.
  const env: unknown = c.env
  if (typeof env !== 'object' || env === null || !('incoming' in env || 'server' in env))
    return undefined
  return getConnInfo(c).remote.address
}

function isLocal(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}
