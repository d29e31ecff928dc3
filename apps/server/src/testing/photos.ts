import { crc32, deflateSync } from 'node:zlib'

/** Stands in every kind of metadata of these photos; a clean copy must not hold it. */
export const TRACE = 'SECRET-TRACE'

/** Eight by four pixels, red and blue. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAXEAEAAwAAAAAAAAAAAAAAAAAABEKB/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwb/xAAaEQAABwAAAAAAAAAAAAAAAAAAAQIFNIGx/9oADAMBAAIRAxEAPwCUm00BQNkVF6YZxkqrCH//2Q==',
  'base64',
)
const VP8 = Buffer.from(
  'VlA4IEAAAABQAgCdASoIAAQAAsBMJagCdHIA+wCv/9wABcAA/vP0+A791+s9+S51eP//lofQ3ccP/Ng/lQDH7sD7gEDp2wAA',
  'base64',
)

/** A photo as a phone makes it: turned by Exif, with position, camera, time, comments and a second picture. */
export function tracedJpeg(orientation = 6): Buffer {
  const xmp = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="30,15N">${TRACE}</x:xmpmeta>`
  return Buffer.concat([
    JPEG.subarray(0, 2),
    segment(
      0xe0,
      Buffer.concat([
        Buffer.from('JFIF\0'),
        Buffer.of(1, 1, 0, 0, 1, 0, 1, 1, 1),
        Buffer.from('\xff\0\0', 'latin1'),
      ]),
    ),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(orientation)])),
    segment(0xe1, Buffer.from(xmp)),
    segment(0xe2, Buffer.from(`ICC_PROFILE\0\x01\x01${TRACE}`)),
    segment(0xe2, Buffer.from(`MPF\0${TRACE}`)),
    segment(0xe4, Buffer.from(`Maker\0${TRACE}`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${TRACE}`)),
    segment(0xfe, Buffer.from(TRACE)),
    JPEG.subarray(20),
    JPEG.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(1)])),
    JPEG.subarray(20),
    Buffer.from(TRACE),
  ])
}

export function tracedPng(): Buffer {
  const row = Buffer.from([
    0,
    ...Array.from({ length: 8 }, (_, x) => [x < 4 ? 200 : 0, 0, x < 4 ? 0 : 200]).flat(),
  ])
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 4, 8, 2, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('eXIf', tiff(1)),
    chunk('tEXt', Buffer.from(`Location\0${TRACE}`)),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(TRACE)])),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${TRACE}`)),
    chunk('tIME', Buffer.of(7, 234, 11, 24, 10, 0, 0)),
    chunk('prIv', Buffer.from(TRACE)),
    chunk('IDAT', deflateSync(Buffer.concat([row, row, row, row]))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(TRACE),
  ])
}

export function tracedWebp(): Buffer {
  const extended = Buffer.from([0x2c, 0, 0, 0, 7, 0, 0, 3, 0, 0])
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riffChunk('VP8X', extended),
    riffChunk('ICCP', Buffer.from(TRACE)),
    VP8,
    riffChunk('EXIF', tiff(1)),
    riffChunk('XMP ', Buffer.from(`${TRACE}!`)),
    riffChunk('abcd', Buffer.from(TRACE)),
  ])
  return Buffer.concat([Buffer.from('RIFF'), uint32le(body.length), body, Buffer.from(TRACE)])
}

/** Orientation, camera, and a position in a directory of its own. */
function tiff(orientation: number): Buffer {
  const camera = Buffer.from(`${TRACE}\0`)
  const entry = (tag: number, type: number, count: number, value: Buffer) =>
    Buffer.concat([uint16(tag), uint16(type), uint32(count), value])
  const main = 8 + 2 + 3 * 12 + 4
  const gps = main + camera.length
  return Buffer.concat([
    Buffer.from('MM\0*'),
    uint32(8),
    uint16(3),
    entry(0x010f, 2, camera.length, uint32(main)),
    entry(0x0112, 3, 1, Buffer.concat([uint16(orientation), uint16(0)])),
    entry(0x8825, 4, 1, uint32(gps)),
    uint32(0),
    camera,
    uint16(1),
    entry(0x001d, 2, TRACE.length, uint32(gps + 18)),
    uint32(0),
    Buffer.from(TRACE),
  ])
}

function segment(marker: number, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.of(0xff, marker), uint16(payload.length + 2), payload])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))])
}

function riffChunk(type: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(type),
    uint32le(data.length),
    data,
    Buffer.alloc(data.length % 2),
  ])
}

function uint16(value: number): Buffer {
  return Buffer.of(value >> 8, value & 255)
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function uint32le(value: number): Buffer {
  return uint32(value).reverse()
}
