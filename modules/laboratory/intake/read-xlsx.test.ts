import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import ExcelJS from 'exceljs'
import { afterAll, expect, test } from 'vitest'
import { readXlsx } from './read-xlsx.ts'
import { UnreadableTable } from './source-row.ts'

const folder = mkdtempSync(join(tmpdir(), 'jinzhi-xlsx-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(path: string) {
  const rows = []
  for await (const some of readXlsx(path, statSync(path).size, () => {})) rows.push(...some)
  return rows
}

test('cells are read as they are shown: dates as days, numbers with their zeros', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('结果')
  sheet.addRow(['样品编号', '抽样日期', '检验结果'])
  sheet.addRow(['00012', new Date('2026-11-03T00:00:00Z'), 0.5])
  sheet.getCell('C2').numFmt = '0.00'
  sheet.addRow([{ richText: [{ text: 'S-' }, { text: '2' }] }, '2026-11-03', 0.1234])
  sheet.getCell('C3').numFmt = '0.00'
  sheet.addRow([{ formula: 'A2', result: 'S3' }, null, '＜0.05'])
  book.addWorksheet('其他').addRow(['不读'])
  const path = join(folder, 'shown.xlsx')
  await book.xlsx.writeFile(path)
  expect(await read(path)).toEqual([
    { line: 1, cells: ['样品编号', '抽样日期', '检验结果'] },
    { line: 2, cells: ['00012', '2026-11-03', '0.50'] },
    { line: 3, cells: ['S-2', '2026-11-03', '0.1234'] },
    { line: 4, cells: ['S3', '', '＜0.05'] },
  ])
})

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook whose sheet stands before the list of sheets, as some programs write it. */
function sheetFirst(rows: readonly string[][]): Buffer {
  const cell = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')
  const relation = (kind: string, target: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`
  return zipOf({
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="x" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  })
}

/** A zip that packs nothing, its entries in the order given. */
function zipOf(entries: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(entries)) {
    const [path, body] = [Buffer.from(name), Buffer.from(content)]
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(body), 10)
    shared.writeUInt32LE(body.length, 14)
    shared.writeUInt32LE(body.length, 18)
    shared.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, path, body])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, tail, path)
    bodies.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(bodies.length, 4)
  end.writeUInt16LE(bodies.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, list, Buffer.from('PK\u0005\u0006'), end])
}

test('a workbook whose parts lie in another order is read whole instead', async () => {
  const rows = Array.from({ length: 2500 }, (_, at) => [`S${at}`, '0.10', '未检出'])
  const path = join(folder, 'other.xlsx')
  writeFileSync(path, sheetFirst([['a', 'b', 'c'], ...rows]))
  const streamed = async () => {
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(path), {})) {
      for await (const row of sheet) row.getCell(1)
    }
  }
  await expect(streamed()).rejects.toThrow()
  const found = await read(path)
  expect(found).toHaveLength(2501)
  expect(found.at(-1)).toEqual({ line: 2501, cells: ['S2499', '0.10', '未检出'] })
})

test('what only looks like a workbook is refused in words', async () => {
  const path = join(folder, 'none.xlsx')
  writeFileSync(path, 'PK\u0003\u0004 nothing of the kind')
  await expect(read(path)).rejects.toThrow(UnreadableTable)
})
