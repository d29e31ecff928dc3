import { z } from 'zod'
import { paging } from '../../platform/contract.ts'

export const Role = z
  .enum([
    'resident',
    'gridWorker',
    'collector',
    'intakeOfficer',
    'shiftLeader',
    'dispatcher',
    'department',
    'handler',
    'evaluator',
    'leader',
    'admin',
    'auditor',
    'integration',
  ])
  .meta({ id: 'Role', description: 'What someone is here; the permission table is by role' })
export type Role = z.infer<typeof Role>

export const Grant = z
  .object({
    role: Role,
    scope: z.string().max(32).meta({
      description: '`*`, a 12-digit area code, a 15-character unit-grid code or a unit code',
    }),
  })
  .meta({ id: 'Grant', description: 'A role within a scope' })
export type Grant = z.infer<typeof Grant>

export const UnitView = z
  .object({
    code: z.string(),
    uscc: z.string().nullable(),
    nameZh: z.string(),
    nameEn: z.string(),
    kind: z.string(),
    parentCode: z.string().nullable(),
    areaCode: z.string().nullable(),
    phone: z.string().nullable(),
  })
  .meta({ id: 'Unit', description: 'An organisation or a part of one' })
export type UnitView = z.infer<typeof UnitView>

export const StaffView = z
  .object({
    id: z.uuid(),
    login: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    unitCode: z.string(),
    active: z.boolean(),
    grants: z.array(Grant),
    revision: z.int().meta({ description: 'Counts changes; send it back to notice another' }),
  })
  .meta({ id: 'Staff', description: 'Someone who works here' })
export type StaffView = z.infer<typeof StaffView>

export const KeyView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string().meta({ description: 'The first letters of the key' }),
    grants: z.array(Grant),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    lastUsedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'ApiKey', description: 'A key by which another program acts; never the key itself' })
export type KeyView = z.infer<typeof KeyView>

export const AuditView = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    action: z.string(),
    actor: z.string(),
    subject: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEntry', description: 'What happened to an account or a key' })
export type AuditView = z.infer<typeof AuditView>

export const SignIn = z
  .object({ login: z.string().min(1).max(200), password: z.string().min(1).max(1_000) })
  .meta({ id: 'SignIn' })
export type SignIn = z.infer<typeof SignIn>

export const SessionView = z
  .object({
    kind: z.enum(['public', 'staff', 'service', 'system']),
    id: z.string(),
    grants: z.array(z.object({ role: z.string(), scope: z.string() })),
    staff: StaffView.nullable(),
  })
  .meta({ id: 'Session', description: 'Who the request comes from' })
export type SessionView = z.infer<typeof SessionView>

export const OpenedSession = z
  .object({ token: z.string(), expiresAt: z.iso.datetime(), staff: StaffView })
  .meta({ id: 'OpenedSession', description: 'Send the token as `Authorization: Bearer …`' })
export type OpenedSession = z.infer<typeof OpenedSession>

const name = z.string().trim().min(1).max(100)
const grants = z.array(z.object({ role: z.string().max(40), scope: z.string().max(32) })).max(100)

export const CreateStaff = z
  .object({
    login: z.string().max(200).meta({
      description: 'Small letters, digits, `.`, `_` and `-`, 2 to 64 characters',
    }),
    nameZh: name,
    nameEn: name,
    unitCode: z.string().max(32),
    grants,
    password: z.string().max(1_000).optional().meta({
      description: 'Without one the account cannot sign in until a password is set',
    }),
  })
  .meta({ id: 'CreateStaff' })
export type CreateStaff = z.infer<typeof CreateStaff>

export const ChangeStaff = z
  .object({
    nameZh: name.optional(),
    nameEn: name.optional(),
    unitCode: z.string().max(32).optional(),
    active: z.boolean().optional(),
    grants: grants.optional(),
    revision: z.int().optional().meta({ description: 'Refused when it is no longer the last' }),
  })
  .meta({ id: 'ChangeStaff' })
export type ChangeStaff = z.infer<typeof ChangeStaff>

export const CreateKey = z
  .object({ name, grants: grants.min(1), expiresAt: z.iso.datetime({ offset: true }).optional() })
  .meta({ id: 'CreateApiKey' })
export type CreateKey = z.infer<typeof CreateKey>

export const CreatedKey = z
  .object({ id: z.uuid(), key: z.string(), prefix: z.string() })
  .meta({ id: 'CreatedApiKey', description: 'Send the key as `Authorization: Bearer …`' })
export type CreatedKey = z.infer<typeof CreatedKey>

export const ChangePassword = z
  .object({ current: z.string().min(1).max(1_000), password: z.string().max(1_000) })
  .meta({ id: 'ChangePassword' })
export type ChangePassword = z.infer<typeof ChangePassword>

export const NewPassword = z.object({ password: z.string() }).meta({ id: 'NewPassword' })

export const ListUnits = z.object(paging)
export const ListKeys = z.object(paging)
export const ListAudit = z.object({ ...paging, subject: z.string().max(100).optional() })
export const ListStaff = z.object({
  ...paging,
  role: Role.optional(),
  unitCode: z.string().max(32).optional(),
  areaCode: z
    .string()
    .regex(/^\d{12}([0-9A-Z]{3})?$/)
    .optional()
    .meta({ description: 'Who may act in this area or cell: holds a role that covers it' }),
})

const textOrNull = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || null)
const rowText = z.string().trim().min(1).max(200)

/** A row of units.csv; empty fields are absent. */
export const UnitRow = z.object({
  code: rowText,
  uscc: textOrNull,
  nameZh: rowText,
  nameEn: rowText,
  kind: z
    .string()
    .trim()
    .regex(/^[a-z][A-Za-z-]{1,31}$/),
  parentCode: textOrNull,
  areaCode: textOrNull,
  phone: textOrNull,
})
export type UnitRow = z.input<typeof UnitRow>

/** A row of staff.csv: grants as `role@scope;role@scope`. */
export const StaffRow = z.object({
  login: rowText,
  nameZh: rowText,
  nameEn: rowText,
  unitCode: rowText,
  grants: z.union([z.string(), z.array(z.object({ role: z.string(), scope: z.string() }))]),
})
export type StaffRow = z.input<typeof StaffRow>

export interface ImportCounts {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}
