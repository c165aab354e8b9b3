import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { setUpWorld } from '#test/support/world.ts'
import { countSamples } from './contract-results.ts'
import * as contract from './contract-uploads.ts'
import {
  csvLine,
  csvOf,
  dryRun,
  importAll,
  row,
  type Senders,
  senders,
  sendFile,
} from './test-senders.ts'

const world = setUpWorld()
let who: Senders

beforeAll(async () => {
  who = await senders(world)
})

const rowsOf = (id: string, outcome: 'accepted' | 'corrected' | 'rejected') =>
  who.sender.client.done(contract.listUploadRows, { params: { id }, query: { outcome } })

describe('who may hand in results', () => {
  test('a stranger is asked to sign in', async () => {
    const answer = await sendFile(world.stranger, csvOf(csvLine()))
    expect([answer.status, answer.problem?.code]).toEqual([401, 'signInNeeded'])
  })

  test.each(['tester'] as const)('a %s of the laboratory is refused', async (name) => {
    const answer = await sendFile(who[name].client, csvOf(csvLine()))
    expect([answer.status, answer.problem?.code]).toEqual([403, 'wrongRole'])
  })

  test.each(['officer', 'firm'] as const)('for an %s there is no such door', async (name) => {
    for (const answer of [
      await sendFile(who[name].client, csvOf(csvLine())),
      await who[name].client.call(contract.listUploads, {}),
      await who[name].client.call(contract.sendResults, { body: { rows: [row()] } }),
    ]) {
      expect(answer.status).toBe(404)
    }
  })

  test('an upload of another laboratory does not exist', async () => {
    const { id } = await dryRun(world, who.sender, csvOf(csvLine({ sampleNumber: 'other' })))
    const params = { id }
    for (const [endpoint, body] of [
      [contract.getUpload],
      [contract.listUploadRows],
      [contract.listUploadFaults],
      [contract.importUpload, {}],
      [contract.discardUpload, {}],
      [contract.mendUpload, { field: 'unit', read: '', write: 'mg/kg' }],
    ] as const) {
      const answer = await who.otherSender.client.call(endpoint, { params, body: body as never })
      expect([answer.status, endpoint.path]).toEqual([404, endpoint.path])
    }
    const file = await who.otherSender.client.get(`/api/v1/uploads/${id}/rejected?format=csv`)
    expect(file.status).toBe(404)
  })
})

