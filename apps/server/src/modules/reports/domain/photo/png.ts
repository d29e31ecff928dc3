import { ascii, BadStructure, checkPixels, join, slice, viewOf } from './bytes.ts'

const SIGNATURE = 8
/** The end holds nothing, whatever the file says. */
const END = Uint8Array.of(0, 0, 0, 0, 73, 69, 78, 68, 0xae, 0x42, 0x60, 0x82)
/** The picture and how its colours are meant; text, time, Exif, profiles and private chunks are not among them. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND'])

/** A PNG (ISO 15948) with nothing in it but the picture; an animation keeps its first frame. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [slice(bytes, 0, SIGNATURE)]
  let at = SIGNATURE
  let type = ''
  let pixels = false
  while (type !== 'IEND') {
    const length = viewOf(slice(bytes, at, 8)).getUint32(0)
    type = ascii(bytes, at + 4, 4)
    if (at === SIGNATURE && type !== 'IHDR') throw new BadStructure('no header')
    const chunk = slice(bytes, at, 12 + length)
    if (type === 'IHDR') checkHeader(chunk)
    if (type === 'IEND') parts.push(END)
    else if (KEPT.has(type)) parts.push(chunk)
    pixels ||= type === 'IDAT'
    at += chunk.length
  }
  if (!pixels) throw new BadStructure('no picture inside')
  return join(parts)
}

function checkHeader(chunk: Uint8Array): void {
  const header = viewOf(slice(chunk, 0, 12 + 13))
  checkPixels(header.getUint32(8), header.getUint32(12))
}
