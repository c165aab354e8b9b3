import type { Static } from 'typebox'
import { dateIn } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { refuse } from '#kernel/refusal.ts'
import { type Language, type Text, text } from '#kernel/text.ts'
import { chainOf } from '#platform/cases/chain.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import type { Tx } from '#platform/db.ts'
import type { Download } from '#platform/http.ts'
import type { Caller } from '#platform/identity/caller.ts'
import { notFound, Problem, refusedFor } from '#platform/problems.ts'
import { exportTable } from '#platform/table-export.ts'
import type { ListedResult } from './contract-results.ts'
import { replayResult } from './evidence.ts'
import type { BasisContent } from './intake/bases.ts'
import { isBlind, readResultKey, resultView, type SampleShown, sampleView } from './results-view.ts'
import * as store from './store-results.ts'

/** What people ask about samples and results: lists, one sample with its evidence, replays. */
const PAGE_ROWS = 50
const NEWEST = '-receivedAt'

/** A result in a list stands with what its limit demands and with its sample. */
type ResultListed = Static<typeof ListedResult>

interface PageAsked<Sort> {
  readonly limit?: number
  readonly after?: string
  readonly sort?: Sort
}

export async function samplePage(
  tx: Tx,
  caller: Caller,
  {
    limit = PAGE_ROWS,
    after,
    sort = NEWEST,
    ...filter
  }: store.SampleFilter & PageAsked<store.SampleSort>,
): Promise<{ samples: SampleShown[]; next: string | null }> {
  demandSightFor(caller, filter)
  const page = { limit: limit + 1, sort, after: after ? readCursor(after) : null }
  const rows = await store.pageOfSamples(tx, caller, filter, page)
  const samples = rows.slice(0, limit).map((row) => sampleView(row, caller))
  const isByDay = sort.endsWith('countedOn')
  return { samples, next: nextOf(rows, limit, isByDay ? (row) => row.counted_on : receivedAt) }
}

export async function resultPage(
  tx: Tx,
  caller: Caller,
  {
    limit = PAGE_ROWS,
    after,
    sort = NEWEST,
    ...filter
  }: store.ResultFilter & PageAsked<store.ResultSort>,
): Promise<{ results: ResultListed[]; next: string | null }> {
  demandSightFor(caller, filter)
  const page = { limit: limit + 1, sort, after: after ? readCursor(after) : null }
  const rows = await store.pageOfResults(tx, caller, filter, page)
  const shown = rows.slice(0, limit)
  const ids = [...new Set(shown.map((row) => row.sample_id))]
  const samples = new Map((await store.samplesById(tx, ids)).map((row) => [row.id, row]))
  const bases = await basesOf(tx, shown)
  const results = shown.flatMap((row) => {
    const sample = samples.get(row.sample_id)
    if (!sample) return []
    const [decisive] = replayResult(row, sample, bases).evidence.judgements
    const demand = decisive?.demand ?? null
    return [{ ...resultView(row), demand, sample: sampleView(sample, caller) }]
  })
  return { results, next: nextOf(rows, limit, receivedAt) }
}

export function sampleCount(tx: Tx, caller: Caller, filter: store.SampleFilter) {
  demandSightFor(caller, filter)
  return store.countOfSamples(tx, caller, filter)
}

export function resultCount(tx: Tx, caller: Caller, filter: store.ResultFilter) {
  demandSightFor(caller, filter)
  return store.countOfResults(tx, caller, filter)
}

/** One sample with its results, each with the evidence of its verdict, and the chain around it. */
export async function sampleWithResults(work: CaseWork, tx: Tx, caller: Caller, id: Id) {
  const [sample] = await store.samplesById(tx, [id])
  if (!sample) throw notFound()
  const rows = await store.resultsOfSamples(tx, [sample])
  const bases = await basesOf(tx, rows)
  const versions = await store.versionsOf(tx, sample)
  return {
    sample: sampleView(sample, caller),
    results: rows.map((row) => ({
      ...resultView(row),
      evidence: replayResult(row, sample, bases).evidence,
    })),
    versions: versions.map((one) => ({
      id: one.id,
      version: one.version,
      receivedAt: one.received_at.toISOString(),
      replacedAt: one.replaced_at?.toISOString() ?? null,
    })),
    chain: isBlind(caller) ? [] : await chainOf(work, tx, { kind: 'sample', id }),
  }
}

export async function replay(tx: Tx, key: string) {
  const [result] = await store.resultsByKey(tx, [readResultKey(key)])
  const [sample] = result ? await store.samplesById(tx, [result.sample_id]) : []
  if (!result || !sample) throw notFound()
  return replayResult(result, sample, await basesOf(tx, [result]))
}

async function basesOf(tx: Tx, rows: readonly store.ResultRow[]): Promise<Map<Id, BasisContent>> {
  const ids = rows.flatMap((row) => (row.basis_id ? [row.basis_id] : []))
  const found = await store.basesById(tx, [...new Set(ids)])
  return new Map(found.map(({ id, content }) => [id, content as BasisContent]))
}

