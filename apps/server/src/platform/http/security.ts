import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { HttpEnv } from './env.ts'
import { isMultipart, readMultipart } from './multipart.ts'

const MB = 1024 * 1024
/** Six photos of 5 MB and the form around them; an import of a whole city. */
const FILES_MB = 32
/** The longest text and all that goes with it: reading a form of 32 MB would hold up everyone for minutes. */
const TEXT_MB = 1

export const headers: MiddlewareHandler<HttpEnv> = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  permissionsPolicy: { geolocation: ['self'], camera: ['self'], microphone: [] },
})

/**
 * What no route calls public stays with the one who asked: answers of the interface are kept
 * nowhere, pages only as long as going back in the browser needs them.
 */
export const privateAnswers: MiddlewareHandler<HttpEnv> = async (c, next) => {
  await next()
  if (c.res.headers.has('cache-control')) return
  c.header('cache-control', isApi(c) ? 'private, no-store' : 'private, no-cache')
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What a form of another site can send without asking us first; a missing type counts as text. */
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i

/**
 * Browsers change something here from our own pages only. A forged request rides on cookies, or
 * signs its victim in under a foreign account and needs none; a program says nothing of where it
 * comes from, has nothing to ride on, and passes. Hosts are compared without the scheme, which a
 * proxy in front changes.
 */
export const noForgery: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (!SAFE.has(c.req.method) && isForeign(c)) throw new HTTPException(403)
  await next()
}

function isForeign(c: HonoContext<HttpEnv>): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  if (origin !== undefined) {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    return !URL.canParse(origin) || new URL(origin).host !== host
  }
  return (
    c.req.header('cookie') !== undefined && FORM.test(c.req.header('content-type') ?? 'text/plain')
  )
}

/**
 * Comes after the actor is known: files are for forms that carry them, and for programs of ours. A
 * length that is told need not be counted: Node reads no more than it. Most requests tell theirs.
 */
export const boundedBody: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const form = isMultipart(c)
  const go = form ? () => readMultipart(c).then(next) : next
  const imports = isApi(c) && c.var.ctx.actor.kind !== 'public'
  const limit = form || imports ? FILES_MB : TEXT_MB
  const length = c.req.header('content-length')
  if (length === undefined || c.req.header('transfer-encoding') !== undefined)
    return counted[limit](c, go)
  return Number(length) <= limit * MB ? go() : tooLarge(limit)
}

const counted = { [FILES_MB]: countedTo(FILES_MB), [TEXT_MB]: countedTo(TEXT_MB) }

function countedTo(megabytes: number): MiddlewareHandler<HttpEnv> {
  return bodyLimit({ maxSize: megabytes * MB, onError: () => tooLarge(megabytes) })
}

function tooLarge(megabytes: number): never {
  throw new HTTPException(413, { cause: { limit: `${megabytes} MB` } })
}

function isApi(c: HonoContext<HttpEnv>): boolean {
  return c.req.path.startsWith('/api/')
}
