import { afterAll, expect, inject, test } from 'vitest'
import { admin, withDatabase } from '../../testing/database.ts'
import { checkServer } from './check-server.ts'

const { url } = inject('testDatabase')
const latin = `gongzhi_latin_${process.pid}`
await admin(url, `create database ${latin} template template0 encoding 'LATIN1' locale 'C'`)
afterAll(() => admin(url, `drop database ${latin}`))

test('a server that can carry us is taken', async () => {
  await expect(checkServer(url)).resolves.toBeUndefined()
})

test('another encoding, a database that is not there and a server that is not there are told apart', async () => {
  await expect(checkServer(withDatabase(url, latin))).rejects.toMatchObject({
    code: 'database-encoding',
  })
  await expect(checkServer(withDatabase(url, 'nowhere_at_all'))).rejects.toMatchObject({
    code: 'database-unreachable',
    message: expect.stringContaining('nowhere_at_all') as string,
  })
  await expect(checkServer('postgres://127.0.0.1:1/x')).rejects.toMatchObject({
    code: 'database-unreachable',
  })
})
