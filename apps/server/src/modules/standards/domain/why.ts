import type { DirectoryRow } from './model.ts'

/** Names for the codes of a row, where they are known. */
export interface Names {
  readonly zh: string
  readonly en: string
}

/** Why this unit: which row says so, by what right, since when. */
export function whyUnit(
  row: DirectoryRow,
  names: { readonly unit: Names; readonly matter: Names; readonly area: Names },
): Names {
  const { unit, matter, area } = names
  const until = row.effectiveTo
  return {
    zh:
      `责任目录第 ${row.version} 版：${area.zh}的“${matter.zh}”由${unit.zh}${row.kind === 'lead' ? '主办' : '协办'}；` +
      `依据：${row.legalBasis}；自 ${row.effectiveFrom} 起${until ? `至 ${until} ` : ''}有效；来源：${row.source}。`,
    en:
      `Responsibility directory, version ${row.version}: ${unit.en} ${row.kind === 'lead' ? 'leads' : 'assists'} on “${matter.en}” in ${area.en}. ` +
      `Legal basis: ${row.legalBasis}. In force since ${row.effectiveFrom}${until ? ` until ${until}` : ''}. Source: ${row.source}.`,
  }
}

export const EVERY_MATTER: Names = { zh: '各类事项', en: 'every matter' }
export const EVERY_AREA: Names = { zh: '全域', en: 'the whole city' }
