import type { CaseView } from '../modules/cases/index.ts'
import { act, areaOf, type Desk, given, type Step } from './desk.ts'
import type { Worker } from './people.ts'

const VERIFY = 0.15
const NOT_THERE = 0.06
const REJECT = 0.02

export const reported: Step = async (desk, c) => {
  const officer = await desk.people.at('intakeOfficer', areaOf(c))
  const matter = await judged(desk, officer, c)
  if (matter === null)
    return act(desk, officer, c, { name: 'reject', input: { reason: 'not-our-duty' } })
  if (c.place.cellCode === null) return locate(desk, officer, c)
  if (desk.chance.yes(REJECT))
    return act(desk, officer, c, { name: 'reject', input: { reason: 'already-handled' } })
  if (!desk.chance.yes(VERIFY)) return propose(desk, officer, c, matter)
  const collector = await desk.people.at('collector', areaOf(c))
  await act(desk, officer, c, { name: 'requestVerification', input: { worker: collector.id } })
}

export const verifying: Step = async (desk, c) => {
  const collector = await desk.people.person(given(c.verifier, 'verifier'))
  const there = !desk.chance.yes(NOT_THERE)
  await act(desk, collector, c, {
    name: 'submitVerification',
    input: there
      ? { result: 'exist', note: '现场属实' }
      : { result: 'not-exist', note: '现场未发现' },
  })
}

export const pendingFiling: Step = async (desk, c) => {
  if (c.matter === null && c.verification !== 'not-exist') {
    const officer = await desk.people.at('intakeOfficer', areaOf(c))
    return propose(desk, officer, c, given(await judged(desk, officer, c), 'matter'))
  }
  const leader = await desk.people.at('shiftLeader', areaOf(c))
  if (c.verification === 'not-exist')
    return act(desk, leader, c, { name: 'void', input: { reason: 'not-found-there' } })
  await act(desk, leader, c, { name: 'file', input: {} })
  await publish(leader, c)
}

/** The text did not say where exactly: the officer asks, and the reporter shows it on the map. */
async function locate(desk: Desk, officer: Worker, c: CaseView): Promise<void> {
  const place = c.place.areaCode === null ? undefined : await shown(officer, c.place.areaCode)
  if (!place?.cellCode)
    return act(desk, officer, c, { name: 'reject', input: { reason: 'place-unknown' } })
  await act(desk, officer, c, { name: 'relocate', input: { place, reason: '来电核对地点' } })
}

/** Any spot of the area that the text names will do for somebody who does not exist. */
async function shown(officer: Worker, areaCode: string): Promise<CaseView['place']> {
  const area = (await officer.api.get(`/api/areas/${areaCode}`)) as { lon: number; lat: number }
  const query = new URLSearchParams({ lon: String(area.lon), lat: String(area.lat) })
  const at = (await officer.api.get(`/api/places/at?${query.toString()}`)) as Pick<
    CaseView,
    'place'
  >
  return at.place
}

/** What the officer takes it for: what it is in truth, or what is suggested where only the text is known. */
async function judged(desk: Desk, officer: Worker, c: CaseView): Promise<string | null> {
  const { resident } = desk.told
  return resident ? resident.matter : ((await suggested(officer, c)) ?? null)
}

async function suggested(officer: Worker, c: CaseView): Promise<string | undefined> {
  const { matters } = (await officer.api.get(`/api/cases/${c.id}/suggestion`)) as {
    matters: { code: string }[]
  }
  return matters[0]?.code
}

/** Looks at the suggestion, keeps it where it is right and corrects it where it is not. */
async function propose(desk: Desk, officer: Worker, c: CaseView, matter: string): Promise<void> {
  const first = await suggested(officer, c)
  desk.tally.suggestions[first === undefined ? 'none' : first === matter ? 'right' : 'wrong']++
  const { standards } = (await officer.api.get(`/api/matters/${matter}`)) as {
    standards: { id: string }[]
  }
  const standard = desk.chance.pick(standards).id
  await act(desk, officer, c, {
    name: 'proposeFiling',
    input: { matter, standard, conditionMet: true },
  })
}

/** What was filed may be seen by the neighbours once somebody has read it. */
async function publish(leader: Worker, c: CaseView): Promise<void> {
  await leader.api.post(`/api/reports/${c.reportNo}/moderation`, {
    state: 'public',
    reason: '内容不涉及个人',
  })
}
