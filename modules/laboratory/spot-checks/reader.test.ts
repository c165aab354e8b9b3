import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { collectedBulletins, missingColumns, type SpotCheckRecord } from './profile.ts'
import { createSpotCheckReader } from './reader.ts'
import type { SpotCheckOutcome } from './spot-check.ts'

const TODAY = calendarDate('2026-11-16')

const failing: SpotCheckRecord = {
  物料名称: '粉条',
  产品分类: '淀粉及淀粉制品-->淀粉制品',
  生产商: '/',
  供应商: '演示超市',
  生产日期: '2022-01-21',
  检测项目: '铝的残留量(干样品，以Al计)',
  检测结果: '365mg/kg',
  限量值: '≤200mg/kg',
  判定: '不合格',
  发布单位: '国内监督抽查(山西市场监管局)',
  发布日期: '2022-01-21',
  备注: '',
}
const passing = { ...failing, 检测项目: '', 检测结果: '', 限量值: '', 判定: '合格' }

const on = (day: string) => ({ 生产日期: day, 发布日期: day })

function read(...records: SpotCheckRecord[]): SpotCheckOutcome[] {
  const reader = createSpotCheckReader(collectedBulletins, TODAY)
  return records.map((record) => reader.read(record))
}

const checkOf = (outcome: SpotCheckOutcome | undefined) =>
  outcome && outcome.outcome !== 'rejected' ? outcome.spotCheck : null
const rulesOf = (outcome: SpotCheckOutcome | undefined) =>
  outcome?.outcome === 'corrected' ? outcome.corrections.map(({ rule, of }) => [rule, of]) : []

describe('a row that cannot be placed is rejected, with column, cell and the way to mend it', () => {
  test.each([
    [{ 物料名称: '' }, 'productMissing', '物料名称'],
    [{ 物料名称: '/' }, 'productMissing', '物料名称'],
    [{ 判定: '' }, 'verdictUnknown', '判定'],
    [{ 判定: '基本合格' }, 'verdictUnknown', '判定'],
    [{ 发布日期: '2022-02-30' }, 'dateUnreadable', '发布日期'],
    [{ 发布日期: '2022年1月' }, 'dateUnreadable', '发布日期'],
    [{ 发布日期: '2026-11-17' }, 'dateInFuture', '发布日期'],
    [{ 检测项目: '' }, 'itemMissing', '检测项目'],
  ])('%j', (change, code, column) => {
    const [outcome] = read({ ...failing, ...change })
    expect(outcome).toMatchObject({ outcome: 'rejected', row: 1, rejection: { code, column } })
  })
})

test('a clean row is accepted, and its cells mean what they mean', () => {
  const [outcome] = read(failing)
  expect(outcome?.outcome).toBe('accepted')
  expect(checkOf(outcome)).toMatchObject({
    product: '粉条',
    productGroup: '淀粉及淀粉制品',
    productSubgroup: '淀粉制品',
    producer: null,
    supplier: '演示超市',
    verdict: 'fail',
    item: { name: { zh: '铝的残留量', en: 'Aluminium' }, hazard: 'additiveOver' },
    result: { value: '365', unit: 'mg/kg' },
    area: '140000',
    publishedOn: '2022-01-21',
    doubts: [],
  })
})

test('a production date on the day of publication is none; an earlier one is kept', () => {
  const reader = createSpotCheckReader(collectedBulletins, TODAY)
  const dates = ['2022-01-21', '2022-01-22', '2021-11-03', ''].map((day, i) =>
    checkOf(reader.read({ ...passing, 供应商: `店${i}`, 生产日期: day })),
  )
  expect(dates.map((check) => check?.productionDate)).toEqual([null, null, '2021-11-03', null])
  expect(reader.summary()).toMatchObject({ accepted: 4, corrected: 0, productionDatesDropped: 2 })
})

test('line breaks in names are corrected, with the cell as it stood', () => {
  const [outcome] = read({ ...failing, 供应商: '大同市东瑞餐饮\n有限责任公司' })
  expect(checkOf(outcome)?.supplier).toBe('大同市东瑞餐饮有限责任公司')
  expect(outcome).toMatchObject({
    outcome: 'corrected',
    corrections: [
      { rule: 'lineBreakRemoved', column: '供应商', read: expect.stringContaining('\n') },
    ],
  })
})

