import { z } from 'zod'

export const Limit = z
  .object({
    value: z.number().positive(),
    unit: z.enum(['urgent-hour', 'urgent-day', 'working-hour', 'working-day', 'natural-day']),
  })
  .meta({
    id: 'Limit',
    description:
      'urgent-hour and urgent-day run day and night; working-hour and working-day count office hours; natural-day counts dates',
  })

export const MatterView = z
  .object({
    code: z.string().meta({ example: '01037' }),
    nameZh: z.string(),
    nameEn: z.string(),
    majorCode: z.string(),
    enabled: z.boolean().meta({ description: 'Cases may be filed under it' }),
    origin: z.enum(['national', 'local']),
    componentCode: z
      .string()
      .nullable()
      .meta({ description: 'The component class whose faults it covers' }),
    source: z.string(),
  })
  .meta({ id: 'Matter', description: 'A class of managed matters (管理事项)' })
export type MatterView = z.infer<typeof MatterView>

export const CaseStandardView = z
  .object({
    id: z.string(),
    version: z.int(),
    matterCode: z.string(),
    filingCondition: z.string(),
    closingCondition: z.string(),
    limit: Limit,
    phase: z.string().nullable(),
    source: z.string(),
    current: z.boolean().meta({ description: 'False: kept for the cases filed under it' }),
  })
  .meta({ id: 'CaseStandard', description: 'When a matter is filed, how long, when it is closed' })
export type CaseStandardView = z.infer<typeof CaseStandardView>

export const MatterDetail = MatterView.extend({
  major: z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string() }).nullable(),
  standards: z.array(CaseStandardView),
}).meta({ id: 'MatterDetail', description: 'A matter with its case standards' })

export const ComponentClassView = z
  .object({
    code: z.string(),
    majorCode: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    source: z.string(),
  })
  .meta({ id: 'ComponentClass', description: 'A class of managed components (管理部件)' })

export const ResponsibilityView = z
  .object({
    unitCode: z.string(),
    kind: z.enum(['lead', 'co']),
    matterPattern: z.string().meta({ description: 'A class, a major class of two digits, or *' }),
    areaCode: z.string(),
    effectiveFrom: z.iso.date(),
    effectiveTo: z.iso.date().nullable(),
    legalBasis: z.string(),
    source: z.string(),
    version: z.int().meta({ description: 'The publication of the directory that brought the row' }),
    why: z.object({ zh: z.string(), en: z.string() }),
  })
  .meta({ id: 'Responsibility', description: 'A unit that answers for a matter in an area' })

const Slot = z.tuple([z.string(), z.string()]).meta({ example: ['08:00', '12:00'] })

export const OfficeMonth = z
  .object({
    version: z.int(),
    zone: z.string(),
    knownThrough: z.iso.date().meta({ description: 'Later days only follow the week' }),
    daysLeft: z.int().meta({ description: 'From today to knownThrough' }),
    sources: z.array(z.object({ year: z.int(), source: z.string() })),
    days: z.array(
      z.object({
        date: z.iso.date(),
        weekday: z.int().min(1).max(7),
        kind: z.enum(['working', 'weekend', 'holiday', 'makeup', 'part']),
        working: z.boolean(),
        slots: z.array(Slot),
        holiday: z.object({ zh: z.string(), en: z.string() }).nullable(),
        provisional: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OfficeMonth', description: 'One month of the office calendar' })

export const LimitProfileView = z
  .object({
    name: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    source: z.string(),
    stages: z.object({
      intake: Limit,
      verification: Limit,
      dispatch: Limit,
      inspection: Limit,
    }),
    reopenWindow: Limit,
    maxReturns: z.number(),
    maxExtensions: z.number(),
    maxSuspension: Limit,
    similar: z.object({ metres: z.number(), within: Limit }),
    amber: z.number(),
    requests: z.record(z.string(), Limit),
    rows: z.array(
      z.object({
        key: z.string(),
        value: z.number(),
        unit: z.string(),
        noteZh: z.string().nullable(),
        noteEn: z.string().nullable(),
        source: z.string(),
        from: z.string().meta({ description: 'The profile that states it' }),
      }),
    ),
  })
  .meta({ id: 'LimitProfile', description: 'Limits and thresholds a city has chosen' })

export const LimitProfileName = z
  .object({
    name: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    basedOn: z.string().nullable(),
  })
  .meta({ id: 'LimitProfileName', description: 'A set of limits by name' })

export const StandardsImport = z
  .object({
    file: z.string(),
    read: z.int(),
    added: z.int(),
    changed: z.int(),
    closed: z.int(),
    unchanged: z.int(),
  })
  .meta({ id: 'StandardsImport', description: 'What an import did' })

const optionalText = z.string().nullish()

/** The outline of limit-profiles.json; the rows are checked one by one. */
export const LimitProfilesFile = z.strictObject({
  profiles: z
    .array(
      z.strictObject({
        name: z.string(),
        nameZh: z.string(),
        nameEn: z.string(),
        basedOn: optionalText,
        source: z.string(),
        rows: z.array(
          z.strictObject({
            key: z.string(),
            value: z.number(),
            unit: z.string(),
            noteZh: optionalText,
            noteEn: optionalText,
            source: z.string(),
          }),
        ),
      }),
    )
    .min(1),
})

/** The outline of calendar.json. */
export const CalendarFile = z.strictObject({
  weekdays: z.array(z.int()),
  slots: z.array(z.tuple([z.string(), z.string()])),
  hoursPerDay: z.number().optional(),
  knownThrough: z.string(),
  years: z.array(
    z.strictObject({
      year: z.int().min(1950).max(2200),
      source: z.string().min(1),
      holidays: z.array(
        z.strictObject({
          nameZh: z.string(),
          nameEn: z.string(),
          from: z.string(),
          to: z.string(),
        }),
      ),
      makeupDays: z.array(z.string()),
      partDays: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))).default({}),
    }),
  ),
})
