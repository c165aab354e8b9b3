import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/ids.ts'
import type { Text } from '#kernel/text.ts'
import type { Tx } from '#platform/db.ts'
import type { Outcome } from './intake/draft.ts'
import type { Note } from './intake/notes.ts'

/** Uploads and their lines. */
export type UploadTables = {
  'laboratory.upload': UploadRow
  'laboratory.upload_row': UploadLineRow
}

export interface UploadRow {
  id: Id
  lab_id: Id | null
  source: 'file' | 'stream' | 'rows' | 'published'
  state: UploadState
  file_id: Id | null
  file_sha256: Buffer | null
  file_name: string | null
  format: 'csv' | 'xlsx' | 'ndjson' | 'json'
  heads: string[]
  replaces_allowed: boolean
  lines_read: number
  share_read: number
  accepted: number
  corrected: number
  rejected: number
  copies: number
  unchanged: number
  replacing: number
  stored: number
  failing: number
  fault: Text | null
  created_at: Date
  created_by: Id
  phase_started_at: Date
  phase_started_lines: number
  progress_at: Date
  finished_at: Date | null
}

export type UploadState = 'reading' | 'read' | 'importing' | 'imported' | 'unreadable' | 'discarded'

export interface UploadLineRow {
  upload_id: Id
  line: number
  cells: string[]
  outcome: Outcome
  notes: Note[]
  row_key: Id | null
  copy_of: number | null
  known: 'unchanged' | 'replacing' | null
  is_stored: boolean
  mended_by_upload: Id | null
}

type NewUpload = Pick<UploadRow, 'id' | 'lab_id' | 'source' | 'state' | 'format' | 'created_by'> &
  Partial<Pick<UploadRow, 'file_id' | 'file_sha256' | 'file_name' | 'heads' | 'replaces_allowed'>>

const uploads = (tx: Tx) => tx.withTables<UploadTables>()

export async function insertUpload(tx: Tx, given: NewUpload, at: Date): Promise<void> {
  const times = { created_at: at, phase_started_at: at, progress_at: at }
  await uploads(tx)
    .insertInto('laboratory.upload')
    .values({ ...given, ...times } as UploadRow)
    .execute()
}

export const findUpload = (tx: Tx, id: Id): Promise<UploadRow | undefined> =>
  uploads(tx).selectFrom('laboratory.upload').selectAll().where('id', '=', id).executeTakeFirst()

/** The same, locked until the transaction ends. */
export const lockUpload = (tx: Tx, id: Id): Promise<UploadRow | undefined> =>
  uploads(tx)
    .selectFrom('laboratory.upload')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const uploadOfFile = (tx: Tx, labId: Id, sha256: Buffer): Promise<UploadRow | undefined> =>
  uploads(tx)
    .selectFrom('laboratory.upload')
    .selectAll()
    .where('lab_id', '=', labId)
    .where('file_sha256', '=', sha256)
    .where('state', 'not in', ['discarded', 'unreadable'])
    .executeTakeFirst()

export async function uploadsOfLab(
  tx: Tx,
  page: { labId: Id; limit: number; after: Id | undefined },
): Promise<{ rows: UploadRow[]; total: number }> {
  const { rows } = await sql<UploadRow>`
    select * from laboratory.upload where lab_id = ${page.labId}
      and ${page.after ? sql`id < ${page.after}::uuid` : sql`true`}
    order by id desc limit ${page.limit + 1}`.execute(tx)
  const counted = await sql<{ count: string }>`
    select count(*) from laboratory.upload where lab_id = ${page.labId}`.execute(tx)
  return { rows, total: Number(counted.rows[0]?.count) }
}

export async function updateUpload(
  tx: Tx,
  id: Id,
  changes: Partial<Omit<UploadRow, 'id' | 'fault'>> & { fault?: string | null },
): Promise<void> {
  await uploads(tx)
    .updateTable('laboratory.upload')
    .set(changes as Partial<UploadRow>)
    .where('id', '=', id)
    .execute()
}

/** Uploads whose running phase has given no sign of life since `before`. */
export async function stalledUploads(tx: Tx, before: Date): Promise<UploadRow[]> {
  return uploads(tx)
    .selectFrom('laboratory.upload')
    .selectAll()
    .where('state', 'in', ['reading', 'importing'])
    .where('progress_at', '<', before)
    .execute()
}

