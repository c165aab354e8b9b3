import { expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { SYSTEM } from '#platform/db.ts'
import { sha256 } from '#platform/journal/canonical.ts'
import { setUpWorld } from '#test/support/world.ts'
import { failingDays, failingSamplesOf, sampleDays } from '../store-counts.ts'
import { publishedEvidence } from '../store-published.ts'
import { doubtfulByProvince } from '../store-watch.ts'
import { keepPublished } from './keep-published.ts'
import { collectedBulletins, type SpotCheckRecord } from './profile.ts'
import { createSpotCheckReader } from './reader.ts'

const world = setUpWorld()
const YEAR = { from: calendarDate('2022-01-01'), to: calendarDate('2022-12-31') }

const passing: SpotCheckRecord = {
  物料名称: '演示粉条',
  产品分类: '淀粉及淀粉制品-->淀粉制品',
  生产商: '演示淀粉厂',
  供应商: '演示餐饮店',
  生产日期: '2021-11-03',
  检测项目: '',
  检测结果: '',
  限量值: '',
  判定: '合格',
  发布单位: '国内监督抽查(山西市场监管局)',
  发布日期: '2022-01-24',
  备注: '',
}
const failing = {
  ...passing,
  供应商: '另一餐饮店',
  检测项目: '铝的残留量(干样品，以Al计)',
  检测结果: '1072 mg/kg',
  限量值: '≤200mg/kg',
  判定: '不合格',
}

async function keep(...records: SpotCheckRecord[]) {
  const reader = createSpotCheckReader(collectedBulletins, calendarDate('2022-06-01'))
  const checks = records.flatMap((record) => {
    const outcome = reader.read(record)
    return outcome.outcome !== 'rejected' && outcome.spotCheck ? [outcome.spotCheck] : []
  })
  const name = 'demo.csv'
  const file = { name, sha256: sha256(name), summary: reader.summary() }
  const { uploadId: _, ...kept } = await keepPublished(world.program.work, checks, file)
  return kept
}

const read = <T>(work: Parameters<typeof world.db.read<T>>[1]) => world.db.read(SYSTEM, work)

test('a finding is kept as it was published, with verdict, limit and place of sampling', async () => {
  expect(await keep(passing, failing)).toEqual({ samples: 2, results: 1, unchanged: 0 })
  const [sample] = await read((tx) => failingSamplesOf(tx, YEAR))
  expect(sample).toMatchObject({
    origin: 'published',
    publisher: '山西市场监管局',
    productGroup: '淀粉及淀粉制品',
    productName: '演示粉条',
    enterpriseName: '演示淀粉厂',
    regionCode: '140000',
    countedOn: '2022-01-24',
    failings: [{ item: '铝的残留量', hazard: 'additiveOver', valueWritten: '1072 mg/kg' }],
  })
  const evidence = await read((tx) => publishedEvidence(tx, sample!.failings))
  expect(evidence.get(sample!.failings[0]!.resultId)).toMatchObject({
    limit: '≤200mg/kg',
    supplier: '另一餐饮店',
    doubts: [],
  })
  const [counted] = await read((tx) => sampleDays(tx, YEAR))
  expect(counted).toMatchObject({ origin: 'published', samples: 2, failing: 1, undecided: 0 })
})

test('keeping the same again changes nothing; what is new is added', async () => {
  const other = { ...failing, 供应商: '第三家店' }
  expect(await keep(passing, failing, other)).toEqual({ samples: 1, results: 1, unchanged: 2 })
  expect(await read((tx) => failingDays(tx, YEAR))).toMatchObject([{ failing: 2 }])
})

test('several items of one sample are results of one sample, counted once for each', async () => {
  const sample = { ...failing, 供应商: '彩色粉条店', 发布日期: '2022-02-10' }
  const items = ['日落黄', '柠檬黄'].map((item) => ({ ...sample, 检测项目: item }))
  expect(await keep(...items)).toEqual({ samples: 1, results: 2, unchanged: 0 })
  const days = await read((tx) => failingDays(tx, { ...YEAR, from: calendarDate('2022-02-01') }))
  expect(days.map(({ item, failing: count }) => [item, count])).toEqual([
    ['日落黄', 1],
    ['柠檬黄', 1],
  ])
})

test('a doubt is kept with the result and counted by day; an unread number is no such doubt', async () => {
  const later = { ...failing, 发布日期: '2022-01-25' }
  const unread = { ...failing, 供应商: '第四家店', 检测结果: '初检2.9mg/kg，复检2.7mg/kg' }
  await keep(failing, later, unread)
  expect(await read((tx) => doubtfulByProvince(tx, YEAR))).toEqual([
    {
      productGroup: '淀粉及淀粉制品',
      item: '铝的残留量',
      province: '140000',
      day: '2022-01-25',
      doubtful: 1,
    },
  ])
})

test('a lost exponent leaves the cell as it stands and no number', async () => {
  const damaged = { ...failing, 检测项目: '菌落总数', 检测结果: '4.4×10', 供应商: '第五家店' }
  await keep(damaged)
  const { rows } = await world.db.ownerPool.query(
    `select value_written, value, verdict, verdict_origin from laboratory.lab_result
    where item = '菌落总数'`,
  )
  expect(rows).toEqual([
    { value_written: '4.4×10', value: null, verdict: 'fail', verdict_origin: 'published' },
  ])
})
