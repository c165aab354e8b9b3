import { type Id, newId } from '#kernel/ids.ts'
import type { BulkTx, CopyRow } from '#platform/bulk.ts'
import { CountDeltas, type CountedSample, worstVerdict } from '../counts.ts'
import type { ResultGiven, Verdict } from '../judgement/index.ts'
import { lotIdOf } from '../lot-id.ts'
import * as store from '../store-ingest.ts'
import { type Bases, type Basis, type Judged, judgeBy } from './bases.ts'
import type { ExaminedRow, ResultDraft, RowDraft } from './draft.ts'
import {
  type BatchPlan,
  type PlannedResult,
  type PlannedSample,
  planBatch,
  type StoredResult,
} from './plan-batch.ts'

/** Lines of one laboratory that are to be stored together or not at all. */
export interface Batch {
  readonly labId: Id
  readonly uploadId: Id
  readonly lines: readonly (ExaminedRow & { readonly draft: RowDraft })[]
  /** Lines that differ from stored results take their place; otherwise they go back. */
  readonly mayReplace: boolean
}

export interface BatchDone {
  readonly fates: BatchPlan['fates']
  readonly stored: readonly StoredLine[]
  readonly failingSamples: readonly FailingNews[]
}

export interface StoredLine {
  readonly line: number
  readonly sampleId: Id
  readonly lotId: Id
  readonly resultId: Id
  readonly verdict: Verdict
  readonly reasons: readonly string[]
  readonly standard: string | null
}

/** A sample that failed now and had not failed before. */
export interface FailingNews {
  readonly sampleId: Id
  readonly productGroup: string
  readonly regionCode: string
  readonly countedOn: string
  readonly items: readonly string[]
}

/**
 * Judges and stores a batch inside a bulk transaction: results are judged while they stream into the
 * database, then come their samples, what was judged by, and the roll-ups.
 */
export async function ingest(
  bulk: BulkTx,
  at: Date,
  bases: Bases,
  batch: Batch,
): Promise<BatchDone> {
  await store.lockIntake(bulk.tx, batch.labId)
  const numbers = [...new Set(batch.lines.map((line) => line.draft.sample.sampleNumber))]
  const known = await store.storedSamples(bulk.tx, batch.labId, numbers)
  const plan = planBatch(batch.lines, known, batch.mayReplace)
  const writer = new BatchWriter(at, bases, batch)
  await store.copyResults(bulk, writer.resultRows(plan.samples))
  await store.copySamples(bulk, writer.sampleRows)
  await store.copyReplacements(bulk, writer.replacementRows)
  await store.changeSamples(bulk.tx, writer.changes)
  await store.keepBases(bulk.tx, [...writer.basesUsed.values()], at)
  await store.addCounts(bulk.tx, writer.deltas.sampleDeltas(), writer.deltas.failingDeltas())
  return { fates: plan.fates, stored: writer.stored, failingSamples: writer.failingSamples }
}

/** The same without writing: how the lines of a dry run stand to one another and to what is stored. */
export async function lookAhead(
  tx: BulkTx['tx'],
  batch: Pick<Batch, 'labId' | 'lines'>,
): Promise<BatchPlan['fates']> {
  const numbers = [...new Set(batch.lines.map((line) => line.draft.sample.sampleNumber))]
  const known = await store.storedSamples(tx, batch.labId, numbers)
  return planBatch(batch.lines, known, true).fates
}

/** Turns planned samples into rows of the tables, and keeps what follows from them. */
class BatchWriter {
  readonly stored: StoredLine[] = []
  readonly failingSamples: FailingNews[] = []
  readonly sampleRows: CopyRow[] = []
  readonly replacementRows: CopyRow[] = []
  readonly changes: store.SampleChange[] = []
  readonly basesUsed = new Map<Id, { id: Id; content: Basis['content'] }>()
  readonly deltas = new CountDeltas()
  private readonly at: Date
  private readonly instant: string
  private readonly bases: Bases
  private readonly batch: Batch

  constructor(at: Date, bases: Bases, batch: Batch) {
    this.at = at
    this.instant = at.toISOString()
    this.bases = bases
    this.batch = batch
  }

  *resultRows(samples: readonly PlannedSample[]): Generator<CopyRow> {
    for (const planned of samples) yield* this.sample(planned)
  }

  private *sample(planned: PlannedSample): Generator<CopyRow> {
    const { draft, stored } = planned
    const isNew = stored === null || planned.isNewVersion
    const id = isNew ? newId(this.at) : stored.id
    const lotId = isNew ? lotIdOf({ ...draft, producer: draft.labelledProducer }, id) : stored.lotId
    const judged: JudgedResult[] = []
    for (const result of planned.results) {
      const basis = this.basis(planned, result.draft)
      const verdict = judgeBy(basis, resultGiven(result.draft))
      const resultId = newId(this.at)
      judged.push({ item: result.draft.item, verdict: verdict.verdict })
      this.stored.push({ line: result.line, sampleId: id, lotId, resultId, ...verdict })
      yield this.resultRow(planned, result, { id, lotId, resultId, basisId: basis.id, verdict })
      if (result.replaces) this.replace(stored!.lotId, result.replaces, resultId)
    }
    this.conclude(planned, isNew, { id, lotId }, judged)
  }

