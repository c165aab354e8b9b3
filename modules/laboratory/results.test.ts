import { beforeAll, describe, expect, test } from 'vitest'
import type { PublishedEvent } from '#platform/events.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'
import * as contract from './contract-results.ts'
import { sendResults } from './contract-uploads.ts'
import { FIRM_USCC, row, type Senders, senders } from './test-senders.ts'

const world = setUpWorld()
let who: Senders

beforeAll(async () => {
  who = await senders(world)
})

const send = (person: Person, rows: readonly ReturnType<typeof row>[], replace = false) =>
  person.client.call(sendResults, { body: { rows: [...rows], replace } })

async function sent(rows: readonly ReturnType<typeof row>[], replace = false) {
  const answer = await send(who.sender, rows, replace)
  if (answer.problem) throw new Error(JSON.stringify(answer.problem))
  return answer.body
}

const getSample = (person: Person, id: string) =>
  person.client.call(contract.getSample, { params: { id } })

describe('rows that machines send', () => {
  test('are refused to others, without rows, with too many, and with values that are no text', async () => {
    expect((await send(who.tester, [row()])).problem?.code).toBe('wrongRole')
    expect((await send(who.officer, [row()])).status).toBe(404)
    expect((await send(who.sender, [])).status).toBe(422)
    expect((await send(who.sender, Array(1001).fill(row()))).status).toBe(422)
    const number = await send(who.sender, [{ ...row(), result: 0.1 as never }])
    expect([number.status, number.problem?.fields[0]?.path]).toEqual([422, '/rows/0/result'])
    const unknown = await send(who.sender, [{ ...row(), colour: '红' } as never])
    expect(unknown.status).toBe(422)
  })

  test('each gets its outcome, its verdict and the standard that decided', async () => {
    const { upload, rows } = await sent([
      row({ sampleNumber: 'W1', result: '0.13' }),
      row({ sampleNumber: 'W1', testItem: '镉', result: '0.35' }),
      row({ sampleNumber: 'W2', result: '未检出', detectionLimit: '0.3' }),
      row({ sampleNumber: 'W3', testItem: '没有限量的项目' }),
      row({ sampleNumber: 'W4', sampledOn: '2026.11.3' }),
      row({ sampleNumber: 'W5', sampledOn: '2030-01-01' }),
    ])
    expect(rows.map(({ outcome, stored }) => [outcome, stored?.verdict, stored?.standard])).toEqual(
      [
        ['accepted', 'pass', 'GB 2762-2022'],
        ['accepted', 'fail', 'GB 2762-2022'],
        ['accepted', 'inconclusive', 'GB 2762-2022'],
        ['accepted', 'notJudged', null],
        ['corrected', 'pass', 'GB 2762-2022'],
        ['rejected', undefined, undefined],
      ],
    )
    expect(rows[2]?.stored?.reasons).toEqual(['detectionLimitAboveLimit'])
    expect(rows[5]?.notes[0]).toMatchObject({ code: 'dateInFuture', field: 'sampledOn' })
    expect(upload).toMatchObject({ lines: 6, accepted: 4, corrected: 1, rejected: 1, stored: 5 })
  })

  test.each([
    ['未检出；未检出；未检出；未检出；未检出', '/25g', 'pass', []],
    ['未检出；未检出；未检出；未检出；未检出', '/25 g', 'pass', []],
    ['未检出；检出；未检出；未检出；未检出', '/25g', 'fail', []],
    ['未检出；未检出；未检出；未检出；未检出', '/10g', 'inconclusive', ['portionTooSmall']],
    ['未检出', '/25g', 'inconclusive', ['unitsOfPlanMissing']],
  ])('%s in portions of %s: %s', async (result, unit, verdict, reasons) => {
    const { rows } = await sent([
      row({
        ...{ sampleNumber: `M-${result.length}${result.indexOf('；检')}${unit}` },
        ...{ productName: '酱卤牛肉（演示）', productCategory: '熟肉制品' },
        ...{ testItem: '沙门氏菌', result, unit, detectionLimit: '' },
      }),
    ])
    expect(rows[0]?.stored).toMatchObject({ verdict, reasons, standard: 'GB 29921-2021' })
  })

  test('the same rows again are unchanged; another value needs the word of the sender', async () => {
    const first = await sent([row({ sampleNumber: 'A1', result: '0.1' })])
    const again = await sent([row({ sampleNumber: 'A1', result: '0.1' })])
    expect(again.rows[0]).toMatchObject({ known: 'unchanged', stored: null })
    const refused = await sent([row({ sampleNumber: 'A1', result: '0.4' })])
    expect(refused.rows[0]).toMatchObject({
      outcome: 'rejected',
      notes: [{ code: 'storedDiffers' }],
    })
    const replaced = await sent([row({ sampleNumber: 'A1', result: '0.4' })], true)
    expect(replaced.rows[0]).toMatchObject({ known: 'replacing', stored: { verdict: 'fail' } })
    const { body } = await getSample(who.sender, first.rows[0]!.stored!.sampleId)
    expect(body.sample).toMatchObject({ verdict: 'fail', results: 1, failing: 1, version: 1 })
    expect(body.results.map((one) => [one.valueWritten, one.replacedBy !== null])).toEqual([
      ['0.1', true],
      ['0.4', false],
    ])
  })

  test('under one Idempotency-Key they are stored once, and the answer is the same', async () => {
    const body = { rows: [row({ sampleNumber: 'A2' })] }
    const first = await who.sender.client.call(sendResults, { body, key: 'key-of-a-machine' })
    const second = await who.sender.client.call(sendResults, { body, key: 'key-of-a-machine' })
    expect(second.body).toEqual(first.body)
  })

  test('two laboratories may use the same sample number', async () => {
    const rows = [row({ sampleNumber: 'SAME' })]
    await sent(rows)
    const other = await send(who.otherSender, rows)
    expect(other.body.rows[0]).toMatchObject({ known: null, outcome: 'accepted' })
  })
})

