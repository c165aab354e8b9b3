import { beforeAll } from 'vitest'
import { addDays, type CalendarDate, calendarDate } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/db.ts'
import { monthsOf } from '#platform/facts.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import { listAlarms } from './contract-alarms.ts'
import { detectAlarms } from './service.ts'

/** Monday 16 November 2026; the week before it is the last whole one. */
export const world = setUpWorld()
export const WEEK = calendarDate('2026-11-09')
export const day = (days: number): CalendarDate => addDays(WEEK, days)

export let nation: Person
export let analyst: Person
export let expert: Person
export let neighbour: Person
export let laboratory: Person

beforeAll(async () => {
  const national = await world.organ({ kind: 'national', name: '演示总局', regionCode: '000000' })
  const province = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  const other = await world.organ({ kind: 'province', name: '邻省局', regionCode: '320000' })
  const lab = await world.organ({ kind: 'lab', name: '演示检测中心', regionCode: '330106' })
  nation = await world.person({ organId: national, roles: ['riskAnalyst'] })
  analyst = await world.person({ organId: province, roles: ['riskAnalyst'] })
  expert = await world.person({ organId: province, roles: ['expert'] })
  neighbour = await world.person({ organId: other, roles: ['riskAnalyst'] })
  laboratory = await world.person({ organId: lab, roles: ['labUser'] })
  for (let back = 1; back <= 80; back += 1) await examined(day(-7 * back), 20)
  await examined(day(0), 25)
})

/** Twenty samples a week of one group, as the laboratory counts them. */
export async function examined(on: CalendarDate, samples: number): Promise<void> {
  await world.db.ownerPool.query(
    `insert into laboratory.sample_day (product_group, region_code, day, origin, samples, failing,
      undecided) values ('蜜饯', '330106', $1, 'lab', $2, 0, 0)`,
    [on, samples],
  )
}

interface Failure {
  readonly on: CalendarDate
  readonly item?: string
  readonly group?: string
  readonly hazard?: string
  readonly regionCode?: string
}

/** A failing sample with its result and its counts, as the laboratory stores them. */
export async function failing(failure: Failure): Promise<Id> {
  const { on, item = '糖精钠', group = '蜜饯', regionCode = '330106' } = failure
  const hazard = failure.hazard ?? 'additiveOver'
  const now = world.clock.now()
  const [id, lot] = [newId(now), newId(now)]
  await monthsOf(world.db, 'laboratory.lab_result').ensure(now)
  const { ownerPool } = world.db
  await ownerPool.query(
    `insert into laboratory.sample (id, origin, publisher, sample_number, lot_id, product_name,
      product_group, region_code, counted_on, verdict, result_count, failing_count, upload_id,
      received_at)
    values ($1, 'published', '演示局', $2, $3, '演示话梅', $4, $5, $6, 'fail', 1, 1, $1, $7)`,
    [id, `号${id}`, lot, group, regionCode, on, now],
  )
  await ownerPool.query(
    `insert into laboratory.lab_result (lot_id, received_at, id, sample_id, region_code,
      product_group, counted_on, item, item_written, hazard, value_written, unit_written, verdict,
      verdict_origin, reasons, upload_id, upload_line)
    values ($1, $2, $3, $3, $4, $5, $6, $7, $7, $8, '1.2', 'g/kg', 'fail', 'published', '{}', $3, 1)`,
    [lot, now, id, regionCode, group, on, item, hazard],
  )
  await ownerPool.query(
    `insert into laboratory.failing_day (product_group, item, region_code, day, origin, failing,
      hazard) values ($1, $2, $3, $4, 'lab', 1, $5)
    on conflict (product_group, item, region_code, day, origin)
    do update set failing = failing_day.failing + 1`,
    [group, item, regionCode, on, hazard],
  )
  return id
}

/** News of the laboratory that results have been judged; waits until it is worked off. */
export async function judged(subjectId: Id, data: Record<string, unknown>): Promise<void> {
  const { events } = world.program.work.platform
  const news = { type: 'laboratory.resultsJudged', subjectId, data }
  await world.db.write(SYSTEM, (tx) => events.publish(tx, world.clock.now(), news))
  await world.settled()
}

export const detect = (since: CalendarDate | null = day(-56)) =>
  detectAlarms(world.program.work, { cause: 'daily', since })

export const alarmsOf = async (who: Person, query: Record<string, unknown> = {}) =>
  (await who.client.done(listAlarms, { query })).alarms