export interface CountsOfLines {
  readonly accepted: number
  readonly corrected: number
  readonly rejected: number
  readonly copies: number
  readonly unchanged: number
  readonly replacing: number
  /** Lines that an import has still to deal with. */
  readonly waiting: number
}

/** How the lines of an upload stand, counted from the lines themselves. */
export async function countLines(tx: Tx, uploadId: Id): Promise<CountsOfLines> {
  const { rows } = await sql<CountsOfLines>`
    select count(*) filter (where outcome = 'accepted')::int as accepted,
      count(*) filter (where outcome = 'corrected')::int as corrected,
      count(*) filter (where outcome = 'rejected')::int as rejected,
      count(copy_of)::int as copies,
      count(*) filter (where known = 'unchanged' and outcome <> 'rejected')::int as unchanged,
      count(*) filter (where known = 'replacing' and outcome <> 'rejected')::int as replacing,
      count(*) filter (where outcome <> 'rejected' and not is_stored)::int as waiting
    from laboratory.upload_row where upload_id = ${uploadId}`.execute(tx)
  return rows[0]!
}

/** The first line of this upload for each key, among lines that were not returned. */
export async function linesOfKeys(
  tx: Tx,
  uploadId: Id,
  keys: readonly Id[],
): Promise<{ row_key: Id; line: number; cells: string[] }[]> {
  const { rows } = await sql<{ row_key: Id; line: number; cells: string[] }>`
    select distinct on (row_key) row_key, line, cells from laboratory.upload_row
    where upload_id = ${uploadId} and row_key = any(${keys}::uuid[])
      and outcome <> 'rejected' and copy_of is null
    order by row_key, line`.execute(tx)
  return rows
}

export interface LineFilter {
  readonly uploadId: Id
  readonly outcome?: Outcome | undefined
  readonly among?: keyof typeof AMONG | undefined
  /** Lines that have this fault; whatever was read where `read` is null. */
  readonly fault?: { readonly code: string; readonly read: string | null; readonly field?: string }
}

export interface LinePage extends LineFilter {
  readonly after: number
  readonly limit: number
}

export async function pageOfLines(tx: Tx, page: LinePage): Promise<UploadLineRow[]> {
  const { rows } = await sql<UploadLineRow>`
    select * from laboratory.upload_row
    where ${sql.join([...lineConditions(page), sql`line > ${page.after}`], sql` and `)}
    order by line limit ${page.limit}`.execute(tx)
  return rows
}

