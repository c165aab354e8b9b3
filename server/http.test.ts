import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { getCase, listCases, openCase, uploadFile } from '#platform/cases/contract.ts'
import { type Person, setUpWorld } from '#test/support/world.ts'

const world = setUpWorld()
let producer: Person

beforeAll(async () => {
  await world.organ({ kind: 'province', name: '演示省局' })
  const firm = await world.organ({ kind: 'enterprise', name: '企业（演示）', regionCode: '330106' })
  producer = await world.person({ organId: firm, roles: ['enterpriseUser'] })
})

const body = () => ({
  procedure: 'foodRecall',
  opening: {
    product: { name: '食品（演示）' },
    reason: '抽检不合格',
    hazardKind: 'quality',
    knownAt: world.clock.now().toISOString(),
    lots: [{ lotNumber: '001', madeUnits: 2, shippedUnits: 1, onHandUnits: 1 }],
  },
})

describe('a repeated request', () => {
  test('under one key is done once and answered alike', async () => {
    const given = { body: body(), key: 'open-case-0001' }
    const answers = []
    for (let count = 0; count < 3; count++)
      answers.push(await producer.client.done(openCase, given))
    expect(new Set(answers.map((one) => one.id)).size).toBe(1)
    const listed = await producer.client.done(listCases, { query: {} })
    expect(listed.cases).toHaveLength(1)
  })

  test('at the same moment is done once; the others are told that it runs', async () => {
    const given = { body: body(), key: 'open-case-0002' }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => producer.client.call(openCase, given)),
    )
    const opened = new Set(answers.flatMap(({ problem, body }) => (problem ? [] : [body.id])))
    expect(opened.size).toBe(1)
    const refused = answers.filter(({ problem }) => problem).map(({ problem }) => problem?.code)
    expect(refused.every((code) => code === 'stillRunning')).toBe(true)
  })

  test('with another content under the same key is refused; a refused one frees its key', async () => {
    const other = await producer.client.call(openCase, {
      body: { ...body(), procedure: 'unknown' },
      key: 'open-case-0001',
    })
    expect(other.problem?.code).toBe('keyUsedForOther')
    const wrong = { body: { procedure: 'foodRecall', opening: {} }, key: 'open-case-0003' }
    expect((await producer.client.call(openCase, wrong)).status).toBe(422)
    const right = { body: body(), key: 'open-case-0003' }
    expect((await producer.client.call(openCase, right)).status).toBe(200)
    const short = await producer.client.call(openCase, { body: body(), key: 'short' })
    expect(short.problem?.code).toBe('badIdempotencyKey')
  })
})

describe('files', () => {
  const upload = (name: string, content: string | Uint8Array) =>
    producer.client.upload(uploadFile.path, { name, content })

  test('a stranger uploads nothing', async () => {
    const refused = await world.stranger.upload(uploadFile.path, { name: 'a.txt', content: '甲' })
    expect(refused.status).toBe(401)
  })

  test('what a file claims to be does not count', async () => {
    const program = new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, ...new Array(64).fill(0)])
    const refused = await upload('notice.pdf', program)
    expect([refused.status, refused.problem?.code]).toEqual([415, 'fileTypeRefused'])
    const page = await upload('page.png', '<html><script>alert(1)</script></html>')
    expect(page.body.mediaType).toBe('text/plain')
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    expect((await upload('picture.txt', png)).body.mediaType).toBe('image/png')
  })

  test('a file that would unpack to too much is refused', async () => {
    const refused = await upload('bomb.xlsx', zipBomb())
    expect([refused.status, refused.problem?.code]).toEqual([413, 'unpacksTooLarge'])
  })

  test('a name is shown, never used as a path', async () => {
    const kept = await upload('../../etc/passwd\u0000.txt', '甲')
    expect(kept.status).toBe(200)
    expect(String(kept.body.name)).not.toContain('/')
  })

  test('a file is hashed, and bytes beyond the limit are refused', async () => {
    const kept = await upload('a.txt', 'abc')
    expect(kept.body.sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    const refused = await upload('large.txt', 'x'.repeat(31 * 1024 * 1024))
    expect(refused.status).toBe(413)
  })
})

describe('the doors', () => {
  test('OpenAPI describes every endpoint in both languages and with its shapes', async () => {
    const { text } = await world.stranger.get('/api/openapi.json')
    const api = JSON.parse(text)
    expect(api.openapi).toBe('3.1.0')
    const step = api.paths['/api/v1/cases/{id}/steps/{step}'].post
    expect(step.summary).toContain('办理')
    expect(step.requestBody.content['application/json'].schema.properties).toHaveProperty('seq')
  })

  test('an unknown address, a broken body and a foreign id are told what is wrong', async () => {
    expect((await producer.client.get('/api/v1/nothing')).status).toBe(404)
    const broken = await fetch(`${world.url}${openCase.path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${producer.client.token}`,
      },
      body: '{"procedure":',
    })
    const problem = (await broken.json()) as { code: string; zh: string; en: string }
    expect([broken.status, problem.code]).toEqual([400, 'badRequest'])
    expect(broken.headers.get('content-type')).toContain('application/problem+json')
    const odd = await producer.client.call(getCase, { params: { id: 'not-an-id' } })
    expect([odd.status, odd.problem?.fields[0]?.path]).toEqual([422, '/id'])
  })

  test('health, readiness and figures answer strangers without saying anything of the business', async () => {
    expect((await world.stranger.get('/health')).status).toBe(200)
    expect((await world.stranger.get('/ready')).status).toBe(200)
    const metrics = await world.stranger.get('/metrics')
    expect(metrics.text).toContain('jinzhi_request_seconds_count')
    expect(metrics.text).not.toContain('演示')
  })

  test('pages carry the headers that keep other sites out', async () => {
    const { headers } = await world.stranger.get('/health')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

const CONTENT_TYPES =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'

/** A spreadsheet by its names, whose one sheet says it is three gigabytes. */
function zipBomb(): Uint8Array {
  const sheet = deflateRawSync(Buffer.alloc(8 * 1024 * 1024))
  const types = Buffer.from(CONTENT_TYPES)
  const entries = [
    zipEntry('[Content_Types].xml', deflateRawSync(types), types.length),
    zipEntry('xl/worksheets/sheet1.xml', sheet, 3 * 1024 * 1024 * 1024),
  ]
  let offset = 0
  const directory = entries.map(({ local, record }) => {
    record.writeUInt32LE(offset, 42)
    offset += local.length
    return record
  })
  const records = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(records.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...entries.map(({ local }) => local), records, end])
}

function zipEntry(path: string, packed: Buffer, claimed: number) {
  const name = Buffer.from(path)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50, 0)
  for (const [head, at] of [
    [local, 4],
    [record, 6],
  ] as const) {
    head.writeUInt16LE(20, at)
    head.writeUInt16LE(8, at + 4)
    head.writeUInt32LE(packed.length, at + 14)
    head.writeUInt32LE(claimed, at + 18)
    head.writeUInt16LE(name.length, at + 22)
  }
  return {
    local: Buffer.concat([local, name, packed]),
    record: Buffer.concat([record, name]),
  }
}
