import { isId } from '#kernel/ids.ts'
import { text } from '#kernel/text.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import type { Router } from '#platform/http.ts'
import { Problem } from '#platform/problems.ts'
import * as contract from './contract-alarms.ts'
import { formulas } from './detection/formulas.ts'
import * as store from './store.ts'
import { alarmSummary, alarmView, recomputed } from './view.ts'
import { seriesView, watchedSeries } from './view-series.ts'

const PAGE_ROWS = 50

/** Doors to the alarms; the warnings themselves are cases and have the doors of all cases. */
export function warningRoutes(work: CaseWork, router: Router): void {
  const { db } = work.platform
  router.on(contract.listAlarms, ({ query }, { caller }) =>
    db.read(caller.scope, async (tx) => {
      const { limit = PAGE_ROWS, after, sort = '-week', ...given } = query
      const filter = given as store.AlarmFilter
      const key = after === undefined ? null : readKey(sort, after)
      const rows = await store.pageOfAlarms(tx, filter, { sort, limit: limit + 1, after: key })
      const page = rows.slice(0, limit)
      return {
        alarms: page.map((row) => alarmSummary(work, row)),
        total: await store.countOfAlarms(tx, filter),
        next: rows.length > limit ? keyOf(sort, page.at(-1)!) : null,
      }
    }),
  )
  router.on(contract.getAlarm, ({ params }, { caller }) =>
    db.read(caller.scope, (tx) => alarmView(work, tx, params.id)),
  )
  router.on(contract.recomputeAlarm, ({ params }, { caller }) =>
    recomputed(work, caller, params.id),
  )
  router.on(contract.getSeries, ({ query }, { caller }) => seriesView(work, caller, query))
  router.on(contract.listSeries, ({ query }, { caller }) => watchedSeries(work, caller, query))
  router.on(contract.getDetection, (_request, { caller }) =>
    db.read(caller.scope, async (tx) => {
      const run = await store.newestRun(tx)
      return {
        formulas: formulas.map(({ rule, id, version, title, source }) => ({
          ...{ rule, id, version, title, source },
        })),
        lastRun: run
          ? {
              cause: run.cause,
              endedAt: run.ended_at.toISOString(),
              asOf: run.as_of,
              series: run.series,
              raised: run.raised,
              revised: run.revised,
            }
          : null,
      }
    }),
  )
}

function keyOf(sort: store.AlarmSort, row: store.ListedAlarm): string {
  const values = {
    ...{ '-week': row.week, week: row.week },
    ...{ '-raisedAt': row.raised_at.toISOString(), '-observed': row.observed },
  }
  return Buffer.from(JSON.stringify([values[sort], row.id])).toString('base64url')
}

/** What a key may hold, so that one of another list or of another order is refused. */
const KEY_PATTERNS: Readonly<Record<store.AlarmSort, RegExp>> = {
  '-week': /^\d{4}-\d{2}-\d{2}$/,
  week: /^\d{4}-\d{2}-\d{2}$/,
  '-raisedAt': /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
  '-observed': /^\d{1,15}(\.\d+)?$/,
}

function readKey(sort: store.AlarmSort, after: string): readonly [string, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (KEY_PATTERNS[sort].test(value) && isId(id)) return [value, id]
  } catch {
    // Falls through to the one answer for every unreadable key.
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