export async function countOfLines(tx: Tx, filter: LineFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from laboratory.upload_row
    where ${sql.join(lineConditions(filter), sql` and `)}`.execute(tx)
  return rows[0]!.count
}

const AMONG = {
  copies: sql`copy_of is not null`,
  unchanged: sql`known = 'unchanged' and outcome <> 'rejected'`,
  replacing: sql`known = 'replacing' and outcome <> 'rejected'`,
  toReplace: sql`known = 'replacing' and outcome <> 'rejected' and not is_stored`,
  mendedLater: sql`mended_by_upload is not null`,
} as const

function lineConditions({ uploadId, outcome, among, fault }: LineFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [sql`upload_id = ${uploadId}`]
  if (outcome) conditions.push(sql`outcome = ${outcome}`)
  if (among) conditions.push(AMONG[among])
  if (fault) {
    const { read, ...named } = fault
    const sought = JSON.stringify([read === null ? named : { ...named, read }])
    conditions.push(sql`notes @> ${sought}::jsonb`)
  }
  return conditions
}

export async function linesToStore(tx: Tx, uploadId: Id, limit: number): Promise<UploadLineRow[]> {
  const { rows } = await sql<UploadLineRow>`
    select * from laboratory.upload_row
    where upload_id = ${uploadId} and outcome <> 'rejected' and not is_stored
    order by line limit ${limit}`.execute(tx)
  return rows
}

/** Rejected lines whose cell in a column reads one of these; the column is counted from 0. */
export async function rejectedLinesReading(
  tx: Tx,
  uploadId: Id,
  cell: { column: number; reads: readonly string[]; line: number | null },
  page: { after: number; limit: number },
): Promise<UploadLineRow[]> {
  const { rows } = await sql<UploadLineRow>`
    select * from laboratory.upload_row
    where upload_id = ${uploadId} and outcome = 'rejected' and line > ${page.after}
      and ${cell.line === null ? sql`true` : sql`line = ${cell.line}`}
      and coalesce(cells[${cell.column + 1}::int], '') = any(${cell.reads}::text[])
    order by line limit ${page.limit}`.execute(tx)
  return rows
}

export interface FaultGroup {
  readonly field: string | null
  readonly code: string
  readonly read: string
  readonly became: string | null
  readonly lines: number
  readonly firstLine: number
}

/** Faults that are the same in the same column, the most frequent first. */
export async function faultGroups(tx: Tx, uploadId: Id, limit: number): Promise<FaultGroup[]> {
  const { rows } = await sql<FaultGroup>`
    select n ->> 'field' as field, n ->> 'code' as code, n ->> 'read' as read,
      min(n ->> 'became') as became, count(*)::int as lines, min(line)::int as "firstLine"
    from laboratory.upload_row, jsonb_array_elements(notes) n
    where upload_id = ${uploadId} and outcome = 'rejected' and n ->> 'code' <> 'mended'
    group by 1, 2, 3 order by lines desc, "firstLine" limit ${limit}`.execute(tx)
  return rows
}

type LineChange = Pick<UploadLineRow, 'line' | 'outcome' | 'notes' | 'copy_of' | 'known'> &
  Partial<Pick<UploadLineRow, 'cells' | 'row_key' | 'is_stored'>>

/** Writes anew how lines ended; what is not given stays as it is. */
export async function changeLines(
  tx: Tx,
  uploadId: Id,
  changes: readonly LineChange[],
): Promise<void> {
  if (changes.length === 0) return
  await sql`
    update laboratory.upload_row r set outcome = c.outcome, notes = c.notes, copy_of = c.copy_of,
      known = c.known, is_stored = coalesce(c.is_stored, r.is_stored),
      row_key = coalesce(c.row_key, r.row_key),
      cells = case when c.cells is null then r.cells
        else array(select json_array_elements_text(c.cells)) end
    from json_to_recordset(${JSON.stringify(changes)}::json) as c (line int, outcome text,
      notes jsonb, copy_of int, known text, is_stored boolean, row_key uuid, cells json)
    where r.upload_id = ${uploadId} and r.line = c.line`.execute(tx)
}

export async function markStored(tx: Tx, uploadId: Id, lines: readonly number[]): Promise<void> {
  await sql`
    update laboratory.upload_row set is_stored = true
    where upload_id = ${uploadId} and line = any(${lines}::int[])`.execute(tx)
}

/** Returned lines of earlier uploads of the same laboratory that came again and were taken in. */
export async function markMendedBy(
  tx: Tx,
  labId: Id,
  uploadId: Id,
  returned: readonly { readonly uploadId: Id; readonly line: number }[],
): Promise<void> {
  if (returned.length === 0) return
  await sql`
    update laboratory.upload_row r set mended_by_upload = ${uploadId}
    from json_to_recordset(${JSON.stringify(returned)}::json) as c ("uploadId" uuid, line int),
      laboratory.upload u
    where r.upload_id = c."uploadId" and r.line = c.line and r.outcome = 'rejected'
      and u.id = r.upload_id and u.lab_id = ${labId}`.execute(tx)
}

/** Working storage is not kept for ever; what was stored stays in the results. */
export async function dropLinesBefore(tx: Tx, before: Date): Promise<void> {
  await sql`
    delete from laboratory.upload_row r using laboratory.upload u
    where u.id = r.upload_id and u.finished_at < ${before}`.execute(tx)
}

/** Forgets an upload and its lines; what it stored stays, under the id that comes again. */
export async function dropUpload(tx: Tx, id: Id): Promise<void> {
  await sql`delete from laboratory.upload_row where upload_id = ${id}`.execute(tx)
  await sql`delete from laboratory.upload where id = ${id}`.execute(tx)
}
