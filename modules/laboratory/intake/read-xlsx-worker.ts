import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { read, utils } from '@e965/xlsx'
import { CHUNK_ROWS, type SourceRow } from './source-row.ts'

/** Reads the first sheet of a workbook whole and hands its rows over as they are asked for. */
const { path } = workerData as { path: string }

const book = read(readFileSync(path), {
  cellDates: true,
  cellNF: false,
  cellText: true,
  dense: true,
})
const sheet = book.Sheets[book.SheetNames[0] ?? '']
const table: unknown[][] = sheet
  ? utils.sheet_to_json(sheet, { header: 1, raw: false, dateNF: 'yyyy-mm-dd', blankrows: true })
  : []
// Rows above the range that holds anything are not in the table; lines are numbered from the sheet.
const firstLine = sheet?.['!ref'] ? utils.decode_range(sheet['!ref']).s.r + 1 : 1

for (let at = 0; at < table.length; at += CHUNK_ROWS) {
  const rows = table.slice(at, at + CHUNK_ROWS).map(
    (row, offset): SourceRow => ({
      line: firstLine + at + offset,
      cells: Array.from(row, (cell) => (cell === null || cell === undefined ? '' : String(cell))),
    }),
  )
  parentPort?.postMessage({ rows, isDone: false })
  if (parentPort) await once(parentPort, 'message')
}
parentPort?.postMessage({ isDone: true })