describe('the dry run', () => {
  test('its counts add up, each opens its list, and nothing is stored', async () => {
    const upload = await dryRun(
      world,
      who.sender,
      csvOf(
        csvLine({ sampleNumber: 'D1' }),
        csvLine({ sampleNumber: 'D1', testItem: '镉', samplingArea: '330102' }),
        csvLine({ sampleNumber: 'D2', result: '０．１' }),
        csvLine({ sampleNumber: 'D3', productCategory: '稻' }),
        csvLine({ sampleNumber: 'D2', result: '０．１' }),
        ',,,,,,,,,,,,',
      ),
    )
    expect(upload).toMatchObject({
      state: 'read',
      lines: 5,
      accepted: 1,
      corrected: 2,
      rejected: 2,
    })
    expect(upload.sentence.zh).toBe('5行：可接受1，自动更正2，退回2')
    for (const outcome of ['accepted', 'corrected', 'rejected'] as const) {
      const { rows, total } = await rowsOf(upload.id, outcome)
      expect([rows.length, total]).toEqual([upload[outcome], upload[outcome]])
    }
    const { rows } = await rowsOf(upload.id, 'rejected')
    expect(rows.map((row) => [row.line, row.notes.map((note) => note.code)])).toEqual([
      [3, ['sampleDiffers']],
      [5, ['categoryUnknown']],
    ])
    const { total } = await who.sender.client.done(countSamples, { query: { upload: upload.id } })
    expect(total).toBe(0)
  })

  test('a copy of a line counts as corrected and is stored once', async () => {
    const line = csvLine({ sampleNumber: 'K1' })
    const upload = await dryRun(world, who.sender, csvOf(line, line, line))
    expect(upload).toMatchObject({ accepted: 1, corrected: 2, copies: 2 })
    const { rows } = await rowsOf(upload.id, 'corrected')
    expect(rows.map((row) => [row.line, row.copyOf])).toEqual([
      [3, 2],
      [4, 2],
    ])
    expect((await importAll(world, who.sender, upload.id)).stored).toBe(1)
  })

  test('pages of lines are cut by line', async () => {
    const lines = Array.from({ length: 7 }, (_, at) => csvLine({ sampleNumber: `P${at}` }))
    const { id } = await dryRun(world, who.sender, csvOf(...lines))
    const first = await who.sender.client.done(contract.listUploadRows, {
      params: { id },
      query: { limit: 4 },
    })
    const second = await who.sender.client.done(contract.listUploadRows, {
      params: { id },
      query: { limit: 4, after: first.next },
    })
    expect([...first.rows, ...second.rows].map((row) => row.line)).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect([first.next, second.next]).toEqual([5, null])
  })

  test.each([
    ['a file without the columns', '编号,结果\n1,2\n', /缺少的列：样品编号、产品名称、产品类别/],
    ['an empty file', '\n\n', /没有找到表头|文件是空的/],
    ['a quote that never ends', `${csvOf(csvLine())}"`, /引号/],
  ])('%s is unreadable, and says what is wrong', async (_name, content, expected) => {
    const upload = await dryRun(world, who.sender, content)
    expect([upload.state, upload.lines]).toEqual(['unreadable', 0])
    expect(upload.sentence.zh).toMatch(expected)
    const refused = await who.sender.client.call(contract.importUpload, {
      params: { id: upload.id },
      body: {},
    })
    expect([refused.status, refused.problem?.code]).toEqual([409, 'notImportable'])
  })

  test('what is no table at all is refused at the door', async () => {
    const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const answer = await sendFile(who.sender.client, bytes, 'results.csv')
    expect([answer.status, answer.problem?.code]).toEqual([415, 'fileTypeRefused'])
  })

  test('a workbook goes the same way, its title row passed over', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('结果')
    sheet.addRow(['2026年监督抽检结果'])
    for (const line of csvOf(csvLine({ sampleNumber: 'X1' }))
      .trim()
      .split(/\r?\n/)) {
      sheet.addRow(line.split(','))
    }
    sheet.getCell('I3').value = new Date('2026-11-03T00:00:00Z')
    const upload = await dryRun(world, who.sender, Buffer.from(await book.xlsx.writeBuffer()))
    expect(upload).toMatchObject({ format: 'xlsx', state: 'read', accepted: 1, rejected: 0 })
    const { rows } = await rowsOf(upload.id, 'accepted')
    expect(rows[0]?.line).toBe(3)
  })
})

test('a template has the heads, and for a category its items with their units', async () => {
  const { text } = await who.sender.client.get('/api/v1/results/template?format=csv&category=0102')
  const [heads = '', ...lines] = text.replace('\ufeff', '').trim().split(/\r?\n/)
  expect(heads.split(',').slice(0, 3)).toEqual(['样品编号*', '产品名称*', '产品类别*'])
  expect(lines.find((line) => line.includes(',铅,'))).toMatch(/,0102,.*,铅,,mg\/kg,/)
  const filled = lines
    .filter((line) => line.includes(',铅,'))
    .map((line) => {
      const cells = line.split(',')
      Object.assign(cells, { 0: 'T1', 1: '大米', 7: '330106', 8: '2026-11-03', 10: '0.1' })
      return cells.join(',')
    })
  expect(await dryRun(world, who.sender, [heads, ...filled].join('\n'))).toMatchObject({
    accepted: 1,
  })
  const unknown = await who.sender.client.get('/api/v1/results/template?format=csv&category=none')
  expect(unknown.status).toBe(404)
})
