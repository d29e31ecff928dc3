import { fileTypeFromBuffer } from 'file-type'
import {
  isPhotoType,
  PHOTO_MAX_BYTES,
  PHOTO_MAX_COUNT,
  PhotoRefused,
  type PhotoType,
  withoutMetadata,
} from '../domain/index.ts'

export interface CleanPhoto {
  readonly type: PhotoType
  readonly bytes: Buffer
}

/** The type is read from the content; what the sender calls it counts for nothing. */
export async function cleanPhotos(photos: readonly Uint8Array[]): Promise<readonly CleanPhoto[]> {
  if (photos.length > PHOTO_MAX_COUNT) throw new PhotoRefused('too-many-photos')
  return Promise.all(photos.map(cleanPhoto))
}

export async function cleanPhoto(photo: Uint8Array): Promise<CleanPhoto> {
  if (photo.length > PHOTO_MAX_BYTES) throw new PhotoRefused('photo-too-large')
  const found = await fileTypeFromBuffer(photo)
  if (!isPhotoType(found?.mime)) throw new PhotoRefused('photo-type')
  return { type: found.mime, bytes: Buffer.from(withoutMetadata(found.mime, photo)) }
}
