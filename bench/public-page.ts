import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { newId } from '#kernel/ids.ts'
import type { RecallContent } from '#modules/portal/contract.ts'
import { portal } from '#modules/portal/index.ts'
import { levelOf, publicationKeys, publicationWords, titleOf } from '#modules/portal/rules.ts'
import { insertPublication, insertVersion } from '#modules/portal/store.ts'
import * as cases from '#platform/cases/store.ts'
import { systemClock } from '#platform/clock.ts'
import { type Db, SYSTEM } from '#platform/db.ts'
import { insertOrgan } from '#platform/identity/organs.ts'
import { hashOf } from '#platform/journal/canonical.ts'
import { createProgram } from '#server/program.ts'
import { openBrowser } from '#test/support/browser.ts'
import { openBenchDatabase } from './support/database.ts'
import { type Figure, percentile, printFigures } from './support/figures.ts'

/**
 * What a citizen on a slow phone waits for: largest paint at a processor four times slower, the
 * median of first visits, and the script a page brings. The baseline is a page of one line.
 */
const CPU_SLOWDOWN = 4
const PHONE = { width: 390, height: 844 }
const RECALLS = 200
const GOALS = { scriptKilobytes: 150, largestPaintMs: 2500 }

export async function benchPublicPage(options: { full: boolean }): Promise<Figure[]> {
  const bench = await openBenchDatabase('public-page', { keep: false })
  const filesFolder = mkdtempSync(join(tmpdir(), 'jinzhi-bench-files-'))
  const quiet = { info: () => {}, warn: console.error, error: console.error }
  const program = await createProgram({
    db: bench.db,
    clock: systemClock,
    modules: [portal],
    filesFolder,
    masterKey: randomBytes(32),
    scanner: null,
    publicUrl: 'http://127.0.0.1',
    dist: null,
    log: quiet,
  })
  const browser = await openBrowser()
  try {
    await publish(bench.db)
    await program.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = program.app.server.address() as AddressInfo
    const figures = await measure(browser, `http://127.0.0.1:${port}`, options.full ? 15 : 5)
    printFigures('Public pages', figures)
    return figures
  } finally {
    await browser.close()
    await program.app.close()
    await bench.close()
    rmSync(filesFolder, { recursive: true, force: true })
  }
}

async function measure(browser: Browser, url: string, rounds: number): Promise<Figure[]> {
  const bare = await visits(browser, `${url}/bare`, rounds)
  const home = await visits(browser, url, rounds)
  const recall = await visits(browser, `${url}/recalls/ZH-F-2026-00001`, rounds)
  const paint = (name: string, seen: readonly Visit[], goal: number | null): Figure => ({
    name: `${name}: largest paint, median, ${CPU_SLOWDOWN}x slower processor`,
    value: percentile(
      seen.map(({ largestPaintMs }) => largestPaintMs),
      0.5,
    ),
    unit: 'ms',
    goal,
    sense: 'atMost',
  })
  const size = (name: string, value: number, goal: number | null): Figure => ({
    name,
    value,
    unit: 'KB',
    goal,
    sense: 'atMost',
  })
  const last = [home.at(-1)!, recall.at(-1)!]
  const most = (key: 'scriptBytes' | 'pageBytes') => Math.max(...last.map((one) => one[key])) / 1024
  return [
    paint('a page of one line', bare, null),
    paint('home', home, GOALS.largestPaintMs),
    paint('recall', recall, GOALS.largestPaintMs),
    size('script of a public page, gzipped', most('scriptBytes'), GOALS.scriptKilobytes),
    size('HTML and style of a public page, gzipped', most('pageBytes'), null),
  ]
}

interface Visit {
  readonly largestPaintMs: number
  readonly scriptBytes: number
  readonly pageBytes: number
}

/** First visits: each with an empty cache. */
async function visits(browser: Browser, url: string, rounds: number): Promise<Visit[]> {
  const seen: Visit[] = []
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2 })
    const page = await context.newPage()
    await page.route('**/bare', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>金质</p>' }),
    )
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    seen.push(await visit(page, url))
    await context.close()
  }
  return seen
}

