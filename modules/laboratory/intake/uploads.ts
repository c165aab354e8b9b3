import { dateIn } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { text } from '#kernel/text.ts'
import { SYSTEM, type Tx } from '#platform/db.ts'
import type { StoredFile } from '#platform/files.ts'
import type { Call } from '#platform/http.ts'
import { type Caller, demandRole } from '#platform/identity/caller.ts'
import { record } from '#platform/journal/journal.ts'
import { conflict, notFound } from '#platform/problems.ts'
import * as store from '../store-uploads.ts'
import type { ExaminedRow } from './draft.ts'
import { createExaminer } from './examine.ts'
import { type FieldName, fieldOf } from './fields.ts'
import { importUpload, mendsIn } from './import-upload.ts'
import type { IntakeWork } from './intake-work.ts'
import type { Note } from './notes.ts'
import { dryLine, keyOf, layoutOfUpload, readUpload, standing } from './read-upload.ts'
import { cutAtSample } from './source-row.ts'

/**
 * Uploads of a laboratory: a file is received, read in a dry run, mended where lines came back, and
 * imported when the laboratory says so. Reading and importing are jobs: nobody has to stay.
 */
export const ADVANCE_JOB = 'laboratory.advanceUpload'

/** Only people who answer for the results of a laboratory hand them in; testers see blind codes. */
export function demandSender(caller: Caller): void {
  if (caller.organ.kind !== 'lab') throw notFound()
  demandRole(caller, 'labUser', 'reportSigner')
}

export interface Received {
  readonly uploadId: Id
  /** The same file was sent before; nothing was changed. */
  readonly isRepeated: boolean
}

export async function receiveFile(work: IntakeWork, call: Call): Promise<Received> {
  const { caller, now } = call
  demandSender(caller)
  const { files, db, jobs } = work.platform
  const { name, stream } = await call.upload()
  const file = await files.keep(now, {
    ...{ stream, name, purpose: 'import' },
    uploadedBy: caller.userId,
    organId: caller.organ.id,
  })
  const format = formatOf(file)
  return db.write(caller.scope, async (tx) => {
    const known = await store.uploadOfFile(tx, caller.organ.id, file.sha256)
    if (known) return { uploadId: known.id, isRepeated: true }
    const id = newId(now)
    const of = { file_id: file.id, file_sha256: file.sha256, file_name: file.name }
    const who = { lab_id: caller.organ.id, created_by: caller.userId }
    await store.insertUpload(
      tx,
      { id, source: 'file', state: 'reading', format, ...of, ...who },
      now,
    )
    await tell(tx, caller, now, 'laboratory.fileReceived', id)
    await jobs.enqueue(tx, ADVANCE_JOB, { uploadId: id })
    return { uploadId: id, isRepeated: false }
  })
}

function formatOf(file: StoredFile): 'csv' | 'xlsx' | 'ndjson' {
  if (file.mediaType !== 'text/plain') return 'xlsx'
  return /\.(nd|l)?jsonl?$/i.test(file.name) ? 'ndjson' : 'csv'
}

/** Does whatever phase an upload is in; the job behind every upload. */
export async function advanceUpload(work: IntakeWork, uploadId: Id): Promise<void> {
  const upload = await work.platform.db.read(SYSTEM, (tx) => store.findUpload(tx, uploadId))
  if (upload?.source !== 'file') return
  if (upload.state === 'reading') await readUpload(work, upload)
  if (upload.state === 'importing') await importUpload(work, upload)
}

const STALLED_MS = 60_000

/** Takes up what a stopped server left: files go on, streams that broke off are closed. */
export async function resumeUploads(work: IntakeWork): Promise<void> {
  const { db, clock } = work.platform
  const now = clock.now()
  await db.write(SYSTEM, async (tx) => {
    for (const upload of await store.stalledUploads(tx, new Date(now.getTime() - STALLED_MS))) {
      if (upload.source === 'file') await takeUp(work, tx, upload, now)
      else {
        await store.updateUpload(tx, upload.id, {
          state: 'imported',
          fault: JSON.stringify(BROKEN_OFF),
          finished_at: now,
        })
      }
    }
  })
}

