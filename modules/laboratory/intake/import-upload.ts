import { dateIn } from '#kernel/dates.ts'
import { isId } from '#kernel/ids.ts'
import { type BulkTx, writeBulk } from '#platform/bulk.ts'
import * as store from '../store-uploads.ts'
import type { ExaminedRow, RowDraft } from './draft.ts'
import { createExaminer } from './examine.ts'
import { type BatchDone, ingest, isFailing } from './ingest.ts'
import type { IntakeWork } from './intake-work.ts'
import type { Layout } from './layout.ts'
import { tellOfBatch } from './news.ts'
import type { Note } from './notes.ts'
import { layoutOfUpload } from './read-upload.ts'
import { cutAtSample } from './source-row.ts'

/**
 * Stores what a dry run has accepted, batch after batch. A batch, its progress and its news are one
 * transaction: an import that breaks off is taken up behind the last batch that is stored.
 */
export async function importUpload(work: IntakeWork, upload: store.UploadRow): Promise<void> {
  for (;;) {
    const isDone = await importBatch(work, upload)
    if (isDone) return
  }
}

const BATCH_ROWS = 20_000

async function importBatch(work: IntakeWork, upload: store.UploadRow): Promise<boolean> {
  const at = work.platform.clock.now()
  await work.months.ensure(at)
  const { bases, vocabulary } = await work.register.current()
  return writeBulk(work.platform.db, async (bulk) => {
    const state = await store.lockUpload(bulk.tx, upload.id)
    if (state?.state !== 'importing') return true
    const layout = layoutOfUpload(state)
    const waiting = await store.linesToStore(bulk.tx, upload.id, BATCH_ROWS)
    if (waiting.length === 0) {
      await conclude(bulk, state, at)
      return true
    }
    const isLast = waiting.length < BATCH_ROWS
    const [lines] = isLast ? [waiting] : cutAtSample(waiting, layout.places.get('sampleNumber')!)
    const examiner = createExaminer(layout, vocabulary, dateIn(at))
    const examined = lines.map((line) => ({
      stored: line,
      row: examiner.examine(line.line, line.cells, mendsIn(line)),
    }))
    const batch = {
      labId: state.lab_id!,
      uploadId: state.id,
      lines: examined.map(({ row }) => row).filter(hasDraft),
      mayReplace: state.replaces_allowed,
    }
    const done = await ingest(bulk, at, bases, batch)
    await keepFates(bulk, state, examined, done)
    await store.markMendedBy(bulk.tx, batch.labId, state.id, returnedLines(layout, batch, done))
    await progress(bulk, state, done, at)
    await tellOfBatch(work.platform, bulk.tx, at, { upload: state, done })
    return false
  })
}

export const hasDraft = (row: ExaminedRow): row is ExaminedRow & { draft: RowDraft } =>
  row.draft !== null

/** What the sender has mended stays named when a line is examined again. */
export const mendsIn = ({ notes }: Pick<store.UploadLineRow, 'notes'>): readonly Note[] =>
  notes.filter(({ code }) => code === 'mended')

interface Examined {
  readonly stored: store.UploadLineRow
  readonly row: ExaminedRow
}

/** Lines that go back after all, and lines that turned out to be copies or known already. */
async function keepFates(
  bulk: BulkTx,
  upload: store.UploadRow,
  examined: readonly Examined[],
  done: BatchDone,
): Promise<void> {
  const changes = examined.flatMap(({ stored, row }) => {
    const fate = done.fates.get(row.line)
    const notes = row.draft === null ? row.notes : null
    if (notes) return [{ ...lineOf(stored), outcome: 'rejected' as const, notes: [...notes] }]
    if (fate?.kind === 'rejected') {
      return [{ ...lineOf(stored), outcome: 'rejected' as const, notes: [fate.note] }]
    }
    if (fate?.kind === 'copy') return [{ ...lineOf(stored), copy_of: fate.of }]
    const known = fate?.kind ?? null
    return known === stored.known ? [] : [{ ...lineOf(stored), known }]
  })
  await store.changeLines(bulk.tx, upload.id, changes)
  const rejected = new Set(changes.filter((one) => one.outcome === 'rejected').map((c) => c.line))
  const kept = examined.map(({ row }) => row.line).filter((line) => !rejected.has(line))
  await store.markStored(bulk.tx, upload.id, kept)
}

const lineOf = ({ line, outcome, notes, copy_of, known }: store.UploadLineRow) => ({
  ...{ line, outcome, notes, copy_of, known },
})

async function progress(
  bulk: BulkTx,
  upload: store.UploadRow,
  done: BatchDone,
  at: Date,
): Promise<void> {
  await store.updateUpload(bulk.tx, upload.id, {
    stored: upload.stored + done.stored.length,
    failing: upload.failing + done.stored.filter(isFailing).length,
    progress_at: at,
  })
}

async function conclude(bulk: BulkTx, upload: store.UploadRow, at: Date): Promise<void> {
  const { waiting: _, ...counts } = await store.countLines(bulk.tx, upload.id)
  await store.updateUpload(bulk.tx, upload.id, {
    ...counts,
    state: 'imported',
    progress_at: at,
    finished_at: at,
  })
}

/** Lines that had been returned in an earlier upload, and have now been taken in. */
export function returnedLines(
  layout: Layout,
  batch: { readonly lines: readonly ExaminedRow[] },
  done: BatchDone,
): { uploadId: string; line: number }[] {
  const [upload, line] = [layout.places.get('returnUpload'), layout.places.get('returnLine')]
  if (upload === undefined || line === undefined) return []
  return batch.lines.flatMap((row) => {
    const fate = done.fates.get(row.line)
    const [uploadId, number] = [(row.cells[upload] ?? '').trim(), Number(row.cells[line])]
    const isNamed = isId(uploadId) && Number.isSafeInteger(number) && number > 0
    return isNamed && fate?.kind !== 'rejected' ? [{ uploadId, line: number }] : []
  })
}
