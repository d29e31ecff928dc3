import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { type Chance, chanceOf } from '../demo/chance.ts'
import { modules } from '../modules.ts'
import { authenticate } from '../modules/identity/index.ts'
import { systemActor } from '../platform/context.ts'
import type { App } from '../platform/http/env.ts'
import { newId } from '../platform/ids.ts'
import type { Runtime } from '../platform/runtime.ts'
import { apiOf } from './api.ts'
import { peopleOf } from './people.ts'
import { report, type Said, type Told } from './resident.ts'
import { newTally } from './tally.ts'
import { type Outcome, workThrough } from './work-through.ts'

/** At the same time: enough that people get into each other's way as on a real day. */
const LANES = 8

export interface Shift {
  readonly cases: number
  readonly submitted: number
  readonly closed: number
  readonly notAccepted: number
  readonly voided: number
  readonly rated: number
  readonly reopened: number
  readonly suggestions: { readonly right: number; readonly wrong: number; readonly none: number }
  readonly commands: Readonly<Record<string, number>>
  readonly failures: readonly string[]
  readonly seconds: number
}

/**
 * Residents of the demonstration city report, and its staff work each case to its end, all through
 * the public API; or the staff work on one report that somebody made, who then answers for themselves.
 * Everything the staff do is marked as simulated in the ledger.
 */
export async function simulateShift(
  runtime: Runtime,
  config: Config,
  size: { cases: number; seed: number; report?: string | undefined },
  progress: (step: string, done: number, total: number) => void,
): Promise<Shift> {
  const from = performance.now()
  const app = simulatedApp(runtime)
  const chance = size.report === undefined ? chanceOf(size.seed, 'shift') : straightOn(size.seed)
  const messages = chance.shuffled(messagesOf(config))
  const ctx = runtime.contextOf(systemActor('console'))
  const people = await peopleOf(ctx, app, chance)
  const resident = apiOf(app)
  const run = newId()

  const told: Told[] = size.report === undefined ? [] : [{ no: size.report }]
  if (size.report === undefined)
    await lanes(size.cases, async (i) => {
      const said = messages[i % messages.length]
      if (said) told.push(await report(resident, said, `shift-${run}-${i}`))
      progress('居民上报 Residents report', told.length, size.cases)
    })
  await runtime.drain()

  const tally = newTally()
  const outcomes: Outcome[] = []
  const failures: string[] = []
  await lanes(told.length, async (i) => {
    const one = told[i]
    if (!one) return
    try {
      outcomes.push(await workThrough({ people, chance, told: one, tally }, resident))
    } catch (error) {
      failures.push(`${one.no}: ${error instanceof Error ? error.message : String(error)}`)
    }
    progress('办理 Staff work', outcomes.length + failures.length, told.length)
  })
  const ended = (status: Outcome['status']) => outcomes.filter((o) => o.status === status).length
  return {
    cases: size.report === undefined ? size.cases : 1,
    submitted: size.report === undefined ? told.length : 0,
    closed: ended('closed'),
    notAccepted: ended('notAccepted'),
    voided: ended('voided'),
    rated: outcomes.reduce((sum, o) => sum + o.ratings, 0),
    reopened: tally.commands.get('reopen') ?? 0,
    suggestions: tally.suggestions,
    commands: Object.fromEntries(tally.commands),
    failures: failures.slice(0, 20),
    seconds: Math.round((performance.now() - from) / 100) / 10,
  }
}

/** Somebody's own report is not put off, sent back or found wanting for the sake of variety. */
function straightOn(seed: number): Chance {
  return { ...chanceOf(seed, 'shift'), yes: () => false }
}

/** The same program as npm start serves, but whoever acts through it is marked. */
function simulatedApp(runtime: Runtime): App {
  return createApp(modules, {
    contextOf: (actor) => runtime.contextOf({ ...actor, simulated: true }),
    authenticate,
    isClosing: () => false,
  })
}

function messagesOf(config: Config): Said[] {
  return readFileSync(join(config.dataDir, 'demo-city', 'messages.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Said)
}

async function lanes(total: number, run: (i: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let i = next++; i < total; i = next++) await run(i)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}