/** A phase that has fallen silent is handed out again; one that is alive is left alone. */
async function takeUp(work: IntakeWork, tx: Tx, upload: store.UploadRow, now: Date): Promise<void> {
  if (upload.progress_at.getTime() > now.getTime() - STALLED_MS) return
  await store.updateUpload(tx, upload.id, {
    phase_started_at: now,
    phase_started_lines: doneLines(upload),
    progress_at: now,
  })
  await work.platform.jobs.enqueue(tx, ADVANCE_JOB, { uploadId: upload.id })
}

export const BROKEN_OFF = text(
  '传输中断：已收到的行已存入，请整份重发，已存入的行不会重复',
  'The transfer broke off: what had arrived is stored. Send the whole again; nothing is stored twice',
)

/** Lines that the running phase has dealt with. */
export const doneLines = (upload: store.UploadRow): number =>
  upload.state === 'importing' ? upload.stored : upload.lines_read

export async function importRequested(
  work: IntakeWork,
  { caller, now }: Call,
  uploadId: Id,
  mayReplace: boolean,
): Promise<void> {
  demandSender(caller)
  await work.platform.db.write(caller.scope, async (tx) => {
    const upload = await ownUpload(tx, uploadId)
    if (upload.state === 'reading') throw stillReading()
    if (upload.state === 'importing') return takeUp(work, tx, upload, now)
    if (upload.state !== 'read' && upload.state !== 'imported') throw notImportable()
    demandFile(upload)
    if (mayReplace && upload.state === 'imported') await reopenDiffering(work, tx, upload, now)
    const { waiting } = await store.countLines(tx, uploadId)
    if (waiting === 0 && upload.state === 'imported') return
    await store.updateUpload(tx, uploadId, {
      state: 'importing',
      replaces_allowed: mayReplace,
      phase_started_at: now,
      phase_started_lines: upload.stored,
      progress_at: now,
      finished_at: null,
    })
    await tell(tx, caller, now, 'laboratory.importRequested', uploadId)
    await work.platform.jobs.enqueue(tx, ADVANCE_JOB, { uploadId })
  })
}

export async function discardUpload(
  work: IntakeWork,
  { caller, now }: Call,
  uploadId: Id,
): Promise<void> {
  demandSender(caller)
  await work.platform.db.write(caller.scope, async (tx) => {
    const upload = await ownUpload(tx, uploadId)
    if (upload.state === 'importing' || upload.state === 'imported') throw notDiscardable()
    await store.updateUpload(tx, uploadId, { state: 'discarded', finished_at: now })
    await tell(tx, caller, now, 'laboratory.uploadDiscarded', uploadId)
  })
}

export interface Mend {
  readonly field: FieldName
  /** Cells of the column that read just so, in lines that came back. */
  readonly read: string
  readonly write: string
  /** Only this line; every such line where it is not said. */
  readonly line?: number
}

/** What a machine sent was stored as it came: mended lines are sent again by the machine. */
function demandFile(upload: store.UploadRow): void {
  if (upload.source !== 'file') throw sentByMachine()
}

const AGAIN_ROWS = 2000

/** Lines that went back only because they differ from what is stored are examined once more. */
async function reopenDiffering(
  work: IntakeWork,
  tx: Tx,
  upload: store.UploadRow,
  now: Date,
): Promise<void> {
  const { vocabulary } = await work.register.current()
  const layout = layoutOfUpload(upload)
  const examiner = createExaminer(layout, vocabulary, dateIn(now))
  const fault = { code: 'storedDiffers', read: null }
  for (let after = 0; ; ) {
    const page = { uploadId: upload.id, outcome: 'rejected', fault, after } as const
    const found = await store.pageOfLines(tx, { ...page, limit: AGAIN_ROWS })
    if (found.length === 0) break
    const isLast = found.length < AGAIN_ROWS
    const [lines] = isLast ? [found] : cutAtSample(found, layout.places.get('sampleNumber')!)
    after = lines.at(-1)!.line
    await keepExamined(
      tx,
      upload,
      lines.map((line) => examiner.examine(line.line, line.cells, mendsIn(line))),
    )
  }
  const { waiting: _, ...counts } = await store.countLines(tx, upload.id)
  await store.updateUpload(tx, upload.id, counts)
}

/** Keeps lines that were examined again as they now stand; says how many still go back. */
async function keepExamined(
  tx: Tx,
  upload: store.UploadRow,
  rows: readonly ExaminedRow[],
): Promise<number> {
  const lines = rows.map(dryLine)
  await standing(tx, upload, lines)
  await store.changeLines(tx, upload.id, lines.map(changeOf))
  return lines.filter(({ outcome }) => outcome === 'rejected').length
}

