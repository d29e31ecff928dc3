import { viewOf } from './bytes.ts'

const ORIENTATION = 0x0112
const UPRIGHT = 1

/** The way up (1–8) out of a TIFF block as Exif holds it; upright where it cannot be read. */
export function orientationOf(tiff: Uint8Array): number {
  const view = viewOf(tiff)
  if (tiff.length < 14) return UPRIGHT
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > tiff.length) return UPRIGHT
  const count = view.getUint16(directory, little)
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > tiff.length) return UPRIGHT
    if (view.getUint16(entry, little) !== ORIENTATION) continue
    const value = view.getUint16(entry + 8, little)
    return value >= 1 && value <= 8 ? value : UPRIGHT
  }
  return UPRIGHT
}

/** An Exif segment that says the way up and nothing else; empty for an upright picture. */
export function orientationSegment(orientation: number): Uint8Array {
  if (orientation === UPRIGHT) return new Uint8Array()
  // prettier-ignore
  return Uint8Array.of(
    0xff, 0xe1, 0, 34, 69, 120, 105, 102, 0, 0, // APP1, length, "Exif"
    0x4d, 0x4d, 0, 42, 0, 0, 0, 8, //              big-endian TIFF, directory at 8
    0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, // one entry: orientation, short, one value
    0, 0, 0, 0, //                                 no further directory
  )
}
