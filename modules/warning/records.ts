import { text } from '#kernel/text.ts'
import { areaName } from '#modules/laboratory/index.ts'
import type { RecordKind } from '#platform/module.ts'
import { formulas } from './detection/formulas.ts'
import * as store from './store.ts'

/** Alarms in the chain: between the samples they rest on and the case in which they are worked. */
export const alarmRecords: RecordKind = {
  kind: 'alarm',
  slot: 'warning',
  describe: async (tx, ids) => {
    const rows = await store.alarmsById(tx, ids)
    return new Map(
      rows.map((row) => {
        const what = [row.product_group, row.item, areaName(row.region_code)].filter(Boolean)
        const rule = formulas.find((formula) => formula.rule === row.rule)!.title
        return [
          row.id,
          {
            title: what.join(' × '),
            state: text(`${rule.zh}，${row.week}当周`, `${rule.en}, week of ${row.week}`),
            path: `/work/alarms/${row.id}`,
          },
        ] as const
      }),
    )
  },
  neighbours: async (tx, ids) => {
    const findings = await store.newestFindings(tx, ids)
    return findings.flatMap(({ alarm_id: from, sample_ids }) =>
      sample_ids.map((id) => ({ from, meaning: 'concerns', kind: 'sample', id })),
    )
  },
  pointingTo: async (tx, things) => {
    const samples = things.filter(({ kind }) => kind === 'sample').map(({ id }) => id)
    if (samples.length === 0) return []
    const ids = await store.alarmsOfSamples(tx, samples)
    return ids.map((id) => ({ kind: 'alarm', id }))
  },
}
