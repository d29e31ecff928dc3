import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { PlaceView, ReportContent } from '../contract.ts'
import type { ModerationFlag, ReportPlace } from '../domain/index.ts'

/** One submission as it is written: what was sent, and what was derived from it. */
export interface NewReport {
  readonly id: string
  readonly scope: string
  readonly key: string
  readonly mac: Buffer
  readonly title: string
  readonly content: ReportContent
  readonly photoCount: number
  readonly simulated: boolean
  readonly submittedBy: string
  readonly at: Date
  readonly flags: readonly ModerationFlag[]
  readonly located: {
    readonly place: ReportPlace
    readonly level: string | null
    readonly candidates: readonly object[]
  }
}

export type NumberedReport = NewReport & { readonly no: string }

/** Reserves running numbers; gaps mean nothing. */
export async function takeNumbers(tx: Tx, count: number): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    select nextval('reports.number') as n from generate_series(1, ${count})`.execute(tx)
  return rows.map((row) => row.n)
}

/**
 * Writes the submissions and what was derived from them; a key that is there already is passed
 * over. Returns the ids that are new.
 */
export async function insertReports(
  tx: Tx,
  reports: readonly NumberedReport[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with sent as (
      select * from jsonb_populate_recordset(null::reports.report, ${json(reports.map(reportRow))}::jsonb)
    ), added as (
      insert into reports.report select * from sent on conflict (key_scope, key) do nothing returning id
    ), placed as (
      insert into reports.place
      select p.* from jsonb_populate_recordset(null::reports.place, ${json(reports.map(placeRow))}::jsonb) p
      join added on added.id = p.report_id
    ), moderated as (
      insert into reports.moderation (report_id, state, flags, changed_at)
      select m.report_id, m.state, m.flags, m.changed_at
      from jsonb_populate_recordset(null::reports.moderation, ${json(reports.map(moderationRow))}::jsonb) m
      join added on added.id = m.report_id
    )
    select id from added`.execute(tx)
  return new Set(rows.map((row) => row.id))
}

export interface KnownReport {
  readonly id: string
  readonly no: string
  readonly scope: string
  readonly key: string
  readonly mac: Buffer
  readonly place: PlaceView
}

export async function findByKeys(
  db: Db,
  keys: readonly { readonly scope: string; readonly key: string }[],
): Promise<KnownReport[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<Omit<KnownReport, 'place'> & PlaceView>`
    select r.id, r.no, r.key_scope as scope, r.key, r.content_mac as mac,
      p.area_code as "areaCode", p.cell_code as "cellCode", p.lon, p.lat, p.name, p.level
    from unnest(${keys.map((k) => k.scope)}::text[], ${keys.map((k) => k.key)}::text[]) as asked (scope, key)
    join reports.report r on r.key_scope = asked.scope and r.key = asked.key
    join reports.place p on p.report_id = r.id`.execute(db)
  return rows.map(({ id, no, scope, key, mac, ...place }) => ({ id, no, scope, key, mac, place }))
}

function json(rows: readonly object[]): string {
  return JSON.stringify(rows)
}

function reportRow(r: NumberedReport) {
  const { content: c } = r
  return {
    id: r.id,
    no: r.no,
    channel: c.channel,
    key_scope: r.scope,
    key: r.key,
    content_mac: `\\x${r.mac.toString('hex')}`,
    kind: c.kind,
    title: r.title,
    body: c.body,
    place_text: c.placeText,
    lon: c.lon,
    lat: c.lat,
    crs: c.lon === undefined ? undefined : (c.crs ?? 'wgs84'),
    address_id: c.addressId,
    component_id: c.componentId,
    matter_hint: c.matterHint,
    reply_owed: c.wantsReply,
    photo_count: r.photoCount,
    locale: c.locale,
    simulated: r.simulated,
    submitted_by: r.submittedBy,
    submitted_at: r.at,
    observed_at: c.observedAt,
  }
}

const CANDIDATES_KEPT = 3

function placeRow({ id, at, located: { place, level, candidates } }: NewReport) {
  return {
    report_id: id,
    area_code: place.areaCode,
    cell_code: place.cellCode,
    lon: place.lon,
    lat: place.lat,
    name: place.name,
    level,
    candidates: candidates.slice(0, CANDIDATES_KEPT),
    resolved_at: at,
  }
}

function moderationRow({ id, at, flags }: NewReport) {
  return {
    report_id: id,
    state: flags.length > 0 ? 'withheld' : 'pending',
    flags,
    changed_at: at,
  }
}
