import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { HttpEnv } from './env.ts'

/** Six photos of 5 MB and the form around them. */
const BODY_LIMIT = 32 * 1024 * 1024

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

const sameOrigin = csrf()

/**
 * A forged request rides on the cookies of a browser; a request that carries none (curl, another
 * system with its key) has nothing to ride on and passes.
 */
export const noForgery: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.req.header('cookie') === undefined ? next() : sameOrigin(c, next)

export const boundedBody: MiddlewareHandler<HttpEnv> = bodyLimit({
  maxSize: BODY_LIMIT,
  onError: () => {
    throw new HTTPException(413, { cause: { limit: '32 MB' } })
  },
})
