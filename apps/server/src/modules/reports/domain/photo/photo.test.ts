import fc from 'fast-check'
import { fileTypeFromBuffer } from 'file-type'
import { describe, expect, test } from 'vitest'
import { TRACE, tracedJpeg, tracedPng, tracedWebp } from '../../../../testing/photos.ts'
import { type PhotoType, withoutMetadata } from './clean.ts'

const SAMPLES: readonly [PhotoType, Buffer][] = [
  ['image/jpeg', tracedJpeg()],
  ['image/png', tracedPng()],
  ['image/webp', tracedWebp()],
]

/** Marker codes of the segments before the picture data, read by other means than the code under test. */
function jpegMarkers(bytes: Buffer): string[] {
  const markers: string[] = []
  for (let at = 2; bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2))
    markers.push(bytes.toString('hex', at + 1, at + 2))
  return markers
}

describe.each(SAMPLES)('%s', (type, traced) => {
  const clean = Buffer.from(withoutMetadata(type, traced))

  test('keeps nothing of position, camera, time, comment, profile or hidden picture', async () => {
    expect(traced.includes(TRACE)).toBe(true)
    for (const mark of [TRACE, 'GPS', 'ns.adobe', 'ICC', 'XMP', 'MPF', 'tEXt', 'tIME', 'Photoshop'])
      expect(clean.includes(mark)).toBe(false)
    expect((await fileTypeFromBuffer(clean))?.mime).toBe(type)
  })

  test('is the same when cleaned again', () => {
    expect(Buffer.from(withoutMetadata(type, clean)).equals(clean)).toBe(true)
  })

  test('is refused where it is cut off or no picture, and never breaks the program', () => {
    const whole = clean.length
    for (let cut = 0; cut < whole - 30; cut++) tryClean(type, traced.subarray(0, cut))
    expect(() => withoutMetadata(type, traced.subarray(0, 60))).toThrow('photo-unreadable')
    fc.assert(
      fc.property(fc.nat(traced.length - 1), fc.nat(255), (at, byte) => {
        const broken = Buffer.from(traced)
        broken[at] = byte
        tryClean(type, broken)
      }),
      { numRuns: 2_000 },
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => tryClean(type, bytes)))
  })
})

/** Cleans, or refuses in our own words; anything else fails the test. */
function tryClean(type: PhotoType, bytes: Uint8Array): void {
  try {
    withoutMetadata(type, bytes)
  } catch (error) {
    expect(error).toMatchObject({ code: 'reports/photo-unreadable' })
  }
}

test('a JPEG keeps the way up, and an upright one needs no Exif', () => {
  const turned = Buffer.from(withoutMetadata('image/jpeg', tracedJpeg(6)))
  expect(jpegMarkers(turned)).toEqual(['e0', 'e1', 'db', 'db', 'c0', 'c4', 'c4', 'c4', 'c4'])
  expect(turned.indexOf('Exif')).toBeGreaterThan(0)
  const upright = Buffer.from(withoutMetadata('image/jpeg', tracedJpeg(1)))
  expect(jpegMarkers(upright)).not.toContain('e1')
})

test('a WebP no longer announces what it lost', () => {
  const clean = Buffer.from(withoutMetadata('image/webp', tracedWebp()))
  expect(clean.readUInt32LE(4)).toBe(clean.length - 8)
  expect(clean.toString('latin1', 12, 16)).toBe('VP8X')
  expect(clean[20]).toBe(0)
  expect(clean.toString('latin1', 30, 34)).toBe('VP8 ')
})

test('a PNG keeps header, picture and end', () => {
  const clean = Buffer.from(withoutMetadata('image/png', tracedPng()))
  expect(
    clean
      .toString('latin1')
      .match(/[A-Za-z]{4}(?=.)/gs)
      ?.filter((t) => /^I[A-Z]{3}$/.test(t)),
  ).toEqual([...['IHDR', 'IDAT', 'IEND']])
})

describe('more pixels than a photo has', () => {
  const claiming = (type: PhotoType, traced: Buffer, write: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(traced)
    write(bytes)
    return () => withoutMetadata(type, bytes)
  }
  test.each<[PhotoType, Buffer, (bytes: Buffer) => void]>([
    [
      'image/png',
      tracedPng(),
      (b) => b.fill(0, 16, 24).writeUInt16BE(60_000, 18) && b.writeUInt16BE(60_000, 22),
    ],
    [
      'image/jpeg',
      tracedJpeg(),
      (b) => b.writeUInt32BE(0xffffffff, b.indexOf(Buffer.of(0xff, 0xc0)) + 5),
    ],
    [
      'image/webp',
      tracedWebp(),
      (b) => b.fill(255, b.indexOf('VP8X') + 12, b.indexOf('VP8X') + 18),
    ],
  ])('%s is refused', (type, traced, write) => {
    expect(claiming(type, traced, write)).toThrow(
      expect.objectContaining({ code: 'reports/photo-unreadable' }),
    )
  })
})

test('a PNG says nothing after its end, and nothing within', () => {
  const png = tracedPng()
  const at = png.indexOf('IEND')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(TRACE.length)
  const told = [png.subarray(0, at - 4), length, Buffer.from(`IEND${TRACE}`), Buffer.alloc(4)]
  const clean = Buffer.from(withoutMetadata('image/png', Buffer.concat(told)))
  expect(clean.includes(TRACE)).toBe(false)
})
