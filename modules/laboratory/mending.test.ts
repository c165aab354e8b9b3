import { beforeAll, describe, expect, test } from 'vitest'
import { setUpWorld } from '#test/support/world.ts'
import { listSamples } from './contract-results.ts'
import * as contract from './contract-uploads.ts'
import { csvLine, csvOf, dryRun, importAll, type Senders, senders } from './test-senders.ts'

const world = setUpWorld()
let who: Senders

beforeAll(async () => {
  who = await senders(world)
})

const rowsOf = (id: string, outcome: 'accepted' | 'corrected' | 'rejected') =>
  who.sender.client.done(contract.listUploadRows, { params: { id }, query: { outcome } })

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
    const again = await dryRun(world, who.sender, text.replace('4.4×10,', '4400,'))
    expect(again).toMatchObject({ lines: 1, rejected: 0 })
    await importAll(world, who.sender, again.id)
    const { rows } = await rowsOf(id, 'rejected')
    expect(rows.map((row) => row.mendedByUpload)).toEqual([again.id])
    const { samples } = await who.sender.client.done(listSamples, { query: { q: 'R2' } })
    expect(samples[0]?.labelledProducer).toBe('=HYPERLINK("x")')
  })
})
