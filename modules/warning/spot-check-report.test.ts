import { expect, test } from 'vitest'
import { addDays, type CalendarDate, calendarDate } from '#kernel/dates.ts'
import { watchSpotChecks } from './spot-check-report.ts'

const TODAY = calendarDate('2026-11-16')
const MONDAY = calendarDate('2022-01-03')

const passing = (on: CalendarDate, province = '山西') => ({
  物料名称: '粉丝',
  产品分类: '淀粉及淀粉制品-->淀粉制品',
  生产商: '/',
  供应商: `店${on}`,
  生产日期: on,
  检测项目: '',
  检测结果: '',
  限量值: '',
  判定: '合格',
  发布单位: `国内监督抽查(${province}市场监管局)`,
  发布日期: on,
  备注: '',
})
const failing = (on: CalendarDate, supplier: string, province = '山西') => ({
  ...passing(on, province),
  供应商: supplier,
  检测项目: '铝的残留量(干样品，以Al计)',
  检测结果: '365mg/kg',
  限量值: '≤200mg/kg',
  判定: '不合格',
})

/** Ten weeks of bulletins without failures, and what is added in the week after them. */
function reportOf(...added: Record<string, string>[]) {
  const watch = watchSpotChecks(TODAY)
  for (let week = 0; week < 10; week += 1) watch.add(passing(addDays(MONDAY, 7 * week)))
  for (const record of added) watch.add(record)
  return watch.report()
}
const week11 = addDays(MONDAY, 70)

test('an empty file is reported as empty', () => {
  expect(watchSpotChecks(TODAY).report()).toEqual({
    rows: 0,
    accepted: 0,
    corrected: 0,
    rejected: 0,
    reasons: [],
    warnings: [],
    urgent: [],
    notes: [],
  })
})

test('two failing samples after calm weeks are a warning that names its rows', () => {
  const report = reportOf(failing(week11, '甲店'), failing(addDays(week11, 1), '乙店'))
  expect(report.warnings).toEqual([
    {
      product: '淀粉及淀粉制品',
      item: '铝的残留量',
      area: '山西',
      week: week11,
      method: 'EARS C2',
      observed: 2,
      expected: 0,
      threshold: 1.545116,
      on: addDays(week11, 1),
      rows: [11, 12],
      doubt: null,
    },
  ])
})

test('a copy of a row is corrected and not counted twice', () => {
  const report = reportOf(failing(week11, '甲店'), failing(week11, '甲\n店'))
  expect(report).toMatchObject({ rows: 12, accepted: 11, corrected: 1, warnings: [] })
  expect(report.reasons.map(({ rule, count, firstRows }) => [rule, count, firstRows])).toEqual([
    ['lineBreakRemoved', 1, [12]],
    ['duplicateOfRow', 1, [12]],
  ])
})

test('a sample published again is counted, and the warning says what it rests on', () => {
  const report = reportOf(failing(week11, '甲店'), failing(addDays(week11, 1), '甲店'))
  expect(report.warnings).toHaveLength(1)
  expect(report.warnings[0]?.doubt?.zh).toMatch(/^2批中1批存疑：.+第11行.+；不计则不报警$/)
})

test('several provinces within seven days are a cluster, with all of them named', () => {
  const report = reportOf(
    failing(week11, '甲店', '甘肃'),
    failing(week11, '乙店', '辽宁'),
    failing(week11, '丙店', '辽宁'),
    failing(addDays(week11, 1), '丁店', '山西'),
  )
  const clusters = report.warnings.filter((warning) => warning.method === 'R1')
  expect(clusters).toMatchObject([{ area: '山西、辽宁、甘肃', on: week11, observed: 4 }])
})

test('a non-edible substance is urgent by itself and no weekly warning', () => {
  const report = reportOf({ ...failing(week11, '甲店'), 检测项目: '氯霉素', 限量值: '不得检出' })
  expect(report.warnings).toEqual([])
  expect(report.urgent).toMatchObject([{ method: 'R3', item: '氯霉素', observed: 1, rows: [11] }])
})

test('a rejected row is in the reasons with the way to mend it, and watched by nobody', () => {
  const report = reportOf({ ...failing(week11, '甲店'), 检测项目: '' })
  expect(report).toMatchObject({ rows: 11, accepted: 10, rejected: 1 })
  expect(report.reasons).toMatchObject([
    { outcome: 'rejected', rule: 'itemMissing', count: 1, firstRows: [11] },
  ])
})

test('what is true of the whole file is said once', () => {
  expect(reportOf().notes.map((note) => note.zh)).toEqual([
    '10／10行的生产日期不早于公布日期，不是生产日期，按未填处理',
    '10行合格未写明检验项目，按项目的不合格率不可比，只监测批数',
  ])
})
