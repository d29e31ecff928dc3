import { ascii, BadStructure, checkPixels, join, slice, viewOf } from './bytes.ts'
import { orientationOf, orientationSegment } from './orientation.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
/** Quantisation, Huffman and arithmetic tables, restart interval, lines, hierarchy: the picture itself. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd, 0xde, 0xdf])
/** Density 1:1 and no thumbnail: the small picture may show what was cut off the large one. */
const JFIF = Uint8Array.of(255, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0)

/**
 * A JPEG (ITU-T T.81) with nothing in it but the picture: of all application segments only JFIF,
 * Adobe's colour transform and the way up stay. What follows the end of the picture, where phones
 * append further pictures with their own positions, goes too.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0xff, SOI)]
  let framed = false
  let scanned = false
  let at = 2
  for (;;) {
    if (bytes[at] !== 0xff) {
      // Some cameras end without a word. A picture without a scan is none.
      if (at >= bytes.length && scanned) break
      throw new BadStructure('no marker where one must be')
    }
    while (bytes[at] === 0xff) at++
    const marker = bytes[at++]
    if (marker === EOI) break
    if (marker === undefined || marker === 0 || (marker >= 0xd0 && marker <= SOI))
      throw new BadStructure('a marker that cannot stand here')
    const length = viewOf(slice(bytes, at, 2)).getUint16(0)
    const segment = slice(bytes, at - 2, length + 2)
    at += length
    const frame = isFrame(marker)
    framed ||= frame
    if (frame) checkFrame(segment)
    if (frame || TABLES.has(marker)) parts.push(withMarker(marker, segment))
    else if (marker === APP0 && ascii(segment, 4, 5) === 'JFIF\0') parts.push(JFIF)
    else if (marker === APP14 && ascii(segment, 4, 5) === 'Adobe') parts.push(adobe(segment))
    else if (marker === APP1 && ascii(segment, 4, 6) === 'Exif\0\0')
      parts.push(orientationSegment(orientationOf(segment.subarray(10))))
    else if (marker === SOS) {
      const end = endOfScan(bytes, at)
      parts.push(withMarker(marker, segment), bytes.subarray(at, end))
      at = end
      scanned = true
    }
  }
  if (!framed || !scanned) throw new BadStructure('no picture inside')
  return join([...parts, Uint8Array.of(0xff, EOI)])
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Marker, length and precision, then the height and the width. */
function checkFrame(segment: Uint8Array): void {
  const frame = viewOf(slice(segment, 0, 9))
  checkPixels(frame.getUint16(7), frame.getUint16(5))
}

/** Adobe's segment says how the colours are coded; its 14 bytes and no more. */
function adobe(segment: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(slice(segment, 0, 16))
  copy.set([0xff, APP14, 0, 14])
  return copy
}

/** Fill bytes before a marker may be many; one is enough. */
function withMarker(marker: number, segment: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(segment)
  copy[0] = 0xff
  copy[1] = marker
  return copy
}

/** Compressed data runs to the next marker that is neither a stuffed 0 nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at === -1) return bytes.length
    const next = bytes[at + 1]
    if (next === undefined) return at
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at += 2
  }
}
