import { sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import type { Tx } from '#platform/db.ts'
import type { PublishedEvidence } from './spot-checks/keep-published.ts'

/** keys: the bulletins' own words on some findings, by sample. */
export async function publishedEvidence(
  tx: Tx,
  results: readonly { readonly lotId: Id; readonly resultId: Id }[],
): Promise<Map<Id, PublishedEvidence>> {
  const { rows } = await sql<{ id: Id; evidence: PublishedEvidence }>`
    select id, evidence from laboratory.lab_result
    where lot_id = any(${results.map((one) => one.lotId)}::uuid[])
      and id = any(${results.map((one) => one.resultId)}::uuid[])
      and verdict_origin = 'published' and evidence is not null`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.evidence]))
}
