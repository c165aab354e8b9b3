import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type CsvEncoding, encodingOf, readCsv } from './read-csv.ts'
import { UnreadableTable } from './source-row.ts'

async function read(bytes: Uint8Array, chunkBytes = 7, encoding: CsvEncoding = 'utf-8') {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, at) =>
    Buffer.from(bytes.subarray(at * chunkBytes, (at + 1) * chunkBytes)),
  )
  const rows = []
  for await (const some of readCsv(Readable.from(chunks), encoding)) rows.push(...some)
  return rows
}

const cellsOf = async (text: string, chunkBytes?: number) =>
  (await read(Buffer.from(text), chunkBytes)).map((row) => row.cells)

test('the marks of separation, of line ends and of byte order are found out', async () => {
  for (const mark of [',', ';', '\t']) {
    for (const end of ['\n', '\r\n']) {
      const text = `\ufeff样品编号${mark}结果${end}S1${mark}0.13${end}`
      expect(await cellsOf(text)).toEqual([
        ['样品编号', '结果'],
        ['S1', '0.13'],
      ])
    }
  }
})

test('lines are numbered as a spreadsheet numbers them, through quotes that hold line breaks', async () => {
  const rows = await read(Buffer.from('a,b\n1,2\n"x\ny","p""q"\n3,4'))
  expect(rows).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', '2'] },
    { line: 3, cells: ['x\ny', 'p"q'] },
    { line: 4, cells: ['3', '4'] },
  ])
})

test('whatever a table holds comes back, however the bytes are cut', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '粮', '𠮷', ' ', 'é') })
  const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, chunkBytes) => {
      const written = stringify([['h', 'i', 'j'], ...rows])
      expect((await cellsOf(written, chunkBytes)).slice(1)).toEqual(rows)
    }),
    { numRuns: 60 },
  )
})

test('a file in GB 18030 is known as one and read as one', async () => {
  const gb = Buffer.from('d1f9c6b7b1e0bac52cbde1b9fb0a53312c302e3133', 'hex')
  expect((await read(gb, 5, 'gb18030'))[0]?.cells).toEqual(['样品编号', '结果'])
})

describe('the encoding of a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinzhi-csv-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  test.each([
    ['utf-8', Buffer.from('样品'.repeat(50_000))],
    ['gb18030', Buffer.concat([Buffer.alloc(100_000, 'a'), Buffer.from('d1f9c6b7', 'hex')])],
  ])('is %s, found at whatever place it shows', async (encoding, bytes) => {
    const path = join(folder, encoding)
    writeFileSync(path, bytes)
    expect(await encodingOf(path)).toBe(encoding)
  })
})

test.each([
  ['bytes that are no text', Buffer.from([0x61, 0x2c, 0xff, 0xfe, 0x0a])],
  ['a quote that never ends', Buffer.from('a,b\n1,"2\n3,4\n')],
])('%s are refused as a whole, in words', async (_name, bytes) => {
  await expect(read(bytes)).rejects.toThrow(UnreadableTable)
})
