import { sql } from 'kysely'
import { type Id, newId } from '#kernel/ids.ts'
import type { Procedure } from '#kernel/procedure/define.ts'
import type { CaseEvent } from '#kernel/procedure/facts.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Tx } from '../db.ts'
import type { FileTables } from '../files.ts'
import { hashOf } from '../journal/canonical.ts'
import { refusedFor } from '../problems.ts'
import { takeNumber } from './numbers.ts'
import * as store from './store.ts'

/** A file that a person brings as one of the papers of the case. */
export interface BroughtDocument {
  readonly document: string
  readonly fileId: Id
}

/**
 * Files the papers of one act: those brought as they are, those issued with their number, fact
 * sheet and hash. A new version stands beside the old one.
 */
export async function attachDocuments(
  tx: Tx,
  act: {
    procedure: Procedure
    row: store.CaseRow
    event: CaseEvent
    brought: readonly BroughtDocument[]
  },
): Promise<void> {
  const { procedure, row, event } = act
  for (const { document, fileId } of act.brought) {
    const file = await ownFile(tx, fileId, event.actorId)
    await store.insertDocument(tx, {
      ...(await nextVersion(tx, row.id, document, event)),
      number: null,
      file_id: fileId,
      facts: null,
      sha256: file.sha256,
    })
  }
  for (const document of procedure.steps[event.name]?.issues ?? []) {
    const series = procedure.documents[document]?.series
    const standing = { organId: row.organ_id, regionCode: row.region_code }
    const number = series ? await takeNumber(tx, series, standing, event.at) : null
    const facts = {
      procedure: procedure.key,
      case: row.number,
      title: row.title,
      step: event.name,
      at: event.at.toISOString(),
      number,
      data: event.data,
    }
    await store.insertDocument(tx, {
      ...(await nextVersion(tx, row.id, document, event)),
      number,
      file_id: null,
      facts,
      sha256: hashOf(facts),
    })
  }
}

/** A paper is brought by the person who uploaded it; other people's files are not theirs to file. */
async function ownFile(tx: Tx, fileId: Id, actorId: Id | null): Promise<{ sha256: Buffer }> {
  const file = await tx
    .withTables<FileTables>()
    .selectFrom('platform.file')
    .select(['sha256', 'uploaded_by', 'state'])
    .where('id', '=', fileId)
    .executeTakeFirst()
  if (file && file.uploaded_by === actorId && file.state !== 'quarantined') return file
  throw refusedFor(
    [
      refuse('fileMissing', '没有找到所附文件，请重新上传', 'The attached file was not found', {
        about: 'paper',
      }),
    ],
    [],
  )
}

async function nextVersion(tx: Tx, caseId: Id, document: string, event: CaseEvent) {
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0) + 1 as version from platform.case_document
    where case_id = ${caseId} and document = ${document}`.execute(tx)
  return {
    id: newId(event.at),
    case_id: caseId,
    event_id: event.id,
    document,
    version: rows[0]!.version,
    added_at: event.at,
    added_by: event.actorId,
  }
}
