import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openRecalls, openWarnings } from './contract.ts'
import { announced, issued, product, world } from './test-walk.ts'

let recall: { id: string; number: string }
let warning: { id: string; number: string }

beforeAll(async () => {
  recall = await announced({
    product: { ...product, name: '酱卤牛肉<script>alert(1)</script>' },
    reason: '=HYPERLINK("http://x") 检出致病菌',
  })
  warning = await issued()
}, 120_000)

const get = (path: string) => world.stranger.get(path)
const pages = () => [
  '/',
  '/recalls',
  '/recalls?all=1',
  '/warnings',
  `/recalls/${recall.number}`,
  `/warnings/${encodeURIComponent(warning.number)}`,
  '/search',
  `/search?q=${encodeURIComponent('牛肉')}`,
  '/corrections',
  '/journal',
  '/about',
  '/open',
]

describe('pages', () => {
  test('need no cookie and nothing from elsewhere, and keep the reader’s language', async () => {
    for (const path of pages()) {
      const page = await get(path)
      expect(page.status, path).toBe(200)
      expect(page.headers.get('set-cookie'), path).toBeNull()
      expect(page.text, path).not.toMatch(/\son\w+=|<script(?! defer src="\/portal\/own-font-)/)
      expect(page.text, path).not.toMatch(/(src|href)="https?:\/\/(?!127\.0\.0\.1)/)
      expect(page.text, path).toContain('<html lang="zh-CN">')
      const english = await get(path === '/' ? '/en' : `/en${path}`)
      expect(english.status, path).toBe(200)
      expect(english.text, path).toContain('<html lang="en">')
      expect(english.text, path).toContain(`href="${path}" lang="zh-CN"`)
    }
  })

  test('what is not there looks like what is not yours to see', async () => {
    const nowhere = await get('/recalls/ZH-F-2026-99999')
    expect(nowhere.status).toBe(404)
    expect(nowhere.text).toContain('没有找到这个页面')
    expect((await get('/nowhere/at/all')).status).toBe(404)
    expect((await get('/en/nowhere')).text).toContain('This page was not found')
    const api = await get('/api/v1/nowhere')
    expect([api.status, JSON.parse(api.text).code]).toEqual([404, 'notFound'])
    expect((await get('/portal/fonts/..%2Findex.css')).status).toBe(404)
  })

  test('a cache asks again after a minute and is told in a few bytes that nothing changed', async () => {
    const first = await get('/recalls')
    const etag = first.headers.get('etag')!
    expect(first.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate')
    const again = await fetch(`${world.url}/recalls`, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    const style = /href="(\/portal\/style-[0-9a-f]{12}\.css)"/.exec(first.text)![1]!
    expect((await get(style)).headers.get('cache-control')).toContain('immutable')
  })

  test('a firm’s text is text, never markup', async () => {
    for (const path of pages()) expect((await get(path)).text, path).not.toContain('<script>')
    expect((await get(`/recalls/${recall.number}`)).text).toContain('&#60;script&#62;')
  })

  test('the address of the daily roots is open to everybody', async () => {
    expect((await get('/journal')).text).toContain('SHA-256')
  })
})

describe('search', () => {
  const find = async (query: string) => (await get(`/search?q=${encodeURIComponent(query)}`)).text

  test.each([
    ['product', () => '酱卤牛肉'],
    ['brand and lot', () => '清禾 20261102a'],
    ['bar code', () => '6901234567892'],
    ['bar code in groups', () => '690 1234 567892'],
    ['number', () => recall.number],
    ['firm', () => '演示食品'],
  ])('finds a recall by %s', async (_name, query) => {
    expect(await find(query())).toContain(recall.number)
  })

  test('finds a warning by product and by hazard, and every word has to be met', async () => {
    expect(await find('粉条')).toContain(encodeURIComponent(warning.number))
    expect(await find('铝 淀粉')).toContain(encodeURIComponent(warning.number))
    expect(await find('粉条 牛肉')).toContain('没有找到')
  })

  test('finding nothing is no promise', async () => {
    const page = await find('没有的东西')
    expect(page).toContain('没有找到与“没有的东西”有关的召回或风险提示')
    expect(page).toContain('查不到不等于对产品质量的保证')
  })

  test.each(['%', '_', '\\', '%%', "'", '<b>', '牛%肉'])(
    'takes the sign %s as it is written',
    async (sign) => {
      const page = await find(sign)
      expect(page).not.toContain(recall.number)
      expect(page).not.toContain('<b><')
    },
  )

  test('any text is searched for as text and shown as text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (query) => {
        const page = await get(`/search?q=${encodeURIComponent(query)}`)
        expect(page.status).toBe(200)
        const shown = /name="q" type="search" value="([^"]*)"/.exec(page.text)![1]!
        expect(shown).not.toMatch(/[<>']/)
      }),
      { numRuns: 40 },
    )
  })
})

describe('open data', () => {
  test('JSON holds total, entries and a cursor', async () => {
    const page = await world.stranger.done(openRecalls, { query: { limit: 1 } })
    expect(page).toMatchObject({ total: 1, next: null })
    expect(page.recalls[0]).toMatchObject({
      number: recall.number,
      url: `http://127.0.0.1/recalls/${recall.number}`,
    })
    const warnings = await world.stranger.done(openWarnings, { query: { inForce: true } })
    expect(warnings.warnings).toMatchObject([{ number: warning.number, level: 'II' }])
    const broken = await world.stranger.call(openRecalls, { query: { after: 'x' } })
    expect([broken.status, broken.problem?.code]).toEqual([400, 'badCursor'])
    expect((await world.stranger.call(openRecalls, { query: { limit: 501 } })).status).toBe(422)
  })

  test('CSV has a line for each lot and no formula', async () => {
    const csv = (await get('/open/recalls.csv')).text
    const lines = csv.replace('\ufeff', '').trim().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^number,state,inForce,class,product/)
    expect(csv).toContain(`"'=HYPERLINK(""http://x"") 检出致病菌"`)
    expect((await get('/open/warnings.csv')).text).toContain(warning.number)
  })

  test.each(['recalls', 'warnings'])('%s.atom has what Atom asks for', async (name) => {
    const feed = await get(`/open/${name}.atom`)
    expect(feed.headers.get('content-type')).toContain('application/atom+xml')
    const [head = '', ...entries] = feed.text.split('<entry>')
    for (const part of ['<id>', '<title>', '<updated>', '<author><name>', 'rel="self"']) {
      expect(head).toContain(part)
    }
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatch(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/)
    expect(entries[0]).toMatch(/<updated>\d{4}-\d\d-\d\dT[\d:.]+Z<\/updated>/)
    expect(entries[0]).toContain('<summary>')
  })

  test('the catalogue names every form, and each can be fetched', async () => {
    const catalogue = JSON.parse((await get('/open/catalog.json')).text)
    expect(catalogue['@type']).toBe('dcat:Catalog')
    const addresses = catalogue['dcat:dataset'].flatMap(
      (dataset: { 'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[] }) =>
        dataset['dcat:distribution'].map((one) => one['dcat:downloadURL']['@id']),
    )
    expect(addresses).toHaveLength(6)
    for (const address of addresses) {
      expect((await get(new URL(address).pathname)).status, address).toBe(200)
    }
  })

  test('what is an endpoint stands in the interface description', async () => {
    const description = JSON.parse((await get('/api/openapi.json')).text)
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining(['/open/recalls.json', '/open/recalls.csv', '/open/warnings.json']),
    )
  })
})
