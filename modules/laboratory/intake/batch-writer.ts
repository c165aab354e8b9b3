import { type Id, newId } from '#kernel/ids.ts'
import type { CopyRow } from '#platform/bulk.ts'
import { CountDeltas, type CountedSample, worstVerdict } from '../counts.ts'
import type { ResultGiven, Verdict } from '../judgement/index.ts'
import { lotIdOf } from '../lot-id.ts'
import type { SampleChange } from '../store-ingest.ts'
import { type Bases, type Basis, type Judged, judgeBy } from './bases.ts'
import type { ResultDraft, SampleDraft } from './draft.ts'
import type { Batch, FailingNews, StoredLine } from './ingest.ts'
import type { PlannedResult, PlannedSample, StoredResult } from './plan-batch.ts'

/** Turns planned samples into rows of the tables, and keeps what follows from them. */
export class BatchWriter {
  readonly stored: StoredLine[] = []
  readonly failingSamples: FailingNews[] = []
  readonly sampleRows: CopyRow[] = []
  readonly replacementRows: CopyRow[] = []
  readonly changes: SampleChange[] = []
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

  /** Judges while rows are asked for; what a sample has come to is known behind its last row. */
  *resultRows(samples: readonly PlannedSample[]): Generator<CopyRow> {
    for (const planned of samples) {
      const sample = this.begin(planned)
      for (const result of planned.results) yield this.judge(sample, result)
      this.conclude(sample)
    }
  }

  private begin(planned: PlannedSample): SampleAtWork {
    const { draft, stored } = planned
    const isNew = stored === null || planned.isNewVersion
    const id = isNew ? newId(this.at) : stored.id
    const lotId = isNew ? lotIdOf({ ...draft, producer: draft.labelledProducer }, id) : stored.lotId
    const limitDay = draft.productionDate ?? draft.sampledOn
    const basisFor = this.bases.under(draft.category.code, limitDay)
    return { planned, isNew, id, lotId, limitDay, basisFor, verdicts: [], failing: [] }
  }

  private judge(sample: SampleAtWork, result: PlannedResult): CopyRow {
    const { item } = result.draft
    const basis = sample.basisFor(item.id ?? item.key)
    if (!this.basesUsed.has(basis.id)) {
      this.basesUsed.set(basis.id, { id: basis.id, content: basis.content })
    }
    const judged = judgeBy(basis, resultGiven(result.draft))
    const resultId = newId(this.at)
    sample.verdicts.push(judged.verdict)
    if (judged.verdict === 'fail') sample.failing.push({ item: item.key, hazard: item.hazard })
    this.stored.push({
      line: result.line,
      sampleId: sample.id,
      lotId: sample.lotId,
      resultId,
      judged,
    })
    if (result.replaces) this.replace(sample, result.replaces, resultId)
    return this.resultRow(sample, result, { resultId, basisId: basis.id, judged })
  }

  private replace({ planned }: SampleAtWork, old: StoredResult, by: Id): void {
    this.replacementRows.push([planned.stored!.lotId, old.id, by, this.instant])
  }

  private resultRow(
    { id, lotId, limitDay, planned: { draft: sample } }: SampleAtWork,
    { line, draft }: PlannedResult,
    { resultId, basisId, judged }: { resultId: Id; basisId: Id; judged: Judged },
  ): CopyRow {
    const { read } = draft
    return [
      lotId,
      this.instant,
      resultId,
      id,
      this.batch.labId,
      sample.uscc,
      sample.regionCode,
      sample.category.group,
      sample.sampledOn,
      draft.item.key,
      draft.itemWritten,
      draft.item.hazard,
      draft.valueWritten,
      draft.unitWritten,
      draft.detectionLimit,
      draft.quantitationLimit,
      draft.uncertainty,
      draft.coverage,
      draft.method,
      draft.testedOn,
      read.sign,
      read.value,
      read.unit,
      judged.verdict,
      'judged',
      judged.reasons,
      basisId,
      judged.standard,
      limitDay,
      null,
      this.batch.uploadId,
      line,
    ]
  }

  /** What the sample has come to, with the stored results that still hold. */
  private conclude(sample: SampleAtWork): void {
    const { planned, isNew, id, verdicts, failing } = sample
    const { stored } = planned
    for (const kept of isNew ? [] : keptResults(planned)) {
      verdicts.push(kept.verdict)
      if (kept.verdict === 'fail') failing.push({ item: kept.item, hazard: kept.hazard })
    }
    const verdict = worstVerdict(verdicts)
    const counts = { verdict, results: verdicts.length, failing: failing.length }
    if (isNew) this.sampleRows.push(this.sampleRow(sample, counts))
    else this.changes.push({ id, ...counts, replacedAt: null })
    if (isNew && stored) this.changes.push(superseded(stored, this.at))
    if (stored) this.deltas.takeOff(countedBefore(stored))
    const { category, regionCode, sampledOn: day } = planned.draft
    const place = { productGroup: category.group, regionCode, day }
    this.deltas.add({ ...place, origin: 'lab', verdict, failing })
    if (verdict !== 'fail' || (!isNew && stored?.verdict === 'fail')) return
    const { sampleNumber, productName, lotNumber, uscc: enterpriseUscc } = planned.draft
    this.failingSamples.push({
      ...{ sampleId: id, sampleNumber, enterpriseUscc, productName, lotNumber, regionCode },
      ...{ productGroup: category.group, countedOn: day, items: failing.map(({ item }) => item) },
    })
  }

  private sampleRow(
    { id, lotId, planned: { draft, stored } }: SampleAtWork,
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

interface SampleAtWork {
  readonly planned: PlannedSample
  /** A sample row is written: for a new sample, or for a new version of a stored one. */
  readonly isNew: boolean
  readonly id: Id
  readonly lotId: Id
  /** The limit in force on the day of production applies; where that is not known, of sampling. */
  readonly limitDay: SampleDraft['sampledOn']
  readonly basisFor: (item: string) => Basis
  readonly verdicts: Verdict[]
  readonly failing: { item: string; hazard: string | null }[]
}

type Stored = NonNullable<PlannedSample['stored']>

function keptResults({ stored, results }: PlannedSample): readonly StoredResult[] {
  if (!stored) return []
  const replaced = new Set(results.map(({ replaces }) => replaces?.id))
  return stored.results.filter((one) => !replaced.has(one.id))
}

const superseded = (stored: Stored, replacedAt: Date): SampleChange => ({
  id: stored.id,
  verdict: stored.verdict,
  results: stored.results.length,
  failing: stored.results.filter(({ verdict }) => verdict === 'fail').length,
  replacedAt,
})

const countedBefore = (stored: Stored): CountedSample => ({
  origin: 'lab',
  productGroup: stored.productGroup,
  regionCode: stored.facts.regionCode,
  day: stored.countedOn,
  verdict: stored.verdict,
  failing: stored.results.filter(({ verdict }) => verdict === 'fail'),
})

/** A result as the judgement takes it. */
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