describe('a corrected sample', () => {
  test('is a new version judged by its own day; the old one stays readable', async () => {
    const rows = [
      row({ sampleNumber: 'Q1', result: '0.1' }),
      row({ sampleNumber: 'Q1', testItem: '镉', result: '0.1' }),
    ]
    const first = await sent(rows)
    const id = first.rows[0]!.stored!.sampleId
    const corrected = rows.map((one) => ({
      ...one,
      productName: '糯米（演示）',
      productionDate: '',
    }))
    expect((await sent(corrected.slice(0, 1), true)).rows[0]?.notes[0]?.code).toBe(
      'sampleIncomplete',
    )
    const second = await sent(corrected, true)
    const newId = second.rows[0]!.stored!.sampleId
    expect(newId).not.toBe(id)
    const { body: now } = await getSample(who.officer, newId)
    expect(now.sample).toMatchObject({ version: 2, productName: '糯米（演示）', results: 2 })
    expect(now.results[0]?.evidence.limitDayWords?.zh).toContain('抽样日期')
    expect(now.versions.map((one) => one.version)).toEqual([2, 1])
    const { body: old } = await getSample(who.officer, id)
    expect([old.sample.productName, old.sample.replacedAt !== null]).toEqual(['大米（演示）', true])
    expect(old.results.every((one) => one.replacedBy !== null)).toBe(true)
    const { samples } = await who.officer.client.done(contract.listSamples, { query: { q: 'Q1' } })
    expect(samples.map((one) => one.version)).toEqual([2])
    const all = { q: 'Q1', replaced: true }
    const both = await who.officer.client.done(contract.listSamples, { query: all })
    expect(both.samples.map((one) => one.version).sort()).toEqual([1, 2])
  })
})

