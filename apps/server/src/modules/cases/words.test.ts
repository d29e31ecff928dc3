import { expect, test } from 'vitest'
import * as contract from './contract.ts'
import { COMMAND_NAMES, GUARDS, PUBLIC_STATUS, REFUSALS, STAGES, STATUSES } from './domain/index.ts'
import { messages } from './messages/index.ts'

test('the wire knows the same words as the domain', () => {
  expect(contract.Status.options).toEqual(STATUSES)
  expect(contract.Stage.options).toEqual(STAGES)
  expect(new Set<string>(contract.PublicStatus.options)).toEqual(
    new Set(Object.values(PUBLIC_STATUS)),
  )
  const commands = contract.RunCommand.options.map((option) => option.shape.name.value)
  expect(new Set([...commands, 'rate'])).toEqual(new Set(COMMAND_NAMES))
  const reject = contract.RunCommand.options.find((option) => option.shape.name.value === 'reject')
  expect(reject?.shape.input.shape).toHaveProperty('reason.options', [...REFUSALS])
})

const OTHERS = ['not-found', 'photo-not-found', 'illegal-transition', 'moved']

test.each([...GUARDS, ...OTHERS])('cases/%s has a sentence in each language', (code) => {
  const words: Record<string, Record<string, string>> = messages
  const { 'zh-CN': zh, en } = words[`cases/${code}`] ?? {}
  expect(zh).toMatch(/[\u4e00-\u9fff]/)
  expect(en).toMatch(/^[A-Z].{10,}/)
})

test.each(REFUSALS)('the reporter is told why in words: %s', (reason) => {
  expect(messages[`cases/refusal/${reason}`]['zh-CN']).toMatch(/。$/)
})
