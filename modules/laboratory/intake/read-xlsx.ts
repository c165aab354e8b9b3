import { createReadStream } from 'node:fs'
import { Worker } from 'node:worker_threads'
import ExcelJS from 'exceljs'
import { text } from '#kernel/text.ts'
import { inChunks, type SourceRow, UnreadableTable } from './source-row.ts'

/**
 * Reads the first sheet of a workbook. It is streamed where its parts lie in the order that the
 * streaming reader needs; otherwise it is read whole in a worker with a bound on its memory.
 */
export async function* readXlsx(
  path: string,
  sizeBytes: number,
  onBytes: (bytes: number) => void,
): AsyncGenerator<readonly SourceRow[]> {
  let isStarted = false
  try {
    for await (const chunk of inChunks(streamed(path, onBytes))) {
      isStarted = true
      yield chunk
    }
  } catch (error) {
    // The streaming reader fails before its first row, or the file is broken in the middle.
    if (isStarted) throw notAWorkbook()
    if (error instanceof UnreadableTable) throw error
    yield* readWhole(path, sizeBytes)
  }
}

async function* streamed(
  path: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<SourceRow> {
  const file = createReadStream(path)
  const book = new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  try {
    for await (const sheet of book) {
      for await (const row of sheet) {
        onBytes(file.bytesRead)
        yield { line: row.number, cells: cellsOf(row) }
      }
      return
    }
  } finally {
    file.destroy()
  }
}

function cellsOf(row: ExcelJS.Row): string[] {
  const cells: string[] = []
  for (let column = 1; column <= row.cellCount; column++) cells.push(cellText(row.getCell(column)))
  return cells
}

function cellText(cell: ExcelJS.Cell): string {
  return valueText(cell.value, cell.numFmt)
}

function valueText(value: ExcelJS.CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberAsShown(value, format ?? '')
  if (typeof value === 'boolean') return String(value)
  // A spreadsheet knows no zones: its dates are read as UTC, and mean the day they show.
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('result' in value) return valueText(value.result as ExcelJS.CellValue, format)
  if ('text' in value) return String(value.text)
  return ''
}

/**
 * A number with the zeros its format shows: `0.50` under the format `0.00`. Digits that the format
 * hides are kept, because the format is looks and the digits are the result.
 */
function numberAsShown(value: number, format: string): string {
  const plain = String(value)
  const shown = /^[#,0]*0\.(0+)(?:_.*)?$/.exec(format.split(';')[0] ?? '')?.[1]?.length ?? 0
  const own = /^-?\d+(?:\.(\d+))?$/.exec(plain)
  if (!own || (own[1]?.length ?? 0) >= shown) return plain
  return value.toFixed(shown)
}

const WHOLE_BYTES_MAX = 32 * 1024 * 1024
const WORKER_MIB_MAX = 384

interface WorkerSays {
  readonly rows?: readonly SourceRow[]
  readonly isDone?: boolean
}

async function* readWhole(path: string, sizeBytes: number): AsyncGenerator<readonly SourceRow[]> {
  if (sizeBytes > WHOLE_BYTES_MAX) throw tooLargeToReadWhole()
  const worker = new Worker(new URL('./read-xlsx-worker.ts', import.meta.url), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MIB_MAX },
  })
  try {
    for (;;) {
      const { rows, isDone } = await saidBy(worker)
      if (rows) yield rows
      if (isDone) return
      worker.postMessage('next')
    }
  } finally {
    await worker.terminate()
  }
}

function saidBy(worker: Worker): Promise<WorkerSays> {
  return new Promise((done, fail) => {
    worker.once('message', done)
    worker.once('error', () => fail(notAWorkbook()))
  })
}

const notAWorkbook = (): UnreadableTable =>
  new UnreadableTable(
    text(
      '无法读取该工作簿，请另存为 XLSX 或 CSV 后重新上传',
      'This workbook cannot be read; save it anew as XLSX or CSV and send it again',
    ),
  )

const tooLargeToReadWhole = (): UnreadableTable =>
  new UnreadableTable(
    text(
      '该工作簿过大且不能边读边收，请改用 CSV',
      'This workbook is too large to be read at once; send it as CSV',
    ),
  )
