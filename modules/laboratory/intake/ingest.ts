import type { Id } from '#kernel/ids.ts'
import type { BulkTx } from '#platform/bulk.ts'
import * as store from '../store-ingest.ts'
import type { Bases, Judged } from './bases.ts'
import { BatchWriter } from './batch-writer.ts'
import type { ExaminedRow, RowDraft } from './draft.ts'
import { type BatchPlan, planBatch } from './plan-batch.ts'

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
  readonly judged: Judged
}

export const isFailing = ({ judged }: StoredLine): boolean => judged.verdict === 'fail'

/** A sample that failed now and had not failed before. */
export interface FailingNews {
  readonly sampleId: Id
  readonly sampleNumber: string
  readonly enterpriseUscc: string | null
  readonly productName: string
  readonly productGroup: string
  readonly lotNumber: string | null
  readonly regionCode: string
  readonly countedOn: string
  readonly items: readonly string[]
}

/**
 * Judges and stores a batch inside a bulk transaction: results are judged while they stream into
 * the database, then come their samples, what was judged by, and the roll-ups.
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

/** The same without writing: how lines of a dry run stand to one another and to what is stored. */
export async function lookAhead(
  tx: BulkTx['tx'],
  batch: Pick<Batch, 'labId' | 'lines'>,
): Promise<BatchPlan['fates']> {
  const numbers = [...new Set(batch.lines.map((line) => line.draft.sample.sampleNumber))]
  const known = await store.storedSamples(tx, batch.labId, numbers)
  return planBatch(batch.lines, known, true).fates
}
