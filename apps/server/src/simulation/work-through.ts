import type { CaseList, CaseView } from '../modules/cases/index.ts'
import type { Api } from './api.ts'
import { act, areaOf, CITY, type Desk, type Step } from './desk.ts'
import * as handling from './handling-desk.ts'
import * as intake from './intake-desk.ts'
import { rate } from './resident.ts'
import type { Worker } from './people.ts'

export interface Outcome {
  readonly status: CaseView['status']
  readonly ratings: number
}

/** A case that goes round in circles is a fault, in the machine or in us. */
const MOST_STEPS = 80
const MOST_ROUNDS = 2

const STEPS: Readonly<Partial<Record<CaseView['status'], Step>>> = {
  reported: intake.reported,
  verifying: intake.verifying,
  pendingFiling: intake.pendingFiling,
  pendingDispatch: handling.pendingDispatch,
  pendingAcknowledgement: handling.pendingAcknowledgement,
  handling: handling.handling,
  handled: handling.handled,
  feedbackReview: handling.feedbackReview,
  inspecting: handling.inspecting,
  pendingClosure: handling.pendingClosure,
}

/** Takes one report from hand to hand until it has ended and the resident has answered. */
export async function workThrough(desk: Desk, resident: Api): Promise<Outcome> {
  const reader = await desk.people.at('dispatcher', CITY)
  const id = await caseIdOf(desk, reader)
  let ratings = 0
  for (let i = 0; i < MOST_STEPS; i++) {
    const c = await read(reader, id)
    const step = STEPS[c.status]
    if (step) await step(desk, c)
    else if (c.status !== 'closed' || !desk.told.resident) return { status: c.status, ratings }
    else {
      ratings++
      if (
        (await rate(resident, desk.told.no, desk.told.resident.secret, desk.chance)) ||
        c.round >= MOST_ROUNDS
      )
        return { status: c.status, ratings }
      const officer = await desk.people.at('intakeOfficer', areaOf(c))
      // The answer is an entry of its own: the case has moved since it was read.
      await act(desk, officer, await read(reader, id), {
        name: 'reopen',
        input: { reason: '回访：居民认为未解决' },
      })
    }
  }
  throw new Error(`no end after ${MOST_STEPS} steps`)
}

async function read(reader: Worker, id: string): Promise<CaseView> {
  return (await reader.api.get(`/api/cases/${id}`)) as CaseView
}

async function caseIdOf(desk: Desk, reader: Worker): Promise<string> {
  const query = new URLSearchParams({ q: desk.told.no, limit: '1' })
  const { items } = (await reader.api.get(`/api/cases?${query.toString()}`)) as CaseList
  const found = items[0]
  if (!found) throw new Error('没有这件反映的案卷 there is no case of this report')
  return found.id
}
