import { expect, test } from 'vitest'
import {
  attempt,
  head,
  lots,
  officer,
  open,
  personOf,
  plan,
  producer,
  progress,
  take,
  WAY,
  walkTo,
  world,
} from './test-fixtures.ts'

test.each([
  [
    'a plan that leaves out a lot',
    2,
    { ...plan, lots: [{ ...lots[0], lotNumber: 'X' }] },
    'lotsLeftOut',
  ],
  [
    'more shipped than made',
    2,
    { ...plan, lots: [{ ...lots[0], shippedUnits: 99_999 }] },
    'lotsDoNotAddUp',
  ],
  ['the whole nation as area', 2, { ...plan, areas: ['000000'] }, 'areaTooWide'],
  [
    'a provincial notice for two provinces',
    5,
    { text: '公告正文', site: 'province' },
    'nationalSiteNeeded',
  ],
  [
    'more accounted for than shipped',
    6,
    progress('2026-11-18', { returnedUnits: 99_999 }),
    'moreThanShipped',
  ],
  [
    'relabelled meat',
    7,
    { way: 'relabelled', units: 1, place: '厂内', at: '2026-11-19', reportedBefore: true },
    'relabellingNotAllowed',
  ],
  [
    'destruction that was not reported',
    7,
    { way: 'destroyed', units: 1, place: '厂内', at: '2026-11-19', reportedBefore: false },
    'destructionNotReported',
  ],
] as const)('%s', async (_name, index, data, code) => {
  const id = await open()
  for (const act of WAY.slice(0, index)) await take(personOf(act.by), id, act)
  const act = WAY[index]!
  const refused = await attempt(personOf(act.by), id, { ...act, data })
  expect([refused.status, refused.problem?.code]).toEqual([409, code])
})

test('an effective finding needs the recovery the class asks for, or every buyer notified', async () => {
  const id = await open()
  for (const act of WAY.slice(0, 6)) await take(personOf(act.by), id, act)
  const poor = { ...progress('2026-11-18', { returnedUnits: 1000 }), notifiedHolders: 70 }
  await take(producer, id, { ...WAY[6]!, data: poor })
  for (const act of WAY.slice(7, 9)) await take(personOf(act.by), id, act)
  const refused = await attempt(officer, id, WAY[9]!)
  expect(refused.problem?.code).toBe('recoveryTooLow')
  await take(officer, id, {
    step: 'evaluate',
    data: { result: 'notEffective', grounds: '回收率不足' },
  })
  const closing = await attempt(head, id, WAY[10]!)
  expect(closing.problem?.code).toBe('notFoundEffective')
  const more = await take(officer, id, { step: 'demandMore', data: { grounds: '继续召回' } })
  expect(more.state).toBe('recalling')
})

test('an effectiveness check is an observation: the name of the second officer is sealed', async () => {
  const id = await walkTo('recalling')
  const check = {
    holder: '北汀便利店（演示）',
    visitedAt: '2026-11-23T01:30:00Z',
    noticeReceived: true,
    secondOfficer: '沈既白',
    bookUnits: 48,
    sealedUnits: 31,
    returnedUnits: 12,
  }
  const refused = await attempt(officer, id, { step: 'checkHolder', data: check })
  expect(refused.problem?.code).toBe('differenceUnexplained')
  const seen = await take(officer, id, {
    step: 'checkHolder',
    data: { ...check, difference: '店主称公告前售出5袋' },
  })
  expect(seen.state).toBe('recalling')
  expect(JSON.stringify(seen)).not.toContain('沈既白')
  const { rows } = await world.db.pool
    .query(`set app.scope = 'system'; select 1`)
    .then(() =>
      world.db.ownerPool.query('select data::text from platform.case_event where case_id = $1', [
        id,
      ]),
    )
  expect(rows.map((row) => row.data).join()).not.toContain('沈既白')
})

test('an ordered recall needs a reason, names its class and goes on to the plan', async () => {
  const id = await open()
  const order = { class: 1, grounds: '企业未主动召回' }
  const refused = await attempt(producer, id, { step: 'orderRecall', data: order })
  expect(refused.status).toBe(403)
  const ordered = await take(officer, id, { step: 'orderRecall', data: order })
  expect(ordered.documents.at(-1)?.number).toMatch(/^演市监召〔2026〕\d+号$/)
  expect(ordered.subject).toMatchObject({ origin: 'ordered', class: 1 })
  expect((await take(producer, id, WAY[2]!)).state).toBe('planFiled')
})

test('a producer cannot dismiss its own recall; the officer can, with reasons', async () => {
  const id = await open()
  const refused = await attempt(producer, id, { step: 'dismiss', data: { grounds: '复测合格' } })
  expect(refused.status).toBe(403)
  const dismissed = await take(officer, id, { step: 'dismiss', data: { grounds: '复测合格' } })
  expect([dismissed.state, dismissed.ended]).toEqual(['dismissed', true])
})
