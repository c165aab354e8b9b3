import { createHash } from 'node:crypto'
import type { CalendarDate } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { type BulkTx, type CopyRow, writeBulk } from '#platform/bulk.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { SYSTEM } from '#platform/db.ts'
import { monthsOf } from '#platform/facts.ts'
import { record } from '#platform/journal/journal.ts'
import { CountDeltas, type CountedSample } from '../counts.ts'
import { lotIdOf } from '../lot-id.ts'
import * as store from '../store-ingest.ts'
import { insertUpload, updateUpload } from '../store-uploads.ts'
import type { SpotCheckSummary } from './reader.ts'
import type { Doubt, SpotCheck } from './spot-check.ts'

/**
 * Keeps the findings of bulletins as samples and results of origin `published`: the verdict is that
 * of the bulletin and is not judged anew, the limit it names is evidence and not a limit in force.
 * A sample is known by what its bulletin says of it, so that keeping a file again changes nothing.
 */
export interface PublishedFile {
  readonly name: string
  readonly sha256: Buffer
  readonly summary: Pick<SpotCheckSummary, 'rows' | 'accepted' | 'corrected' | 'rejected'>
}

export interface KeptFindings {
  readonly uploadId: Id
  readonly samples: number
  readonly results: number
  /** Samples that were there already, word for word. */
  readonly unchanged: number
}

/** Bulletins are read at the word of whoever runs the program; no account stands behind it. */
const NOBODY: Id = '00000000-0000-0000-0000-000000000000'
const NATION = '000000'
const UNNAMED_GROUP = '未注明类别'
const BATCH_SAMPLES = 5000

export async function keepPublished(
  work: CaseWork,
  checks: readonly SpotCheck[],
  file: PublishedFile,
): Promise<KeptFindings> {
  const { db, clock } = work.platform
  const now = clock.now()
  const uploadId = newId(now)
  await monthsOf(db, 'laboratory.lab_result').ensure(now)
  await db.write(SYSTEM, (tx) =>
    insertUpload(
      tx,
      {
        ...{ id: uploadId, lab_id: null, source: 'published', state: 'importing', format: 'csv' },
        ...{ created_by: NOBODY, file_name: file.name, file_sha256: file.sha256 },
      },
      now,
    ),
  )
  const samples = [...Map.groupBy(checks, (check) => check.sampleKey).values()]
  const kept = { uploadId, samples: 0, results: 0, unchanged: 0 }
  let failing = 0
  for (let from = 0; from < samples.length; from += BATCH_SAMPLES) {
    const batch = samples.slice(from, from + BATCH_SAMPLES)
    const done = await writeBulk(db, (bulk) => keepBatch(work, bulk, { now, uploadId, batch }))
    kept.samples += done.samples
    kept.results += done.results
    kept.unchanged += done.unchanged
    failing += done.failing
  }
  const { rows, accepted, corrected, rejected } = file.summary
  await db.write(SYSTEM, (tx) =>
    updateUpload(tx, uploadId, {
      ...{ state: 'imported', lines_read: rows, share_read: 1, accepted, corrected, rejected },
      ...{ unchanged: kept.unchanged, stored: kept.results, failing },
      ...{ progress_at: clock.now(), finished_at: clock.now() },
    }),
  )
  return kept
}

interface PublishedBatch {
  readonly now: Date
  readonly uploadId: Id
  /** Findings by sample. */
  readonly batch: readonly (readonly SpotCheck[])[]
}

async function keepBatch(work: CaseWork, bulk: BulkTx, { now, uploadId, batch }: PublishedBatch) {
  await store.lockIntake(bulk.tx, 'published')
  const numbers = batch.map(([check]) => sampleNumber(check!))
  const known = await store.storedSamples(bulk.tx, null, numbers)
  const fresh = batch.filter(([check]) => !known.has(sampleNumber(check!)))
  const rows = { samples: [] as CopyRow[], results: [] as CopyRow[] }
  const deltas = new CountDeltas()
  for (const checks of fresh) {
    const id = newId(now)
    const marks = { ...checks[0]!, uscc: null, lotNumber: null, productName: checks[0]!.product }
    const made = { id, lotId: lotIdOf(marks, id), uploadId, instant: now.toISOString() }
    const findings = checks.filter((check) => check.item !== null)
    rows.samples.push(sampleRow(checks, findings, made))
    rows.results.push(...findings.map((check) => resultRow(check, { ...made, id: newId(now) }, id)))
    deltas.add(countedSample(checks))
  }
  await store.copyResults(bulk, rows.results)
  await store.copySamples(bulk, rows.samples)
  await store.addCounts(bulk.tx, deltas.sampleDeltas(), deltas.failingDeltas())
  const failing = fresh.flat().filter((check) => check.verdict === 'fail')
  const done = { samples: rows.samples.length, results: rows.results.length }
  if (fresh.length > 0) await tell(work, bulk, { now, uploadId, failing, ...done })
  return { ...done, failing: failing.length, unchanged: batch.length - fresh.length }
}

