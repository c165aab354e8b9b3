import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { systemClock } from '#platform/clock.ts'
import { openDb } from '#platform/db.ts'
import { createJobs } from '#platform/jobs.ts'
import { startEmbeddedPostgres } from '#platform/postgres/embedded.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { MIGRATIONS, ROOT } from '#server/config.ts'
import { loadReferences } from '#server/references.ts'

declare module 'vitest' {
  interface ProvidedContext {
    database: { host: string; user: string; template: string; folder: string }
  }
}

const TEMPLATE = 'template_jinzhi'

/** One database server for the whole run; each test file clones a migrated template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(ROOT, '.cache', 'test', String(process.pid))
  mkdirSync(folder, { recursive: true })
  const embedded = await startEmbeddedPostgres({ folder, durable: false })
  const connection = { host: embedded.socketFolder, user: embedded.user }
  const server = openDb({ ...connection, database: 'postgres' })
  await sql`create database ${sql.id(TEMPLATE)}`.execute(server.owner)
  await server.close()
  const template = openDb({ ...connection, database: TEMPLATE })
  await migrate(template.owner, MIGRATIONS)
  await loadReferences(template, systemClock.now())
  // The tables of the job queue are made once here and not in every test file.
  const jobs = createJobs(template, () => {})
  await jobs.start()
  await jobs.stop()
  await template.close()
  project.provide('database', { ...connection, template: TEMPLATE, folder })
  return async () => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
