import { PassThrough } from 'node:stream'
import { stringify } from 'csv-stringify'
import ExcelJS from 'exceljs'
import { plainCell } from '#kernel/plain-cell.ts'
import { Download } from './http.ts'

/** A list as a file for spreadsheets, written while it is read: memory does not grow with it. */
export interface TableToExport {
  /** Without its ending. */
  readonly fileName: string
  readonly format: 'csv' | 'xlsx'
  readonly heads: readonly string[]
  readonly rows: AsyncIterable<readonly string[]>
}

export function exportTable({ fileName, format, heads, rows }: TableToExport): Download {
  return format === 'csv'
    ? new Download(`${fileName}.csv`, 'text/csv; charset=utf-8', csv(heads, plain(rows)))
    : new Download(
        `${fileName}.xlsx`,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        xlsx(heads, plain(rows)),
      )
}

async function* plain(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string[]> {
  for await (const row of rows) yield row.map(plainCell)
}

function csv(heads: readonly string[], rows: AsyncIterable<string[]>): PassThrough {
  // The byte order mark is what makes spreadsheets read Chinese in a CSV.
  const out = new PassThrough()
  out.write('\ufeff')
  const writer = stringify({ header: true, columns: [...heads], record_delimiter: 'windows' })
  writer.pipe(out)
  pump(rows, writer, out)
  return out
}

function xlsx(heads: readonly string[], rows: AsyncIterable<string[]>): PassThrough {
  const out = new PassThrough()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out })
  const sheet = book.addWorksheet('list', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow([...heads]).commit()
  ;(async () => {
    for await (const row of rows) sheet.addRow(row).commit()
    sheet.commit()
    await book.commit()
  })().catch((error: Error) => out.destroy(error))
  return out
}

async function pump(
  rows: AsyncIterable<string[]>,
  writer: ReturnType<typeof stringify>,
  out: PassThrough,
): Promise<void> {
  try {
    for await (const row of rows) {
      if (!writer.write(row)) await new Promise((done) => writer.once('drain', done))
    }
    writer.end()
  } catch (error) {
    out.destroy(error as Error)
  }
}
