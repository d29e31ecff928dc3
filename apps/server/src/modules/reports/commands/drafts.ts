import { createHash, randomBytes } from 'node:crypto'
import { type Context, PUBLIC } from '../../../platform/context.ts'
import {
  DRAFT_KEPT_MS,
  type DraftContent,
  PHOTO_MAX_COUNT,
  PhotoNotFound,
  PhotoRefused,
  type PhotoType,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import { cleanPhoto } from './clean-photo.ts'
import { submitReport } from './submit-report.ts'

export interface Draft {
  /** Lives in the cookie only; the table knows its hash. */
  readonly token: string
  readonly content: DraftContent
  /** Numbers of the photos kept with it. */
  readonly photos: readonly number[]
}

export function newDraft(content: DraftContent = {}): Draft {
  return { token: randomBytes(32).toString('base64url'), content, photos: [] }
}

export async function findDraft(ctx: Context, token: string): Promise<Draft | undefined> {
  const id = idOf(token)
  const found = await store.findDraft(ctx.db, id, ctx.now())
  if (!found) return undefined
  const content = JSON.parse(
    ctx.ports.keys.open('draft', id, found.sealed).toString(),
  ) as DraftContent
  return { token, content, photos: found.photos }
}

export async function keepDraft(ctx: Context, draft: Draft): Promise<void> {
  const id = idOf(draft.token)
  const sealed = ctx.ports.keys.seal('draft', id, Buffer.from(JSON.stringify(draft.content)))
  const expiresAt = new Date(ctx.now().getTime() + DRAFT_KEPT_MS)
  await store.saveDraft(ctx.db, { id, sealed, expiresAt })
}

/** Keeps what can be kept and says of the others what is wrong, by name. */
export async function addDraftPhotos(
  ctx: Context,
  draft: Draft,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<readonly { readonly name: string; readonly refused: PhotoRefused }[]> {
  const id = idOf(draft.token)
  const free = Array.from({ length: PHOTO_MAX_COUNT }, (_, i) => i + 1).filter(
    (n) => !draft.photos.includes(n),
  )
  const kept: store.DraftPhoto[] = []
  const refusals: { name: string; refused: PhotoRefused }[] = []
  for (const { name, bytes } of files) {
    try {
      const clean = await cleanPhoto(bytes)
      const n = free.shift()
      if (n === undefined) throw new PhotoRefused('too-many-photos')
      kept.push({ n, sealed: ctx.ports.keys.seal('draft-photo', `${id}/${n}`, packed(clean)) })
    } catch (error) {
      if (!(error instanceof PhotoRefused)) throw error
      refusals.push({ name, refused: error })
    }
  }
  await store.insertDraftPhotos(ctx.db, id, kept)
  return refusals
}

export async function removeDraftPhoto(ctx: Context, draft: Draft, n: number): Promise<void> {
  await store.deleteDraftPhoto(ctx.db, idOf(draft.token), n)
}

export async function getDraftPhoto(
  ctx: Context,
  token: string,
  n: number,
): Promise<{ type: PhotoType; bytes: Buffer }> {
  const id = idOf(token)
  const [found] = await store.findDraftPhotos(ctx.db, id, n)
  if (!found) throw new PhotoNotFound('no such photo in the draft')
  return openPhoto(ctx, id, found)
}

/**
 * Sends a draft. The draft's id is the idempotency key: a second click, a second tab and a lost
 * answer all end at the same receipt.
 */
export async function sendDraft(
  ctx: Context,
  draft: Draft,
  locale: 'zh-CN' | 'en',
): Promise<{ no: string; secret: string }> {
  const { content: d } = draft
  if (d.sent) return d.sent
  const id = idOf(draft.token)
  const photos = await store.findDraftPhotos(ctx.db, id)
  const picked = typeof d.choice === 'object' ? d.choice : undefined
  const words = picked && !picked.addressId ? `${picked.name} ${d.placeText ?? ''}` : d.placeText
  const { no, secret } = await submitReport(
    { ...ctx, actor: PUBLIC },
    {
      channel: 'portal',
      about: d.about,
      kind: d.kind,
      body: d.body ?? '',
      placeText: words,
      addressId: picked?.addressId,
      ...(picked === undefined && { lon: d.lon, lat: d.lat }),
      wantsReply: d.wantsReply,
      contact: { name: d.name, phone: d.phone, email: d.email },
      locale,
      key: `draft-${id}`,
      photos: photos.map((photo) => openPhoto(ctx, id, photo).bytes),
    },
  )
  await keepDraft(ctx, { ...draft, content: { ...d, sent: { no, secret } } })
  return { no, secret }
}

function openPhoto(
  ctx: Context,
  id: string,
  { n, sealed }: store.DraftPhoto,
): { type: PhotoType; bytes: Buffer } {
  return unpacked(ctx.ports.keys.open('draft-photo', `${id}/${n}`, sealed))
}

const TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const satisfies readonly PhotoType[]

/** One byte for the type, then the picture. */
function packed(photo: { type: PhotoType; bytes: Buffer }): Buffer {
  return Buffer.concat([Buffer.of(TYPES.indexOf(photo.type)), photo.bytes])
}

function unpacked(plain: Buffer): { type: PhotoType; bytes: Buffer } {
  return { type: TYPES[plain[0] ?? 0] ?? 'image/jpeg', bytes: plain.subarray(1) }
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
