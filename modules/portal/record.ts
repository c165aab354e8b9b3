import { text } from '#kernel/text.ts'
import type { RecordKind } from '#platform/module.ts'
import { publicPath } from './rules.ts'
import { findAllById } from './store.ts'

/** A publication as the last link of the chain. */
export const publicationRecord: RecordKind = {
  kind: 'publication',
  slot: 'publication',
  describe: async (tx, ids) => {
    const rows = await findAllById(tx, ids)
    return new Map(
      rows.map((row) => [
        row.id,
        {
          title: `${row.number} ${row.title}`,
          state:
            row.state === 'withdrawn'
              ? text('已撤回', 'Withdrawn')
              : row.in_force
                ? text('公布中', 'Published, in force')
                : text('已公布，不再有效', 'Published, no longer in force'),
          path: publicPath(row.kind, row.number),
        },
      ]),
    )
  },
}