async function visit(page: Page, url: string): Promise<Visit> {
  const bodies: { type: string; body: Promise<Buffer> }[] = []
  page.on('response', (response) => {
    const type = response.request().resourceType()
    if (['script', 'document', 'stylesheet'].includes(type)) {
      bodies.push({ type, body: response.body() })
    }
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  const largestPaintMs = (await page.evaluate(`new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
      .observe({ type: 'largest-contentful-paint', buffered: true })
  })`)) as number
  const inline = (await page.evaluate(
    `[...document.scripts].filter((script) => !script.src).map((script) => script.text).join('')`,
  )) as string
  let [scriptBytes, pageBytes] = [inline === '' ? 0 : gzipSync(inline).length, 0]
  for (const { type, body } of bodies) {
    const bytes = gzipSync(await body).length
    if (type === 'script') scriptBytes += bytes
    else pageBytes += bytes
  }
  return { largestPaintMs, scriptBytes, pageBytes }
}

async function publish(db: Db): Promise<void> {
  const now = systemClock.now()
  await db.write(SYSTEM, async (tx) => {
    const organ = await insertOrgan(tx, now, {
      kind: 'province',
      name: '演示省局',
      shortName: '演',
      regionCode: '330000',
    })
    for (let at = 1; at <= RECALLS; at++) {
      const content = recallContent(at)
      const caseId = newId(now)
      await cases.insertCase(tx, {
        id: caseId,
        number: content.number,
        procedure: 'foodRecall',
        version: 1,
        regime: 'current',
        state: 'recalling',
        title: content.product.name,
        subject: {},
        organ_id: organ,
        region_code: '330000',
        party_id: null,
        awaits: [],
        due_at: null,
        due_limit: null,
        is_drill: false,
        last_seq: 1,
        opened_at: now,
        changed_at: now,
        closed_at: null,
      })
      const id = newId(now)
      await insertPublication(tx, {
        id,
        kind: 'recall',
        number: content.number,
        state: 'published',
        in_force: true,
        level: levelOf(content),
        title: titleOf(content),
        case_id: caseId,
        organ_id: organ,
        region_code: '330000',
        areas: content.areas.map(({ code }) => code),
        version: 1,
        words: publicationWords(content),
        keys: publicationKeys(content),
        first_published_at: now,
        changed_at: now,
        withdrawn_at: null,
        withdrawn_reason: null,
      })
      await insertVersion(tx, {
        publication_id: id,
        version: 1,
        change: 'announce',
        content,
        sha256: hashOf(content),
        published_at: now,
        approved_by: null,
        cause_seq: 1,
      })
    }
  })
}

function recallContent(at: number): RecallContent {
  const figures = (asOf: string, returnedUnits: number) => ({
    asOf,
    shippedUnits: 11_940,
    returnedUnits,
    sealedUnits: 3210,
    consumedUnits: 1236,
    unaccountedUnits: 11_940 - returnedUnits - 3210 - 1236,
  })
  return {
    kind: 'recall',
    number: `ZH-F-2026-${String(at).padStart(5, '0')}`,
    class: (at % 3) + 1,
    origin: 'voluntary',
    standing: 'underway',
    product: { name: `酱卤牛肉${at}（演示）`, brand: '清禾牌', model: '200 g', gtin: null },
    lots: [{ lotNumber: `202611${at}A`, productionDate: '2026-11-02' }],
    hazardKind: 'pathogen',
    reason: '检出单核细胞增生李斯特氏菌。孕妇、老人、婴幼儿食用风险更高。',
    notice: '本公司决定召回下列批次产品。已购买的消费者请停止食用，凭包装到购买处退货。'.repeat(4),
    noticeFile: null,
    producer: { name: '清禾熟食有限公司（演示）', uscc: null, region: '浙江省杭州市' },
    contactPhone: '0571-00000000',
    organ: '演示省局',
    areas: [{ code: '330000', name: '浙江省' }],
    announcedOn: '2026-11-17',
    goalPercent: 90,
    figures: [figures('2026-11-20', 1210), figures('2026-11-22', 4442)],
  }
}
