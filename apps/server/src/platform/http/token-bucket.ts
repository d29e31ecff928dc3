/** How much one sender may send: `burst` at once, then `perSecond`. */
export interface Rate {
  readonly burst: number
  readonly perSecond: number
}

export interface Bucket {
  readonly tokens: number
  readonly atMs: number
}

/** Takes one token, or says after how many seconds there is one. */
export function takeToken(
  bucket: Bucket | undefined,
  rate: Rate,
  nowMs: number,
): { readonly bucket: Bucket; readonly waitS: number } {
  const refilled = bucket
    ? Math.min(
        rate.burst,
        bucket.tokens + (Math.max(0, nowMs - bucket.atMs) / 1000) * rate.perSecond,
      )
    : rate.burst
  if (refilled < 1)
    return {
      bucket: { tokens: refilled, atMs: nowMs },
      waitS: Math.ceil((1 - refilled) / rate.perSecond),
    }
  return { bucket: { tokens: refilled - 1, atMs: nowMs }, waitS: 0 }
}

/** A bucket that is full again says nothing that a new one would not. */
export function isFull(bucket: Bucket, rate: Rate, nowMs: number): boolean {
  return bucket.tokens + ((nowMs - bucket.atMs) / 1000) * rate.perSecond >= rate.burst
}
