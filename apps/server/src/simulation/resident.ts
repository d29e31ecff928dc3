import type { Api } from './api.ts'
import type { Chance } from '../demo/chance.ts'

/** What a resident of the demonstration city has to say, and what it is in truth. */
export interface Said {
  readonly title: string
  readonly body: string
  readonly lon?: number
  readonly lat?: number
  readonly placeText?: string
  readonly expected: { readonly matter: string | null }
}

export interface Told {
  readonly no: string
  /** Missing when somebody outside the simulation reported: they answer for themselves. */
  readonly resident?: { readonly secret: string; readonly matter: string | null }
}

const SATISFIED = 0.9

export async function report(api: Api, said: Said, key: string): Promise<Told> {
  const { title, body, lon, lat, placeText } = said
  const receipt = (await api.post(
    '/api/reports',
    { title, body, lon, lat, placeText, wantsReply: true },
    { 'idempotency-key': key },
  )) as { no: string; secret: string }
  return { no: receipt.no, resident: { secret: receipt.secret, matter: said.expected.matter } }
}

/** Answers whether it was solved; true when it was. */
export async function rate(api: Api, no: string, secret: string, chance: Chance): Promise<boolean> {
  const resolved = chance.yes(SATISFIED)
  const satisfaction = resolved ? 3 + chance.below(3) : 1 + chance.below(2)
  await api.post(
    `/api/reports/${no}/rating`,
    { resolved, satisfaction },
    { 'receipt-secret': secret },
  )
  return resolved
}
