import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readJournal } from '#platform/journal/contract.ts'
import { setUpWorld } from '#test/support/world.ts'
import { countSamples, listResults, listSamples } from './contract-results.ts'
import * as contract from './contract-uploads.ts'
import { resumeUploads } from './intake/uploads.ts'
import {
  csvLine,
  csvOf,
  dryRun,
  importAll,
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

const show = (id: string) => who.sender.client.done(contract.getUpload, { params: { id } })

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
      await who[name].client.call(contract.sendResults, { body: { rows: [{}] } as never }),
    ]) {
      expect([404, 422]).toContain(answer.status)
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

describe('mending', () => {
  test('the same fault of a column is mended at once, and a missing column is added', async () => {
    const heads = '样品编号,产品名称,产品类别,抽样地区,抽样日期,检验项目,检验结果'
    const lines = [1, 2, 3].map(
      (n) => `M${n},大米,${n === 3 ? '糯' : '大米'},330106,2026-11-03,铅,0.1`,
    )
    const { id } = await dryRun(world, who.sender, [heads, ...lines].join('\n'))
    const { faults } = await who.sender.client.done(contract.listUploadFaults, { params: { id } })
    expect(faults.map((fault) => [fault.field, fault.code, fault.read, fault.lines])).toEqual([
      ['unit', 'unitMissing', '', 3],
      ['productCategory', 'categoryUnknown', '糯', 1],
    ])
    const mend = (field: 'unit' | 'productCategory', read: string, write: string) =>
      who.sender.client.done(contract.mendUpload, { params: { id }, body: { field, read, write } })
    const first = await mend('unit', '', 'mg/kg')
    expect([first.mended, first.stillRejected]).toEqual([3, 1])
    const second = await mend('productCategory', '糯', '0102')
    expect(second.upload).toMatchObject({ rejected: 0, corrected: 3, accepted: 0 })
    const { rows } = await rowsOf(id, 'corrected')
    expect(rows.at(-1)?.notes.map((note) => [note.code, note.field, note.became])).toEqual([
      ['mended', 'unit', 'mg/kg'],
      ['mended', 'productCategory', '0102'],
    ])
    expect((await importAll(world, who.sender, id)).stored).toBe(3)
  })

  test('lines that were left behind can be mended and imported afterwards', async () => {
    const content = csvOf(
      csvLine({ sampleNumber: 'N1' }),
      csvLine({ sampleNumber: 'N2', unit: 'mg/gk' }),
    )
    const { id } = await dryRun(world, who.sender, content)
    expect(await importAll(world, who.sender, id)).toMatchObject({ stored: 1, rejected: 1 })
    await who.sender.client.done(contract.mendUpload, {
      params: { id },
      body: { field: 'unit', read: 'mg/gk', write: 'mg/kg', line: 3 },
    })
    expect(await importAll(world, who.sender, id)).toMatchObject({
      state: 'imported',
      stored: 2,
      rejected: 0,
    })
  })

  test('returned lines come as the same file with a reason; sent again, only they change', async () => {
    const content = csvOf(
      csvLine({ sampleNumber: 'R1' }),
      csvLine({ sampleNumber: 'R2', result: '4.4×10', labelledProducer: '=HYPERLINK("x")' }),
    )
    const { id } = await dryRun(
      world,
      who.sender,
      content.replace('=HYPERLINK("x")', '"=HYPERLINK(""x"")"'),
    )
    await importAll(world, who.sender, id)
    const { text } = await who.sender.client.get(`/api/v1/uploads/${id}/rejected?format=csv`)
    const [heads = '', line = ''] = text.replace('\ufeff', '').split(/\r?\n/)
    expect(heads.split(',').slice(-3)).toEqual(['退回原因', '原行号', '原上传编号'])
    expect(line).toContain('"\'=HYPERLINK(""x"")"')
    expect(line).toContain('乘以10之后的指数丢失')
    const again = await dryRun(
      world,
      who.sender,
      text.replace('4.4×10,', '4400,').replaceAll('CFU', 'CFU'),
    )
    expect(again).toMatchObject({ lines: 1, rejected: 0 })
    await importAll(world, who.sender, again.id)
    const { rows } = await rowsOf(id, 'rejected')
    expect(rows.map((row) => row.mendedByUpload)).toEqual([again.id])
    const { samples } = await who.sender.client.done(listSamples, { query: { q: 'R2' } })
    expect(samples[0]?.labelledProducer).toBe('=HYPERLINK("x")')
  })
})

describe('importing', () => {
  test('the same file again says so and changes nothing', async () => {
    const content = csvOf(csvLine({ sampleNumber: 'I1' }))
    const { id } = await dryRun(world, who.sender, content)
    const before = await sendFile(who.sender.client, content)
    expect([before.body.isRepeated, before.body.said.zh]).toEqual([true, '已上传过，未作改动'])
    await importAll(world, who.sender, id)
    const after = await sendFile(who.signer.client, content, 'renamed.csv')
    expect(after.body).toMatchObject({ isRepeated: true, said: { zh: '已导入过，未作改动' } })
    expect(after.body.upload.id).toBe(id)
    const again = await importAll(world, who.sender, id)
    expect(again.stored).toBe(1)
  })

  test('the same lines in another file are found to be there', async () => {
    const upload = await dryRun(
      world,
      who.sender,
      csvOf(csvLine({ sampleNumber: 'I1' }), csvLine({ sampleNumber: 'I2' })),
    )
    expect(upload.unchanged).toBe(1)
    expect((await importAll(world, who.sender, upload.id)).stored).toBe(1)
  })

  test('a line that differs from what is stored goes back unless it shall replace it', async () => {
    const send = (result: string, sampleNumber: string) =>
      dryRun(world, who.sender, csvOf(csvLine({ sampleNumber, result, lotNumber: result })))
    for (const number of ['V1', 'V2']) {
      await importAll(world, who.sender, (await send('0.1', number)).id)
    }
    const refused = await send('0.4', 'V1')
    expect(refused.replacing).toBe(1)
    const kept = await importAll(world, who.sender, refused.id)
    expect(kept).toMatchObject({ stored: 0, rejected: 1, replacing: 0 })
    const { rows } = await rowsOf(refused.id, 'rejected')
    expect(rows[0]?.notes[0]?.code).toBe('storedDiffers')
    const replacing = await importAll(world, who.sender, (await send('0.4', 'V2')).id, true)
    expect(replacing).toMatchObject({ stored: 1, failing: 1, rejected: 0 })
  })

  test('nothing is imported before the dry run has ended, nor discarded after', async () => {
    const { id } = await dryRun(world, who.sender, csvOf(csvLine({ sampleNumber: 'E1' })))
    await world.db.ownerPool.query(`update laboratory.upload set state = 'reading' where id = $1`, [
      id,
    ])
    const early = await who.sender.client.call(contract.importUpload, { params: { id }, body: {} })
    expect([early.status, early.problem?.code]).toEqual([409, 'stillReading'])
    await world.db.ownerPool.query(`update laboratory.upload set state = 'read' where id = $1`, [
      id,
    ])
    await importAll(world, who.sender, id)
    const late = await who.sender.client.call(contract.discardUpload, { params: { id }, body: {} })
    expect([late.status, late.problem?.code]).toEqual([409, 'notDiscardable'])
  })

  test('a discarded file may be sent anew', async () => {
    const content = csvOf(csvLine({ sampleNumber: 'E2' }))
    const { id } = await dryRun(world, who.sender, content)
    const gone = await who.sender.client.done(contract.discardUpload, { params: { id }, body: {} })
    expect([gone.state, gone.sentence.zh]).toEqual(['discarded', '已作废，未存入任何结果'])
    const again = await sendFile(who.sender.client, content)
    expect(again.body.isRepeated).toBe(false)
  })

  test('the journal holds who sent and who imported, and no name of a firm', async () => {
    const organ = await world.organ({
      kind: 'national',
      name: '审计（演示）',
      regionCode: '000000',
    })
    const auditor = await world.person({ organId: organ, roles: ['auditAdmin'] })
    const { id } = await dryRun(world, who.sender, csvOf(csvLine({ sampleNumber: 'J1' })))
    await importAll(world, who.sender, id)
    const { entries } = await auditor.client.done(readJournal, { query: { subject: id } })
    expect(entries.map((entry) => entry.kind).sort()).toEqual([
      'laboratory.fileReceived',
      'laboratory.importRequested',
      'laboratory.resultsStored',
    ])
    expect(JSON.stringify(entries)).not.toContain('清禾')
  })
})

describe('work that was broken off', () => {
  const breakOff = (id: string, state: string, lines: number) =>
    world.db.ownerPool.query(
      `update laboratory.upload set state = $2, lines_read = $3, progress_at = $4 where id = $1`,
      [id, state, lines, new Date(world.clock.now().getTime() - 120_000)],
    )
  const resume = async () => {
    const { platform } = world.program.work
    await resumeUploads({ platform, register: null as never, months: null as never })
    await world.settled()
  }

  test('a reading goes on behind the last line kept', async () => {
    const lines = Array.from({ length: 20 }, (_, at) => csvLine({ sampleNumber: `B${at}` }))
    const { id } = await dryRun(world, who.sender, csvOf(...lines))
    await world.db.ownerPool.query(
      'delete from laboratory.upload_row where upload_id = $1 and line > 11',
      [id],
    )
    await world.db.ownerPool.query('update laboratory.upload set accepted = 10 where id = $1', [id])
    await breakOff(id, 'reading', 11)
    await resume()
    expect(await show(id)).toMatchObject({ state: 'read', lines: 20, accepted: 20 })
  })

  test('an import goes on behind the last batch stored, and stores nothing twice', async () => {
    const lines = Array.from({ length: 6 }, (_, at) => csvLine({ sampleNumber: `C${at}` }))
    const { id } = await dryRun(world, who.sender, csvOf(...lines))
    await importAll(world, who.sender, id)
    await world.db.ownerPool.query(
      'update laboratory.upload_row set is_stored = false where upload_id = $1',
      [id],
    )
    await breakOff(id, 'importing', 7)
    await resume()
    expect(await show(id)).toMatchObject({ state: 'imported', stored: 6, unchanged: 6 })
    const { results } = await who.sender.client.done(listResults, { query: { upload: id } })
    expect(results).toHaveLength(6)
  })
})

test('progress is told by lines, rate and time left', async () => {
  const { id } = await dryRun(world, who.sender, csvOf(csvLine({ sampleNumber: 'G1' })))
  const began = new Date(world.clock.now().getTime() - 10_000)
  await world.db.ownerPool.query(
    `update laboratory.upload set state = 'importing', accepted = 1000, stored = 400, phase_started_lines = 200, phase_started_at = $2 where id = $1`,
    [id, began],
  )
  const { progress } = await show(id)
  expect(progress).toEqual({
    phase: 'importing',
    done: 400,
    total: 1000,
    share: 0.4,
    rowsPerSecond: 20,
    secondsLeft: 30,
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
