import { ascii, BadStructure, checkPixels, join, slice, viewOf } from './bytes.ts'

const PICTURE = new Set(['VP8 ', 'VP8L'])
const FRAME_HEADER = 16
/** Bits of VP8X that announce a profile, Exif and XMP. */
const ANNOUNCED = 0x20 | 0x08 | 0x04

/** A WebP (RFC 9649) with nothing in it but the picture: bitmap, alpha, and the frames of an animation. */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let pictures = 0
  for (const { type, chunk } of chunksOf(bytes, 12, riffEnd(bytes))) {
    if (type === 'VP8X') parts.push(unannounced(chunk))
    else if (type === 'ALPH' || type === 'ANIM') parts.push(chunk)
    else if (PICTURE.has(type)) parts.push(checked(type, chunk))
    else if (type === 'ANMF') parts.push(cleanFrame(chunk))
    if (PICTURE.has(type) || type === 'ANMF') pictures++
  }
  if (pictures === 0) throw new BadStructure('no picture inside')
  return riff('WEBP', parts)
}

/** A frame holds chunks of its own, among them unknown ones. */
function cleanFrame(frame: Uint8Array): Uint8Array {
  const size = viewOf(frame).getUint32(4, true)
  const kept = [...chunksOf(frame, 8 + FRAME_HEADER, 8 + size)]
    .filter(({ type }) => type === 'ALPH' || PICTURE.has(type))
    .map(({ chunk }) => chunk)
  const whole = join([slice(frame, 0, 8 + FRAME_HEADER), ...kept])
  viewOf(whole).setUint32(4, whole.length - 8, true)
  return whole
}

function* chunksOf(
  bytes: Uint8Array,
  from: number,
  end: number,
): Generator<{ type: string; chunk: Uint8Array }> {
  let at = from
  while (at + 8 <= end) {
    const size = viewOf(slice(bytes, at, 8)).getUint32(4, true)
    const chunk = slice(bytes, at, 8 + size)
    yield {
      type: ascii(bytes, at, 4),
      chunk: size % 2 === 0 ? chunk : join([chunk, new Uint8Array(1)]),
    }
    at += 8 + size + (size % 2)
  }
}

function riffEnd(bytes: Uint8Array): number {
  const end = 8 + viewOf(slice(bytes, 0, 12)).getUint32(4, true)
  if (end > bytes.length) throw new BadStructure('the file ends too early')
  return end
}

/** A picture without a canvas says its size itself, in 14 bits each. */
function checked(type: string, chunk: Uint8Array): Uint8Array {
  const view = viewOf(slice(chunk, 0, 18))
  const bits = type === 'VP8L' ? view.getUint32(9, true) : view.getUint32(14, true)
  const height = type === 'VP8L' ? (bits >>> 14) & 0x3fff : (bits >>> 16) & 0x3fff
  checkPixels(bits & 0x3fff, height)
  return chunk
}

function unannounced(header: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(slice(header, 0, 18))
  // The canvas: 24 bits each, one less than it is.
  const [width, height] = [12, 15].map((at) => (viewOf(copy).getUint32(at - 1, true) >>> 8) + 1)
  checkPixels(width ?? 0, height ?? 0)
  copy[8] = (copy[8] ?? 0) & ~ANNOUNCED
  return copy
}

function riff(form: string, parts: readonly Uint8Array[]): Uint8Array {
  const head = new Uint8Array(12)
  const letters = (text: string, at: number) =>
    [...text].forEach((letter, i) => (head[at + i] = letter.charCodeAt(0)))
  letters('RIFF', 0)
  letters(form, 8)
  const whole = join([head, ...parts])
  viewOf(whole).setUint32(4, whole.length - 8, true)
  return whole
}
