import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import { takeNumber } from '#platform/cases/numbers.ts'
import { openDb, SYSTEM } from '#platform/db.ts'

/**
 * Draws numbers of one series as fast as it can, each in the transaction that keeps it, until it is
 * killed. Told: the connection, the organ, the pattern.
 */
const { connection, organId, pattern } = JSON.parse(process.argv[2] ?? '') as {
  connection: { host: string; user: string; database: string }
  organId: Id
  pattern: string
}
const db = openDb(connection, 8)
const standing = { organId, regionCode: '330000' }

async function draw(): Promise<never> {
  for (;;) {
    await db.write(SYSTEM, async (tx) => {
      const number = await takeNumber(tx, pattern, standing, new Date('2026-11-25T02:00:00Z'))
      await sql`insert into public.drawn_number (number) values (${number})`.execute(tx)
    })
  }
}

await Promise.all(Array.from({ length: 8 }, draw))
