import type { Language } from '#kernel/text.ts'
import type { CaseWork } from '#platform/cases/service.ts'
import { PUBLIC, type Tx } from '#platform/db.ts'
import { Download, type Page, type PageRequest, type Router } from '#platform/http.ts'
import { getInstallation } from '#platform/identity/store.ts'
import { notFound } from '#platform/problems.ts'
import { aboutPage, notFoundPage, openDataPage } from './about-page.ts'
import { loadAssets } from './assets.ts'
import type { RecallContent, WarningContent } from './contract.ts'
import { atomFeed, catalogue } from './feeds.ts'
import { homePage } from './home-page.ts'
import type { Site } from './layout.ts'
import { correctionsPage, journalPage, listPage } from './list-page.ts'
import { recallPage } from './recall-page.ts'
import { searchTerms } from './rules.ts'
import { searchPage } from './search-page.ts'
import * as store from './store.ts'
import { warningPage } from './warning-page.ts'

/** Addresses of the public pages: Chinese at the root, English below `/en`. */
const KEPT_SECONDS = 60
const YEAR_SECONDS = 31_536_000
const HOME_RECALLS = 8
const HOME_WARNINGS = 5
const LIST_ROWS = 20
const SEARCH_ROWS = 50
const RECORDS_SHOWN = 400

type View = (tx: Tx, request: PageRequest, site: Site) => Promise<string | null>

export function portalPages(work: CaseWork, router: Router): void {
  const { platform } = work
  const assets = loadAssets()
  const site = async (tx: Tx, language: Language, path: string): Promise<Site> => {
    const installation = await getInstallation(tx)
    return {
      language,
      path,
      assets,
      now: platform.clock.now(),
      publicUrl: platform.publicUrl,
      operator: installation?.name ?? '金质',
      isDemonstration: installation?.mode === 'demonstration',
      updatedAt: await store.lastChange(tx),
    }
  }
  const show = (path: string, view: View) => {
    for (const language of ['zh', 'en'] as const) {
      const address = language === 'zh' ? path : path === '/' ? '/en' : `/en${path}`
      router.page(address, (request) =>
        platform.db.read(PUBLIC, async (tx) => {
          const here = await site(tx, language, addressOf(path, request))
          const body = await view(tx, request, here)
          return body === null
            ? { ...HTML, status: 404, body: notFoundPage(here) }
            : { ...HTML, keepSeconds: KEPT_SECONDS, body }
        }),
      )
    }
  }
  shownPages(show)
  feedPages(work, router)
  assetPages(router, assets)
  router.page('/recalls/:number/notice', ({ params }) => noticeFile(work, params.number ?? ''))
  // Whatever is no address of ours: a page for people, a problem for programs.
  router.page('/*', ({ params }) =>
    platform.db.read(PUBLIC, async (tx) => {
      const rest = params['*'] ?? ''
      if (rest.startsWith('api/')) throw notFound()
      const language = /^en(\/|$)/.test(rest) ? 'en' : 'zh'
      return { ...HTML, status: 404, body: notFoundPage(await site(tx, language, '/')) }
    }),
  )
}

const HTML = { mediaType: 'text/html; charset=utf-8' } as const

