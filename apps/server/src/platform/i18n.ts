import type { Params } from './errors.ts'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** A module's words: key → text in each language, `{name}` marks a parameter. */
export type Catalogue = Readonly<Record<string, Readonly<Record<Locale, string>>>>

export type Translate<Key extends string = string> = (key: Key, params?: Params) => string

export function translator<C extends Catalogue>(
  catalogue: C,
  locale: Locale,
): Translate<keyof C & string> {
  return (key, params = {}) => fill(catalogue[key]?.[locale] ?? key, params)
}

export function fill(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(params[name] ?? mark))
}

/** The best of our languages for an Accept-Language header; Chinese where nothing fits. */
export function localeOf(accepted: string | undefined): Locale {
  for (const part of (accepted ?? '').split(',')) {
    const tag = part.trim().toLowerCase()
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh-CN'
}
