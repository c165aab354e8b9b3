import { dateIn } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import type { Text } from '#kernel/text.ts'
import { type BulkTx, writeBulk } from '#platform/bulk.ts'
import { SYSTEM } from '#platform/db.ts'
import type { Call } from '#platform/http.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { Problem } from '#platform/problems.ts'
import { namedId } from '../named-id.ts'
import * as store from '../store-uploads.ts'
import type { ExaminedRow } from './draft.ts'
import { createExaminer, type Examiner } from './examine.ts'
import { hasDraft, returnedLines } from './import-upload.ts'
import { type BatchDone, ingest, isFailing } from './ingest.ts'
import type { IntakeWork } from './intake-work.ts'
import { type Layout, namedLayout } from './layout.ts'
import { tellOfBatch } from './news.ts'
import { openStream, type Table } from './read-table.ts'
import { apply, copyLines, countsAfter, type DryLine, dryLine } from './read-upload.ts'
import { cutAtSample, type Source, type SourceRow, UnreadableTable } from './source-row.ts'
import { BROKEN_OFF, demandSender } from './uploads.ts'

/**
 * Results that machines send: examined, judged and stored as they arrive, without a dry run. Lines
 * that come back are kept with their reasons as those of a file are. Sending the same again stores
 * nothing twice, so whoever is not sure sends again.
 */
const BATCH_ROWS = 10_000
/** The first batch is small, so that the database has something to do while more arrives. */
const FIRST_BATCH_ROWS = 2000

/**
 * Takes in a body of any length; memory holds two batches of it. Under an Idempotency-Key that came
 * through to its end before, the same answer is given again without reading; one that broke off
 * begins anew, and what it stored is found to be there.
 */
export async function takeInStream(
  work: IntakeWork,
  call: Pick<Call, 'caller' | 'idempotencyKey' | 'lines'>,
  mayReplace: boolean,
): Promise<Id> {
  const { caller, idempotencyKey: key } = call
  demandSender(caller)
  const { format, stream } = call.lines()
  const keyedId = key && namedId(`stream\u0000${caller.userId}\u0000${key}`)
  if (keyedId && (await isTakenIn(work, caller, keyedId))) return keyedId
  const table = await opened(stream, format)
  const begun = { layout: table.layout, source: 'stream', format, mayReplace } as const
  const intake = await beginIntake(work, caller, { ...begun, ...(keyedId && { id: keyedId }) })
  try {
    await storeTable(intake, table)
  } catch (error) {
    await endIntake(intake, error instanceof UnreadableTable ? error.said : BROKEN_OFF)
    throw error instanceof UnreadableTable ? unreadable(error) : error
  }
  await endIntake(intake, null)
  return intake.uploadId
}

async function opened(source: Source, format: 'csv' | 'ndjson'): Promise<Table> {
  try {
    return await openStream(source, format)
  } catch (error) {
    throw error instanceof UnreadableTable ? unreadable(error) : error
  }
}

const unreadable = ({ said }: UnreadableTable): Problem => new Problem(422, 'unreadable', said)

/** Has a body under this key been taken in to its end? What is left of a broken one is cleared. */
function isTakenIn(work: IntakeWork, caller: Caller, id: Id): Promise<boolean> {
  return work.platform.db.write(caller.scope, async (tx) => {
    const upload = await store.lockUpload(tx, id)
    if (upload?.state === 'imported' && upload.fault === null) return true
    if (upload) await store.dropUpload(tx, id)
    return false
  })
}

/** While one batch is stored the next is read and examined; a third waits for the first. */
async function storeTable(intake: Intake, table: Table): Promise<void> {
  const sampleColumn = table.layout.places.get('sampleNumber') ?? 0
  let storing: Promise<unknown> = Promise.resolve()
  let waiting: ExaminedRow[] = []
  let enough = FIRST_BATCH_ROWS
  for await (const rows of table.rows) {
    for (const row of rows) waiting.push(examinedRow(intake.examiner, row))
    if (waiting.length < enough) continue
    const [batch, rest] = cutAtSample(waiting, sampleColumn)
    waiting = rest
    enough = BATCH_ROWS
    await storing
    storing = storeBatch(intake, batch)
    // Waited for before the next batch; a failure must not count as unhandled until then.
    storing.catch(() => {})
  }
  await storing
  if (waiting.length > 0) await storeBatch(intake, waiting)
}

