import { text } from '#kernel/text.ts'
import type { RecordKind, RecordTie, RecordView } from '#platform/module.ts'
import { verdictWords } from './judgement/index.ts'
import { readResultKey, resultKey } from './results-view.ts'
import * as store from './store-results.ts'

/** Samples, results and verdicts as links of the chain: each knows its neighbours. */
const sample: RecordKind = {
  kind: 'sample',
  slot: 'sample',
  describe: async (tx, ids) => {
    const rows = await store.samplesById(tx, ids)
    return new Map(
      rows.map((row): [string, RecordView] => [
        row.id,
        {
          title: `${row.product_name} ${row.lot_number ?? row.sample_number}`,
          state: row.replaced_at ? REPLACED : verdictWords[row.verdict],
          path: `/work/samples/${row.id}`,
        },
      ]),
    )
  },
  neighbours: async (tx, ids) => {
    const samples = await store.samplesById(tx, ids)
    const results = await store.resultsOfSamples(tx, samples)
    return results.filter(isTelling).map(
      (row): RecordTie => ({
        from: row.sample_id,
        meaning: 'tested',
        kind: 'result',
        id: resultKey(row.lot_id, row.id),
      }),
    )
  },
}

/** A chain shows what failed; a sample's passing results stand on its own page. */
const isTelling = (row: store.ResultRow): boolean => row.verdict === 'fail' && !row.replaced_at

const REPLACED = text('已被新版本替换', 'replaced by a newer version')

const describeResults =
  (titled: (row: store.ResultRow) => string): RecordKind['describe'] =>
  async (tx, ids) => {
    const rows = await store.resultsByKey(tx, ids.map(readResultKey))
    return new Map(
      rows.map((row): [string, RecordView] => [
        resultKey(row.lot_id, row.id),
        {
          title: titled(row),
          state: verdictWords[row.verdict],
          path: `/work/samples/${row.sample_id}`,
        },
      ]),
    )
  }

const result: RecordKind = {
  kind: 'result',
  slot: 'result',
  describe: describeResults((row) =>
    [row.item_written, row.value_written, row.unit_written].filter(Boolean).join(' '),
  ),
  neighbours: async (tx, ids) => {
    const rows = await store.resultsByKey(tx, ids.map(readResultKey))
    return rows.flatMap((row): RecordTie[] => {
      const from = resultKey(row.lot_id, row.id)
      return [
        { from, meaning: 'ofSample', kind: 'sample', id: row.sample_id },
        { from, meaning: 'judged', kind: 'judgement', id: from },
      ]
    })
  },
}

/** The verdict on a result bears the key of the result. */
const judgement: RecordKind = {
  kind: 'judgement',
  slot: 'judgement',
  describe: describeResults((row) =>
    `${verdictWords[row.verdict].zh} ${row.standard ?? ''}`.trimEnd(),
  ),
  neighbours: async (_tx, ids) =>
    ids.map((from): RecordTie => ({ from, meaning: 'ofResult', kind: 'result', id: from })),
}

export const records: readonly RecordKind[] = [sample, result, judgement]
