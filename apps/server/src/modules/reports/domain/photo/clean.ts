import { PhotoRefused } from '../errors.ts'
import { BadStructure } from './bytes.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

export const PHOTO_MAX_COUNT = 6
export const PHOTO_MAX_BYTES = 5 * 1024 * 1024

const CLEANERS = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
} as const
export type PhotoType = keyof typeof CLEANERS

export function isPhotoType(type: string | undefined): type is PhotoType {
  return type !== undefined && type in CLEANERS
}

/**
 * A copy that holds the picture and nothing else: position, camera, time, comments, thumbnails and
 * hidden further pictures are gone. It keeps by a list of what may stay, so that a kind of metadata
 * nobody has heard of yet goes too.
 */
export function withoutMetadata(type: PhotoType, bytes: Uint8Array): Uint8Array {
  try {
    return CLEANERS[type](bytes)
  } catch (error) {
    if (error instanceof BadStructure) throw new PhotoRefused('photo-unreadable')
    throw error
  }
}
