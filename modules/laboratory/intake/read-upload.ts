import { dateIn } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type BulkTx, writeBulk } from '#platform/bulk.ts'
import { SYSTEM, type Tx } from '#platform/db.ts'
import { fileSize } from '#platform/files.ts'
import { namedId } from '../named-id.ts'
import * as store from '../store-uploads.ts'
import { type ExaminedRow, outcomeOf, type RowDraft, rowKeyOf } from './draft.ts'
import { createExaminer, type Examiner } from './examine.ts'
import { lookAhead } from './ingest.ts'
import type { IntakeWork } from './intake-work.ts'
import { layoutKnown } from './layout.ts'
import type { Note } from './notes.ts'
import type { Fate } from './plan-batch.ts'
import { openStored, type Table } from './read-table.ts'
import { cutAtSample, type SourceRow, UnreadableTable } from './source-row.ts'

/**
 * The dry run: reads a stored file line by line, keeps how every line ended, and stores no result.
 * It commits as it goes, so that a reading that breaks off is taken up behind the last line kept.
 */
export async function readUpload(work: IntakeWork, upload: store.UploadRow): Promise<void> {
  try {
    const table = await openFile(work, upload)
    await readTable(work, upload, table)
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    await giveUp(work, upload.id, error)
  }
}

const BATCH_ROWS = 5000

async function openFile(work: IntakeWork, upload: store.UploadRow): Promise<Table> {
  const { files } = work.platform
  const path = files.path(upload.file_sha256!)
  const format = upload.format as 'csv' | 'xlsx' | 'ndjson'
  return openStored({ path, sizeBytes: await fileSize(path), format })
}

async function readTable(work: IntakeWork, upload: store.UploadRow, table: Table): Promise<void> {
  const { clock, db } = work.platform
  const { vocabulary } = await work.register.current()
  const examiner = createExaminer(table.layout, vocabulary, dateIn(clock.now()))
  const sampleColumn = table.layout.places.get('sampleNumber') ?? 0
  let from = upload.lines_read
  let waiting: SourceRow[] = []
  const keep = async (batch: SourceRow[], rest: SourceRow[]): Promise<boolean> => {
    const to = batch.at(-1)?.line ?? from
    const isOurs = await keepBatch(work, upload, table, { examiner, batch, from, to })
    from = to
    waiting = rest
    return isOurs
  }
  for await (const rows of table.rows) {
    waiting.push(...rows.filter((row) => row.line > upload.lines_read))
    if (waiting.length < BATCH_ROWS) continue
    if (!(await keep(...cutAtSample(waiting, sampleColumn)))) return
  }
  if (await keep(waiting, [])) await db.write(SYSTEM, (tx) => finish(work, tx, upload.id))
}

interface ReadBatch {
  readonly examiner: Examiner
  readonly batch: readonly SourceRow[]
  readonly from: number
  readonly to: number
}

/** False when somebody else has taken the upload over or its sender has discarded it. */
async function keepBatch(
  work: IntakeWork,
  upload: store.UploadRow,
  table: Table,
  { examiner, batch, from, to }: ReadBatch,
): Promise<boolean> {
  const at = work.platform.clock.now()
  return writeBulk(work.platform.db, async (bulk) => {
    const state = await store.lockUpload(bulk.tx, upload.id)
    if (state?.state !== 'reading' || state.lines_read !== from) return false
    const lines = batch.map((row) => lineOf(examiner, row))
    await standing(bulk.tx, upload, lines)
    await copyLines(bulk, upload.id, lines, { areStored: false })
    await store.updateUpload(bulk.tx, upload.id, {
      heads: [...table.layout.heads],
      lines_read: to,
      share_read: table.share(),
      progress_at: at,
      ...countsAfter(state, lines),
    })
    return true
  })
}

/** A line of a dry run, on its way into the database. */
export interface DryLine {
  readonly row: ExaminedRow
  outcome: ReturnType<typeof outcomeOf>
  notes: readonly Note[]
  copyOf: number | null
  known: 'unchanged' | 'replacing' | null
}

function lineOf(examiner: Examiner, source: SourceRow): DryLine {
  const row = source.fault
    ? { line: source.line, cells: source.cells, notes: [source.fault], draft: null }
    : examiner.examine(source.line, source.cells)
  return dryLine(row)
}

export const dryLine = (row: ExaminedRow): DryLine => ({
  row,
  outcome: outcomeOf(row),
  notes: row.notes,
  copyOf: null,
  known: null,
})

/** Lines of one key speak of the same result. */
export const keyOf = ({ row }: DryLine): Id | null => row.draft && namedId(rowKeyOf(row.draft))

