import { beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#kernel/ids.ts'
import { getCase, getTodo } from '#platform/cases/contract.ts'
import { readJournal } from '#platform/journal/contract.ts'
import { getAlarm, getDetection, listAlarms, recomputeAlarm } from './contract-alarms.ts'
import {
  alarmsOf,
  analyst,
  day,
  detect,
  failing,
  laboratory,
  nation,
  neighbour,
  WEEK,
  world,
} from './test-alarms.ts'

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
      sentence: { zh: '2026-11-09至2026-11-15不合格2批，预期0.00批，超过阈值1.55批。' },
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
