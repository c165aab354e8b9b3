import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'csv-parse'
import { dateIn } from '#kernel/dates.ts'
import type { Text } from '#kernel/text.ts'
import {
  collectedBulletins,
  keepPublished,
  missingColumns,
  type SpotCheck,
  type SpotCheckRecord,
} from '#modules/laboratory/index.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { detectAlarms } from './service.ts'
import { type SpotCheckReport, watchSpotChecks } from './spot-check-report.ts'

/**
 * Imports a file of published spot checks: reads it row by row, keeps its findings, and looks for
 * alarms over everything ever counted. Importing a file again changes nothing.
 */
export interface SpotCheckImport extends SpotCheckReport {
  readonly kept: {
    readonly samples: number
    readonly results: number
    /** Samples that were there already. */
    readonly unchanged: number
  }
  readonly alarms: {
    /** Found for the first time, and computed anew because the counts behind them changed. */
    readonly raised: number
    readonly revised: number
  }
  /** False where the file said nothing that was not known. */
  readonly isChange: boolean
}

export interface SpotCheckImportGiven {
  readonly file: string
  readonly onRejected?: (row: {
    readonly row: number
    readonly said: Text
    readonly values: SpotCheckRecord
  }) => void
}

const PROGRESS_ROWS = 1000

export async function importSpotChecks(
  work: CaseWork,
  { file, onRejected }: SpotCheckImportGiven,
  progress: (rows: number) => void = () => {},
): Promise<SpotCheckImport> {
  const watch = watchSpotChecks(dateIn(work.platform.clock.now()))
  const hash = createHash('sha256')
  const source = createReadStream(file).on('data', (chunk) => hash.update(chunk))
  const records = source.pipe(parse({ columns: readableHeader, bom: true }))
  source.on('error', (error) => records.destroy(error))
  const checks: SpotCheck[] = []
  let rows = 0
  for await (const record of records as AsyncIterable<SpotCheckRecord>) {
    const outcome = watch.add(record)
    rows += 1
    if (rows % PROGRESS_ROWS === 0) progress(rows)
    if (outcome.outcome === 'rejected') {
      onRejected?.({ row: rows, said: outcome.rejection.said, values: record })
    } else if (outcome.spotCheck) checks.push(outcome.spotCheck)
  }
  progress(rows)
  const report = watch.report()
  const { samples, results, unchanged } = await keepPublished(work, checks, {
    name: basename(file),
    sha256: hash.digest(),
    summary: report,
  })
  const { raised, revised } = await detectAlarms(work, { cause: 'import', since: null })
  return {
    ...report,
    kept: { samples, results, unchanged },
    alarms: { raised: raised.length, revised: revised.length },
    isChange: samples + raised.length + revised.length > 0,
  }
}

/** A file without one of the columns cannot be read, and says which. */
function readableHeader(header: string[]): string[] {
  const missing = missingColumns(collectedBulletins, header)
  if (missing.length === 0) return header
  throw new Error(`缺少列 missing columns: ${missing.join('、')}`)
}
