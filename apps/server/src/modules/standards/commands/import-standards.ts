import type { Context } from '../../../platform/context.ts'
import { checkResponsibilities, checkStandards, type GivenRow } from '../domain/index.ts'
import * as store from '../store/index.ts'
import type { ImportResult } from './import-result.ts'
import { importTable, type Plan } from './import-table.ts'
import { readForeignCodes } from './known.ts'

const CASE_STANDARDS: Plan<'caseStandard'> = {
  table: 'caseStandard',
  key: ['id'],
  check: checkStandards,
  save: (ctx, tx, rows) =>
    store.applyVersions(tx, store.CASE_STANDARD, {
      now: ctx.now(),
      rows: rows.map((r) => ({
        ...r,
        matter_code: r.matterCode,
        filing_condition: r.filingCondition,
        limit_value: r.limitValue,
        limit_unit: r.limitUnit,
        closing_condition: r.closingCondition,
      })),
    }),
}

/** The directory is published as a whole; an assignment quotes the version. */
const RESPONSIBILITIES: Plan<'responsibility'> = {
  table: 'responsibility',
  key: ['matter', 'areaCode', 'unitCode', 'kind', 'effectiveFrom'],
  check: checkResponsibilities,
  save: async (ctx, tx, rows) => {
    const now = ctx.now()
    const version = await store.openDirectoryVersion(tx, now, ctx.actor.id, rows.length)
    const change = await store.applyVersions(tx, store.RESPONSIBILITY, {
      now,
      version,
      rows: rows.map((r) => ({
        ...r,
        matter_pattern: r.matter,
        area_code: r.areaCode,
        unit_code: r.unitCode,
        effective_from: r.effectiveFrom,
        effective_to: r.effectiveTo,
        legal_basis: r.legalBasis,
      })),
    })
    if (change.added + change.changed + change.closed === 0)
      await store.dropDirectoryVersion(tx, version)
    return change
  },
}

export async function importCaseStandards(
  ctx: Context,
  rows: readonly GivenRow[],
): Promise<ImportResult> {
  return importTable(ctx, 'case-standards.csv', CASE_STANDARDS, rows)
}

export async function importResponsibilities(
  ctx: Context,
  rows: readonly GivenRow[],
): Promise<ImportResult> {
  const foreign = await readForeignCodes(ctx)
  return importTable(ctx, 'responsibility.csv', RESPONSIBILITIES, rows, foreign)
}
