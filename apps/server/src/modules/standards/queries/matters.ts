import type { Context } from '../../../platform/context.ts'
import type { ComponentClass, LegacyMatter, MajorClass, Matter } from '../domain/index.ts'
import { type MatterWords, snapshotOf } from './snapshot.ts'

/** Also finds a class that has left the files, never enabled: old cases still name it. */
export async function findMatter(ctx: Context, code: string): Promise<Matter | undefined> {
  return (await snapshotOf(ctx)).matterByCode.get(code)
}

export async function listMatters(
  ctx: Context,
  filter: { readonly enabled?: boolean | undefined } = {},
): Promise<readonly Matter[]> {
  const { matters } = await snapshotOf(ctx)
  return filter.enabled === undefined
    ? matters
    : matters.filter((m) => m.enabled === filter.enabled)
}

/**
 * Enabled classes with the words people use for them. The same array until the tables change, so
 * that what is built from it can be kept beside it.
 */
export async function mattersAndWords(ctx: Context): Promise<readonly MatterWords[]> {
  return (await snapshotOf(ctx)).words
}

/** The class that a code of GB/T 30428.2-2013 has become. */
export async function findLegacyMatter(
  ctx: Context,
  code: string,
): Promise<LegacyMatter | undefined> {
  return (await snapshotOf(ctx)).legacyByCode.get(code)
}

async function listComponentClasses(ctx: Context): Promise<readonly ComponentClass[]> {
  return (await snapshotOf(ctx)).components
}

export async function listMajorClasses(ctx: Context): Promise<readonly MajorClass[]> {
  return (await snapshotOf(ctx)).majors
}

/** Classes whose code, names or everyday words contain every part of the search text. */
export async function searchMatters(
  ctx: Context,
  search: { readonly q?: string | undefined; readonly enabled?: boolean | undefined },
): Promise<readonly Matter[]> {
  const matters = await listMatters(ctx, search)
  const parts = fold(search.q ?? '')
    .split(/\s+/)
    .filter((p) => p !== '')
  if (parts.length === 0) return matters
  const haystacks = haystacksOf(await mattersAndWords(ctx))
  return matters.filter((m) => {
    const text = fold(`${m.code} ${m.nameZh} ${m.nameEn} `) + (haystacks.get(m.code) ?? '')
    return parts.every((part) => text.includes(part))
  })
}

export async function searchComponentClasses(
  ctx: Context,
  q: string | undefined,
): Promise<readonly ComponentClass[]> {
  const part = fold(q ?? '').trim()
  const components = await listComponentClasses(ctx)
  return part === ''
    ? components
    : components.filter((c) => fold(`${c.code} ${c.nameZh} ${c.nameEn}`).includes(part))
}

const folded = new WeakMap<object, ReadonlyMap<string, string>>()

function haystacksOf(words: readonly MatterWords[]): ReadonlyMap<string, string> {
  let found = folded.get(words)
  if (!found) {
    found = new Map(words.map((m) => [m.code, fold(m.words.map((w) => w.text).join(' '))]))
    folded.set(words, found)
  }
  return found
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
