import type { Limit, Unit } from '@gongzhi/worktime'

export const TIME_UNITS = [
  'urgent-hour',
  'urgent-day',
  'working-hour',
  'working-day',
  'natural-day',
] as const satisfies readonly Unit[]

/** A managed matter (管理事项): a class of what can be wrong in a place. */
export interface Matter {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly majorCode: string
  /** Cases may be filed under it. A class that left the files is kept and never enabled. */
  readonly enabled: boolean
  readonly origin: 'national' | 'local'
  readonly componentCode: string | null
  readonly source: string
}

export interface MajorClass {
  readonly kind: 'component' | 'matter'
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
}

export interface ComponentClass {
  readonly code: string
  readonly majorCode: string
  readonly nameZh: string
  readonly nameEn: string
  readonly source: string
}

export interface LegacyMatter {
  readonly code: string
  readonly nameZh: string
  /** Null: not a managed matter today; the note says where it goes. */
  readonly matterCode: string | null
  readonly note: string | null
}

export interface MatterWord {
  readonly text: string
  readonly weight: number
}

export interface CaseStandard {
  readonly id: string
  readonly version: number
  readonly matterCode: string
  readonly filingCondition: string
  readonly closingCondition: string
  readonly limit: Limit
  /** Step of a matter that is settled in several steps. */
  readonly phase: string | null
  readonly source: string
  /** False for a row that left the files: cases that chose it keep it. */
  readonly current: boolean
}

export interface DirectoryRow {
  readonly matterPattern: string
  readonly areaCode: string
  readonly unitCode: string
  readonly kind: 'lead' | 'co'
  /** First and last day on which it holds, in the city's zone. */
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
  readonly legalBasis: string
  readonly source: string
  /** The publication of the directory that brought the row. */
  readonly version: number
}

export interface Responsibility extends DirectoryRow {
  readonly why: { readonly zh: string; readonly en: string }
}

export interface LimitRow {
  readonly key: string
  readonly value: number
  readonly unit: string
  readonly noteZh: string | null
  readonly noteEn: string | null
  readonly source: string
}

export interface StoredProfile {
  readonly name: string
  readonly nameZh: string
  readonly nameEn: string
  readonly basedOn: string | null
  readonly source: string
  readonly rows: readonly LimitRow[]
}
