import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readMessageFile } from './message-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongzhi-messages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function read(text: string) {
  const path = join(folder, 'messages.jsonl')
  writeFileSync(path, text)
  const found = []
  for await (const line of readMessageFile(path)) found.push(line)
  return found
}

test('a line is a message; who wrote it and what others thought of it is not read', async () => {
  const line = {
    id: 7,
    title: '路灯',
    body: '不亮',
    time: '2019-01-02 03:04:05',
    user: 'A1',
    up: 3,
  }
  expect(await read(`\uFEFF${JSON.stringify(line)}\r\n\r\n`)).toEqual([
    { line: 1, message: { id: '7', title: '路灯', body: '不亮', time: '2019-01-02 03:04:05' } },
  ])
})

test('a line that cannot be read is told by its number, and the others are read', async () => {
  const lines = ['{"id":"1","body":"x"}', 'nonsense', '{"title":"no id"}', '{"id":"2","body":" "}']
  const found = await read(lines.join('\n'))
  expect(found.map((f) => [f.line, 'message' in f ? 'message' : f.refused.slice(0, 12)])).toEqual([
    [1, 'message'],
    [2, 'not JSON'],
    [3, 'id: Invalid '],
    [4, 'neither titl'],
  ])
})