test('a lost exponent drops the value, never the failure', () => {
  const [outcome] = read({ ...failing, 检测项目: '菌落总数', 检测结果: '4.4×10' })
  expect(rulesOf(outcome)).toEqual([['exponentLost', undefined]])
  expect(checkOf(outcome)).toMatchObject({
    verdict: 'fail',
    result: { value: null, text: null },
    written: { item: '菌落总数', result: '4.4×10' },
  })
})

test('a failure whose value lies within its limit is counted and marked', () => {
  const [outcome] = read({ ...failing, 检测结果: '61.1mg/kg' })
  expect(checkOf(outcome)).toMatchObject({ verdict: 'fail', doubts: [{ code: 'valueMeetsLimit' }] })
})

describe('copies', () => {
  test('the same finding in the same publication is a copy of the first row', () => {
    const outcomes = read(
      failing,
      { ...failing, 供应商: '演示\n超市' },
      { ...failing, 检测结果: '365', 发布单位: '山西市场监管局', 备注: '/' },
    )
    expect(outcomes.map((o) => o.outcome)).toEqual(['accepted', 'corrected', 'corrected'])
    expect(rulesOf(outcomes[1])).toEqual([
      ['lineBreakRemoved', undefined],
      ['duplicateOfRow', 1],
    ])
    expect(rulesOf(outcomes[2])).toEqual([['duplicateOfRow', 1]])
    expect(outcomes.slice(1).map(checkOf)).toEqual([null, null])
  })

  test('another value is another sample, and so is another verdict', () => {
    const outcomes = read(failing, { ...failing, 检测结果: '942mg/kg' }, passing)
    expect(outcomes.map((o) => o.outcome)).toEqual(['accepted', 'accepted', 'accepted'])
    expect(new Set(outcomes.map((o) => checkOf(o)?.sampleKey)).size).toBe(3)
  })

  test('passing rows alike in every name are one sample', () => {
    const outcomes = read(passing, { ...passing, 供应商: '演示 超市' })
    expect(rulesOf(outcomes[1])).toEqual([['duplicateOfRow', 1]])
  })

  test('the same finding in a later publication is counted and marked, not dropped', () => {
    const again = read(failing, { ...failing, ...on('2022-01-22') })
    expect(again[1]?.outcome).toBe('accepted')
    expect(checkOf(again[1])?.doubts).toEqual([{ code: 'publishedBefore', of: 1 }])
  })

  test.each([
    ['another value', { ...on('2022-01-22'), 检测结果: '366mg/kg' }],
    ['another supplier', { ...on('2022-01-22'), 供应商: '另一超市' }],
    ['another bureau', { ...on('2022-01-22'), 发布单位: '国内监督抽查(河北市场监管局)' }],
    ['a year later', on('2023-01-21')],
  ])('%s is not marked', (_, change) => {
    expect(checkOf(read(failing, { ...failing, ...change })[1])?.doubts).toEqual([])
  })
})

test('several items of one sample are several rows of one sample', () => {
  const items = ['谷氨酸钠', '硫酸盐', '食盐（限99%味精和加盐味精）']
  const outcomes = read(...items.map((item) => ({ ...failing, 检测项目: item })))
  const checks = outcomes.map(checkOf)
  expect(new Set(checks.map((check) => check?.sampleKey)).size).toBe(1)
  expect(checks.map((check) => check?.item?.name.zh)).toEqual(['谷氨酸钠', '硫酸盐', '食盐'])
})

test('every row ends in exactly one way, and passing rows that name no item are counted', () => {
  const reader = createSpotCheckReader(collectedBulletins, TODAY)
  for (const record of [failing, failing, passing, { ...failing, 判定: '?' }]) reader.read(record)
  expect(reader.summary()).toEqual({
    rows: 4,
    accepted: 2,
    corrected: 1,
    rejected: 1,
    productionDatesDropped: 4,
    passingWithoutItem: 1,
  })
})

test('a file without a column is known by its header', () => {
  const header = Object.values(collectedBulletins.columns)
  expect(missingColumns(collectedBulletins, header)).toEqual([])
  expect(missingColumns(collectedBulletins, header.slice(1))).toEqual(['物料名称'])
})
