import { createReadStream, existsSync } from 'node:fs'
import { parse } from 'csv-parse'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { areaName } from '#modules/laboratory/index.ts'
import { recompute, type SpotCheckReport, watchSpotChecks } from '#modules/warning/index.ts'

/**
 * Spot checks of food as published from 2015-01 to 2022-04; the file lies beside the repository.
 */
const FILE = new URL('../../../shared/data/cn_spotcheck/foodmate_spotcheck.csv', import.meta.url)
const isThere = existsSync(FILE)
if (!isThere) console.log('../shared/data/cn_spotcheck is absent: the tests on it are skipped')

describe.skipIf(!isThere)('published spot checks 2015-2022', () => {
  const watch = watchSpotChecks(calendarDate('2026-11-16'))
  let report: SpotCheckReport

  beforeAll(async () => {
    const records = createReadStream(FILE).pipe(parse({ columns: true, bom: true }))
    for await (const record of records) watch.add(record)
    report = watch.report()
  })

  const about = (method: string, product: string, item: string) =>
    report.warnings.filter(
      (one) => one.method === method && one.product === product && one.item === item,
    )
  const aluminium = (method: string) => about(method, '淀粉及淀粉制品', '铝的残留量')

  test('every row ends accepted, corrected or rejected', () => {
    const { rows, accepted, corrected, rejected } = report
    expect({ rows, accepted, corrected, rejected }).toEqual({
      rows: 7273,
      accepted: 7172,
      corrected: 101,
      rejected: 0,
    })
    expect(accepted + corrected + rejected).toBe(rows)
  })

  test('each correction names its rule', () => {
    expect(Object.fromEntries(report.reasons.map(({ rule, count }) => [rule, count]))).toEqual({
      lineBreakRemoved: 58,
      partyLabelRead: 33,
      duplicateOfRow: 8,
      exponentLost: 4,
      unitMisspelt: 2,
      markupRead: 1,
      itemNameCutOff: 1,
    })
    const copies = report.reasons.find((reason) => reason.rule === 'duplicateOfRow')
    expect(copies?.firstRows).toEqual([416, 417, 419, 420, 2300, 3811, 3830, 4468])
  })

  test('no production date is left, and rates by item are said to be not comparable', () => {
    expect(report.notes.map((note) => note.zh)).toEqual([
      '7273／7273行的生产日期不早于公布日期，不是生产日期，按未填处理',
      '7070行合格未写明检验项目，按项目的不合格率不可比，只监测批数',
    ])
  })

  test('EARS C2 alarms for aluminium in starch products of Shanxi in three weeks of 2022', () => {
    const shanxi = aluminium('EARS C2').filter((one) => one.area === '山西')
    expect(
      shanxi.map(({ week, observed, expected, threshold }) => [
        week,
        observed,
        expected,
        threshold,
      ]),
    ).toEqual([
      ['2022-01-17', 4, 0, 1.545116],
      ['2022-01-24', 2, 0, 1.545116],
      ['2022-04-25', 2, 0, 1.545116],
    ])
  })

  test('the alarm of 24 January says that it stands on a sample perhaps published twice', () => {
    const [alarm] = aluminium('EARS C2').filter((one) => one.week === '2022-01-24')
    expect(alarm?.rows).toEqual([5512, 5598])
    expect(alarm?.doubt?.zh).toContain('第5512行')
    expect(alarm?.doubt?.zh).toContain('不计则不报警')
  })

  test('R1 fires for the same group on 28 April over Gansu, Liaoning and Shanxi', () => {
    expect(aluminium('R1')).toMatchObject([
      { on: '2022-04-28', area: '山西、辽宁、甘肃', observed: 8, threshold: 3 },
    ])
  })

  test('at most 25 weekly alarms over the whole file', () => {
    const methods = report.warnings.map((warning) => warning.method)
    expect(methods.filter((method) => method === 'EARS C2')).toHaveLength(22)
    expect(methods.filter((method) => method === 'R1')).toHaveLength(3)
    expect(methods).toHaveLength(25)
  })

  test('the months without publication are missing: no week after them has them for zeros', () => {
    const resumed = report.warnings.filter(
      (one) => one.week >= '2016-01-18' && one.week < '2021-03-08',
    )
    expect(resumed).toEqual([])
  })

  test('single results of non-edible substances are urgent, ten series and weeks', () => {
    expect(report.urgent).toHaveLength(10)
    expect(new Set(report.urgent.map((one) => one.item))).toEqual(
      new Set(['氯霉素', '孔雀石绿', '呋喃唑酮代谢物', '呋喃西林代谢物']),
    )
  })

  test('every alarm can be computed again from its inputs and hears every other rule', () => {
    for (const alarm of watch.alarms()) {
      const inputs = JSON.parse(JSON.stringify(alarm.inputs))
      expect(recompute(alarm.formula, alarm.version, inputs)).toEqual(alarm.finding)
      expect(alarm.opinions).toHaveLength(3)
      expect(areaName(alarm.area)).not.toBe('未注明')
    }
  })
})
