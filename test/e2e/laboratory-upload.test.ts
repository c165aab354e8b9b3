import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { seriousFaults } from '#test/support/axe.ts'
import { PHONE } from '#test/support/browser.ts'
import { setUpServedWorld } from '#test/support/served-world.ts'
import type { Person } from '#test/support/world.ts'

const world = setUpServedWorld()
/** Journeys share the machine with others. */
const PATIENCE_MS = 180_000
const FILE = '十一月检验结果.xlsx'
let sender: Person
let tester: Person
let officer: Person
let file: Buffer

beforeAll(async () => {
  file = await workbook([HEADS, ...LINES])
  const lab = await world.organ({ kind: 'lab', name: '东澜食品检验研究院（演示）' })
  const county = await world.organ({
    kind: 'county',
    name: '西湖区局（演示）',
    regionCode: '330106',
  })
  sender = await world.person({ organId: lab, roles: ['labUser'], name: '温报送' })
  tester = await world.person({ organId: lab, roles: ['tester'], name: '试检验' })
  officer = await world.person({ organId: county, roles: ['supervisor'], name: '陈监管' })
})

const HEADS = [
  ...['样品编号', '产品名称', '产品类别', '标称生产者', '批号', '生产日期', '抽样地区'],
  ...['抽样日期', '检验项目', '检验结果', '单位', '检出限', '检验方法'],
]

interface Given {
  readonly sample: string
  readonly category?: string
  readonly sampledOn?: string
  readonly item?: string
  readonly result?: string
  readonly unit?: string
}

const lineOf = ({
  sample,
  category = '大米',
  sampledOn = '2026-11-03',
  item = '铅',
  result = '0.13',
  unit = 'mg/kg',
}: Given): string[] => [
  ...[sample, '香粳米（演示）', category, '谷粒坊食品（演示）', 'L20261001', '2026-10-01'],
  ...['浙江省杭州市西湖区', sampledOn, item, result, unit, '0.02', 'GB 5009.268-2016'],
]

/** Lines 2 to 10: what laboratories really send, with a fault of every common kind. */
const LINES: readonly string[][] = [
  lineOf({ sample: 'U-1' }),
  lineOf({ sample: 'U-1', item: '镉', result: '0.35' }),
  lineOf({ sample: 'U-2', unit: 'mg/gk' }),
  lineOf({ sample: 'U-3', item: '某新项目' }),
  lineOf({ sample: 'U-4', sampledOn: '2026-11-31' }),
  lineOf({ sample: 'U-1' }),
  lineOf({ sample: 'U-5', category: '糕点类食品' }),
  lineOf({ sample: 'U-6', result: '4.4×10' }),
  lineOf({ sample: 'U-7', result: '０．１２' }),
]