describe('who sees what', () => {
  let id: string
  let key: string

  beforeAll(async () => {
    const { rows } = await sent([
      row({ sampleNumber: 'Z1', testItem: '镉', result: '0.9' }),
      row({
        sampleNumber: 'Z2',
        uscc: '',
        labelledProducer: '别厂（演示）',
        samplingArea: '330102',
      }),
    ])
    id = rows[0]!.stored!.sampleId
    key = rows[0]!.stored!.resultKey
  })

  test.each([
    ['sender', 200],
    ['signer', 200],
    ['officer', 200],
    ['county', 200],
    ['firm', 200],
    ['otherSender', 404],
    ['neighbour', 404],
    ['otherFirm', 404],
  ] as const)('%s: %i', async (name, status) => {
    const person = who[name]
    expect((await getSample(person, id)).status).toBe(status)
    const replay = await person.client.call(contract.replayVerdict, { params: { key } })
    expect(replay.status).toBe(status)
    for (const list of [contract.listSamples, contract.listResults, contract.countSamples]) {
      const text = JSON.stringify(await person.client.done(list, {}))
      expect(text.includes(id) || text.includes('"total":'), name).toBe(
        status === 200 || list === contract.countSamples,
      )
    }
    const { total } = await person.client.done(contract.countResults, { query: { item: '镉' } })
    const { results } = await person.client.done(contract.listResults, { query: { item: '镉' } })
    expect(total, name).toBe(results.length)
    expect(results.some((one) => one.key === key)).toBe(status === 200)
  })

  test('the county sees its own samples and not those of its neighbour', async () => {
    const { samples } = await who.county.client.done(contract.listSamples, {
      query: { limit: 200 },
    })
    expect(new Set(samples.map((one) => one.regionCode))).toEqual(new Set(['330106']))
  })

  test('an enterprise sees what was drawn of its products, by whatever laboratory', async () => {
    const { results } = await who.firm.client.done(contract.listResults, { query: { limit: 200 } })
    expect(results.length).toBeGreaterThan(0)
    expect(new Set(results.map((one) => one.sample.uscc))).toEqual(new Set([FIRM_USCC]))
  })

  test('a tester sees the blind code and what is tested, not whose it is', async () => {
    const { status, body } = await getSample(who.tester, id)
    expect(status).toBe(200)
    expect(body.sample).toMatchObject({
      ...{ sampleNumber: 'Z1', productName: null, labelledProducer: null, uscc: null },
      ...{ lotNumber: null, regionCode: null, productionDate: null },
    })
    expect(body.chain).toEqual([])
    expect(JSON.stringify(body)).not.toContain('清禾')
    const listed = await who.tester.client.done(contract.listResults, {})
    expect(JSON.stringify(listed)).not.toContain('清禾')
    const file = await who.tester.client.get('/api/v1/samples/export?format=csv')
    expect(file.text).not.toContain('清禾')
    for (const query of [{ q: '清禾' }, { region: '330106' }]) {
      const probing = await who.tester.client.call(contract.listSamples, { query })
      expect([probing.status, probing.problem?.code]).toEqual([403, 'blindCode'])
    }
  })

  test('a stranger is asked to sign in, and no one guesses a key', async () => {
    expect((await world.stranger.call(contract.listSamples, {})).status).toBe(401)
    const none = '00000000-0000-7000-8000-000000000000'
    const replay = (of: string) =>
      who.officer.client.call(contract.replayVerdict, { params: { key: of } })
    expect((await replay(`${none}.${none}`)).status).toBe(404)
    expect((await replay('none')).status).toBe(422)
  })
})

describe('lists', () => {
  test('pages follow one another without gap or double, and agree with the count', async () => {
    const rows = Array.from({ length: 23 }, (_, at) => row({ sampleNumber: `L${at}` }))
    const { upload } = await sent(rows)
    const query = { upload: upload.id, limit: 5 }
    const found: string[] = []
    let after: string | null = null
    do {
      const page: { results: { key: string }[]; next: string | null } =
        await who.sender.client.done(contract.listResults, {
          query: { ...query, ...(after && { after }) },
        })
      found.push(...page.results.map((one) => one.key))
      after = page.next
    } while (after)
    const { total, exact } = await who.sender.client.done(contract.countResults, {
      query: { upload: upload.id },
    })
    expect([new Set(found).size, found.length, total, exact]).toEqual([23, 23, 23, true])
    const bad = await who.sender.client.call(contract.listResults, { query: { after: 'x' } })
    expect([bad.status, bad.problem?.code]).toEqual([400, 'badCursor'])
  })

  test('filters narrow list, count and export alike', async () => {
    const query = { verdict: 'fail', productGroup: '粮食加工品', from: '2026-11-01' } as const
    const { results } = await who.officer.client.done(contract.listResults, {
      query: { ...query, limit: 200 },
    })
    expect(results.length).toBeGreaterThan(0)
    expect(results.every((one) => one.verdict === 'fail')).toBe(true)
    const { total } = await who.officer.client.done(contract.countResults, { query })
    expect(total).toBe(results.length)
    const { text } = await who.officer.client.get(
      `/api/v1/results/export?format=csv&${new URLSearchParams(query)}`,
    )
    expect(text.trim().split(/\r?\n/)).toHaveLength(total + 1)
    const none = { ...query, to: '2026-11-02' }
    expect((await who.officer.client.done(contract.countResults, { query: none })).total).toBe(0)
  })

  test('an exported name that looks like a formula is none', async () => {
    const { upload } = await sent([row({ sampleNumber: 'F1', labelledProducer: '@SUM(A1)' })])
    const path = `/api/v1/samples/export?format=csv&upload=${upload.id}`
    expect((await who.sender.client.get(path)).text).toContain("'@SUM(A1)")
    const book = await who.sender.client.get(path.replace('csv', 'xlsx'))
    expect([book.status, book.text.startsWith('PK')]).toEqual([200, true])
  })
})

