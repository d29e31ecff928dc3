import { z } from 'zod'
import { pageSchema, paging } from '../../platform/contract.ts'

/** Shapes of this module that cross the wire. Browser-safe: nothing here touches Node. */

export const Status = z.enum([
  'reported',
  'verifying',
  'pendingFiling',
  'pendingDispatch',
  'pendingAcknowledgement',
  'handling',
  'handled',
  'feedbackReview',
  'inspecting',
  'pendingClosure',
  'closed',
  'notAccepted',
  'voided',
  'merged',
])
export const PublicStatus = z.enum([
  'received',
  'accepted',
  'handling',
  'checking',
  'completed',
  'notAccepted',
  'merged',
])
export const Stage = z.enum(['intake', 'verification', 'dispatch', 'handling', 'inspection'])
const Light = z.enum(['green', 'amber', 'red'])
const Verification = z.enum(['exist', 'not-exist', 'unable'])
const Inspection = z.enum(['pass', 'not-pass', 'unable'])
const Refusal = z.enum([
  'outside-area',
  'not-our-duty',
  'place-unknown',
  'not-found-there',
  'below-standard',
  'already-handled',
  'other-procedure',
  'no-content',
  'other',
])

const instant = z.iso.datetime()
const areaCode = z.string().regex(/^\d{12}$/)
const unitCode = z.string().regex(/^(?=.*[a-z])[a-z0-9-]{2,32}$/)
const staffId = z.uuid()