/** How lines stand to earlier lines of the upload, to one another, and to what is stored. */
export async function standing(
  tx: Tx,
  upload: Pick<store.UploadRow, 'id' | 'lab_id'>,
  lines: readonly DryLine[],
): Promise<void> {
  const drafts = lines.filter(hasDraft)
  const keys = new Map(drafts.map((line) => [line, keyOf(line)!]))
  const earlier = await store.linesOfKeys(tx, upload.id, [...keys.values()])
  const own = new Set(drafts.map(({ row }) => row.line))
  const firstOf = new Map(
    earlier.filter(({ line }) => !own.has(line)).map((one) => [one.row_key, one]),
  )
  const fresh = drafts.filter((line) => !firstOf.has(keys.get(line)!))
  const fates = await lookAhead(tx, {
    labId: upload.lab_id!,
    lines: fresh.map(({ row }) => row),
  })
  for (const line of fresh) apply(line, fates.get(line.row.line))
  for (const line of drafts) {
    const first = firstOf.get(keys.get(line)!)
    if (!first) continue
    const isCopy = JSON.stringify(first.cells) === JSON.stringify(line.row.cells)
    apply(line, isCopy ? { kind: 'copy', of: first.line } : copyDiffers(line, first.line))
  }
}

type LineWithDraft = DryLine & { readonly row: ExaminedRow & { readonly draft: RowDraft } }
const hasDraft = (line: DryLine): line is LineWithDraft => line.row.draft !== null

const copyDiffers = (line: LineWithDraft, first: number): Fate => ({
  kind: 'rejected',
  note: {
    code: 'copyDiffers',
    field: 'result',
    read: line.row.draft.result.valueWritten,
    line: first,
  },
})

export function apply(line: DryLine, fate: Fate | undefined): void {
  switch (fate?.kind) {
    case 'rejected':
      line.outcome = 'rejected'
      line.notes = [fate.note]
      return
    case 'copy':
      line.outcome = 'corrected'
      line.copyOf = fate.of
      line.notes = [...line.notes, { code: 'copyOfLine', field: null, read: '', line: fate.of }]
      return
    case 'unchanged':
    case 'replacing':
      line.known = fate.kind
  }
}

const LINE_COLUMNS = [
  ...['upload_id', 'line', 'cells', 'outcome', 'notes', 'row_key', 'copy_of', 'known', 'is_stored'],
] as const

/** Keeps lines with how they ended; of a dry run, those that say nothing new are dealt with. */
export function copyLines(
  bulk: BulkTx,
  uploadId: Id,
  lines: readonly DryLine[],
  { areStored }: { areStored: boolean },
): Promise<void> {
  const rows = lines.map((line) => {
    const { row, outcome, notes, copyOf, known } = line
    return [
      ...[
        uploadId,
        row.line,
        row.cells,
        outcome,
        JSON.stringify(notes),
        keyOf(line),
        copyOf,
        known,
      ],
      outcome !== 'rejected' && (areStored || copyOf !== null || known === 'unchanged'),
    ]
  })
  return bulk.copy('laboratory.upload_row', LINE_COLUMNS, rows)
}

export function countsAfter(state: store.UploadRow, lines: readonly DryLine[]) {
  const count = (is: (line: DryLine) => boolean) => lines.filter(is).length
  return {
    accepted: state.accepted + count(({ outcome }) => outcome === 'accepted'),
    corrected: state.corrected + count(({ outcome }) => outcome === 'corrected'),
    rejected: state.rejected + count(({ outcome }) => outcome === 'rejected'),
    copies: state.copies + count(({ copyOf }) => copyOf !== null),
    unchanged: state.unchanged + count(({ known }) => known === 'unchanged'),
    replacing: state.replacing + count(({ known }) => known === 'replacing'),
  }
}

async function finish(work: IntakeWork, tx: Tx, uploadId: Id): Promise<void> {
  const at = work.platform.clock.now()
  await store.updateUpload(tx, uploadId, {
    state: 'read',
    share_read: 1,
    progress_at: at,
    finished_at: at,
  })
}

async function giveUp(work: IntakeWork, uploadId: Id, error: UnreadableTable): Promise<void> {
  const at = work.platform.clock.now()
  await work.platform.db.write(SYSTEM, (tx) =>
    store.updateUpload(tx, uploadId, {
      state: 'unreadable',
      fault: JSON.stringify(error.said),
      finished_at: at,
    }),
  )
}

export const layoutOfUpload = (upload: Pick<store.UploadRow, 'heads'>) => layoutKnown(upload.heads)