function shownPages(show: (path: string, view: View) => void): void {
  show('/', async (tx, _request, site) => {
    const current = { inForce: true } as const
    const recalls = { ...current, kind: 'recall' } as const
    const warnings = { ...current, kind: 'warning' } as const
    const [recallPage, warningPage] = [
      await store.pageOfPublications(tx, recalls, { limit: HOME_RECALLS }),
      await store.pageOfPublications(tx, warnings, { limit: HOME_WARNINGS }),
    ]
    return homePage(site, {
      recalls: recallPage.rows,
      recallsTotal: await store.countOfPublications(tx, recalls),
      warnings: warningPage.rows,
      warningsTotal: await store.countOfPublications(tx, warnings),
    })
  })
  for (const kind of ['recall', 'warning'] as const) {
    show(`/${kind}s`, async (tx, { query }, site) => {
      const isCurrent = query.all === undefined
      const filter = { kind, ...(isCurrent && { inForce: true }) }
      const { rows, next } = await store.pageOfPublications(tx, filter, {
        limit: LIST_ROWS,
        ...(query.after !== undefined && { after: query.after }),
      })
      const total = await store.countOfPublications(tx, filter)
      return listPage(site, { kind, isCurrent, shown: rows, total, next })
    })
  }
  show('/recalls/:number', async (tx, { params }, site) => {
    const found = await publicationAt(tx, 'recall', params.number)
    if (!found) return null
    const shown = found.shown as store.Shown & { content: RecallContent }
    return recallPage(site, { ...found, shown })
  })
  show('/warnings/:number', async (tx, { params }, site) => {
    const found = await publicationAt(tx, 'warning', params.number)
    if (!found) return null
    const shown = found.shown as store.Shown & { content: WarningContent }
    return warningPage(site, { ...found, shown })
  })
  show('/search', async (tx, { query }, site) => {
    const asked = (query.q ?? '').slice(0, 100)
    const terms = searchTerms(asked)
    if (terms.length === 0) return searchPage(site, null)
    const current = await store.pageOfPublications(
      tx,
      { terms, inForce: true },
      { limit: SEARCH_ROWS },
    )
    const past = await store.pageOfPublications(
      tx,
      { terms, inForce: false },
      { limit: SEARCH_ROWS },
    )
    return searchPage(site, {
      query: asked,
      shown: [...current.rows, ...past.rows].slice(0, SEARCH_ROWS),
      total: await store.countOfPublications(tx, { terms }),
      inForce: await store.countOfPublications(tx, { terms, inForce: true }),
    })
  })
  show('/corrections', async (tx, _request, site) =>
    correctionsPage(site, await store.publicAmendments(tx, RECORDS_SHOWN)),
  )
  show('/journal', async (tx, _request, site) =>
    journalPage(site, await store.journalRoots(tx, RECORDS_SHOWN)),
  )
  show('/about', async (_tx, _request, site) => aboutPage(site))
  show('/open', async (_tx, _request, site) => openDataPage(site))
}

async function publicationAt(tx: Tx, kind: 'recall' | 'warning', number: string | undefined) {
  const shown = await store.findByNumber(tx, kind, number ?? '')
  if (!shown) return null
  const amendments = await store.amendmentsOf(tx, [shown.id])
  return {
    shown,
    versions: await store.versionsOf(tx, shown.id),
    amendments: amendments.filter(({ approved_at }) => approved_at !== null),
  }
}

function feedPages(work: CaseWork, router: Router): void {
  const { platform } = work
  const { publicUrl } = platform
  for (const kind of ['recall', 'warning'] as const) {
    router.page(`/open/${kind}s.atom`, (_request, { now }) =>
      platform.db.read(PUBLIC, async (tx): Promise<Page> => {
        const operator = (await getInstallation(tx))?.name ?? '金质'
        const body = await atomFeed(tx, kind, { publicUrl, operator, now })
        const mediaType = 'application/atom+xml; charset=utf-8'
        return { mediaType, body, keepSeconds: KEPT_SECONDS }
      }),
    )
  }
  router.page('/open/catalog.json', () =>
    platform.db.read(PUBLIC, async (tx): Promise<Page> => {
      const operator = (await getInstallation(tx))?.name ?? '金质'
      const updatedAt = await store.lastChange(tx)
      const body = JSON.stringify(catalogue({ publicUrl, operator, updatedAt }), null, 2)
      return { mediaType: 'application/ld+json', body, keepSeconds: KEPT_SECONDS }
    }),
  )
}

function assetPages(router: Router, assets: ReturnType<typeof loadAssets>): void {
  for (const { path, mediaType, body } of [assets.style, assets.fonts, assets.script]) {
    router.page(path, async () => ({ mediaType, body, keepSeconds: YEAR_SECONDS }))
  }
  router.page('/portal/fonts/:file', async ({ params }) => {
    const body = assets.font(params.file ?? '')
    if (!body) throw notFound()
    return { mediaType: 'font/woff2', body, keepSeconds: YEAR_SECONDS }
  })
}

/** The paper of a notice, as the producer brought it; gone once the notice is withdrawn. */
const noticeFile = (work: CaseWork, number: string): Promise<Download> =>
  work.platform.db.read(PUBLIC, async (tx) => {
    const shown = await store.findByNumber(tx, 'recall', number)
    const file = shown?.content.kind === 'recall' ? shown.content.noticeFile : null
    if (!file || shown?.state !== 'published') throw notFound()
    const stream = work.platform.files.read(Buffer.from(file.sha256, 'hex'))
    return new Download(file.name, file.mediaType, stream)
  })

/** The address of a request without its language, for the link to the other one. */
function addressOf(path: string, { params, query }: PageRequest): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
  return asked.size > 0 ? `${filled}?${asked}` : filled
}
