import { beforeAll, expect, test } from 'vitest'
import { getSample } from '#modules/laboratory/contract-results.ts'
import { sendResults } from '#modules/laboratory/contract-uploads.ts'
import { getCase } from '#platform/cases/contract.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import { getAlarm, listAlarms } from './contract-alarms.ts'

const world = setUpWorld()
let sender: Person
let analyst: Person

beforeAll(async () => {
  const organ = await world.organ({ kind: 'province', name: '演示省局', regionCode: '330000' })
  const lab = await world.organ({ kind: 'lab', name: '演示检验院', regionCode: '330106' })
  sender = await world.person({ organId: lab, roles: ['labUser'] })
  analyst = await world.person({ organId: organ, roles: ['riskAnalyst'] })
})

/** What a laboratory sends for one item of one sample; all data invented. */
const row = (number: string, testItem: string, result: string, unit: string) => ({
  sampleNumber: number,
  productName: '演示草鱼',
  productCategory: '水产制品',
  labelledProducer: '演示水产公司',
  lotNumber: '20261110A',
  productionDate: '2026-11-10',
  samplingArea: '330106',
  sampledOn: '2026-11-12',
  testItem,
  result,
  unit,
})

const alarmsOf = async (query: Record<string, unknown>) =>
  (await analyst.client.done(listAlarms, { query })).alarms

test('passing results raise nothing', async () => {
  const rows = [row('A1', '铅', '0.01', 'mg/kg')]
  const answer = await sender.client.done(sendResults, { body: { rows } })
  expect(answer.rows[0]).toMatchObject({ outcome: 'accepted' })
  await world.settled()
  expect(await alarmsOf({})).toEqual([])
})

test('one result of a banned substance is a case on the desk of an analyst by itself', async () => {
  const rows = [row('A2', '氯霉素', '0.8', 'µg/kg')]
  const answer = await sender.client.done(sendResults, { body: { rows } })
  const { stored } = answer.rows[0]!
  expect(stored).toMatchObject({ verdict: 'fail' })
  await world.settled()

  const [alarm, ...more] = await alarmsOf({})
  expect(more).toEqual([])
  expect(alarm).toMatchObject({ rule: 'R3', item: '氯霉素', observed: '1', metOn: '2026-11-12' })
  const seen = await analyst.client.done(getAlarm, { params: { id: alarm!.id } })
  expect(seen.samples).toMatchObject([
    {
      id: stored!.sampleId,
      number: 'A2',
      producer: '演示水产公司',
      results: [{ item: '氯霉素', value: '0.8', unit: 'µg/kg', limitWritten: null }],
      doubts: [],
    },
  ])

  const slots = (chain: typeof seen.chain) =>
    Object.fromEntries(chain.map(({ slot, entries }) => [slot, entries.map(({ id }) => id)]))
  const fromCase = await analyst.client.done(getCase, { params: { id: alarm!.case!.id } })
  expect(slots(fromCase.chain)).toMatchObject({
    sample: [stored!.sampleId],
    result: [stored!.resultKey],
    judgement: [stored!.resultKey],
    warning: [alarm!.case!.id, alarm!.id],
  })
  const fromSample = await analyst.client.done(getSample, { params: { id: stored!.sampleId } })
  expect(slots(fromSample.chain).warning).toContain(alarm!.id)
})
