import { join } from 'node:path'
import { pino } from 'pino'
import { systemClock } from '#platform/clock.ts'
import { masterKeyIn } from '#platform/personal.ts'
import { clamdScanner } from '#platform/scanner.ts'
import { type Config, DIST, readConfig } from '#server/config.ts'
import { type Database, openDatabase } from '#server/database.ts'
import type { Stage } from '#server/demonstration/load.ts'
import { modules } from '#server/modules.ts'
import { createProgram, type Program } from '#server/program.ts'
import { loadReferences } from '#server/references.ts'
import type { Flags } from './index.ts'

/** An installation opened for one command: database up to date, program put together. */
export interface Installation {
  readonly config: Config
  readonly database: Database
  readonly program: Program
  close(): Promise<void>
}

/** Says what is being done; standard output is left to results. */
export const tell = (line: string): void => console.error(line)

export interface OpenOptions {
  /** Whether the built web application is served. */
  readonly serve?: boolean
  /** What is done with an empty database before anything starts. */
  readonly prepare?: (stage: Stage) => Promise<void>
}

export async function openInstallation(
  flags: Flags,
  options: OpenOptions = {},
): Promise<Installation> {
  const config = readConfig(flags)
  const database = await openDatabase(config)
  try {
    const { db } = database
    const { dataFolder, publicUrl } = config
    const log = pino({ level: config.logLevel }, pino.destination(2))
    await loadReferences(db, systemClock.now())
    await options.prepare?.({ db, clock: systemClock, dataFolder, publicUrl, log })
    const program = await createProgram({
      db,
      clock: systemClock,
      modules,
      filesFolder: join(dataFolder, 'files'),
      masterKey: masterKeyIn(join(dataFolder, 'master.key')),
      scanner: config.clamd ? clamdScanner(config.clamd) : null,
      publicUrl,
      dist: options.serve ? DIST : null,
      log,
    })
    return { config, database, program, close: () => closeAll(program, database) }
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function closeAll(program: Program, database: Database): Promise<void> {
  await program.stop()
  await database.stop()
}

/** Opens an installation without jobs and duties, does one thing, and closes it again. */
export async function withInstallation<T>(
  flags: Flags,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const installation = await openInstallation(flags)
  try {
    await installation.program.start()
    return await work(installation)
  } finally {
    await installation.close()
  }
}
