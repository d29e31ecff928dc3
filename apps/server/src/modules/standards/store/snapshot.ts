import type { CalendarSpec } from '@gongzhi/worktime'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../platform/db/db.ts'
import type {
  CalendarYear,
  CaseStandard,
  ComponentClass,
  DirectoryRow,
  LegacyMatter,
  LimitRow,
  MajorClass,
  Matter,
  StoredProfile,
} from '../domain/index.ts'

export interface StoredTables {
  readonly revision: number
  readonly majors: readonly MajorClass[]
  readonly components: readonly ComponentClass[]
  /** The last version of every class that ever was; `open` tells whether the files still have it. */
  readonly matters: readonly (Matter & { readonly open: boolean })[]
  readonly legacy: readonly LegacyMatter[]
  readonly words: readonly { matterCode: string; text: string; weight: number }[]
  /** Of every row all versions, in their order. */
  readonly standards: readonly CaseStandard[]
  readonly directory: readonly DirectoryRow[]
  readonly directoryPublishedAt: string | null
  readonly profiles: readonly Omit<StoredProfile, 'rows'>[]
  readonly limits: readonly (LimitRow & { readonly profile: string })[]
  readonly calendar: {
    readonly version: number
    readonly spec: CalendarSpec
    readonly years: readonly CalendarYear[]
  } | null
}

const rows = (query: RawBuilder<unknown>) =>
  sql`(select coalesce(json_agg(r), '[]') from (${query}) r)`

/** Everything in one statement, so that the tables agree with each other and with the revision. */
export async function readTables(db: Db): Promise<StoredTables> {
  const { rows: found } = await sql<StoredTables>`select
    (select revision from standards.revision) as revision,
    ${rows(sql`select kind, code, name_zh as "nameZh", name_en as "nameEn"
      from standards.major_class where valid_to is null order by kind, code`)} as majors,
    ${rows(sql`select code, major_code as "majorCode", name_zh as "nameZh", name_en as "nameEn", source
      from standards.component_class where valid_to is null order by code`)} as components,
    ${rows(sql`select distinct on (code) code, major_code as "majorCode", name_zh as "nameZh", name_en as "nameEn",
        enabled and valid_to is null as enabled, origin, component_code as "componentCode", source,
        valid_to is null as open
      from standards.matter order by code, version desc`)} as matters,
    ${rows(sql`select code, name_zh as "nameZh", matter_code as "matterCode", note
      from standards.legacy_matter where valid_to is null order by code`)} as legacy,
    ${rows(sql`select matter_code as "matterCode", word as text, weight
      from standards.matter_word where valid_to is null order by matter_code, weight desc, word`)} as words,
    ${rows(sql`select id, version, matter_code as "matterCode", filing_condition as "filingCondition",
        closing_condition as "closingCondition", json_build_object('value', limit_value, 'unit', limit_unit) as "limit",
        phase, source, valid_to is null as "current"
      from standards.case_standard order by id, version`)} as standards,
    ${rows(sql`select matter_pattern as "matterPattern", area_code as "areaCode", unit_code as "unitCode", kind,
        effective_from as "effectiveFrom", effective_to as "effectiveTo", legal_basis as "legalBasis", source, version
      from standards.responsibility where valid_to is null`)} as directory,
    (select to_json(max(published_at)) from standards.directory_version) as "directoryPublishedAt",
    ${rows(sql`select name, name_zh as "nameZh", name_en as "nameEn", based_on as "basedOn", source
      from standards.limit_profile where valid_to is null order by name`)} as profiles,
    ${rows(sql`select profile, key, value, unit, note_zh as "noteZh", note_en as "noteEn", source
      from standards.limit_row where valid_to is null order by profile, key`)} as limits,
    (select json_build_object('version', version, 'spec', spec, 'years', years)
      from standards.calendar order by version desc limit 1) as calendar`.execute(db)
  const tables = found[0]
  if (!tables) throw new Error('no row')
  return tables
}
