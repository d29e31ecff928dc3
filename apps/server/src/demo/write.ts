import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { City } from './city.ts'
import { FILES } from './files/contents.ts'

const CHUNK = 1 << 18

/** Writes the files of a city. Each appears whole or not at all, also when the program is killed. */
export async function writeCity(
  city: City,
  dir: string,
  progress: (file: string, done: number, total: number) => void = () => undefined,
): Promise<void> {
  await mkdir(dir, { recursive: true })
  const files = Object.entries(FILES)
  for (const [done, [name, textOf]] of files.entries()) {
    progress(name, done, files.length)
    await writeWhole(join(dir, name), textOf(city))
  }
  progress('', files.length, files.length)
}

async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const draft = `${path}.${process.pid}.part`
  const file = await open(draft, 'w')
  try {
    let waiting = ''
    for (const piece of pieces) {
      waiting += piece
      if (waiting.length < CHUNK) continue
      await file.write(waiting)
      waiting = ''
    }
    await file.write(waiting)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}