/** Made from what tells the sample apart, because bulletins carry no number of it. */
const sampleNumber = (check: SpotCheck): string =>
  `${check.publishedOn}-${createHash('sha256').update(check.sampleKey).digest('hex').slice(0, 16)}`

interface Made {
  readonly id: Id
  readonly lotId: Id
  readonly uploadId: Id
  readonly instant: string
}

const verdictOf = (checks: readonly SpotCheck[]): 'pass' | 'fail' =>
  checks.some((check) => check.verdict === 'fail') ? 'fail' : 'pass'

const groupOf = (check: SpotCheck): string => check.productGroup ?? UNNAMED_GROUP
const regionOf = (check: SpotCheck): string => check.area ?? NATION

function sampleRow(
  checks: readonly SpotCheck[],
  findings: readonly SpotCheck[],
  made: Made,
): CopyRow {
  const check = checks[0]!
  const failing = findings.filter(({ verdict }) => verdict === 'fail').length
  return [
    ...[made.id, 'published', null, check.publisher, sampleNumber(check), 1, null, made.lotId],
    ...[null, null, check.producer, check.product, null, groupOf(check), regionOf(check)],
    ...[null, check.productionDate, check.publishedOn, verdictOf(checks)],
    ...[findings.length, failing, made.uploadId, made.instant],
  ]
}

const SIGNS = { '<': '<', '>': '>', '≤': '<=', '≥': '>=' } as const

function resultRow(check: SpotCheck, made: Made, sampleId: Id): CopyRow {
  const { result, written } = check
  const item = check.item!
  const sign = result?.sign ? SIGNS[result.sign] : null
  return [
    ...[made.lotId, made.instant, made.id, sampleId, null, null, regionOf(check), groupOf(check)],
    ...[check.publishedOn, item.name.zh, written.item ?? item.name.zh, item.hazard],
    // As it stands in the bulletin, with its unit; the number read from it is beside it.
    ...[written.result ?? '', null, null, null, null, null, null, null],
    ...[sign, result?.value ?? null, result?.unit ?? null, check.verdict, 'published'],
    ...[check.doubts.map((doubt) => doubt.code), null, null, null, evidenceOf(check)],
    ...[made.uploadId, check.row],
  ]
}

/** What the bulletin says besides the verdict. */
const evidenceOf = (check: SpotCheck): string =>
  JSON.stringify({
    publisher: check.publisher,
    publishedOn: check.publishedOn,
    limit: check.written.limit,
    supplier: check.supplier,
    remark: check.remark,
    doubts: check.doubts,
  } satisfies PublishedEvidence)

export interface PublishedEvidence {
  readonly publisher: string
  readonly publishedOn: CalendarDate
  readonly limit: string | null
  readonly supplier: string | null
  readonly remark: string | null
  readonly doubts: readonly Doubt[]
}

function countedSample(checks: readonly SpotCheck[]): CountedSample {
  const check = checks[0]!
  const failing = checks.filter(({ verdict }) => verdict === 'fail')
  const items = new Map(failing.map(({ item }) => [item!.name.zh, item!.hazard]))
  return {
    origin: 'published',
    productGroup: groupOf(check),
    regionCode: regionOf(check),
    day: check.publishedOn,
    verdict: verdictOf(checks),
    failing: [...items].map(([item, hazard]) => ({ item, hazard })),
  }
}

async function tell(
  work: CaseWork,
  { tx }: BulkTx,
  news: {
    now: Date
    uploadId: Id
    samples: number
    results: number
    failing: readonly SpotCheck[]
  },
): Promise<void> {
  const { now, uploadId, samples, results, failing } = news
  const body = { samples, results, failing: failing.length }
  await record(tx, now, {
    kind: 'laboratory.findingsKept',
    actorId: null,
    organId: null,
    subject: { kind: 'upload', id: uploadId },
    body,
  })
  const from = failing.map((check) => check.publishedOn).sort()[0] ?? null
  const data = { origin: 'published', results, failing: failing.length, from }
  const event = { type: 'laboratory.resultsJudged', subjectId: uploadId, data }
  await work.platform.events.publish(tx, now, event)
}