describe('evidence', () => {
  test('a verdict judged again comes out the same, and says by which limit of which day', async () => {
    const { rows } = await sent([row({ sampleNumber: 'U1', result: '0.9' })])
    const replay = await who.firm.client.done(contract.replayVerdict, {
      params: { key: rows[0]!.stored!.resultKey },
    })
    expect(replay).toMatchObject({ stored: 'fail', replayed: 'fail', isSame: true })
    expect(replay.evidence).toMatchObject({
      limitDay: '2026-10-01',
      judgements: [{ verdict: 'fail', standard: 'GB 2762-2022', demand: { zh: '≤ 0.2 mg/kg' } }],
    })
    expect(replay.evidence.judgements[0]?.sentence.zh).toMatch(/0\.9.*≤ 0\.2 mg\/kg.*不合格/)
  })

  test('a verdict that was tampered with is found out', async () => {
    const { rows } = await sent([row({ sampleNumber: 'U2', result: '0.9' })])
    const { sampleId, resultKey } = rows[0]!.stored!
    await world.db.ownerPool.query(
      `update laboratory.lab_result set verdict = 'pass', reasons = '{}' where sample_id = $1`,
      [sampleId],
    )
    const replay = await who.officer.client.done(contract.replayVerdict, {
      params: { key: resultKey },
    })
    expect(replay).toMatchObject({ stored: 'pass', replayed: 'fail', isSame: false })
  })

  test('the chain leads from the sample to the failing result and its verdict', async () => {
    const { rows } = await sent([
      row({ sampleNumber: 'H1', result: '0.9' }),
      row({ sampleNumber: 'H1', testItem: '镉', result: '0.01' }),
    ])
    const { body } = await getSample(who.officer, rows[0]!.stored!.sampleId)
    const entries = new Map(body.chain.map((slot) => [slot.slot, slot.entries]))
    expect(entries.get('sample')?.map((one) => one.title)).toEqual(['大米（演示） L1'])
    expect(entries.get('result')?.map((one) => one.title)).toEqual(['铅 0.9 mg/kg'])
    expect(entries.get('judgement')?.map((one) => one.title)).toEqual(['不合格 GB 2762-2022'])
  })
})

describe('news', () => {
  test('one event for a batch, one for each sample that newly fails', async () => {
    const told: PublishedEvent[] = []
    const since = new Date(world.clock.now().getTime() + 1000)
    world.clock.set(since)
    const rows = [
      row({ sampleNumber: 'T1', result: '0.9' }),
      row({ sampleNumber: 'T1', testItem: '镉', result: '0.9' }),
      row({ sampleNumber: 'T2' }),
    ]
    await sent(rows)
    await sent(rows)
    await sent([row({ sampleNumber: 'T1', result: '0.8' })], true)
    const found = await world.db.ownerPool.query(
      `select type, subject_id, data from platform.outbox_event
       where type like 'laboratory.%' and at >= $1 order by id`,
      [since],
    )
    told.push(...found.rows)
    expect(told.map((one) => one.type)).toEqual([
      'laboratory.resultsJudged',
      'laboratory.sampleFailed',
      'laboratory.resultsJudged',
    ])
    expect(told[1]?.data).toMatchObject({
      ...{ sampleNumber: 'T1', enterpriseUscc: FIRM_USCC, lab: '演示检验院' },
      ...{ items: ['铅', '镉'], productGroup: '粮食加工品', regionCode: '330106' },
    })
  })
})
