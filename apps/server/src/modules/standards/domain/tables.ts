import {
  amount,
  type Columns,
  day,
  digits,
  matching,
  oneOf,
  optional,
  text,
  yesNo,
} from './columns.ts'
import { TIME_UNITS } from './model.ts'

/** The longest limit a row may have: a year of days, so that hours typed as minutes are noticed. */
const LONGEST = 1_000
const NAME = 60
const SENTENCE = 500

const LIMIT_UNITS = [...TIME_UNITS, 'times', 'metre', 'ratio'] as const

const area = matching(/^(\d{12}|\*)$/, 'standards/row-area')
const pattern = matching(/^(\d{5}|\d{2}|\*)$/, 'standards/row-pattern')
const unitCode = matching(/^(?=.*[a-z])[a-z0-9-]{2,32}$/, 'standards/row-unit')
const profileName = matching(/^[a-z][a-z0-9-]{1,31}$/, 'standards/row-profile')

/** The columns of every file; data/standards/README.md explains them. */
export const COLUMNS = {
  majorClass: {
    kind: oneOf(['component', 'matter']),
    code: digits(2),
    nameZh: text(NAME),
    nameEn: text(NAME),
    source: text(SENTENCE),
  },
  componentClass: {
    code: digits(5),
    majorCode: digits(2),
    nameZh: text(NAME),
    nameEn: text(NAME),
    source: text(SENTENCE),
  },
  matter: {
    code: digits(5),
    majorCode: digits(2),
    nameZh: text(NAME),
    nameEn: text(NAME),
    componentCode: optional(digits(5)),
    origin: oneOf(['national', 'local']),
    enabled: yesNo,
    defaultEnabled: yesNo,
    note: optional(text(SENTENCE)),
    source: text(SENTENCE),
  },
  legacyMatter: {
    code: digits(4),
    majorCode: digits(2),
    nameZh: text(NAME),
    matterCode: optional(digits(5)),
    note: optional(text(SENTENCE)),
    source: text(SENTENCE),
  },
  matterWord: {
    matterCode: digits(5),
    word: text(30),
    weight: amount(1),
    source: text(SENTENCE),
  },
  caseStandard: {
    id: matching(/^[a-zA-Z0-9][a-zA-Z0-9.-]{0,39}$/, 'standards/row-id'),
    matterCode: digits(5),
    filingCondition: text(SENTENCE),
    limitValue: amount(LONGEST),
    limitUnit: oneOf(TIME_UNITS),
    closingCondition: text(SENTENCE),
    phase: optional(text(NAME)),
    source: text(SENTENCE),
  },
  responsibility: {
    matter: pattern,
    areaCode: area,
    unitCode,
    kind: oneOf(['lead', 'co']),
    effectiveFrom: day,
    effectiveTo: optional(day),
    legalBasis: text(SENTENCE),
    source: text(SENTENCE),
  },
  limitProfile: {
    name: profileName,
    nameZh: text(NAME),
    nameEn: text(NAME),
    basedOn: optional(profileName),
    source: text(SENTENCE),
  },
  limitRow: {
    profile: profileName,
    key: matching(/^[a-z]+(\.[a-z][a-zA-Z-]*)+$/, 'standards/row-key'),
    value: amount(LONGEST),
    unit: oneOf(LIMIT_UNITS),
    noteZh: optional(text(SENTENCE)),
    noteEn: optional(text(SENTENCE)),
    source: text(SENTENCE),
  },
} as const satisfies Record<string, Columns>
