import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { findReferenceItem } from '#modules/standards/index.ts'
import {
  PAIR_COLUMNS,
  type PairRecord,
  type PublishedReport,
  reportPublished,
} from './judgement/published-report.ts'

/**
 * Judges a CSV file of published results and limits (columns 物料名称, 检测项目, 限量值, 检测结果,
 * 判定), row by row as it is read. Throws when a column is missing; no row is ever skipped.
 */
export async function judgePublished(path: string): Promise<PublishedReport> {
  const records = createReadStream(path).pipe(
    parse({ columns: checkedColumns, bom: true, relax_column_count: true, relax_quotes: true }),
  )
  return reportPublished(records as AsyncIterable<PairRecord>, findReferenceItem)
}

function checkedColumns(header: string[]): string[] {
  const names = header.map((name) => name.trim())
  const missing = Object.values(PAIR_COLUMNS).filter((name) => !names.includes(name))
  if (missing.length > 0) {
    throw new Error(`缺少列 missing column(s): ${missing.join(', ')}`)
  }
  return names
}
