import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, type CalendarDate, calendarDate } from '#kernel/dates.ts'
import { type Id, newId } from '#kernel/ids.ts'
import { getCase, getTodo, takeStep } from '#platform/cases/contract.ts'
import { SYSTEM } from '#platform/db.ts'
import { monthsOf } from '#platform/facts.ts'
import { readJournal } from '#platform/journal/contract.ts'
import { paper } from '#test/support/papers.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import { getAlarm, getDetection, getSeries, listAlarms, recomputeAlarm } from './contract-alarms.ts'
import { detectAlarms } from './service.ts'

/** Monday 16 November 2026; the week before it is the last whole one. */
const world = setUpWorld()
const WEEK = calendarDate('2026-11-09')
const day = (days: number): CalendarDate => addDays(WEEK, days)

let nation: Person
let analyst: Person
let expert: Person
let neighbour: Person
let laboratory: Person

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
async function examined(on: CalendarDate, samples: number): Promise<void> {
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
async function failing(failure: Failure): Promise<Id> {
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
async function judged(subjectId: Id, data: Record<string, unknown>): Promise<void> {
  const { events } = world.program.work.platform
  const news = { type: 'laboratory.resultsJudged', subjectId, data }
  await world.db.write(SYSTEM, (tx) => events.publish(tx, world.clock.now(), news))
  await world.settled()
}

const detect = (since: CalendarDate | null = day(-56)) =>
  detectAlarms(world.program.work, { cause: 'daily', since })

const alarmsOf = async (who: Person, query: Record<string, unknown> = {}) =>
  (await who.client.done(listAlarms, { query })).alarms

test('nothing failing, nothing kept; the round itself is on record', async () => {
  expect(await detect()).toEqual({ raised: [], revised: [], alarms: [] })
  expect(await alarmsOf(nation)).toEqual([])
  const { lastRun, formulas } = await analyst.client.done(getDetection)
  expect(lastRun).toMatchObject({ cause: 'daily', asOf: '2026-11-16', raised: 0, series: 0 })
  expect(formulas.map((formula) => formula.rule)).toEqual(['earsC2', 'R1', 'R2', 'R3'])
})

describe('an alarm of EARS C2', () => {
  let samples: Id[]
  let alarmId: Id
  let caseId: Id

  beforeAll(async () => {
    samples = [await failing({ on: day(0) }), await failing({ on: day(2) })]
    const { raised } = await detect()
    expect(raised).toHaveLength(1)
    alarmId = raised[0]!
    const [alarm] = await alarmsOf(analyst)
    caseId = alarm!.case!.id
  })

  test('is seen by the organs of its area and above it, and by nobody else', async () => {
    for (const who of [nation, analyst]) {
      expect((await alarmsOf(who)).map((alarm) => alarm.id)).toEqual([alarmId])
    }
    for (const who of [neighbour, laboratory]) {
      expect(await alarmsOf(who)).toEqual([])
      const answer = await who.client.call(getAlarm, { params: { id: alarmId } })
      expect(answer.status).toBe(404)
      const again = await who.client.call(recomputeAlarm, { params: { id: alarmId } })
      expect(again.status).toBe(404)
    }
    expect((await world.stranger.call(listAlarms)).status).toBe(401)
  })

  test('shows everything it rests on', async () => {
    const alarm = await analyst.client.done(getAlarm, { params: { id: alarmId } })
    expect(alarm).toMatchObject({
      rule: 'earsC2',
      productGroup: '蜜饯',
      item: '糖精钠',
      area: { code: '330000', name: '浙江' },
      areas: [{ code: '330000', name: '浙江' }],
      week: WEEK,
      metOn: day(2),
      observed: '2',
      expected: '0.000000',
      threshold: '1.545116',
      revision: 1,
      formula: { id: 'warning.earsC2', version: 1 },
      parameters: { baseline: '7', alpha: '0.001', minSigma: '0.5' },
      finding: { verdict: 'fired', figures: { guardFrom: day(-14), guardTo: day(-7) } },
      watch: { watched: 1, judged: 1, alarms: 1, nominalFalseAlarmRate: '0.001' },
      sampleCount: 2,
      sentence: { zh: '2026-11-09至2026-11-15不合格2批，预期0批，超过阈值1.545批。' },
    })
    expect(alarm.watch.falseAlarmsExpected).toBe('0.001000')
    expect(alarm.opinions.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['R1', 'notFired'],
      ['R2', 'notFired'],
      ['R3', 'notApplicable'],
    ])
    expect(alarm.weeks).toHaveLength(26)
    expect(alarm.weeks.at(-1)).toMatchObject({ week: WEEK, failing: 2, tested: 25, alarm: true })
    expect(alarm.samples.map((sample) => sample.id).sort()).toEqual([...samples].sort())
    expect(alarm.samples[0]!.results).toEqual([
      { item: '糖精钠', value: '1.2', unit: 'g/kg', standard: null, limitWritten: null },
    ])
    expect(alarm.understanding.length).toBeGreaterThan(2)
    expect(alarm.inputsSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is computed again from its inputs, letter by letter', async () => {
    const again = await analyst.client.done(recomputeAlarm, { params: { id: alarmId } })
    expect(again).toMatchObject({ isSame: true, hashHolds: true, asOf: '2026-11-16' })
    expect(again.today).toMatchObject({ verdict: 'fired', observed: '2' })
  })

  test('a byte changed in what is kept is found out', async () => {
    const { ownerPool } = world.db
    const tamper = (from: string, to: string) =>
      ownerPool.query(
        `update warning.alarm_finding set inputs = replace(inputs::text, $1, $2)::jsonb
        where alarm_id = $3`,
        [from, to, alarmId],
      )
    await tamper('"minSigma": "0.5"', '"minSigma": "5"')
    const again = await analyst.client.done(recomputeAlarm, { params: { id: alarmId } })
    expect(again).toMatchObject({ isSame: false, hashHolds: false })
    await tamper('"minSigma": "5"', '"minSigma": "0.5"')
  })

  test('opens a case at the nearest organ, tied to the alarm and walkable both ways', async () => {
    const { status } = await neighbour.client.call(getCase, { params: { id: caseId } })
    expect(status).toBe(404)
    const seen = await analyst.client.done(getCase, { params: { id: caseId } })
    expect(seen).toMatchObject({
      procedure: 'riskWarning',
      state: 'signal',
      title: '蜜饯：糖精钠',
      organ: { name: '演示省局' },
      subject: { source: 'detection', areas: ['330000'] },
    })
    expect(seen.number).toMatch(/^FX-2026-\d{7}$/)
    expect(seen.events[0]).toMatchObject({ name: 'opened', actor: null })
    const warning = seen.chain.find(({ slot }) => slot === 'warning')!
    expect(warning.entries.map(({ kind, id }) => [kind, id])).toEqual([
      ['case', caseId],
      ['alarm', alarmId],
    ])
    const alarm = await analyst.client.done(getAlarm, { params: { id: alarmId } })
    const around = alarm.chain.flatMap(({ entries }) => entries.map((entry) => entry.id))
    expect(around).toContain(caseId)
  })

  test('is on the desk of the analyst with its clock, and in the journal', async () => {
    const { items, waiting } = await analyst.client.done(getTodo)
    const mine = [...items, ...waiting].find((item) => item.id === caseId)
    expect(mine?.deadline?.left.zh).toBe('剩24小时')
    const auditor = await world.person({
      organId: await world.organ({ kind: 'national', name: '演示审计', regionCode: '000000' }),
      roles: ['auditAdmin'],
    })
    const { entries } = await auditor.client.done(readJournal, { query: { limit: 200 } })
    const raised = entries.filter((entry) => entry.kind === 'warning.alarmRaised')
    expect(raised.map((entry) => entry.subjectId)).toContain(alarmId)
  })

  test('detecting again changes nothing', async () => {
    const { raised, revised, alarms } = await detect()
    expect([raised, revised, alarms.length]).toEqual([[], [], 1])
  })

  test('one more result of the week revises the alarm and joins the case', async () => {
    const late = await failing({ on: day(4) })
    const { raised, revised } = await detect()
    expect([raised, revised]).toEqual([[], [alarmId]])
    const alarm = await analyst.client.done(getAlarm, { params: { id: alarmId } })
    expect(alarm).toMatchObject({ observed: '3', revision: 2, sampleCount: 3 })
    expect(alarm.revisions.map(({ revision, observed }) => [revision, observed])).toEqual([
      [2, '3'],
      [1, '2'],
    ])
    expect(alarm.samples.map((sample) => sample.id)).toContain(late)
    expect(await alarmsOf(analyst)).toHaveLength(1)
  })
})

describe('a case under watch', () => {
  let caseId: Id

  const take = async (who: Person, step: string, data: unknown, papers: string[] = []) =>
    who.client.done(takeStep, {
      params: { id: caseId, step },
      body: { data, documents: await Promise.all(papers.map((p) => paper(who.client, p))) },
    })

  test('wakes up when the same series alarms again, and takes the new alarm in', async () => {
    await failing({ on: day(1), item: '甜蜜素' })
    await failing({ on: day(1), item: '甜蜜素' })
    await detect()
    const [first] = await alarmsOf(analyst, { item: '甜蜜素' })
    caseId = first!.case!.id
    await take(analyst, 'validate', { checked: '两批同厂', lots: [] })
    const low = { severity: 1, exceedance: 'upTo1_5', users: 'general', spread: 'county' }
    await take(expert, 'assess', { ...low, level: 'none', grounds: '仅略超限量' }, ['assessment'])
    const watched = await take(analyst, 'watch', { grounds: '关注该厂后续抽检' })
    expect(watched.state).toBe('watching')

    for (const on of [7, 7, 7, 7]) await failing({ on: day(on), item: '甜蜜素' })
    const { raised } = await detect()
    expect(raised).toHaveLength(1)
    const woken = await analyst.client.done(getCase, { params: { id: caseId } })
    expect(woken.state).toBe('assessed')
    expect(woken.events.at(-1)).toMatchObject({ name: 'newSignals', actor: null })
    const all = await alarmsOf(analyst, { item: '甜蜜素' })
    expect(all.map((alarm) => alarm.case?.id)).toEqual([caseId, caseId])
  })

  test('a matter that goes on stays in its open case, unmoved, however often it alarms', async () => {
    world.clock.advance(7 * 86_400_000)
    await examined(day(14), 40)
    for (const on of [14, 14, 14, 14, 14, 14, 14, 14])
      await failing({ on: day(on), item: '甜蜜素' })
    const before = await analyst.client.done(getCase, { params: { id: caseId } })
    const { raised } = await detect()
    expect(raised.length).toBeGreaterThan(0)
    const after = await analyst.client.done(getCase, { params: { id: caseId } })
    expect([after.state, after.seq]).toEqual([before.state, before.seq])
    const alarms = await alarmsOf(analyst, { item: '甜蜜素', rule: 'earsC2' })
    expect(new Set(alarms.map((alarm) => alarm.case?.id))).toEqual(new Set([caseId]))
    expect(alarms.length).toBeGreaterThan(2)
    world.clock.advance(-7 * 86_400_000)
  })
})

describe('R3 and R1', () => {
  test('a single non-edible substance is an alarm at once', async () => {
    const sample = await failing({
      on: day(7),
      item: '吊白块',
      group: '米面制品',
      hazard: 'nonEdible',
    })
    await judged(sample, { failing: 1 })
    const [alarm] = await alarmsOf(analyst, { rule: 'R3' })
    expect(alarm).toMatchObject({
      item: '吊白块',
      observed: '1',
      threshold: '0',
      metOn: day(7),
      case: { state: { zh: '待核实' } },
    })
  })

  test('passing results and imports of bulletins start no round of their own', async () => {
    const rounds = async () => {
      const counted = await world.db.ownerPool.query(
        `select count(*)::int as rounds from warning.detection_run where cause = 'results'`,
      )
      return counted.rows[0].rounds
    }
    const before = await rounds()
    await judged(newId(world.clock.now()), { failing: 0 })
    await judged(newId(world.clock.now()), { failing: 3, origin: 'published' })
    expect(await rounds()).toBe(before)
    await judged(newId(world.clock.now()), { failing: 3 })
    expect(await rounds()).toBe(before + 1)
  })

  test('a cluster over two provinces belongs to the nation, and both provinces see it', async () => {
    for (const regionCode of ['330106', '320102', '320102']) {
      await failing({ on: day(6), item: '铅', group: '茶叶', regionCode })
    }
    await detect()
    for (const who of [nation, analyst, neighbour]) {
      const [alarm] = await alarmsOf(who, { rule: 'R1' })
      expect(alarm).toMatchObject({
        area: { code: '000000' },
        areas: [{ code: '320000' }, { code: '330000' }],
        observed: '3',
      })
    }
    const [alarm] = await alarmsOf(neighbour, { rule: 'R1' })
    const seen = await neighbour.client.done(getAlarm, { params: { id: alarm!.id } })
    expect([seen.samples.length, seen.sampleCount]).toEqual([2, 3])
    expect(seen.case).toBeNull()
  })
})

test('what is long past is kept without a case', async () => {
  await failing({ on: day(-420), item: '山梨酸及其钾盐' })
  await failing({ on: day(-420), item: '山梨酸及其钾盐' })
  await detect()
  expect(await alarmsOf(analyst, { item: '山梨酸及其钾盐' })).toEqual([])
  await detect(null)
  const [old] = await alarmsOf(analyst, { item: '山梨酸及其钾盐' })
  expect(old).toMatchObject({ week: day(-420), case: null })
  expect((await alarmsOf(analyst, { state: 'none' })).map((alarm) => alarm.id)).toEqual([old!.id])
})

describe('the list', () => {
  test('is counted, filtered and paged by key', async () => {
    const all = await analyst.client.done(listAlarms)
    expect(all.total).toBe(all.alarms.length)
    expect(all.next).toBeNull()
    const walked: string[] = []
    let after: string | null | undefined
    while (after !== null) {
      const page = await analyst.client.done(listAlarms, {
        query: { limit: 2, ...(after !== undefined && { after }) },
      })
      expect(page.total).toBe(all.total)
      walked.push(...page.alarms.map((alarm) => alarm.id))
      after = page.next
    }
    expect(walked).toEqual(all.alarms.map((alarm) => alarm.id))
    const sweet = await alarmsOf(analyst, { q: '甜蜜', from: WEEK, to: WEEK })
    expect(sweet.map((alarm) => alarm.item)).toEqual(['甜蜜素'])
    expect(await alarmsOf(analyst, { area: '440000' })).toEqual([])
  })

  test.each(['x', Buffer.from('[1,2]').toString('base64url')])('%s is no cursor', async (after) => {
    const answer = await analyst.client.call(listAlarms, { query: { after } })
    expect([answer.status, answer.problem?.code]).toEqual([400, 'badCursor'])
  })
})

describe('a series', () => {
  const query = { productGroup: '蜜饯', item: '糖精钠', area: '330000', weeks: 12 }

  test('is shown week by week up to today, with what is expected', async () => {
    const series = await analyst.client.done(getSeries, { query })
    expect(series.weeks).toHaveLength(12)
    expect(series.weeks.at(-2)).toMatchObject({ week: WEEK, failing: 3, alarm: true })
  })

  test.each([
    ['of another area', { area: '320000' }],
    ['that nobody watches', { item: '没有的项目' }],
  ])('%s does not exist', async (_, change) => {
    const answer = await analyst.client.call(getSeries, { query: { ...query, ...change } })
    expect(answer.status).toBe(404)
  })
})
