import type { VersionedTable } from './versions.ts'

export const MAJOR_CLASS = {
  name: 'standards.major_class',
  key: ['kind', 'code'],
  columns: ['name_zh', 'name_en', 'source'],
} satisfies VersionedTable

export const COMPONENT_CLASS = {
  name: 'standards.component_class',
  key: ['code'],
  columns: ['major_code', 'name_zh', 'name_en', 'source'],
} satisfies VersionedTable

export const MATTER = {
  name: 'standards.matter',
  key: ['code'],
  columns: [
    'major_code',
    'name_zh',
    'name_en',
    'component_code',
    'origin',
    'enabled',
    'default_enabled',
    'note',
    'source',
  ],
} satisfies VersionedTable

export const LEGACY_MATTER = {
  name: 'standards.legacy_matter',
  key: ['code'],
  columns: ['major_code', 'name_zh', 'matter_code', 'note', 'source'],
} satisfies VersionedTable

export const MATTER_WORD = {
  name: 'standards.matter_word',
  key: ['matter_code', 'word'],
  columns: ['weight', 'source'],
} satisfies VersionedTable

export const CASE_STANDARD = {
  name: 'standards.case_standard',
  key: ['id'],
  columns: [
    'matter_code',
    'filing_condition',
    'limit_value',
    'limit_unit',
    'closing_condition',
    'phase',
    'source',
  ],
} satisfies VersionedTable

export const RESPONSIBILITY = {
  name: 'standards.responsibility',
  key: ['matter_pattern', 'area_code', 'unit_code', 'kind', 'effective_from'],
  columns: ['effective_to', 'legal_basis', 'source'],
} satisfies VersionedTable

export const LIMIT_PROFILE = {
  name: 'standards.limit_profile',
  key: ['name'],
  columns: ['name_zh', 'name_en', 'based_on', 'source'],
} satisfies VersionedTable

export const LIMIT_ROW = {
  name: 'standards.limit_row',
  key: ['profile', 'key'],
  columns: ['value', 'unit', 'note_zh', 'note_en', 'source'],
} satisfies VersionedTable
