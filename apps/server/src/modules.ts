import { cases } from './modules/cases/module.ts'
import { identity } from './modules/identity/module.ts'
import { places } from './modules/places/module.ts'
import { reports } from './modules/reports/module.ts'
import { standards } from './modules/standards/module.ts'
import { triage } from './modules/triage/module.ts'
import type { Module } from './platform/module.ts'

/** Lowest first. Nothing else knows them all. */
export const modules: readonly Module[] = [identity, places, standards, reports, cases, triage]
