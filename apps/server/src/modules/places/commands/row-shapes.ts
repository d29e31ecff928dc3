import { isAreaCode } from '@gongzhi/grid'
import { z } from 'zod'
import { cleanText } from './clean-text.ts'

/** Rows come from CSV, where all is text and nothing is '', and from programs with numbers and lists. */
const NAME_MOST = 120
const TEXT_MOST = 1000

const text = (most = NAME_MOST) =>
  z
    .union([z.string(), z.number().transform(String)], { error: 'places/required' })
    .transform(cleanText)
    .refine((value) => value.length <= most, { error: 'places/too-long' })
const optional = (most = NAME_MOST) =>
  z
    .union([z.string(), z.number().transform(String), z.null()])
    .optional()
    .transform((value) => (typeof value === 'string' ? cleanText(value) : ''))
    .refine((value) => value.length <= most, { error: 'places/too-long' })
const required = (most = NAME_MOST) =>
  text(most).refine((value) => value !== '', { error: 'places/required' })

const degrees = (most: number) =>
  z
    .union([z.number(), z.string().trim().min(1).transform(Number)], {
      error: 'places/bad-coordinate',
    })
    .refine((value) => Number.isFinite(value) && Math.abs(value) <= most, {
      error: 'places/bad-coordinate',
    })

const list = z
  .union([z.array(z.string()), z.string(), z.null()])
  .optional()
  .transform((value) =>
    (typeof value === 'string' ? value.split(/[;；]/) : (value ?? []))
      .map(cleanText)
      .filter((item) => item !== ''),
  )

const count = optional()
  .refine((value) => /^\d{0,6}$/.test(value), { error: 'places/bad-count' })
  .transform((value) => (value === '' ? null : Number(value)))

const areaCode = optional().refine((value) => value === '' || isAreaCode(value), {
  error: 'places/bad-area-code',
})

const date = (value: string) => value.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
const isDate = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`))

export const AddressInput = z.object({
  id: required(64),
  kind: z.enum(['road', 'lane', 'number', 'estate', 'building', 'poi'], {
    error: 'places/bad-address-kind',
  }),
  name: required(),
  areaCode,
  road: optional(),
  houseNumber: optional(),
  estate: optional(),
  building: optional(),
  lon: degrees(180),
  lat: degrees(90),
  aliases: list,
  externalCodes: list,
  parentId: optional(64),
  cell: optional(15),
  status: optional().pipe(
    z.union(
      [z.literal('').transform(() => 'inUse' as const), z.enum(['inUse', 'planned', 'abolished'])],
      {
        error: 'places/bad-address-status',
      },
    ),
  ),
})
export type AddressInput = z.infer<typeof AddressInput>

export const BuildingInput = z.object({
  code: required(64),
  addressId: optional(64),
  name: required(),
  lon: degrees(180),
  lat: degrees(90),
  cell: optional(15),
  floors: count,
  units: count,
  use: optional(40),
})
export type BuildingInput = z.infer<typeof BuildingInput>

/** 完好, 破损, 丢失, 废弃, 移除, as the standard names them. */
const COMPONENT_STATUS = {
  完好: 'intact',
  破损: 'damaged',
  丢失: 'lost',
  废弃: 'disused',
  移除: 'removed',
} as const
type StatusWord = keyof typeof COMPONENT_STATUS
type ComponentStatus = (typeof COMPONENT_STATUS)[StatusWord]

const status = text().transform((value, issues): ComponentStatus => {
  const word = Object.entries(COMPONENT_STATUS).find(([zh, en]) => zh === value || en === value)
  if (word) return word[1]
  issues.addIssue({ code: 'custom', message: 'places/bad-component-status' })
  return 'intact'
})

export const ComponentInput = z
  .object({
    id: text(40).refine((value) => /^[1-9]\d{16}$/.test(value), {
      error: 'places/bad-component-id',
    }),
    classCode: optional(5),
    name: required(30),
    supervisingUnit: required(32),
    ownerUnit: optional(32),
    maintainerUnit: optional(32),
    lon: degrees(180),
    lat: degrees(90),
    cell: optional(15),
    status,
    since: text(10).transform(date).refine(isDate, { error: 'places/bad-date' }),
    changed: optional(10)
      .transform(date)
      .refine((value) => value === '' || isDate(value), { error: 'places/bad-date' }),
    dataSource: optional(30),
    note: optional(TEXT_MOST),
  })
  .refine((c) => c.classCode === '' || c.classCode === c.id.slice(6, 11), {
    error: 'places/class-mismatch',
    path: ['classCode'],
  })
export type ComponentInput = z.infer<typeof ComponentInput>
