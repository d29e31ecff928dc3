import { expect, test } from 'vitest'
import { startProgram } from '../testing/program.ts'

const run = (...args: string[]) => startProgram('gongzhi', args, {}).ended

test.each([
  [['nope'], 'usage/unknown-command'],
  [['import'], 'usage/unknown-option'],
  [['import', 'messages'], 'usage/missing-argument'],
  [['simulate', 'shift', '--cases', 'x'], 'usage/invalid-argument'],
  [['staff', 'add', 'wang-1'], 'usage/missing-mandatory-option-value'],
])('what is mistyped is told to a program as one object: %s', async (args, code) => {
  const { status, out, err } = await run(...args, '--json')
  expect(status).toBe(2)
  expect(JSON.parse(out)).toMatchObject({ error: { code } })
  expect(err).toContain(`[${code}]`)
})

test('help is in both languages and needs no database', async () => {
  const { status, out } = await run('export', '--help')
  expect(status).toBe(0)
  expect(out).toContain('用法 Usage: gongzhi export')
  expect(out).toContain('输出一个 JSON 对象 print one JSON object')
})
