import type { TestProject } from 'vitest/node'
import { openDb } from '../platform/db/db.ts'
import { migrate } from '../platform/db/migrate.ts'
import { admin, testServer, withDatabase } from './database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: { url: string; template: string }
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer()
  const template = `gongzhi_template_${process.pid}`
  await admin(
    server.url,
    `create database ${template} template template0 encoding 'UTF8' locale 'C.UTF-8'`,
  )
  const db = openDb(withDatabase(server.url, template))
  await migrate(db)
  await db.destroy()
  project.provide('testDatabase', { url: server.url, template })
  return async () => {
    await admin(server.url, `drop database ${template} with (force)`)
    await server.stop()
  }
}