/** Rewrites the same cell in every returned line and examines those lines again. */
export async function mendUpload(
  work: IntakeWork,
  { caller, now }: Call,
  uploadId: Id,
  mend: Mend,
): Promise<{ mended: number; stillRejected: number }> {
  demandSender(caller)
  const { vocabulary } = await work.register.current()
  return work.platform.db.write(caller.scope, async (tx) => {
    const upload = await mendable(tx, uploadId)
    const heads = withColumn(upload, mend.field)
    const layout = layoutOfUpload({ heads })
    const column = layout.places.get(mend.field)!
    const examiner = createExaminer(layout, vocabulary, dateIn(now))
    // A file of returned lines marks what a spreadsheet would take for a formula.
    const reads = layout.isReturned ? [mend.read, `'${mend.read}`] : [mend.read]
    const done = { mended: 0, stillRejected: 0 }
    let after = 0
    for (;;) {
      const cell = { column, reads, line: mend.line ?? null }
      const lines = await store.rejectedLinesReading(tx, uploadId, cell, {
        after,
        limit: AGAIN_ROWS,
      })
      if (lines.length === 0) break
      after = lines.at(-1)!.line
      const note = mendNote(mend)
      done.mended += lines.length
      done.stillRejected += await keepExamined(
        tx,
        upload,
        lines.map(({ line, cells, notes }) =>
          examiner.examine(line, rewritten(cells, column, mend.write), [
            ...mendsIn({ notes }),
            note,
          ]),
        ),
      )
    }
    const { waiting: _, ...counts } = await store.countLines(tx, uploadId)
    await store.updateUpload(tx, uploadId, { heads, ...counts })
    return done
  })
}

async function mendable(tx: Tx, uploadId: Id): Promise<store.UploadRow> {
  const upload = await ownUpload(tx, uploadId)
  demandFile(upload)
  if (upload.state === 'read' || upload.state === 'imported') return upload
  throw upload.state === 'reading' ? stillReading() : notImportable()
}

/** A file without the column gets it: the unit that no column gave can be given. */
function withColumn(upload: store.UploadRow, field: FieldName): string[] {
  const hasColumn = layoutOfUpload(upload).places.has(field)
  return hasColumn ? upload.heads : [...upload.heads, fieldOf(field).head.zh]
}

function rewritten(cells: readonly string[], column: number, value: string): string[] {
  const padded = [...cells]
  while (padded.length <= column) padded.push('')
  padded[column] = value
  return padded
}

const mendNote = ({ field, read, write }: Mend): Note => ({
  ...{ code: 'mended', field, read },
  became: write,
})

function changeOf(line: ReturnType<typeof dryLine>) {
  return {
    line: line.row.line,
    outcome: line.outcome,
    notes: [...line.notes],
    copy_of: line.copyOf,
    known: line.known,
    cells: [...line.row.cells],
    row_key: keyOf(line),
    is_stored: line.copyOf !== null || line.known === 'unchanged',
  }
}

/** An upload of the caller's own laboratory, locked; anything else does not exist. */
async function ownUpload(tx: Tx, uploadId: Id): Promise<store.UploadRow> {
  const upload = await store.lockUpload(tx, uploadId)
  if (!upload) throw notFound()
  return upload
}

async function tell(tx: Tx, caller: Caller, at: Date, kind: string, uploadId: Id): Promise<void> {
  await record(tx, at, {
    kind,
    actorId: caller.userId,
    organId: caller.organ.id,
    subject: { kind: 'upload', id: uploadId },
    body: {},
  })
}

const stillReading = () =>
  conflict(
    'stillReading',
    text('试运行尚未结束，请稍候', 'The dry run has not ended yet; wait a little'),
  )

const notImportable = () =>
  conflict(
    'notImportable',
    text('该上传不能导入：已作废，或文件无法读取', 'This upload was discarded or cannot be read'),
  )

const sentByMachine = () =>
  conflict(
    'sentByMachine',
    text(
      '由接口报送的行在收到时即已处理；请更正退回行后重新报送',
      'What a machine sends is dealt with as it comes; mend the rejected lines and send them again',
    ),
  )

const notDiscardable = () =>
  conflict(
    'notDiscardable',
    text('已开始导入的上传不能作废', 'An upload whose import has begun cannot be discarded'),
  )
