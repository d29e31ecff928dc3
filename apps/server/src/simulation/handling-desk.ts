import { act, areaOf, given, type Step } from './desk.ts'
import { photoForm } from './photo.ts'

const SEND_BACK = 0.04
const NOT_FIXED = 0.06
const SKIP_INSPECTION = 0.1

export const pendingDispatch: Step = async (desk, c) => {
  const dispatcher = await desk.people.at('dispatcher', areaOf(c))
  const query = new URLSearchParams({ matter: given(c.matter, 'matter').code, area: areaOf(c) })
  const { items } = (await dispatcher.api.get(`/api/responsibilities?${query.toString()}`)) as {
    items: { unitCode: string; kind: string }[]
  }
  const unit = items.find((r) => r.kind === 'lead')?.unitCode
  await act(desk, dispatcher, c, { name: 'dispatch', input: { unit: given(unit ?? null, 'unit') } })
}

export const pendingAcknowledgement: Step = async (desk, c) => {
  const unit = given(c.unit, 'unit')
  const handler = await desk.people.of('handler', unit)
  const department = await desk.people.of('department', unit)
  await act(desk, department, c, { name: 'acknowledge', input: { handler: handler.id } })
}

export const handling: Step = async (desk, c) => {
  const handler = await desk.people.person(given(c.handler, 'handler'))
  const photo = (await handler.api.upload(`/api/cases/${c.id}/photos`, photoForm())) as {
    id: string
  }
  await act(desk, handler, c, {
    name: 'submitHandling',
    input: { result: '已到场处理完毕', conditionMet: true, photos: [photo.id] },
  })
}

export const handled: Step = async (desk, c) => {
  const department = await desk.people.of('department', given(c.unit, 'unit'))
  await act(
    desk,
    department,
    c,
    desk.chance.yes(SEND_BACK)
      ? { name: 'sendBack', input: { reason: '照片看不出效果' } }
      : { name: 'confirm', input: {} },
  )
}

export const feedbackReview: Step = async (desk, c) => {
  const dispatcher = await desk.people.at('dispatcher', areaOf(c))
  const inspector = await desk.people.at('collector', areaOf(c))
  const input = desk.chance.yes(SKIP_INSPECTION)
    ? { skipReason: '照片清楚，无需到场' }
    : { worker: inspector.id }
  await act(desk, dispatcher, c, { name: 'forwardToInspection', input })
}

export const inspecting: Step = async (desk, c) => {
  const inspector = await desk.people.person(given(c.inspector, 'inspector'))
  await act(desk, inspector, c, {
    name: 'submitInspection',
    input: desk.chance.yes(NOT_FIXED)
      ? { result: 'not-pass', note: '仍有残留' }
      : { result: 'pass', note: '已恢复' },
  })
}

export const pendingClosure: Step = async (desk, c) => {
  // What nobody has inspected is closed by another leader than the one who filed it.
  const not = c.inspection === 'pass' || c.filedBy === null ? [] : [c.filedBy]
  const leader = await desk.people.at('shiftLeader', areaOf(c), not)
  const reply = '您反映的问题已处理完毕，感谢您的关心。'
  await act(desk, leader, c, { name: 'close', input: { conditionMet: true, reply } })
}
