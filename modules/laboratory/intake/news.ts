import type { Tx } from '#platform/db.ts'
import { record } from '#platform/journal/journal.ts'
import type { Platform } from '#platform/platform.ts'
import { organName } from '../store-ingest.ts'
import type { UploadRow } from '../store-uploads.ts'
import { type BatchDone, isFailing } from './ingest.ts'

/** Journal entry and outgoing events of one stored batch, in the transaction that stored it. */
export async function tellOfBatch(
  platform: Pick<Platform, 'events'>,
  tx: Tx,
  at: Date,
  { upload, done }: { upload: UploadRow; done: Pick<BatchDone, 'stored' | 'failingSamples'> },
): Promise<void> {
  if (done.stored.length === 0) return
  const failing = done.stored.filter(isFailing).length
  await record(tx, at, {
    kind: 'laboratory.resultsStored',
    actorId: upload.created_by,
    organId: upload.lab_id,
    subject: { kind: 'upload', id: upload.id },
    body: { stored: done.stored.length, failing },
  })
  await platform.events.publish(tx, at, {
    type: 'laboratory.resultsJudged',
    subjectId: upload.id,
    data: { results: done.stored.length, failing, failingSamples: done.failingSamples.length },
  })
  if (done.failingSamples.length === 0) return
  const lab = await organName(tx, upload.lab_id!)
  await platform.events.publishAll(
    tx,
    at,
    'laboratory.sampleFailed',
    done.failingSamples.map(({ sampleId, ...data }) => ({
      subjectId: sampleId,
      data: { ...data, lab },
    })),
  )
}
