import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../db/db.ts'
import { StartupError } from '../errors.ts'
import { createKeyRing, type KeyRing } from './envelope.ts'

const CHECK = 'gongzhi'

/**
 * The master key comes from GONGZHI_KEY, else from a file that only we can read, made on first use.
 * The database remembers a sealed word, so that a wrong key is noticed before anything is sealed with it.
 */
export async function loadKeyRing(
  db: Db,
  config: { masterKey: string | undefined; dataDir: string },
): Promise<KeyRing> {
  const ring = createKeyRing(
    config.masterKey ? Buffer.from(config.masterKey, 'hex') : fileKey(config.dataDir),
  )
  const mine = ring.seal('check', CHECK, Buffer.from(CHECK)).toString('base64')
  await db
    .insertInto('platform.setting')
    .values({ key: 'key-check', value: JSON.stringify(mine) })
    .onConflict((c) => c.column('key').doNothing())
    .execute()
  const { value } = await db
    .selectFrom('platform.setting')
    .select('value')
    .where('key', '=', 'key-check')
    .executeTakeFirstOrThrow()
  try {
    ring.open('check', CHECK, Buffer.from(String(value), 'base64'))
  } catch {
    throw new StartupError(
      'wrong-key',
      '主密钥与此数据库不符。 This database was sealed with another master key: set GONGZHI_KEY, or use the data folder it was made with.',
    )
  }
  return ring
}

function fileKey(dataDir: string): Buffer {
  const path = join(dataDir, 'master.key')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(path)) {
    try {
      writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Two commands on a new folder at once: the other one's key is the key.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
}
