import { createReadStream } from 'node:fs'
import { text } from '#kernel/text.ts'
import type { Field } from './fields.ts'
import { type Layout, layoutOf, namedLayout } from './layout.ts'
import { encodingOf, readCsv } from './read-csv.ts'
import { readNdjson } from './read-ndjson.ts'
import { readXlsx } from './read-xlsx.ts'
import { type Source, type SourceRow, UnreadableTable } from './source-row.ts'

/** What was sent, opened: its layout, and its lines below the heads without the blank ones. */
export interface Table {
  readonly layout: Layout
  readonly rows: AsyncGenerator<readonly SourceRow[]>
  /** Part of the source that has been read, 0 to 1; 0 where its length is not known. */
  share(): number
}

export type TableFormat = 'csv' | 'xlsx' | 'ndjson'

export interface StoredTable {
  readonly path: string
  readonly sizeBytes: number
  readonly format: TableFormat
}

export async function openStored({ path, sizeBytes, format }: StoredTable): Promise<Table> {
  const shareOf = (bytes: number): number => Math.min(1, bytes / Math.max(1, sizeBytes))
  if (format === 'xlsx') {
    let bytes = 0
    const rows = readXlsx(path, sizeBytes, (read) => {
      bytes = read
    })
    return headed(rows, () => shareOf(bytes))
  }
  const encoding = await encodingOf(path)
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 })
  const share = () => shareOf(stream.bytesRead)
  return format === 'csv'
    ? headed(readCsv(stream, encoding), share)
    : { layout: namedLayout, rows: readNdjson(stream), share }
}

/** A body that arrives line by line; it has to be in UTF-8. */
export function openStream(source: Source, format: 'csv' | 'ndjson'): Promise<Table> {
  const share = () => 0
  return format === 'csv'
    ? headed(readCsv(source, 'utf-8'), share)
    : Promise.resolve({ layout: namedLayout, rows: readNdjson(source), share })
}

const HEADS_WITHIN_ROWS = 20

/** Finds the heads: the first row that names every required field. Titles may stand above it. */
async function headed(
  chunks: AsyncGenerator<readonly SourceRow[]>,
  share: () => number,
): Promise<Table> {
  const first = await chunks.next()
  const rows = first.done ? [] : first.value
  let fewestMissing: readonly Field[] | null = null
  for (const [at, row] of rows.slice(0, HEADS_WITHIN_ROWS).entries()) {
    const found = layoutOf(row.cells)
    if (found.ok) return { layout: found.layout, rows: below(rows.slice(at + 1), chunks), share }
    if (!fewestMissing || found.missing.length < fewestMissing.length) fewestMissing = found.missing
  }
  throw noHeads(fewestMissing)
}

async function* below(
  rows: readonly SourceRow[],
  rest: AsyncGenerator<readonly SourceRow[]>,
): AsyncGenerator<readonly SourceRow[]> {
  yield rows.filter(isFilled)
  for await (const chunk of rest) yield chunk.filter(isFilled)
}

const isFilled = (row: SourceRow): boolean =>
  row.cells.some((cell) => cell !== '' && cell.trim() !== '')

function noHeads(missing: readonly Field[] | null): UnreadableTable {
  if (!missing) return new UnreadableTable(text('文件是空的', 'The file is empty'))
  const zh = missing.map((field) => field.head.zh).join('、')
  const en = missing.map((field) => field.head.en).join(', ')
  return new UnreadableTable(
    text(
      `没有找到表头。缺少的列：${zh}。请使用模板，或把列名改为模板中的名称`,
      `No heads found. Columns missing: ${en}. Use the template, or name the columns as it does`,
    ),
  )
}