  private basis({ draft }: PlannedSample, result: ResultDraft): Basis {
    const item = result.item.id ?? result.item.key
    const basis = this.bases.basisFor(draft.category.code, item, limitDay(draft))
    if (!this.basesUsed.has(basis.id)) {
      this.basesUsed.set(basis.id, { id: basis.id, content: basis.content })
    }
    return basis
  }

  private replace(lotId: Id, old: StoredResult, by: Id): void {
    this.replacementRows.push([lotId, old.id, by, this.instant])
  }

  private resultRow(
    { draft: sample }: PlannedSample,
    { line, draft }: PlannedResult,
    made: { id: Id; lotId: Id; resultId: Id; basisId: Id; verdict: Judged },
  ): CopyRow {
    const { verdict, reasons, standard } = made.verdict
    return [
      ...[made.lotId, this.instant, made.resultId, made.id, this.batch.labId, sample.uscc],
      ...[sample.regionCode, sample.category.group, sample.sampledOn, draft.item.key],
      ...[draft.itemWritten, draft.item.hazard, draft.valueWritten, draft.unitWritten],
      ...[draft.detectionLimit, draft.quantitationLimit, draft.uncertainty, draft.coverage],
      ...[draft.method, draft.testedOn, draft.read.sign, draft.read.value, draft.read.unit],
      ...[verdict, 'judged', reasons, made.basisId, standard, limitDay(sample), null],
      ...[this.batch.uploadId, line],
    ]
  }

  /** What the sample has come to, with the stored results that still hold. */
  private conclude(
    planned: PlannedSample,
    isNew: boolean,
    { id, lotId }: { id: Id; lotId: Id },
    judged: readonly JudgedResult[],
  ): void {
    const { stored, results } = planned
    const replaced = new Set(results.map(({ replaces }) => replaces?.id))
    const kept = isNew ? [] : (stored?.results.filter((one) => !replaced.has(one.id)) ?? [])
    const all = [
      ...kept.map(({ item: key, hazard, verdict }) => ({ item: { key, hazard }, verdict })),
      ...judged,
    ]
    const failing = all.filter(({ verdict }) => verdict === 'fail')
    const verdict = worstVerdict(all.map((one) => one.verdict))
    const counts = { verdict, results: all.length, failing: failing.length }
    if (isNew) this.sampleRows.push(this.sampleRow(planned, { id, lotId }, counts))
    else this.changes.push({ id, ...counts, replacedAt: null })
    if (isNew && stored) this.changes.push(superseded(stored, this.at))
    if (stored) this.deltas.takeOff(countedBefore(stored))
    const after: CountedSample = {
      origin: 'lab',
      productGroup: planned.draft.category.group,
      regionCode: planned.draft.regionCode,
      day: planned.draft.sampledOn,
      verdict,
      failing: failing.map(({ item }) => ({ item: item.key, hazard: item.hazard })),
    }
    this.deltas.add(after)
    if (verdict === 'fail' && (isNew || stored?.verdict !== 'fail')) this.tellOf(id, after)
  }

  private tellOf(sampleId: Id, { productGroup, regionCode, day, failing }: CountedSample): void {
    const items = failing.map(({ item }) => item)
    this.failingSamples.push({ sampleId, productGroup, regionCode, countedOn: day, items })
  }

  private sampleRow(
    { draft, stored }: PlannedSample,
    { id, lotId }: { id: Id; lotId: Id },
    counts: { verdict: Verdict; results: number; failing: number },
  ): CopyRow {
    const { batch } = this
    return [
      ...[id, 'lab', batch.labId, null, draft.sampleNumber, (stored?.version ?? 0) + 1],
      ...[stored?.id ?? null, lotId, draft.lotNumber, draft.uscc, draft.labelledProducer],
      ...[draft.productName, draft.category.code, draft.category.group, draft.regionCode],
      ...[draft.sampledOn, draft.productionDate, draft.sampledOn, counts.verdict],
      ...[counts.results, counts.failing, batch.uploadId, this.instant],
    ]
  }
}

interface JudgedResult {
  readonly item: { readonly key: string; readonly hazard: string | null }
  readonly verdict: Verdict
}

/** The limit in force on the day of production applies; on the day of sampling where it is not known. */
const limitDay = (sample: { productionDate: string | null; sampledOn: string }) =>
  (sample.productionDate ?? sample.sampledOn) as RowDraft['sample']['sampledOn']

export const resultGiven = (
  result: Pick<
    ResultDraft,
    | 'valueWritten'
    | 'unitWritten'
    | 'detectionLimit'
    | 'quantitationLimit'
    | 'uncertainty'
    | 'coverage'
  >,
): ResultGiven => ({
  text: result.valueWritten,
  unit: result.unitWritten,
  lod: result.detectionLimit,
  loq: result.quantitationLimit,
  uncertainty:
    result.uncertainty === null ? null : { value: result.uncertainty, coverage: result.coverage },
})

const superseded = (
  stored: NonNullable<PlannedSample['stored']>,
  replacedAt: Date,
): store.SampleChange => ({
  id: stored.id,
  verdict: stored.verdict,
  results: stored.results.length,
  failing: stored.results.filter(({ verdict }) => verdict === 'fail').length,
  replacedAt,
})

const countedBefore = (stored: NonNullable<PlannedSample['stored']>): CountedSample => ({
  origin: 'lab',
  productGroup: stored.productGroup,
  regionCode: stored.facts.regionCode,
  day: stored.countedOn,
  verdict: stored.verdict,
  failing: stored.results.filter(({ verdict }) => verdict === 'fail'),
})
