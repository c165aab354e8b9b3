import { sql } from 'kysely'
import { addMonths, type CalendarDate } from '#kernel/dates.ts'
import type { Db } from './db.ts'

/**
 * Monthly partitions of fact tables. Months are those of UTC, which is what the instants in the
 * facts are ordered by. A month is made before the first row falls into it; there is no partition
 * for everything else, in which rows would be lost to sight.
 */
export interface Months {
  /** Makes the month in which `at` falls, where it is missing; cheap once it is there. */
  ensure(at: Date): Promise<void>
}

export function monthsOf(db: Db, table: string): Months {
  const made = new Set<string>()
  return {
    ensure: async (at) => {
      const month = monthOf(at)
      if (made.has(month)) return
      await makeMonth(db, table, month)
      made.add(month)
    },
  }
}

/** Makes the months from `at` on, so that none is made while somebody waits for it. */
export async function makeMonthsAhead(
  db: Db,
  table: string,
  at: Date,
  monthsAhead: number,
): Promise<void> {
  for (let ahead = 0; ahead <= monthsAhead; ahead++) {
    await makeMonth(db, table, addMonths(monthOf(at), ahead))
  }
}

const monthOf = (at: Date) => `${at.toISOString().slice(0, 7)}-01` as CalendarDate

/** Two servers may make the same month at once; the lock lets the second find it made. */
async function makeMonth(db: Db, table: string, month: CalendarDate): Promise<void> {
  const partition = `${table}_${month.slice(0, 7).replace('-', '_')}`
  await db.owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${partition}))`.execute(tx)
    const { rows } = await sql<{ found: boolean }>`
      select to_regclass(${partition}) is not null as found`.execute(tx)
    if (rows[0]?.found) return
    const [from, to] = [`${month} 00:00:00+00`, `${addMonths(month, 1)} 00:00:00+00`]
    await sql`create table ${sql.table(partition)} partition of ${sql.table(table)}
      for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(tx)
  })
}