/** The ledger keeps text for good: what no screen can show does not get in. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((t) => t.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(t), 'cases/unreadable-text')
const note = text(500).optional()
const photos = z.array(z.uuid()).max(6).optional().describe('Ids from POST /api/cases/{id}/photos')

export const CasePlace = z
  .object({
    areaCode: areaCode.nullable(),
    cellCode: z
      .string()
      .regex(/^\d{12}[0-9A-Z]{3}$/)
      .nullable()
      .describe('15-character unit-grid code'),
    lon: z.number().min(-180).max(180).nullable(),
    lat: z.number().min(-90).max(90).nullable(),
    name: text(200).nullable(),
  })
  .meta({ id: 'CasePlace' })

const command = <N extends string, I extends z.ZodObject>(name: N, input: I) =>
  z.object({
    name: z.literal(name),
    input,
    expectedSeq: z
      .int()
      .min(1)
      .optional()
      .describe('`seq` as it was read: refused with cases/moved if the case has moved since'),
  })

export const RunCommand = z
  .discriminatedUnion('name', [
    command('relocate', z.object({ place: CasePlace, reason: text(500) })),
    command(
      'merge',
      z.object({
        target: z.uuid().describe('The open case that goes on for both'),
        reason: note.describe('Owed when they are not alike by the limit profile'),
      }),
    ),
    command('unmerge', z.object({ reason: text(500) })),
    command('reject', z.object({ reason: Refusal, note })),
    command('requestVerification', z.object({ worker: staffId, note })),
    command('submitVerification', z.object({ result: Verification, note: text(2_000), photos })),
    command(
      'proposeFiling',
      z.object({
        matter: z.string().regex(/^\d{5}$/),
        standard: z.string().min(1).max(64).describe('Id of a case standard of the matter'),
        conditionMet: z.boolean().describe('The filing condition of the standard is ticked'),
        note,
      }),
    ),
    command('file', z.object({ note })),
    command('void', z.object({ reason: Refusal, note })),
    command(
      'dispatch',
      z.object({
        unit: unitCode,
        reason: note.describe('Owed when the directory does not name the unit'),
        note,
      }),
    ),
    command('acknowledge', z.object({ handler: staffId, note })),
    command('submitHandling', z.object({ result: text(2_000), conditionMet: z.boolean(), photos })),
    command('confirm', z.object({ note })),
    command('sendBack', z.object({ reason: text(500) })),
    command(
      'forwardToInspection',
      z.object({
        worker: staffId.optional().describe('Who inspects; without, say why nobody needs to'),
        skipReason: note,
        note,
      }),
    ),
    command('submitInspection', z.object({ result: Inspection, note: text(2_000), photos })),
    command(
      'close',
      z.object({
        conditionMet: z.boolean().describe('The closing condition of the standard is ticked'),
        reply: text(2_000).optional().describe('What the reporter reads; owed if they asked'),
      }),
    ),
    command('reopen', z.object({ reason: text(500) })),
  ])
  .meta({ id: 'RunCommand', description: 'One step of a case. An Idempotency-Key may be sent.' })
export type RunCommand = z.infer<typeof RunCommand>

export const CaseStep = z
  .object({
    id: z.uuid(),
    number: z.string().nullable(),
    status: Status,
    publicStatus: PublicStatus,
    round: z.int(),
    seq: z.int().describe('Of the last ledger entry; send it as expectedSeq'),
    dueAt: instant.nullable(),
    repeated: z.boolean().describe('The idempotency key was seen before: nothing was done again'),
  })
  .meta({ id: 'CaseStep', description: 'Where the case stands after the step.' })
export type CaseStep = z.infer<typeof CaseStep>

export const CaseConflict = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.literal(409),
    code: z.string(),
    current: z
      .object({ id: z.uuid(), seq: z.int(), status: Status, round: z.int() })
      .optional()
      .describe('Where the case stands now, when the code is cases/moved'),
  })
  .meta({ id: 'CaseConflict' })

const flag = z.stringbool().optional()

export const CaseFilter = z.object({
  ...paging,
  sort: z.enum(['newest', 'due']).default('newest').describe('due: nearest first, without last'),
  status: z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',') : value),
    z.array(Status).optional(),
  ),
  open: flag.describe('Only cases that have not come to an end'),
  stage: Stage.optional().describe('The stage whose clock runs'),
  area: areaCode.optional().describe('The area and all below it'),
  unit: unitCode.optional(),
  matter: z
    .string()
    .regex(/^\d{2}(\d{3})?$/)
    .optional()
    .describe('Five digits, or two of a major class'),
  overdue: flag,
  dueBefore: z.iso.datetime({ offset: true }).optional(),
  mine: flag.describe('Where the signed-in person handles, verifies or inspects'),
  answered: z.enum(['resolved', 'unresolved', 'none']).optional(),
  q: z.string().trim().max(40).optional().describe('Beginning of a case or report number'),
})
export type CaseFilter = z.infer<typeof CaseFilter>

export const CaseListItem = z
  .object({
    id: z.uuid(),
    number: z.string().nullable(),
    reportId: z.uuid(),
    reportNo: z.string(),
    channel: z.string(),
    title: z.string(),
    status: Status,
    publicStatus: PublicStatus,
    round: z.int(),
    seq: z.int(),
    place: CasePlace,
    areaName: z.string().nullable(),
    matter: z.object({ code: z.string(), name: z.string() }).nullable(),
    unit: z.string().nullable(),
    handler: z.string().nullable(),
    verifier: z.string().nullable(),
    inspector: z.string().nullable(),
    resolved: z.boolean().nullable().describe('What the reporter answered in this round'),
    reportedAt: instant,
    dueAt: instant.nullable(),
    light: Light.nullable().describe(
      'Of the clock that runs: amber near, red past its due instant',
    ),
    simulated: z.boolean(),
  })
  .meta({ id: 'CaseListItem' })
export type CaseListItem = z.infer<typeof CaseListItem>

export const CaseList = pageSchema(CaseListItem).meta({ id: 'CaseList' })
export type CaseList = z.infer<typeof CaseList>

const CaseClock = z
  .object({
    stage: Stage,
    status: z.enum(['running', 'paused', 'stopped']),
    startedAt: instant,
    dueAt: instant.nullable().describe('Null while paused'),
    missedAt: instant.nullable().describe('The due instant, once the clock has run past it'),
    light: Light,
    usedMs: z.number(),
    totalMs: z.number(),
    provisional: z.boolean().describe('Reaches past the days the calendar is published for'),
  })
  .meta({ id: 'CaseClock' })

const CaseRef = z.object({ id: z.uuid(), number: z.string().nullable(), reportNo: z.string() })

export const CaseView = CaseListItem.extend({
  text: z
    .object({ title: z.string(), body: z.string(), placeText: z.string().nullable() })
    .nullable(),
  standard: z
    .object({ id: z.string(), filingCondition: z.string(), closingCondition: z.string() })
    .nullable(),
  filedBy: z
    .string()
    .nullable()
    .describe('Who filed it: another one closes it unless it was inspected'),
  replyOwed: z.boolean().describe('Its reporter, or one merged into it, waits for an answer'),
  verification: Verification.nullable(),
  inspection: Inspection.nullable(),
  reworks: z.int(),
  result: z.string().nullable(),
  reply: z.string().nullable(),
  filedAt: instant.nullable(),
  handledAt: instant.nullable(),
  closedAt: instant.nullable(),
  rating: z
    .object({
      resolved: z.boolean(),
      satisfaction: z.int().min(1).max(5),
      comment: z.string().nullable(),
    })
    .nullable(),
  mergedInto: CaseRef.nullable().describe('The case that goes on for both'),
  absorbed: z.array(CaseRef).describe('The cases merged into this one'),
  clocks: z.array(CaseClock),
  commands: z
    .array(
      z.object({
        name: z.string(),
        blocked: z.object({ code: z.string(), title: z.string() }).nullable(),
      }),
    )
    .describe('What this actor may do now; `blocked` says what still stands in the way'),
}).meta({ id: 'Case' })
export type CaseView = z.infer<typeof CaseView>

export const LedgerFilter = z.object({
  limit: paging.limit,
  after: z.coerce.number().int().min(0).default(0).describe('`next` of the page before'),
})

export const LedgerEntry = z
  .object({
    seq: z.int(),
    at: instant,
    actor: z.string(),
    role: z.string(),
    simulated: z.boolean(),
    command: z.string(),
    from: Status.nullable(),
    to: Status,
    reason: z.string().nullable(),
    payload: z.record(z.string(), z.unknown()),
    payloadHash: z.string(),
    prevHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'CaseLedgerEntry' })
export type LedgerEntry = z.infer<typeof LedgerEntry>

export const LedgerPage = pageSchema(LedgerEntry).meta({ id: 'CaseLedger' })

export const Progress = z
  .object({
    no: z.string(),
    number: z.string().nullable().describe('Case number, once it was filed'),
    merged: z
      .boolean()
      .describe('It was found to be the matter of another report: that one is shown'),
    mergedText: z.string().nullable(),
    status: PublicStatus,
    statusText: z.string(),
    round: z.int(),
    steps: z.array(
      z.object({
        step: PublicStatus,
        text: z.string(),
        at: instant.nullable().describe('Null: not there yet'),
      }),
    ),
    matter: z.string().nullable(),
    place: z.string().nullable(),
    unit: z.string().nullable().describe('Who handles it: a unit, never a person'),
    dueAt: instant.nullable(),
    overdue: z.boolean(),
    done: z.string().nullable().describe('What was done on the spot'),
    reply: z.string().nullable(),
    refused: z.string().nullable().describe('Why it was not accepted, and where to turn'),
    mayRate: z.boolean(),
    rating: z.object({ resolved: z.boolean(), satisfaction: z.int() }).nullable(),
    next: z.string().describe('What happens next, or what the reporter can do'),
  })
  .meta({ id: 'ReportProgress', description: 'How far a report is, in plain words.' })
export type Progress = z.infer<typeof Progress>

export const RateReport = z
  .object({
    resolved: z.boolean(),
    satisfaction: z.int().min(1).max(5).describe('1 very dissatisfied … 5 very satisfied'),
    comment: text(500).optional(),
  })
  .meta({ id: 'RateReport', description: 'Once for each round of handling.' })
export type RateReport = z.infer<typeof RateReport>

export const NearbyFilter = z
  .object({
    limit: z.coerce.number().int().min(1).max(100).default(20),
    after: paging.after,
    area: areaCode.optional(),
    lon: z.coerce.number().min(-180).max(180).optional(),
    lat: z.coerce.number().min(-90).max(90).optional(),
    radius: z.coerce.number().int().min(100).max(3_000).default(1_000).describe('Metres'),
  })
  .refine((f) => (f.lon === undefined) === (f.lat === undefined), {
    path: ['lat'],
    message: 'cases/half-a-position',
  })
export type NearbyFilter = z.infer<typeof NearbyFilter>

export const PublicCase = z
  .object({
    number: z.string(),
    matter: z.string(),
    title: z.string().nullable().describe('Only what was moderated'),
    body: z.string().nullable(),
    area: z.string().nullable(),
    road: z.string().nullable(),
    lon: z.number().nullable().describe('Rounded to about 100 m'),
    lat: z.number().nullable(),
    status: PublicStatus,
    statusText: z.string(),
    filedAt: instant,
    closedAt: instant.nullable(),
  })
  .meta({ id: 'PublicCase' })
export type PublicCase = z.infer<typeof PublicCase>

export const PublicCaseList = pageSchema(PublicCase).meta({ id: 'PublicCaseList' })
export type PublicCaseList = z.infer<typeof PublicCaseList>

export const CasePhoto = z
  .object({ id: z.uuid(), type: z.string(), bytes: z.int() })
  .meta({ id: 'CasePhoto' })
