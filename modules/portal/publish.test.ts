import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { officer, outsider, producer, walkTo } from '#modules/recall/test-fixtures.ts'
import { getCase } from '#platform/cases/contract.ts'
import { SYSTEM } from '#platform/db.ts'
import { findEvent } from '#platform/events.ts'
import { approveAmendment, draftAmendment, getPublication, openRecalls } from './contract.ts'
import {
  analyst,
  announced,
  head,
  issued,
  numberOf,
  product,
  publicationId,
  redraft,
  report,
  take,
  warner,
  world,
} from './test-walk.ts'

const entryOf = async (number: string) => {
  const { recalls } = await world.stranger.done(openRecalls)
  return recalls.find((one) => one.number === number)
}

describe('a recall', () => {
  test('is not public before its notice is', async () => {
    const id = await walkTo('planFiled', { product })
    await world.settled()
    const number = await numberOf(id)
    expect(await entryOf(number)).toBeUndefined()
    expect((await world.stranger.get(`/recalls/${number}`)).status).toBe(404)
  })

  test('is public with its notice, as a chosen view without personal data', async () => {
    const { id, number } = await announced()
    const entry = await entryOf(number)
    expect(entry).toMatchObject({
      state: 'published',
      inForce: true,
      level: '1',
      title: '清禾牌酱卤牛肉（演示） 200 g',
      version: 1,
      content: {
        class: 1,
        product,
        notice: '召回公告正文',
        contactPhone: '0571-00000000',
        areas: [
          { code: '330000', name: '浙江省' },
          { code: '320000', name: '江苏省' },
        ],
        noticeFile: { name: 'notice.txt' },
        figures: [],
      },
    })
    expect(JSON.stringify(entry)).not.toContain('演示联系人')
    expect(JSON.stringify(entry)).not.toContain(id)
  })

  test('gets a version for each change and none for news told twice', async () => {
    const { id, number } = await announced()
    await take(producer, id, report('2026-11-17', { returnedUnits: 4000, consumedUnits: 0 }))
    await world.settled()
    expect(await entryOf(number)).toMatchObject({
      version: 2,
      content: {
        figures: [
          {
            asOf: '2026-11-17',
            shippedUnits: 11_940,
            returnedUnits: 4000,
            sealedUnits: 100,
            consumedUnits: 0,
            unaccountedUnits: 7840,
          },
        ],
      },
    })
    const { rows } = await world.db.ownerPool.query(
      `select id from platform.outbox_event where subject_id = $1 and type like '%reportProgress'`,
      [id],
    )
    const event = await world.db.read(SYSTEM, (tx) => findEvent(tx, rows[0].id))
    await world.db.write(SYSTEM, (tx) =>
      world.program.work.platform.events.publish(tx, event!.at, event!),
    )
    await world.settled()
    expect((await entryOf(number))?.version).toBe(2)
  })

  test('stands at the end of the chain, walked both ways', async () => {
    const { id, number } = await announced()
    const seen = await officer.client.done(getCase, { params: { id } })
    const slot = seen.chain.find((one) => one.slot === 'publication')
    expect(slot?.entries).toMatchObject([{ kind: 'publication', path: `/recalls/${number}` }])
    const { chainOf } = await import('#platform/cases/chain.ts')
    const start = { kind: 'publication', id: await publicationId(number) }
    const back = await world.db.read(SYSTEM, (tx) => chainOf(world.program.work, tx, start))
    expect(back.find((one) => one.slot === 'recall')?.entries[0]?.id).toBe(id)
  })

  test('ends in public when it is closed, and stays at its address', async () => {
    const number = await numberOf(await walkTo('closed', { product }))
    await world.settled()
    expect(await entryOf(number)).toMatchObject({ inForce: false, state: 'published' })
    const page = await world.stranger.get(`/recalls/${number}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('召回已结束')
  })
})

describe('a warning', () => {
  test.each(['internal', 'firm'])('to %s readers is not public', async (audience) => {
    const { number } = await issued({ audience })
    expect((await world.stranger.get(`/warnings/${encodeURIComponent(number)}`)).status).toBe(404)
  })

  test('is public at once, raised in place, and over when it is lifted', async () => {
    const { id, number } = await issued()
    const path = `/warnings/${encodeURIComponent(number)}`
    expect((await world.stranger.get(path)).text).toContain('Ⅱ级 橙色')
    await redraft(id, 'I')
    await take(warner, id, { step: 'upgrade', data: { opinion: '同意升级' } })
    await take(analyst, id, { step: 'settle', data: { finding: '各地已加严抽检' } })
    await world.settled()
    expect((await world.stranger.get(path)).text).toContain('Ⅰ级 红色')
    const lifting = { reason: 'riskGone', grounds: '连续四周抽检合格' }
    await take(warner, id, { step: 'lift', data: lifting })
    await world.settled()
    const page = (await world.stranger.get(path)).text
    expect(page).toContain('已解除')
    expect(page).toContain('连续四周抽检合格')
    expect((await world.stranger.get('/warnings')).text).not.toContain(number)
  })

  test('that was wrong is withdrawn with the grounds', async () => {
    const { id, number } = await issued()
    const lifting = { reason: 'wrong', grounds: '检验机构单位换算错误' }
    await take(warner, id, { step: 'lift', data: lifting })
    await world.settled()
    const page = (await world.stranger.get(`/warnings/${encodeURIComponent(number)}`)).text
    expect(page).toMatch(/<s>.*粉条铝残留量/)
    expect(page).toContain('检验机构单位换算错误')
  })
})

describe('corrections and withdrawals', () => {
  const text = '公告中的批号应为20261102B'
  const ask = (person: typeof head, id: string, kind = 'correction') =>
    person.client.call(draftAmendment, { params: { id }, body: { kind, text } as never })

  test('are refused to strangers, other roles, other areas', async () => {
    const { number } = await announced()
    const id = await publicationId(number)
    const body = { kind: 'correction', text } as const
    const unknown = await world.stranger.call(draftAmendment, { params: { id }, body })
    expect(unknown.status).toBe(401)
    const firm = await ask(producer, id)
    expect([firm.status, firm.problem?.refusals.map(({ code }) => code)]).toEqual([
      403,
      ['wrongRole', 'outsideArea'],
    ])
    const elsewhere = await ask(outsider, id)
    expect([elsewhere.status, elsewhere.problem?.code]).toEqual([403, 'outsideArea'])
    const nothing = await officer.client.call(draftAmendment, {
      params: { id: randomUUID() },
      body,
    })
    expect(nothing.status).toBe(404)
    const short = await officer.client.call(draftAmendment, {
      params: { id },
      body: { kind: 'correction', text: '错' },
    })
    expect(short.status).toBe(422)
  })

  test('wait for a second person, and are seen by the public only then', async () => {
    const { number } = await announced()
    const id = await publicationId(number)
    const drafted = (await ask(head, id)).body
    const amendmentId = drafted.amendments[0]!.id
    const approve = { params: { id, amendmentId }, body: {} }
    expect((await world.stranger.get(`/recalls/${number}`)).text).not.toContain(text)
    const officers = await officer.client.call(approveAmendment, approve)
    expect([officers.status, officers.problem?.code]).toEqual([403, 'wrongRole'])
    const self = await head.client.call(approveAmendment, approve)
    expect([self.status, self.problem?.code]).toEqual([403, 'sameAs'])
    const organId = await world.organ({ kind: 'national', name: '演示总局', regionCode: '000000' })
    const superior = await world.person({ organId, roles: ['organHead'] })
    const done = await superior.client.done(approveAmendment, approve)
    expect(done).toMatchObject({ state: 'published', inForce: true })
    const again = await superior.client.call(approveAmendment, approve)
    expect([again.status, again.problem?.code]).toEqual([409, 'alreadyApproved'])
    expect((await world.stranger.get(`/recalls/${number}`)).text).toContain(text)
    expect((await world.stranger.get('/corrections')).text).toContain(text)
    expect((await entryOf(number))?.corrections).toMatchObject([{ text }])
  })

  test('a withdrawal reaches page, lists, search, feeds and the file; nothing follows it', async () => {
    const gtin = '6901234500004'
    const recall = await announced({ product: { ...product, gtin } })
    const id = await publicationId(recall.number)
    const notice = `/recalls/${recall.number}/notice`
    expect((await world.stranger.get(notice)).text).toContain('notice')
    const { etag } = Object.fromEntries(
      (await world.stranger.get(`/recalls/${recall.number}`)).headers,
    )
    const drafted = (await ask(officer, id, 'withdrawal')).body
    const params = { id, amendmentId: drafted.amendments[0]!.id }
    const approved = await head.client.done(approveAmendment, { params, body: {} })
    expect(approved).toMatchObject({ state: 'withdrawn', inForce: false })
    const page = await world.stranger.get(`/recalls/${recall.number}`)
    expect(page.text).toMatch(/<s>清禾牌/)
    expect(page.text).toContain(text)
    expect(page.text).not.toContain('您现在可以做')
    expect(page.headers.get('etag')).not.toBe(etag)
    expect(page.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate')
    expect((await world.stranger.get('/recalls')).text).not.toContain(recall.number)
    expect((await world.stranger.get('/')).text).not.toContain(recall.number)
    expect((await world.stranger.get(`/search?q=${gtin}`)).text).toContain('已撤回')
    expect(await entryOf(recall.number)).toMatchObject({ state: 'withdrawn', content: null })
    expect((await world.stranger.get('/open/recalls.atom')).text).toContain('已撤回：清禾牌')
    expect((await world.stranger.get('/open/recalls.csv')).text).not.toContain(gtin)
    expect((await world.stranger.get(notice)).status).toBe(404)
    await take(producer, recall.id, report('2026-11-17'))
    await world.settled()
    expect((await entryOf(recall.number))?.version).toBe(1)
    const after = await ask(officer, id)
    expect([after.status, after.problem?.code]).toEqual([409, 'alreadyWithdrawn'])
  })

  test('every reader is told what may be done and why not', async () => {
    const { number } = await announced()
    const params = { id: await publicationId(number) }
    const allowed = async (person: typeof head) =>
      (await person.client.done(getPublication, { params })).permissions
        .filter((one) => one.allowed)
        .map(({ act }) => act)
    expect(await allowed(officer)).toEqual(['draft'])
    expect(await allowed(head)).toEqual(['draft', 'approve'])
    expect(await allowed(producer)).toEqual([])
  })
})

test('neither the program nor an organ can change or delete what was published', async () => {
  for (const statement of [
    `update portal.publication_version set content = '{}'`,
    'delete from portal.publication_version',
    'delete from portal.publication',
    `update portal.publication set number = 'x'`,
    `update portal.amendment set text = 'x'`,
  ]) {
    await expect(world.db.pool.query(statement)).rejects.toThrow('permission denied')
  }
})
