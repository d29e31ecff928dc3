import { z } from 'zod'
import { pageSchema, paging } from '../../platform/contract.ts'

/** Shapes of this module that cross the wire. Browser-safe: nothing here touches Node. */

export const Channel = z.enum(['portal', 'api', 'file', 'phone', 'field', 'sensor'])
export type Channel = z.infer<typeof Channel>

/** What the sender wants (诉求类型); a machine may suggest another one later. */
export const Kind = z.enum([
  'consultation',
  'help',
  'complaint',
  'whistleblow',
  'suggestion',
  'praise',
])
export type Kind = z.infer<typeof Kind>

export const Locale = z.enum(['zh-CN', 'en'])

/** Characters that no keyboard makes and no database takes go; line ends become one kind. */
function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim()
}

/** A text field where blank means absent. */
const text = (max: number) =>
  z
    .string()
    .overwrite(tidyText)
    .max(max)
    .optional()
    .transform((value) => (value === '' ? undefined : value))

const PHONE = /^\+?[\d\s()-]{5,24}$/
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/

export const Contact = z
  .object({ name: text(60), phone: text(30), email: text(120) })
  .superRefine((contact, check) => {
    if (contact.phone !== undefined && !PHONE.test(contact.phone))
      check.addIssue({ code: 'custom', path: ['phone'], message: 'reports/bad-phone' })
    if (contact.email !== undefined && !EMAIL.test(contact.email))
      check.addIssue({ code: 'custom', path: ['email'], message: 'reports/bad-email' })
  })
  .meta({ id: 'Contact', description: 'How to reach the reporter. Kept apart, encrypted.' })
export type Contact = z.infer<typeof Contact>

export const BODY_MAX = 20_000

/** What was seen and where. Only `body` is required; a place in words or coordinates helps. */
export const SubmitReport = z
  .object({
    channel: Channel.default('api'),
    about: z
      .enum(['place', 'person'])
      .default('place')
      .describe('place: a place, a thing or a service. person: what somebody did; not taken here.'),
    kind: Kind.optional(),
    title: text(200),
    body: z.string().overwrite(tidyText).min(1).max(BODY_MAX),
    placeText: text(500),
    lon: z.number().min(-180).max(180).optional(),
    lat: z.number().min(-90).max(90).optional(),
    crs: z.enum(['wgs84', 'gcj02', 'bd09']).optional().describe('Default wgs84 (CGCS2000).'),
    addressId: text(64),
    componentId: text(64),
    matterHint: z
      .string()
      .regex(/^\d{5}$/)
      .optional()
      .describe('5-digit matter class, if the sender knows it'),
    wantsReply: z.boolean().default(true),
    contact: Contact.optional(),
    locale: Locale.default('zh-CN'),
    observedAt: z.iso.datetime({ offset: true }).optional(),
    key: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('Idempotency key; over HTTP the header Idempotency-Key.'),
  })
  .refine((r) => (r.lon === undefined) === (r.lat === undefined), {
    path: ['lat'],
    error: 'reports/half-a-position',
  })
  .meta({ id: 'SubmitReport', description: 'A report as it is submitted.' })
export type SubmitReport = z.input<typeof SubmitReport>
/** The same after checking: defaults filled in, blanks gone. */
export type ReportContent = z.output<typeof SubmitReport>

export const PlaceView = z
  .object({
    areaCode: z.string().nullable(),
    cellCode: z.string().nullable(),
    lon: z.number().nullable(),
    lat: z.number().nullable(),
    name: z.string().nullable(),
    level: z.string().nullable(),
  })
  .meta({
    id: 'ReportPlace',
    description: 'Where the report was found to be, as finely as it says.',
  })
export type PlaceView = z.infer<typeof PlaceView>

export const ReceiptView = z
  .object({
    no: z.string(),
    secret: z.string().describe('Shown once more if the same report is sent again; keep it.'),
    repeated: z.boolean(),
    place: PlaceView,
    links: z.object({
      report: z.url().describe('GET with the header Receipt-Secret: what you sent'),
      progress: z.url().describe('GET with the header Receipt-Secret: how far it is'),
      rating: z.url().describe('POST with the header Receipt-Secret, when it is closed'),
      page: z.url().describe('The same for people, in a browser'),
    }),
    follow: z.string().describe('A command that shows the progress.'),
  })
  .meta({ id: 'ReportReceipt', description: 'The receipt: number, secret, and where to follow.' })
export type ReceiptView = z.infer<typeof ReceiptView>

export const ModerationState = z.enum(['pending', 'public', 'withheld'])
export type ModerationState = z.infer<typeof ModerationState>

export const ReportView = z
  .object({
    no: z.string(),
    channel: Channel,
    kind: Kind.nullable(),
    title: z.string(),
    body: z.string(),
    placeText: z.string().nullable(),
    place: PlaceView,
    submittedAt: z.iso.datetime(),
    replyOwed: z.boolean(),
    simulated: z.boolean(),
    moderation: ModerationState,
    photos: z.array(z.string()).describe('Addresses of the photos.'),
  })
  .meta({ id: 'Report', description: 'A submission with the place derived from it.' })
export type ReportView = z.infer<typeof ReportView>

export const ReportListItem = z
  .object({
    id: z.uuid(),
    no: z.string(),
    channel: Channel,
    title: z.string(),
    place: PlaceView,
    submittedAt: z.iso.datetime(),
    replyOwed: z.boolean(),
    simulated: z.boolean(),
    moderation: ModerationState,
    flags: z.array(z.string()),
    photoCount: z.number(),
  })
  .meta({ id: 'ReportListItem' })
export type ReportListItem = z.infer<typeof ReportListItem>

export const ReportList = pageSchema(ReportListItem).meta({
  id: 'ReportList',
  description: 'Newest first, page by page.',
})

export const ReportFilter = z.object({
  ...paging,
  area: z
    .string()
    .regex(/^\d{12}$/)
    .optional()
    .describe('12-digit code: the area and all below it'),
  channel: Channel.optional(),
  moderation: ModerationState.optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
})
export type ReportFilter = z.infer<typeof ReportFilter>

export const Moderate = z
  .object({
    state: ModerationState,
    reason: z.string().trim().min(2).max(500),
    title: text(200).describe('Public title; default: the submitted one, masked'),
    body: text(4_000).describe('Public text; default: the submitted one, masked'),
    photos: z.array(z.number().int().min(1).max(6)).max(6).default([]),
  })
  .meta({ id: 'Moderate', description: 'What the public may see of a report, and why.' })
export type Moderate = z.infer<typeof Moderate>

export const ModerationView = z
  .object({
    no: z.string(),
    state: ModerationState,
    flags: z.array(z.string()),
    title: z.string().nullable(),
    body: z.string().nullable(),
    photos: z.array(z.number()),
  })
  .meta({ id: 'ReportModeration' })
export type ModerationView = z.infer<typeof ModerationView>

export const OpenContact = z
  .object({ purpose: z.string().trim().min(4).max(300) })
  .meta({ id: 'OpenContact', description: 'Why the details are needed; the look is logged.' })
