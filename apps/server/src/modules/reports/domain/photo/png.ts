import { ascii, BadStructure, join, slice, viewOf } from './bytes.ts'

const SIGNATURE = 8
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
    if (KEPT.has(type)) parts.push(chunk)
    pixels ||= type === 'IDAT'
    at += chunk.length
  }
  if (!pixels) throw new BadStructure('no picture inside')
  return join(parts)
}