/** A filter by what a blind code hides would tell it after all. */
function demandSightFor(caller: Caller, filter: Pick<store.SampleFilter, 'region' | 'q'>): void {
  if (!isBlind(caller) || (filter.region === undefined && filter.q === undefined)) return
  const refusal = refuse(
    'blindCode',
    '您只能看到盲样编码，不能按企业、产品或地区查找',
    'You see blind codes only and cannot search by firm, product or area',
    { about: 'who' },
  )
  throw refusedFor([refusal], [])
}

const receivedAt = (row: { readonly received_at: Date }): string => row.received_at.toISOString()

function nextOf<Row extends { readonly id: Id }>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
): string | null {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  if (!last) return null
  return Buffer.from(JSON.stringify([keyOf(last), last.id])).toString('base64url')
}

function readCursor(after: string): { at: string; id: Id } {
  try {
    const [at, id] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (typeof at === 'string' && typeof id === 'string') return { at, id }
  } catch {
    // Falls through to the one answer for every unreadable cursor.
  }
  throw new Problem(
    400,
    'badCursor',
    text(
      '翻页标记无法识别，请从第一页开始',
      'This cursor cannot be read; start from the first page',
    ),
  )
}

type Columns<T> = readonly (readonly [Text, (row: T, language: Language) => string | null])[]

const SAMPLE_COLUMNS: Columns<SampleShown> = [
  [text('样品编号', 'Sample number'), (row) => row.sampleNumber],
  [text('产品名称', 'Product name'), (row) => row.productName],
  [text('产品类别', 'Product category'), (row) => row.productCategory],
  [text('类别组', 'Product group'), (row) => row.productGroup],
  [text('标称生产者', 'Labelled producer'), (row) => row.labelledProducer],
  [text('统一社会信用代码', 'Unified social credit code'), (row) => row.uscc],
  [text('批号', 'Lot number'), (row) => row.lotNumber],
  [text('生产日期', 'Production date'), (row) => row.productionDate],
  [text('区划代码', 'Region code'), (row) => row.regionCode],
  [text('抽样地区', 'Sampling area'), (row) => row.regionName],
  [text('抽样日期', 'Sampling date'), (row) => row.sampledOn],
  [text('检验机构', 'Laboratory'), (row) => row.laboratory ?? row.publisher],
  [text('判定', 'Verdict'), (row, language) => row.verdictLabel[language]],
  [text('项目数', 'Results'), (row) => String(row.results)],
  [text('不合格项目数', 'Failing'), (row) => String(row.failing)],
]

const RESULT_COLUMNS: Columns<ResultListed> = [
  ...SAMPLE_COLUMNS.slice(0, 12).map(
    ([head, read]) =>
      [
        head,
        ({ sample }: { sample: SampleShown }, language: Language) => read(sample, language),
      ] as const,
  ),
  [text('检验项目', 'Test item'), (row) => row.itemWritten],
  [text('检验结果', 'Result'), (row) => row.valueWritten],
  [text('单位', 'Unit'), (row) => row.unitWritten],
  [text('检出限', 'Detection limit'), (row) => row.detectionLimit],
  [text('限量', 'Limit'), (row, language) => row.demand?.[language] ?? null],
  [text('判定', 'Verdict'), (row, language) => row.verdictLabel[language]],
  [
    text('原因', 'Reasons'),
    (row, language) => row.reasons.map(({ said }) => said[language]).join('；'),
  ],
  [text('标准', 'Standard'), (row) => row.standard],
]

const EXPORT_ROWS = 500

export interface ExportAsked {
  readonly format: 'csv' | 'xlsx'
  readonly language?: Language
}

export function exportSamples(
  work: CaseWork,
  caller: Caller,
  { format, language = 'zh', ...filter }: store.SampleFilter & ExportAsked,
): Download {
  demandSightFor(caller, filter)
  return exported(work, SAMPLE_COLUMNS, { name: 'samples', format, language }, async (after) => {
    const { samples, next } = await work.platform.db.read(caller.scope, (tx) =>
      samplePage(tx, caller, { ...filter, limit: EXPORT_ROWS, ...(after && { after }) }),
    )
    return { rows: samples, next }
  })
}

export function exportResults(
  work: CaseWork,
  caller: Caller,
  { format, language = 'zh', ...filter }: store.ResultFilter & ExportAsked,
): Download {
  demandSightFor(caller, filter)
  return exported(work, RESULT_COLUMNS, { name: 'results', format, language }, async (after) => {
    const { results, next } = await work.platform.db.read(caller.scope, (tx) =>
      resultPage(tx, caller, { ...filter, limit: EXPORT_ROWS, ...(after && { after }) }),
    )
    return { rows: results, next }
  })
}

/** Everything a filter finds, page after page, so that memory does not grow with the list. */
function exported<T>(
  work: CaseWork,
  columns: Columns<T>,
  { name, format, language }: { name: string; format: 'csv' | 'xlsx'; language: Language },
  pageAfter: (after: string | null) => Promise<{ rows: readonly T[]; next: string | null }>,
): Download {
  const rows = async function* () {
    let after: string | null = null
    do {
      const page: { rows: readonly T[]; next: string | null } = await pageAfter(after)
      for (const row of page.rows) yield columns.map(([, read]) => read(row, language) ?? '')
      after = page.next
    } while (after)
  }
  return exportTable({
    fileName: `${name}-${dateIn(work.platform.clock.now())}`,
    format,
    heads: columns.map(([head]) => head[language]),
    rows: rows(),
  })
}
