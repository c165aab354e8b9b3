import { stateLabel } from '#kernel/procedure/permitted.ts'
import { text } from '#kernel/text.ts'
import type { Tx } from '../db.ts'
import type { Caller } from '../identity/caller.ts'
import { notFound } from '../problems.ts'
import type { BoardView, Urgencies } from './board-contract.ts'
import type { CaseWork } from './service.ts'
import * as store from './store-board.ts'

/**
 * The board of an organ, or of the area it answers for: what is open, how urgent it is, and with
 * whom. Officers see it; a party has its own list.
 */
export async function boardOf(
  work: CaseWork,
  tx: Tx,
  caller: Caller,
  of: 'organ' | 'area',
): Promise<BoardView> {
  if (caller.scope.kind !== 'organ') throw notFound()
  const { id: organId, regionCode, name } = caller.organ
  const now = work.platform.clock.now()
  const asked = { organId, areaCode: of === 'area' ? regionCode : null, now }
  const states = await store.openByState(tx, asked)
  return {
    asOf: now.toISOString(),
    region: { code: regionCode, name },
    total: sum(states),
    procedures: byProcedure(work, states),
    people: of === 'organ' ? await store.openByPerson(tx, asked) : [],
    organs: of === 'area' ? await store.openByOrgan(tx, asked) : [],
  }
}

type StateRow = Awaited<ReturnType<typeof store.openByState>>[number]

function byProcedure({ procedures }: CaseWork, rows: readonly StateRow[]): BoardView['procedures'] {
  const groups = Map.groupBy(rows, (row) => row.procedure)
  const known = procedures.newestOfAll.filter(({ name }) => groups.has(name))
  return known
    .map((procedure) => {
      const own = groups.get(procedure.name)!
      return {
        procedure: procedure.name,
        title: text(procedure.title, procedure.english.title),
        ...sum(own),
        states: own.map(({ procedure: _, state, ...counts }) => ({
          ...{ state, label: labelOf(procedure, state) },
          ...counts,
        })),
      }
    })
    .sort((a, b) => b.overdue - a.overdue || b.total - a.total)
}

/** A case under an older version may stand in a state that the newest no longer has. */
const labelOf = (procedure: Parameters<typeof stateLabel>[0], state: string) =>
  state in procedure.states ? stateLabel(procedure, state) : text(state, state)

const NOTHING: Urgencies = { total: 0, overdue: 0, day: 0, week: 0, later: 0, none: 0 }

const sum = (rows: readonly Urgencies[]): Urgencies =>
  rows.reduce(
    (whole, row) => ({
      total: whole.total + row.total,
      overdue: whole.overdue + row.overdue,
      day: whole.day + row.day,
      week: whole.week + row.week,
      later: whole.later + row.later,
      none: whole.none + row.none,
    }),
    NOTHING,
  )
