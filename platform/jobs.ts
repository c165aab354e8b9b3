import { sql } from 'kysely'
import { fromKysely, type JobResult, PgBoss } from 'pg-boss'
import type { Db, Tx } from './db.ts'

/**
 * Work to be done later, kept in the database and handed out once. A job is enqueued in the
 * transaction that causes it; it must be safe to run again, and it is one chunk of work, not one
 * row. Legal terms are not jobs: they are rows that the sweep finds.
 */
export interface Jobs {
  /** Declares a kind of job and who does it. Call before `start`. */
  handle(name: string, handler: JobHandler, options?: JobOptions): void
  /** Repeats a duty by cron in Asia/Shanghai. Call before `start`. */
  every(name: string, cron: string, handler: () => Promise<void>): void
  enqueue(tx: Tx, name: string, data: JobData): Promise<void>
  /** Many jobs of one kind, in one statement. */
  enqueueAll(tx: Tx, name: string, data: readonly JobData[]): Promise<void>
  start(): Promise<void>
  /** Waits until nothing waits or runs; for `--once` and for tests. */
  settled(): Promise<void>
  stop(): Promise<void>
}

export type JobData = Readonly<Record<string, string>>
export type JobHandler = (data: JobData) => Promise<void>

export interface JobOptions {
  /** Jobs of this kind that run side by side; 1 unless said. */
  readonly atOnce?: number
  readonly secondsMax?: number
}

const CONNECTIONS_MAX = 4

/** Jobs are fetched many at a time and settled one by one: one that fails is retried alone. */
const WORK = {
  batchSize: 50,
  perJobResults: true,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 15,
} as const

async function workOff(
  jobs: readonly { id: string; data: JobData }[],
  handler: JobHandler,
  log: (error: unknown) => void,
): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const { id, data } of jobs) {
    try {
      await handler(data ?? {})
      results.push({ id, status: 'completed' })
    } catch (error) {
      log(error)
      results.push({ id, status: 'failed', output: String(error) })
    }
  }
  return results
}

export function createJobs(db: Db, log: (error: unknown) => void): Jobs {
  const boss = new PgBoss({
    ...db.ownerConnection,
    schema: 'jobs',
    max: CONNECTIONS_MAX,
    // A job wakes its worker; asking now and then is only for news that got lost.
    useListenNotify: true,
  })
  boss.on('error', log)
  const handlers = new Map<string, { handler: JobHandler; options: JobOptions }>()
  const crons = new Map<string, string>()
  const queue = (name: string) => name.replace(/[^\w.-]/g, '.')
  return {
    handle: (name, handler, options = {}) => {
      handlers.set(queue(name), { handler, options })
    },
    every: (name, cron, handler) => {
      handlers.set(queue(name), { handler, options: {} })
      crons.set(queue(name), cron)
    },
    enqueue: async (tx, name, data) => {
      await boss.send(queue(name), { ...data }, { db: fromKysely(tx) })
    },
    enqueueAll: async (tx, name, data) => {
      const jobs = data.map((one) => ({ data: { ...one } }))
      if (jobs.length > 0) await boss.insert(queue(name), jobs, { db: fromKysely(tx) })
    },
    start: async () => {
      await boss.start()
      for (const [name, { options }] of handlers) {
        await boss.createQueue(name, {
          retryLimit: 8,
          retryBackoff: true,
          expireInSeconds: options.secondsMax ?? 900,
          notify: true,
        })
      }
      await sql`grant usage on schema jobs to jinzhi_app`.execute(db.owner)
      await sql`grant select, insert, update, delete on all tables in schema jobs to jinzhi_app`.execute(
        db.owner,
      )
      for (const [name, { handler, options }] of handlers) {
        await boss.work<JobData, void, typeof WORK & { localConcurrency: number }>(
          name,
          { ...WORK, localConcurrency: options.atOnce ?? 1 },
          (jobs) => workOff(jobs, handler, log),
        )
      }
      for (const [name, cron] of crons) {
        await boss.schedule(name, cron, {}, { tz: 'Asia/Shanghai' })
      }
    },
    settled: async () => {
      for (;;) {
        const { rows } = await sql<{ open: string }>`
          select count(*) as open from jobs.job
          where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%'`.execute(
          db.owner,
        )
        if (rows[0]?.open === '0') return
        await new Promise((done) => setTimeout(done, 50))
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}
