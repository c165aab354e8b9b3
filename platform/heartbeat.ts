import { sql } from 'kysely'
import type { Tx } from './db.ts'

/** Leaves a sign of life of a duty, so that one that falls silent is seen. */
export async function heartbeat(
  tx: Tx,
  name: string,
  at: Date,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sql`insert into platform.heartbeat (name, beat_at, detail)
    values (${name}, ${at}, ${JSON.stringify(detail)})
    on conflict (name) do update set beat_at = excluded.beat_at, detail = excluded.detail`.execute(
    tx,
  )
}
