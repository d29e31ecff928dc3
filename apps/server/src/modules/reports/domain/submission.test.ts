import { expect, test } from 'vitest'
import { moderate } from './moderation.ts'
import { firstOpenStep, mayOpen } from './journey.ts'
import { mayUseChannel, titleOf } from './submission.ts'

test('a title is the first clause, cut where it grows long', () => {
  expect(titleOf('路灯坏了。已经三天')).toBe('路灯坏了')
  expect(titleOf('\n！路灯坏了')).toBe('！路灯坏了'.trim())
  expect(titleOf('The lamp is dark. Since Monday.')).toBe('The lamp is dark')
  expect([...titleOf('长'.repeat(100))]).toHaveLength(41)
  expect(titleOf('😀'.repeat(50))).toBe(`${'😀'.repeat(40)}…`)
})

test('who may come by which door', () => {
  expect(mayUseChannel('public', 'portal')).toBe(true)
  expect(mayUseChannel('public', 'file')).toBe(false)
  expect(mayUseChannel('service', 'sensor')).toBe(true)
  expect(mayUseChannel('stranger', 'api')).toBe(false)
})

test('what becomes public is masked, and nothing staff typed is changed behind their back', () => {
  const submitted = { title: '路灯坏了', body: '电话13800001234', photoCount: 2 }
  const nothing = { photos: [] }
  expect(moderate(submitted, { state: 'public', photos: [1, 2, 3] })).toEqual({
    ...{ state: 'public', title: '路灯坏了', body: '电话***', photos: [1, 2] },
  })
  expect(moderate(submitted, { state: 'withheld', ...nothing, title: 'x' })).toEqual({
    ...{ state: 'withheld', title: null, body: null, photos: [] },
  })
  expect(() =>
    moderate(submitted, { state: 'public', body: '请打13800001234', ...nothing }),
  ).toThrow()
})

test('the journey opens step by step', () => {
  expect(firstOpenStep({})).toBe('what')
  expect(firstOpenStep({ about: 'person', body: 'x' })).toBe('what')
  const what = { about: 'place', body: '路灯坏了' } as const
  expect(firstOpenStep(what)).toBe('where')
  expect(mayOpen('extras', what)).toBe(false)
  expect(firstOpenStep({ ...what, lat: 30, lon: 120 })).toBe('extras')
  expect(firstOpenStep({ ...what, placeText: 'a', wantsReply: false })).toBe('check')
})