async function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('结果')
  for (const row of rows) sheet.addRow(row)
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function rowsOf(bytes: Buffer): Promise<string[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  const rows: string[][] = []
  book.worksheets[0]!.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text))
  })
  return rows
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function send(page: Page, button: string, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel(button).setInputFiles({ name, mimeType: XLSX, buffer })
  await page.getByRole('heading', { name, level: 1 }).waitFor()
  await world.settled()
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

const faultOf = (page: Page, column: string) =>
  card(page, '退回原因，一次更正同类').getByRole('row').filter({ hasText: column })

const lineNumbers = (page: Page) => card(page, '各行').getByRole('rowheader').allTextContents()

/** The sentence of the outcome, once it says so. */
const outcome = (page: Page, said: string) =>
  card(page, '试运行结果').or(card(page, '导入结果')).getByText(said).waitFor()

describe('a laboratory sends a workbook with errors', { timeout: PATIENCE_MS }, () => {
  let address: string
  let returned: string[][]

  test('the dry run counts what is well, what was corrected and what goes back', async () => {
    const page = await world.signedIn(sender)
    await page.getByRole('link', { name: '报送检验结果' }).click()
    await send(page, '选择文件', FILE, file)
    await outcome(page, '9行：可接受3，自动更正2，退回4。')
    address = new URL(page.url()).pathname
    const stages = page.getByRole('region', { name: '导入的四个阶段' })
    expect(await stages.getByRole('listitem').allTextContents()).toEqual([
      '上传已收到',
      '试运行已核对9行',
      '更正退回4行',
      '正式导入可导入4行',
    ])
    await page.getByRole('button', { name: '与另一行相同、只存一次的1行' }).click()
    await page.getByText('与第2行相同，只存一次').waitFor()
    await expect.poll(() => lineNumbers(page)).toEqual(['行 7'])
    await page.close()
  })

  test('each line that goes back says its column, what was read and what would be right', async () => {
    const page = await world.signedIn(sender)
    await page.goto(address)
    const faults = card(page, '退回原因，一次更正同类').getByRole('row')
    await faults.nth(4).waitFor()
    const cells = await Promise.all(
      (await faults.all()).slice(1).map((row) => row.locator('th, td').allTextContents()),
    )
    expect(cells.map((row) => row.slice(0, 5))).toEqual(
      expect.arrayContaining([
        ['单位', '“mg/gk”', '单位无法辨认', 'mg/kg', '1'],
        ['抽样日期', '“2026-11-31”', '无法识别为日期', '如 2026-11-03', '1'],
        ['产品类别', '“糕点类食品”', '没有这个产品类别', expect.stringMatching(/^\d{4} 糕点/), '1'],
        ['检验结果', '“4.4×10”', '乘以10之后的指数丢失', '如 4.4×10^3 或 4400', '1'],
      ]),
    )
    await expect.poll(() => lineNumbers(page)).toEqual(['行 4', '行 6', '行 8', '行 9'])
    await faultOf(page, '抽样日期').getByRole('button', { name: '1', exact: true }).click()
    await page.getByText('“抽样日期”读到“2026-11-31”的行').waitFor()
    await expect.poll(() => lineNumbers(page)).toEqual(['行 6'])
    await page.close()
  })

  test('the rejected lines come back as a file with a reason on each', async () => {
    const page = await world.signedIn(sender)
    await page.goto(address)
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载退回行 XLSX' }).click()
    returned = await rowsOf(readFileSync(await (await saved).path()))
    expect(returned[0]).toEqual([...HEADS, '退回原因', '原行号', '原上传编号'])
    const reasonAt = HEADS.length
    expect(returned.slice(1).map((row) => [row[0], row[reasonAt + 1]])).toEqual([
      ['U-2', '4'],
      ['U-4', '6'],
      ['U-5', '8'],
      ['U-6', '9'],
    ])
    expect(returned[4]?.[reasonAt]).toContain('乘以10之后的指数丢失')
    await page.close()
  })

  test('two faults are mended on the screen; what still fails is told again', async () => {
    const page = await world.signedIn(sender)
    await page.goto(address)
    const unit = faultOf(page, '单位')
    expect(await unit.getByLabel('“单位”改写为').inputValue()).toBe('mg/kg')
    await unit.getByRole('button', { name: '更正1行' }).click()
    await page.getByRole('status').filter({ hasText: '已更正1行。' }).waitFor()
    const date = faultOf(page, '抽样日期')
    await date.getByLabel('“抽样日期”改写为').fill('2026-11-29')
    await date.getByRole('button', { name: '更正1行' }).click()
    await page.getByText('已更正1行。其中1行还有别的原因，仍退回。').waitFor()
    await page.getByText('日期晚于今天').first().waitFor()
    await faultOf(page, '抽样日期').getByLabel('“抽样日期”改写为').fill('2026-11-13')
    await faultOf(page, '抽样日期').getByRole('button', { name: '更正1行' }).click()
    await outcome(page, '9行：可接受3，自动更正4，退回2。')
    await page.close()
  })

  test('the rest is imported, and mended in the file that came back', async () => {
    const page = await world.signedIn(sender)
    await page.goto(address)
    await page.getByRole('button', { name: '导入6行' }).click()
    await world.settled()
    await card(page, '导入结果').getByText('存入6条结果：').waitFor()
    const mended = returned.map((row) => row.map((cell) => MENDED[cell] ?? cell))
    const rest = mended.filter(([sample]) => sample !== 'U-2' && sample !== 'U-4')
    await send(page, '上传改好的文件', '退回行-已改.xlsx', await workbook(rest))
    await outcome(page, '2行：可接受2，自动更正0，退回0。')
    await page.getByRole('button', { name: '导入2行' }).click()
    await world.settled()
    await card(page, '导入结果').getByText('存入2条结果：').waitFor()
    await page.goto(address)
    await page.getByRole('button', { name: '退回后在另一次上传中补正的2行' }).click()
    await page.getByRole('link', { name: '已在另一次上传中补正' }).first().waitFor()
    await expect.poll(() => lineNumbers(page)).toEqual(['行 8', '行 9'])
    await page.close()
  })

  test('the same file again changes nothing, and says so', async () => {
    const page = await world.signedIn(sender)
    await page.goto('/work/uploads')
    const again = { name: '改名.xlsx', mimeType: XLSX, buffer: file }
    await page.getByLabel('选择文件').setInputFiles(again)
    await page.getByText('改名.xlsx：已导入过，未作改动。').waitFor()
    await page.close()
  })
})

const MENDED: Readonly<Record<string, string>> = { 糕点类食品: '大米', '4.4×10': '0.044' }

async function openFailing(page: Page): Promise<void> {
  await page.getByRole('link', { name: '样品', exact: true }).click()
  await page.getByRole('combobox', { name: '判定' }).click()
  await page.getByTitle('不合格', { exact: true }).click()
  await page.getByText('判定＝不合格').waitFor()
  await page.getByText('共1个').waitFor()
  await page.getByRole('link', { name: '香粳米（演示）' }).click()
  await page.getByRole('heading', { name: '检验结果与判定' }).waitFor()
}

describe('a failing sample and why it fails', { timeout: PATIENCE_MS }, () => {
  test('the evidence is opened, and the verdict made again', async () => {
    const page = await world.signedIn(sender)
    await openFailing(page)
    // The one result that did not pass stands open already.
    const evidence = page.getByRole('region', { name: '判定依据 镉' })
    await evidence.getByText(/^实测 0\.35 mg\/kg，限量 ≤ 0\.2 mg\/kg（GB 2762-2022，/).waitFor()
    await evidence.getByText('按生产日期当日有效的限量判定').waitFor()
    await evidence.getByRole('button', { name: '重算' }).click()
    await evidence.getByText('重算：不合格，与存档一致').waitFor()
    const results = page.getByRole('region', { name: '检验结果与判定' })
    const lead = results.getByRole('row').filter({ hasText: '铅' })
    await lead.getByRole('button', { name: '依据' }).click()
    await page
      .getByRole('region', { name: '判定依据 铅' })
      .getByText(/，合格$/)
      .waitFor()
    await page.close()
  })

  test('the officer of the area finds it too; a tester sees only that it is a blind sample', async () => {
    const seen = await world.signedIn(officer)
    await openFailing(seen)
    expect(await seen.getByRole('button', { name: '重算' }).count()).toBe(1)
    await seen.close()
    const blind = await world.signedIn(tester)
    await blind.goto('/work/samples')
    await blind.getByText('您看到的是盲样编码').waitFor()
    await blind.getByRole('link', { name: 'U-1' }).waitFor()
    expect(await blind.getByText('谷粒坊').count()).toBe(0)
    await blind.goto('/work/uploads')
    await blind.getByText('只有检验机构').waitFor()
    expect(await blind.getByLabel('选择文件').count()).toBe(0)
    await blind.close()
  })

  test('a new item is taken in, and said not to be judged', async () => {
    const page = await world.signedIn(sender)
    await page.goto('/work/results?verdict=notJudged')
    const row = page.getByRole('row').filter({ hasText: '某新项目' })
    await row.getByText('没有查到生产日期当日有效的限量').waitFor()
    await page.close()
  })
})

interface Screen {
  readonly path: string
  /** What was sent, as it stands here in whatever language and width. */
  readonly data: string
  readonly zh: string
  readonly en: string
}

/** Every screen of the laboratory, with words that stand on it in either language. */
async function screens(): Promise<Screen[]> {
  const page = await world.signedIn(sender)
  await page.goto('/work/uploads')
  await page.getByRole('link', { name: FILE }).click()
  await page.getByRole('heading', { name: FILE, level: 1 }).waitFor()
  const upload = new URL(page.url()).pathname
  await openFailing(page)
  const sample = new URL(page.url()).pathname
  await page.close()
  return [
    {
      ...{ path: '/work/uploads', data: FILE },
      ...{ zh: '把结果文件拖到这里，或', en: 'Drop a file of results here, or' },
    },
    {
      ...{ path: upload, data: 'U-5' },
      ...{ zh: '没有这个产品类别', en: 'there is no such product category' },
    },
    { path: '/work/samples', data: 'U-1', zh: '抽样地区', en: 'Sampling area' },
    { path: '/work/results', data: '某新项目', zh: '限量与标准', en: 'Limit and standard' },
    {
      ...{ path: sample, data: '0.35' },
      ...{ zh: '按生产日期当日有效的限量判定', en: 'in force on the production date' },
    },
  ]
}

/** What stands in the main part besides data: controls, headings, heads of columns. */
const furniture = (page: Page) =>
  page.getByRole('main').locator('h1, h2, thead th, button, label, .meta, dt').allTextContents()

const DATA = /（演示）|\.xlsx|^[\d\s.,:-]+$/

describe('every screen of it', { timeout: PATIENCE_MS }, () => {
  test.each(['zh', 'en'] as const)('speaks the language, and axe is content (%s)', async (lang) => {
    const all = await screens()
    const page = await world.signedIn(sender, { language: lang })
    for (const screen of all) {
      await page.goto(screen.path)
      await page.getByText(screen[lang]).first().waitFor()
      expect(await seriousFaults(page), screen.path).toEqual([])
      const words = (await furniture(page)).filter((word) => word.trim() && !DATA.test(word))
      const wrong = lang === 'en' ? /\p{Script=Han}/u : /^[A-Za-z ]{4,}$/
      expect(words.length, screen.path).toBeGreaterThan(5)
      expect(
        words.filter((word) => wrong.test(word)),
        screen.path,
      ).toEqual([])
    }
    await page.close()
  })

  test.each(['zh', 'en'] as const)('fits a phone (%s)', async (lang) => {
    const all = await screens()
    const page = await world.signedIn(sender, { language: lang, viewport: PHONE })
    for (const screen of all) {
      await page.goto(screen.path)
      await page.getByText(screen.data).first().waitFor()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, screen.path).toBeLessThanOrEqual(PHONE.width)
      expect(await seriousFaults(page), screen.path).toEqual([])
    }
    await page.close()
  })
})
