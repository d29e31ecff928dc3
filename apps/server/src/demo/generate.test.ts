import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FILES } from './files/contents.ts'
import { generateCity } from './generate.ts'
import { writeCity } from './write.ts'

const SMALL = 0.02

function hashes(seed: number): Record<string, string> {
  const city = generateCity(seed, SMALL)
  return Object.fromEntries(
    Object.entries(FILES).map(([name, textOf]) => {
      const hash = createHash('sha256')
      for (const piece of textOf(city)) hash.update(piece)
      return [name, hash.digest('hex')]
    }),
  )
}

test('one seed gives the same files to the last byte, another seed gives other ones', () => {
  const first = hashes(7)
  expect(hashes(7)).toEqual(first)
  const other = hashes(8)
  for (const name of ['areas.geojson', 'cells-unit.geojson', 'addresses.csv', 'messages.jsonl'])
    expect(other[name]).not.toBe(first[name])
})

test('the files are written whole, and written again the same', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'gongzhi-city-'))
  try {
    const city = generateCity(7, SMALL)
    const seen: string[] = []
    await writeCity(city, dir, (file) => seen.push(file))
    expect((await readdir(dir)).sort()).toEqual(Object.keys(FILES).sort())
    expect(seen).toEqual([...Object.keys(FILES), ''])
    const hash = async () =>
      createHash('sha256')
        .update(await readFile(join(dir, 'addresses.csv')))
        .digest('hex')
    const before = await hash()
    expect(before).toBe(hashes(7)['addresses.csv'])
    await writeCity(city, dir)
    expect(await hash()).toBe(before)
    expect(await readdir(dir)).toHaveLength(Object.keys(FILES).length)
  } finally {
    await rm(dir, { recursive: true })
  }
})
