import { canonical, type Json } from '@gongzhi/ledger'
import { createHash } from 'node:crypto'
import type { Actor, Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { resolvePlace } from '../../places/index.ts'
import {
  type Contact,
  type ReportContent,
  SubmitReport as Schema,
  type SubmitReport as Content,
} from '../contract.ts'
import { admit, requireChannel, titleOf } from '../domain/index.ts'
import type { NewReport, StoredPhoto } from '../store/index.ts'
import { cleanPhotos } from './clean-photo.ts'

/** A report to submit: the fields of the contract, and photos as the bytes that were sent. */
export type SubmitReport = Content & { readonly photos?: readonly Uint8Array[] }

export interface Identified {
  readonly content: ReportContent
  readonly photos: readonly Uint8Array[]
  readonly scope: string
  readonly key: string
  readonly mac: Buffer
}

/** All that one submission will write, worked out before any transaction is opened. */
export type Prepared = NewReport & {
  readonly photos: readonly StoredPhoto[]
  readonly sealedContact: Buffer | undefined
}

/** Checks the fields and knows the submission again by its key and content; cheap and without IO. */
export function identify(
  ctx: Context,
  fields: object,
  photos: readonly Uint8Array[] = [],
): Identified {
  const content = Schema.parse(fields)
  const { key, ...told } = content
  const digest = photos.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
  return {
    content,
    photos,
    scope: scopeOf(ctx.actor),
    key: key ?? newId(),
    mac: ctx.ports.keys.mac('report-content', canonical({ ...present(told), photos: digest })),
  }
}

/** Whose keys these are: the public has one scope, every account its own. */
function scopeOf(actor: Actor): string {
  return actor.kind === 'public' ? 'public' : `${actor.kind}:${actor.id}`
}

type Told = Omit<ReportContent, 'key' | 'contact'>

/** The fields that were told; one that is absent and one that was left blank are the same. */
function present({ contact, ...told }: Told & Pick<ReportContent, 'contact'>) {
  return { ...filled(told), ...(contact && { contact: filled(contact) }) }
}

function filled(fields: Told | Contact): { readonly [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** Decides whether it is taken, cleans the photos and finds the place. */
export async function prepare(ctx: Context, identified: Identified): Promise<Prepared> {
  const { content, scope, key, mac } = identified
  requireChannel(ctx.actor.kind, content.channel)
  const flags = admit({ ...content, title: content.title ?? '' })
  const photos = await cleanPhotos(identified.photos)
  const id = newId()
  return {
    id,
    scope,
    key,
    mac,
    content,
    flags,
    photos,
    photoCount: photos.length,
    title: content.title ?? titleOf(content.body),
    at: ctx.now(),
    simulated: ctx.actor.simulated === true,
    submittedBy: scope,
    located: await locate(ctx, content),
    sealedContact: sealContact(ctx, id, content.contact),
  }
}

function locate(ctx: Context, content: ReportContent): Promise<NewReport['located']> {
  const { lon, lat, crs, addressId, componentId } = content
  return resolvePlace(ctx, {
    lon,
    lat,
    crs,
    addressId,
    componentId,
    hint: content.placeText,
    title: content.title,
    text: content.body,
  })
}

function sealContact(ctx: Context, id: string, contact: Contact | undefined): Buffer | undefined {
  if (!contact || Object.values(contact).every((value) => value === undefined)) return undefined
  return ctx.ports.keys.seal('contact', id, Buffer.from(JSON.stringify(contact)))
}
