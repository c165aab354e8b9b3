import { beforeAll, describe, expect, test } from 'vitest'
import { type Person, setUpWorld } from '#test/support/world.ts'
import { countResults } from './contract-results.ts'
import * as contract from './contract-uploads.ts'
import { csvLine, csvOf, row, type Senders, senders } from './test-senders.ts'

const world = setUpWorld()
let who: Senders

beforeAll(async () => {
  who = await senders(world)
})

interface Sending {
  readonly type?: string
  readonly key?: string
  readonly replace?: boolean
}

/** Sends a body in small pieces, as a slow line does. */
async function stream({ client }: Person, body: string | Uint8Array, given: Sending = {}) {
  const bytes = Buffer.from(body as string)
  const pieces = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 1000) {
        controller.enqueue(bytes.subarray(at, at + 1000))
      }
      controller.close()
    },
  })
  const path = `${contract.streamResults.path}${given.replace ? '?replace=true' : ''}`
  const response = await fetch(world.url + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${client.token}`,
      'content-type': given.type ?? 'text/csv; charset=utf-8',
      ...(given.key && { 'idempotency-key': given.key }),
    },
    body: pieces,
    duplex: 'half',
  } as RequestInit)
  return { status: response.status, body: await response.json() }
}

const storedOf = async (uploadId: string) =>
  (await who.sender.client.done(countResults, { query: { upload: uploadId } })).total

describe('a body sent line by line', () => {
  test('is refused to others, and when it is of no such kind', async () => {
    expect((await stream(who.tester, csvOf(csvLine()))).body.code).toBe('wrongRole')
    expect((await stream(who.officer, csvOf(csvLine()))).status).toBe(404)
    const json = await stream(who.sender, '{"rows":[]}', { type: 'application/json' })
    expect([json.status, json.body.code]).toEqual([415, 'linesExpected'])
  })

  test('without heads, or not in UTF-8, it is refused in words and nothing is stored', async () => {
    const noHeads = await stream(who.sender, 'a,b\n1,2\n')
    expect([noHeads.status, noHeads.body.code]).toEqual([422, 'unreadable'])
    expect(noHeads.body.zh).toContain('缺少的列')
    const latin = Buffer.concat([Buffer.from(csvOf(csvLine())), Buffer.from([0xff, 0xfe])])
    const broken = await stream(who.sender, latin)
    expect([broken.status, broken.body.code]).toEqual([422, 'unreadable'])
    expect(broken.body.zh).toContain('UTF-8')
  })

  test('is judged and stored as it arrives; what comes back is kept with its reasons', async () => {
    const lines = Array.from({ length: 60 }, (_, at) =>
      csvLine({ sampleNumber: `S${at}`, result: at % 10 === 0 ? '4.4×10' : '0.1' }),
    )
    const { status, body } = await stream(who.sender, csvOf(...lines))
    expect(status).toBe(200)
    expect(body.upload).toMatchObject({
      ...{ source: 'stream', state: 'imported', lines: 60 },
      ...{ accepted: 54, rejected: 6, stored: 54 },
    })
    expect(body.rejected.map((one: { line: number }) => one.line)).toEqual([2, 12, 22, 32, 42, 52])
    const params = { id: body.upload.id }
    const { faults } = await who.sender.client.done(contract.listUploadFaults, { params })
    expect(faults.map((one) => [one.code, one.lines])).toEqual([['exponentLost', 6]])
    expect(await storedOf(body.upload.id)).toBe(54)
  })

  test('one object a line; a line that is none, or holds a number, comes back by itself', async () => {
    const lines = [
      JSON.stringify(row({ sampleNumber: 'N1' })),
      '',
      '{"sampleNumber": ',
      JSON.stringify({ ...row({ sampleNumber: 'N2' }), result: 0.1 }),
      JSON.stringify(row({ sampleNumber: 'N3', testItem: '镉' })),
    ]
    const type = 'application/x-ndjson'
    const { body } = await stream(who.sender, lines.join('\n'), { type })
    expect(body.upload).toMatchObject({ lines: 4, accepted: 2, rejected: 2, stored: 2 })
    expect(
      body.rejected.map((one: { line: number; notes: { code: string }[] }) => [
        one.line,
        one.notes[0]?.code,
      ]),
    ).toEqual([
      [3, 'notJson'],
      [4, 'notText'],
    ])
  })

  test('sent again it stores nothing twice; under its key it is not even read again', async () => {
    const body = csvOf(csvLine({ sampleNumber: 'K1' }), csvLine({ sampleNumber: 'K2' }))
    const first = await stream(who.sender, body, { key: 'stream-of-monday' })
    const under = await stream(who.sender, 'not even a table', { key: 'stream-of-monday' })
    expect(under.body).toEqual(first.body)
    const without = await stream(who.sender, body)
    expect(without.body.upload).toMatchObject({ lines: 2, unchanged: 2, stored: 0 })
    const other = await stream(who.otherSender, body, { key: 'stream-of-monday' })
    expect(other.body.upload.stored).toBe(2)
  })

  test('a value that differs needs the word of the sender here too', async () => {
    const line = (result: string) => csvOf(csvLine({ sampleNumber: 'D1', result }))
    await stream(who.sender, line('0.1'))
    expect((await stream(who.sender, line('0.5'))).body.upload.rejected).toBe(1)
    const replaced = await stream(who.sender, line('0.5'), { replace: true })
    expect(replaced.body.upload).toMatchObject({ replacing: 1, stored: 1, failing: 1 })
  })

  test('longer than a batch, with a sample across the cut, every line is stored once', async () => {
    const lines = Array.from({ length: 6001 }, (_, at) =>
      csvLine({
        sampleNumber: `B${Math.floor(at / 3)}`,
        testItem: ['铅', '镉', '铬'][at % 3]!,
        result: '0.01',
      }),
    )
    const { body } = await stream(who.sender, csvOf(...lines))
    expect(body.upload).toMatchObject({ lines: 6001, accepted: 6001, stored: 6001 })
    const { rows } = await world.db.ownerPool.query(
      `select count(*)::int as samples, sum(result_count)::int as results from laboratory.sample
       where upload_id = $1`,
      [body.upload.id],
    )
    expect(rows[0]).toEqual({ samples: 2001, results: 6001 })
  })
})
