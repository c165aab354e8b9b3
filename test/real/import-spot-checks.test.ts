import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { getAlarm, listAlarms, recomputeAlarm } from '#modules/warning/contract-alarms.ts'
import { importSpotChecks, type SpotCheckImport } from '#modules/warning/index.ts'
import { listCases } from '#platform/cases/contract.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'

/** The same file through the whole program: kept, watched, shown, and imported again. */
const FILE = fileURLToPath(
  new URL('../../../shared/data/cn_spotcheck/foodmate_spotcheck.csv', import.meta.url),
)
const isThere = existsSync(FILE)
if (!isThere) console.log('../shared/data/cn_spotcheck is absent: the import of it is skipped')

describe.skipIf(!isThere)('spot checks imported into a database', () => {
  const world = setUpWorld()
  let nation: Person
  let shanxi: Person
  let report: SpotCheckImport

  beforeAll(async () => {
    const total = await world.organ({ kind: 'national', name: '演示总局', regionCode: '000000' })
    const province = await world.organ({ kind: 'province', name: '演示晋局', regionCode: '140000' })
    nation = await world.person({ organId: total, roles: ['riskAnalyst'] })
    shanxi = await world.person({ organId: province, roles: ['riskAnalyst'] })
    report = await importSpotChecks(world.program.work, { file: FILE })
    await world.settled()
  })

  const aluminium = { productGroup: '淀粉及淀粉制品', item: '铝的残留量' }
  const alarmsOf = async (who: Person, query: Record<string, unknown>) =>
    (await who.client.done(listAlarms, { query: { limit: 200, ...query } })).alarms

  test('every row ends in one way, and every sample is kept once', () => {
    expect(report).toMatchObject({ rows: 7273, accepted: 7172, corrected: 101, rejected: 0 })
    expect(report.kept).toEqual({ samples: 7258, results: 195, unchanged: 0 })
  })

  test('what the database alarms of is what the file alarms of', async () => {
    const all = await alarmsOf(nation, {})
    expect(report.alarms).toEqual({ raised: 35, revised: 0 })
    expect(all).toHaveLength(report.warnings.length + report.urgent.length)
    const inFile = [...report.warnings, ...report.urgent].map(({ product, item, week, observed }) =>
      [product, item, week, observed].join(' '),
    )
    const inDatabase = all.map(({ productGroup, item, week, observed }) =>
      [productGroup, item, week, observed].join(' '),
    )
    expect(inDatabase.sort()).toEqual(inFile.sort())
  })

  test('Shanxi sees its three weeks of aluminium and the cluster it is part of', async () => {
    const weekly = await alarmsOf(shanxi, { ...aluminium, rule: 'earsC2' })
    expect(weekly.map(({ week, observed }) => [week, observed])).toEqual([
      ['2022-04-25', '2'],
      ['2022-01-24', '2'],
      ['2022-01-17', '4'],
    ])
    const [cluster] = await alarmsOf(shanxi, { ...aluminium, rule: 'R1' })
    expect(cluster).toMatchObject({
      metOn: '2022-04-28',
      observed: '8',
      areas: [{ name: '山西' }, { name: '辽宁' }, { name: '甘肃' }],
    })
    expect(await alarmsOf(shanxi, { area: '360000' })).toEqual([])
  })

  test('the doubt of 24 January is shown with the samples, with value and limit as published', async () => {
    const [alarm] = await alarmsOf(shanxi, { ...aluminium, from: '2022-01-24', to: '2022-01-24' })
    const seen = await shanxi.client.done(getAlarm, { params: { id: alarm!.id } })
    expect(seen.doubtful).toBe(1)
    expect(seen.finding.figures).toMatchObject({
      observedWithoutDoubtful: '1',
      firedWithoutDoubtful: 'false',
    })
    expect(seen.samples.map(({ countedOn, doubts }) => [countedOn, doubts.length])).toEqual([
      ['2022-01-25', 1],
      ['2022-01-24', 0],
    ])
    expect(seen.samples[0]!.results).toEqual([
      {
        ...{ item: '铝的残留量', value: '1072mg/kg', unit: null, standard: null },
        limitWritten: '≤200mg/kg',
      },
    ])
    const r2 = seen.opinions.find((opinion) => opinion.rule === 'R2')
    expect([r2?.verdict, r2?.said.zh]).toEqual([
      'notJudged',
      '合格样品未写明检验项目，不合格率不可比，只能看批数',
    ])
  })

  test('every alarm can be computed again', async () => {
    for (const { id } of await alarmsOf(nation, {})) {
      const again = await nation.client.done(recomputeAlarm, { params: { id } })
      expect([again.isSame, again.hashHolds]).toEqual([true, true])
      expect(again.today.verdict).toBe('fired')
    }
  })

  test('warnings of years long past are kept, and lie on nobody’s desk', async () => {
    expect((await alarmsOf(nation, { state: 'none' })).length).toBe(35)
    expect((await nation.client.done(listCases)).cases).toEqual([])
  })

  test('importing the file again changes nothing', async () => {
    const again = await importSpotChecks(world.program.work, { file: FILE })
    expect(again.isChange).toBe(false)
    expect(again.kept).toEqual({ samples: 0, results: 0, unchanged: 7258 })
    expect(again.alarms).toEqual({ raised: 0, revised: 0 })
    expect(again.warnings).toEqual(report.warnings)
  })
})
