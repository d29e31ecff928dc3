/** What a file says about its own structure does not hold. */
export class BadStructure extends Error {}

export function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The bytes from `at`, or a refusal where the file ends before. */
export function slice(bytes: Uint8Array, at: number, length: number): Uint8Array {
  if (length < 0 || at + length > bytes.length) throw new BadStructure('the file ends too early')
  return bytes.subarray(at, at + length)
}

/** More than any phone takes; a small file can claim billions, which take down whoever looks at it. */
const MOST_PIXELS = 100_000_000

export function checkPixels(width: number, height: number): void {
  if (width * height > MOST_PIXELS) throw new BadStructure('more pixels than a photo has')
}
