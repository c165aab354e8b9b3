import type { FastifyInstance } from 'fastify'
import { sweep } from '#platform/cases/clock.ts'
import { procedureRegistry } from '#platform/cases/registry.ts'
import { caseRoutes } from '#platform/cases/routes.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import type { Clock } from '#platform/clock.ts'
import { type Db, SYSTEM } from '#platform/db.ts'
import { createEvents, findEvent } from '#platform/events.ts'
import { createFileStore, type Scanner } from '#platform/files.ts'
import { heartbeat } from '#platform/heartbeat.ts'
import { identityRoutes } from '#platform/identity/routes.ts'
import { createJobs } from '#platform/jobs.ts'
import { journalRoutes } from '#platform/journal/routes.ts'
import { publishRoots, seal } from '#platform/journal/sealer.ts'
import type { ChainSlot, Module, RecordKind } from '#platform/module.ts'
import { openVault } from '#platform/personal.ts'
import type { Log, Platform } from '#platform/platform.ts'
import { nationalCalendar } from '#reference/index.ts'
import { createApp } from './http.ts'

/** The whole program, put together once: platform, modules, doors and duties. */
export interface Program {
  readonly app: FastifyInstance
  readonly work: CaseWork
  /** Starts jobs and duties. */
  start(): Promise<void>
  /** Links what waits, ends duties and jobs, closes the doors; the database stays open. */
  stop(): Promise<void>
}

export interface ProgramOptions {
  readonly db: Db
  readonly clock: Clock
  readonly modules: readonly Module[]
  readonly filesFolder: string
  readonly masterKey: Buffer
  readonly scanner: Scanner
  readonly publicUrl: string
  /** Folder of the built web application; null where there is none, as in most tests. */
  readonly dist: string | null
  readonly log: Log
}

const SEAL_EVERY_MS = 500

export async function createProgram(options: ProgramOptions): Promise<Program> {
  const { db, clock, modules, log } = options
  const jobs = createJobs(db, (error) => log.error(error))
  const platform: Platform = {
    db,
    clock,
    calendar: nationalCalendar,
    files: createFileStore(db, options.filesFolder, options.scanner),
    vault: openVault(options.masterKey),
    jobs,
    events: createEvents(jobs, (id) => db.read(SYSTEM, (tx) => findEvent(tx, id))),
    log,
    publicUrl: options.publicUrl,
  }
  const work = workOf(platform, modules)
  const { app, router } = await createApp(platform, { dist: options.dist })
  identityRoutes(platform, router)
  journalRoutes(platform, router)
  caseRoutes(work, router)
  for (const module of modules) module.connect?.(work, router)
  const duties = dutiesOf(work)
  return {
    app,
    work,
    start: async () => {
      await jobs.start()
      duties.start()
    },
    stop: async () => {
      await app.close()
      await duties.stop()
      await jobs.stop()
      await seal(db, clock)
    },
  }
}

function workOf(platform: Platform, modules: readonly Module[]): CaseWork {
  return {
    platform,
    procedures: procedureRegistry(modules.flatMap((module) => module.procedures ?? [])),
    chain: new Map<string, ChainSlot>(
      modules.flatMap((module) =>
        Object.entries(module.chain ?? {}).flatMap(([name, slot]) =>
          slot ? [[name, slot] as const] : [],
        ),
      ),
    ),
    records: new Map<string, RecordKind>(
      modules.flatMap((module) => (module.records ?? []).map((kind) => [kind.kind, kind] as const)),
    ),
  }
}

/** The sealer links within a second; the sweep looks at clocks each minute; roots go out daily. */
function dutiesOf(work: CaseWork): { start(): void; stop(): Promise<void> } {
  const { db, clock, jobs, log } = work.platform
  jobs.every('case.sweep', '* * * * *', async () => {
    await sweep(work)
  })
  jobs.every('journal.roots', '5 0 * * *', async () => {
    await publishRoots(db, clock)
  })
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let isStopped = false
  const round = async () => {
    try {
      const linked = await seal(db, clock)
      if (linked > 0) {
        await db.write(SYSTEM, (tx) => heartbeat(tx, 'sealer', clock.now(), { linked }))
      }
    } catch (error) {
      if (!isStopped) log.warn(error)
    }
    if (!isStopped) timer = setTimeout(next, SEAL_EVERY_MS)
  }
  const next = () => {
    running = round()
  }
  const sweepAtStart = async () => {
    try {
      await publishRoots(db, clock)
      await sweep(work)
    } catch (error) {
      if (!isStopped) log.warn(error)
    }
  }
  let starting: Promise<void> = Promise.resolve()
  return {
    start: () => {
      next()
      starting = sweepAtStart()
    },
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await Promise.all([running, starting])
    },
  }
}
