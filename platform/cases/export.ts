import { PassThrough } from 'node:stream'
import { stringify } from 'csv-stringify'
import ExcelJS from 'exceljs'
import { dateIn } from '#kernel/dates.ts'
import { stateLabel } from '#kernel/procedure/permitted.ts'
import { type Language, type Text, text } from '#kernel/text.ts'
import { Download } from '../http.ts'
import type { Caller } from '../identity/caller.ts'
import { type Filter, type ListedCase, pageOfCases } from './list.ts'
import type { CaseWork } from './service.ts'

const COLUMNS: readonly [keyof Row, Text][] = [
  ['number', text('案号', 'Number')],
  ['title', text('名称', 'Title')],
  ['procedure', text('事项', 'Procedure')],
  ['state', text('状态', 'State')],
  ['organ', text('办理机关', 'Organ')],
  ['party', text('当事人', 'Party')],
  ['region', text('区划', 'Region')],
  ['due', text('到期', 'Due')],
  ['opened', text('立案', 'Opened')],
  ['closed', text('办结', 'Closed')],
]

interface Row {
  readonly number: string
  readonly title: string
  readonly procedure: string
  readonly state: string
  readonly organ: string
  readonly party: string
  readonly region: string
  readonly due: string
  readonly opened: string
  readonly closed: string
}

const BATCH_ROWS = 500

/** Streams every case that a filter finds, as CSV or XLSX; memory does not grow with the list. */
export function exportCases(
  work: CaseWork,
  caller: Caller,
  filter: Filter,
  as: { format: 'csv' | 'xlsx'; language: Language },
): Download {
  const heads = COLUMNS.map(([, head]) => head[as.language])
  const rows = rowsOf(work, caller, filter, as.language)
  const stream = as.format === 'csv' ? csv(heads, rows) : xlsx(heads, rows)
  const day = dateIn(work.platform.clock.now())
  return new Download(
    `cases-${day}.${as.format}`,
    as.format === 'csv'
      ? 'text/csv; charset=utf-8'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    stream,
  )
}

/**
 * A cell that a spreadsheet would read as a formula is made plain text. Signs before a number are
 * left alone: a quantity may be negative.
 */
export function plainCell(value: string): string {
  return /^[=@\t\r]|^[+-](?!\d)/.test(value) ? `'${value}` : value
}

async function* rowsOf(
  work: CaseWork,
  caller: Caller,
  filter: Filter,
  language: Language,
): AsyncGenerator<string[]> {
  let after: string | undefined
  do {
    const now = work.platform.clock.now()
    const page = await work.platform.db.read(caller.scope, (tx) =>
      pageOfCases(tx, caller, filter, now, { limit: BATCH_ROWS, ...(after && { after }) }),
    )
    for (const row of page.rows) {
      const shown = rowOf(work, row, language)
      yield COLUMNS.map(([key]) => plainCell(shown[key]))
    }
    after = page.next ?? undefined
  } while (after)
}

function rowOf(work: CaseWork, row: ListedCase, language: Language): Row {
  const procedure = work.procedures.get(row.procedure, row.version)
  return {
    number: row.number,
    title: row.title,
    procedure: language === 'zh' ? procedure.title : procedure.english.title,
    state: stateLabel(procedure, row.state)[language],
    organ: row.organ_name,
    party: row.party_name ?? '',
    region: row.region_code,
    due: row.due_at ? dateIn(row.due_at) : '',
    opened: dateIn(row.opened_at),
    closed: row.closed_at ? dateIn(row.closed_at) : '',
  }
}

function csv(heads: string[], rows: AsyncIterable<string[]>): PassThrough {
  // The byte order mark is what makes spreadsheets read Chinese in a CSV.
  const out = new PassThrough()
  out.write('\ufeff')
  const writer = stringify({ header: true, columns: heads })
  writer.pipe(out)
  pump(rows, writer, out)
  return out
}

function xlsx(heads: string[], rows: AsyncIterable<string[]>): PassThrough {
  const out = new PassThrough()
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out })
  const sheet = book.addWorksheet('cases', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow(heads).commit()
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
