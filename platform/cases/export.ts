import { dateIn } from '#kernel/dates.ts'
import { stateLabel } from '#kernel/procedure/permitted.ts'
import { type Language, type Text, text } from '#kernel/text.ts'
import type { Download } from '../http.ts'
import type { Caller } from '../identity/caller.ts'
import { exportTable } from '../table-export.ts'
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
  return exportTable({
    fileName: `cases-${dateIn(work.platform.clock.now())}`,
    format: as.format,
    heads: COLUMNS.map(([, head]) => head[as.language]),
    rows: rowsOf(work, caller, filter, as.language),
  })
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
      yield COLUMNS.map(([key]) => shown[key])
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
