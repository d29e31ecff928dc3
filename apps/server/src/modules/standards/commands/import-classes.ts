import type { Context } from '../../../platform/context.ts'
import {
  checkComponents,
  checkLegacy,
  checkMatters,
  checkWords,
  type GivenRow,
} from '../domain/index.ts'
import * as store from '../store/index.ts'
import type { ImportResult } from './import-result.ts'
import { importTable, type Plan } from './import-table.ts'

const MAJOR_CLASSES: Plan<'majorClass'> = {
  table: 'majorClass',
  key: ['kind', 'code'],
  save: (ctx, tx, rows) =>
    store.applyVersions(tx, store.MAJOR_CLASS, {
      now: ctx.now(),
      rows: rows.map((r) => ({ ...r, name_zh: r.nameZh, name_en: r.nameEn })),
    }),
}

const COMPONENT_CLASSES: Plan<'componentClass'> = {
  table: 'componentClass',
  key: ['code'],
  check: checkComponents,
  save: (ctx, tx, rows) =>
    store.applyVersions(tx, store.COMPONENT_CLASS, {
      now: ctx.now(),
      rows: rows.map((r) => ({
        ...r,
        major_code: r.majorCode,
        name_zh: r.nameZh,
        name_en: r.nameEn,
      })),
    }),
}

const MATTERS: Plan<'matter'> = {
  table: 'matter',
  key: ['code'],
  check: checkMatters,
  save: (ctx, tx, rows) =>
    store.applyVersions(tx, store.MATTER, {
      now: ctx.now(),
      rows: rows.map((r) => ({
        ...r,
        major_code: r.majorCode,
        name_zh: r.nameZh,
        name_en: r.nameEn,
        component_code: r.componentCode,
        default_enabled: r.defaultEnabled,
      })),
    }),
}

const LEGACY_MATTERS: Plan<'legacyMatter'> = {
  table: 'legacyMatter',
  key: ['code'],
  check: checkLegacy,
  save: (ctx, tx, rows) =>
    store.applyVersions(tx, store.LEGACY_MATTER, {
      now: ctx.now(),
      rows: rows.map((r) => ({
        ...r,
        major_code: r.majorCode,
        name_zh: r.nameZh,
        matter_code: r.matterCode,
      })),
    }),
}

const MATTER_WORDS: Plan<'matterWord'> = {
  table: 'matterWord',
  key: ['word', 'matterCode'],
  check: checkWords,
  save: (ctx, tx, rows) =>
    store.applyVersions(tx, store.MATTER_WORD, {
      now: ctx.now(),
      rows: rows.map((r) => ({ ...r, matter_code: r.matterCode })),
    }),
}

type Rows = readonly GivenRow[]

export async function importMajorClasses(ctx: Context, rows: Rows): Promise<ImportResult> {
  return importTable(ctx, 'major-classes.csv', MAJOR_CLASSES, rows)
}

export async function importComponentClasses(ctx: Context, rows: Rows): Promise<ImportResult> {
  return importTable(ctx, 'component-classes.csv', COMPONENT_CLASSES, rows)
}

export async function importMatters(ctx: Context, rows: Rows): Promise<ImportResult> {
  return importTable(ctx, 'matters.csv', MATTERS, rows)
}

export async function importLegacyMatters(ctx: Context, rows: Rows): Promise<ImportResult> {
  return importTable(ctx, 'legacy-matters.csv', LEGACY_MATTERS, rows)
}

export async function importMatterWords(ctx: Context, rows: Rows): Promise<ImportResult> {
  return importTable(ctx, 'matter-words.csv', MATTER_WORDS, rows)
}