/** Rows that arrive as objects in one request, stored together or not at all. */
export async function takeInRows(
  work: IntakeWork,
  caller: Caller,
  given: { rows: readonly SourceRow[]; mayReplace: boolean },
): Promise<{ uploadId: Id; lines: readonly DryLine[]; done: BatchDone }> {
  demandSender(caller)
  const intake = await beginIntake(work, caller, {
    ...{ layout: namedLayout, source: 'rows', format: 'json' },
    mayReplace: given.mayReplace,
  })
  const examined = given.rows.map((row) => examinedRow(intake.examiner, row))
  const { lines, done } = await storeBatch(intake, examined)
  await endIntake(intake, null)
  return { uploadId: intake.uploadId, lines, done }
}

interface Intake {
  readonly work: IntakeWork
  readonly caller: Caller
  readonly uploadId: Id
  readonly layout: Layout
  readonly examiner: Examiner
  readonly mayReplace: boolean
}

interface IntakeBegun {
  readonly id?: Id
  readonly layout: Layout
  readonly source: 'stream' | 'rows'
  readonly format: 'csv' | 'ndjson' | 'json'
  readonly mayReplace: boolean
}

async function beginIntake(
  work: IntakeWork,
  caller: Caller,
  { id, layout, source, format, mayReplace }: IntakeBegun,
): Promise<Intake> {
  const at = work.platform.clock.now()
  const uploadId = id ?? newId(at)
  const { vocabulary } = await work.register.current()
  await work.platform.db.write(caller.scope, (tx) =>
    store.insertUpload(
      tx,
      {
        ...{ id: uploadId, lab_id: caller.organ.id, created_by: caller.userId },
        ...{ source, format, state: 'importing', replaces_allowed: mayReplace },
        heads: [...layout.heads],
      },
      at,
    ),
  )
  const examiner = createExaminer(layout, vocabulary, dateIn(at))
  return { work, caller, uploadId, layout, examiner, mayReplace }
}

async function storeBatch(intake: Intake, examined: readonly ExaminedRow[]) {
  const { work, uploadId, layout, mayReplace, caller } = intake
  const at = work.platform.clock.now()
  await work.months.ensure(at)
  const { bases } = await work.register.current()
  const batch = { labId: caller.organ.id, uploadId, lines: examined.filter(hasDraft), mayReplace }
  return writeBulk(work.platform.db, async (bulk) => {
    const upload = await store.lockUpload(bulk.tx, uploadId)
    const done = await ingest(bulk, at, bases, batch)
    const lines = examined.map(dryLine)
    for (const line of lines) apply(line, done.fates.get(line.row.line))
    await keepLines(bulk, upload!, lines, done, at)
    const returned = returnedLines(layout, batch, done)
    await store.markMendedBy(bulk.tx, caller.organ.id, uploadId, returned)
    await tellOfBatch(work.platform, bulk.tx, at, { upload: upload!, done })
    return { lines, done }
  })
}

const examinedRow = (examiner: Examiner, { line, cells, fault }: SourceRow): ExaminedRow =>
  fault ? { line, cells, notes: [fault], draft: null } : examiner.examine(line, cells)

/** Lines that were corrected or came back are kept to be looked at; accepted ones are results. */
async function keepLines(
  bulk: BulkTx,
  upload: store.UploadRow,
  lines: readonly DryLine[],
  done: BatchDone,
  at: Date,
): Promise<void> {
  const told = lines.filter(({ outcome }) => outcome !== 'accepted')
  await copyLines(bulk, upload.id, told, { areStored: true })
  await store.updateUpload(bulk.tx, upload.id, {
    ...countsAfter(upload, lines),
    lines_read: lines.at(-1)?.row.line ?? upload.lines_read,
    stored: upload.stored + done.stored.length,
    failing: upload.failing + done.stored.filter(isFailing).length,
    progress_at: at,
  })
}

async function endIntake({ work, uploadId }: Intake, fault: Text | null): Promise<void> {
  const at = work.platform.clock.now()
  await work.platform.db.write(SYSTEM, (tx) =>
    store.updateUpload(tx, uploadId, {
      state: 'imported',
      fault: fault && JSON.stringify(fault),
      finished_at: at,
    }),
  )
}
