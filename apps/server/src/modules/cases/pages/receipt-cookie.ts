import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { isSecure } from '../../../platform/http/scheme.ts'
import type { C } from './frame.ts'

const NAME = 'receipts'
const PURPOSE = 'receipt-cookie'
const MOST = 5

const Receipts = z.array(z.object({ no: z.string(), secret: z.string() }))
type Receipt = z.infer<typeof Receipts>[number]

/** The receipts this browser has shown us, newest first; sealed, so that only we can read them. */
export function receiptsOf(c: C): readonly Receipt[] {
  const sealed = getCookie(c, NAME)
  if (sealed === undefined) return []
  try {
    const plain = c.var.ctx.ports.keys.open(PURPOSE, NAME, Buffer.from(sealed, 'base64url'))
    return Receipts.parse(JSON.parse(plain.toString('utf8')))
  } catch {
    // Of another installation, or tampered with: the same as none.
    return []
  }
}

/** For as long as the browser stays open: the device may be someone else's tomorrow. */
export function rememberReceipt(c: C, receipt: Receipt): void {
  const others = receiptsOf(c).filter((r) => r.no !== receipt.no)
  const plain = Buffer.from(JSON.stringify([receipt, ...others].slice(0, MOST)))
  const sealed = c.var.ctx.ports.keys.seal(PURPOSE, NAME, plain)
  setCookie(c, NAME, sealed.toString('base64url'), options(c))
}

export function forgetReceipts(c: C): void {
  deleteCookie(c, NAME, options(c))
}

function options(c: C) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c) } as const
}
