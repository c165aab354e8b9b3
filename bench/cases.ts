import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import { pageOfCases } from '#platform/cases/list.ts'
import { systemClock } from '#platform/clock.ts'
import { type Db, SYSTEM } from '#platform/db.ts'
import { type Caller, callerFor } from '#platform/identity/caller.ts'
import { insertOrgan } from '#platform/identity/organs.ts'
import { openBenchDatabase } from './support/database.ts'
import { type Figure, percentile, printFigures } from './support/figures.ts'

/**
 * A page of 100 cases out of many, filtered, sorted and scoped by row-level security, at 20 users
 * at once; the baseline is the same query on the same rows as the owner, whom no policy binds.
 */
const USERS = 20
const PAGE_ROWS = 100

export async function benchCases(options: { full: boolean }): Promise<Figure[]> {
  const cases = options.full ? 1_000_000 : 50_000
  const rounds = options.full ? 60 : 20
  const bench = await openBenchDatabase(`cases-${cases}`, { keep: options.full })
  try {
    await bench.filled('cases', () => fill(bench.db, cases))
    const callers = await province(bench.db)
    const scoped = () => timed(callers, rounds, (caller) => page(bench.db, caller))
    const bare = () => timed(callers, rounds, (caller) => pageAsOwner(bench.db, caller))
    await scoped()
    await bare()
    // Taken in turns, so that what else the machine does falls on both alike.
    const [scopedTimes, bareTimes]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < 3; turn++) {
      scopedTimes.push(...(await scoped()))
      bareTimes.push(...(await bare()))
    }
    const [with95, without95] = [percentile(scopedTimes, 0.95), percentile(bareTimes, 0.95)]
    const goals = { share: 2, p95: options.full ? 50 : null }
    const figures: Figure[] = [
      figure(
        `page of 100 of ${cases.toLocaleString('en')} cases, p95, ${USERS} users`,
        with95,
        'ms',
        goals.p95,
      ),
      figure('the same without row-level security, p95', without95, 'ms', null),
      figure('with / without', with95 / without95, 'x', goals.share),
      figure(
        'with / without, median',
        percentile(scopedTimes, 0.5) / percentile(bareTimes, 0.5),
        'x',
        null,
      ),
    ]
    printFigures('Lists', figures)
    return figures
  } finally {
    await bench.close()
  }
}

const figure = (name: string, value: number, unit: string, goal: number | null): Figure => ({
  name,
  value,
  unit,
  goal,
  sense: 'atMost',
})

const filter = { procedure: 'foodRecall', open: true, sort: '-changedAt' } as const

const page = (db: Db, caller: Caller) =>
  db.read(caller.scope, (tx) =>
    pageOfCases(tx, caller, filter, systemClock.now(), { limit: PAGE_ROWS }),
  )

const pageAsOwner = (db: Db, caller: Caller) =>
  db.owner
    .transaction()
    .setAccessMode('read only')
    .execute((tx) => pageOfCases(tx, caller, filter, systemClock.now(), { limit: PAGE_ROWS }))

async function timed(
  callers: readonly Caller[],
  rounds: number,
  ask: (caller: Caller) => Promise<{ rows: readonly unknown[] }>,
): Promise<number[]> {
  const times: number[] = []
  await Promise.all(
    callers.map(async (caller) => {
      for (let round = 0; round < rounds; round++) {
        const start = performance.now()
        const { rows } = await ask(caller)
        times.push(performance.now() - start)
        if (rows.length !== PAGE_ROWS) throw new Error(`a page of ${rows.length} rows`)
      }
    }),
  )
  return times
}

/** Twenty officers, each of another province: the scopes differ as they do in life. */
async function province(db: Db): Promise<Caller[]> {
  const { rows } = await sql<{ id: string; name: string; region_code: string }>`
    select id, name, region_code from platform.organ where kind = 'province'
    order by region_code limit ${USERS}`.execute(db.owner)
  return rows.map((row) =>
    callerFor(
      { id: newId(systemClock.now()), displayName: 'bench' },
      { id: row.id, kind: 'province', name: row.name, regionCode: row.region_code },
      ['recallOfficer'],
      'session',
    ),
  )
}

const PROVINCES = [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45]

async function fill(db: Db, cases: number): Promise<void> {
  const now = systemClock.now()
  const organs = await db.write(SYSTEM, async (tx) => {
    const made: string[] = []
    for (const code of PROVINCES) {
      const regionCode = `${code}0000`
      const given = { kind: 'province', name: `省局${code}`, shortName: '演', regionCode }
      made.push(await insertOrgan(tx, now, given))
    }
    return made
  })
  await sql`
    insert into platform.procedure_case (id, number, procedure, version, regime, state, title,
      subject, organ_id, region_code, awaits, due_at, last_seq, opened_at, changed_at, closed_at)
    select gen_random_uuid(), 'B-' || n, case when n % 3 = 0 then 'riskWarning' else 'foodRecall' end,
      1, 'current', 'recalling', '演示食品' || n || '召回',
      jsonb_build_object('product', jsonb_build_object('name', '演示食品' || n), 'lots', jsonb_build_array()),
      (${organs}::uuid[])[1 + n % 20], (${PROVINCES.map(String)}::text[])[1 + n % 20] || lpad((n % 90 + 1)::text, 4, '0'),
      array['foodRecall.producer'], now() + (n % 1000) * interval '1 hour', 1,
      now() - n * interval '1 minute', now() - (n::bigint * 7919 % ${cases}) * interval '1 minute',
      case when n / 20 % 4 = 0 then now() end
    from generate_series(1, ${cases}) n`.execute(db.owner)
  await sql`vacuum analyze platform.procedure_case`.execute(db.owner)
}
