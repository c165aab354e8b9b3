import { dateIn } from '#kernel/dates.ts'
import type { Tx } from '#platform/db.ts'
import { html } from './html.ts'
import { publicPath } from './rules.ts'
import type { AmendmentRow, Shown } from './store.ts'
import * as store from './store.ts'
import { HAZARD_KIND, RECALL_CLASS, WARNING_LEVEL } from './words.ts'

/**
 * Publications for other software: the last changed first, so that whoever keeps up learns of
 * corrections and withdrawals as of new ones. What is withdrawn stays, without its content.
 */
const ATOM_ENTRIES = 100

export interface OpenPage {
  readonly limit: number
  readonly after?: string
  readonly inForce?: boolean
}

export async function openPage(
  tx: Tx,
  kind: 'recall' | 'warning',
  page: OpenPage,
  publicUrl: string,
) {
  const filter = { kind, ...(page.inForce !== undefined && { inForce: page.inForce }) }
  const { rows, next } = await store.pageOfPublications(tx, filter, {
    limit: page.limit,
    order: 'lastChanged',
    ...(page.after !== undefined && { after: page.after }),
  })
  const amendments = await publicAmendmentsOf(tx, rows)
  return {
    total: await store.countOfPublications(tx, filter),
    rows: rows.map((row) => openEntry(row, amendments.get(row.id) ?? [], publicUrl)),
    next,
  }
}

async function publicAmendmentsOf(tx: Tx, rows: readonly Shown[]) {
  const amendments = await store.amendmentsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return Map.groupBy(
    amendments.filter(({ approved_at }) => approved_at !== null),
    ({ publication_id }) => publication_id,
  )
}

export const headOf = (row: Shown, publicUrl: string) => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  state: row.state,
  inForce: row.in_force,
  level: row.level,
  title: row.title,
  url: publicUrl + publicPath(row.kind, row.number),
  organ: row.organ_name,
  version: row.version,
  firstPublishedAt: row.first_published_at.toISOString(),
  changedAt: row.changed_at.toISOString(),
  withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
  withdrawnReason: row.withdrawn_reason,
})

const openEntry = (row: Shown, amendments: readonly AmendmentRow[], publicUrl: string) => ({
  ...headOf(row, publicUrl),
  corrections: amendments.map(amendmentView),
  content: row.state === 'withdrawn' ? null : row.content,
})

export const amendmentView = (row: AmendmentRow) => ({
  id: row.id,
  kind: row.kind,
  text: row.text,
  draftedAt: row.drafted_at.toISOString(),
  approvedAt: row.approved_at?.toISOString() ?? null,
})

/** Atom (RFC 4287): the title says when a thing is over or taken back, so that readers show it. */
export async function atomFeed(
  tx: Tx,
  kind: 'recall' | 'warning',
  about: { publicUrl: string; operator: string; now: Date },
): Promise<string> {
  const { rows } = await store.pageOfPublications(
    tx,
    { kind },
    { limit: ATOM_ENTRIES, order: 'lastChanged' },
  )
  const { publicUrl } = about
  const title = kind === 'recall' ? '召回公告 Recalls' : '风险提示 Risk warnings'
  const updated = rows[0]?.changed_at ?? about.now
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${publicUrl}/open/${kind}s.atom</id>
<title>${title}</title>
<updated>${updated.toISOString()}</updated>
<author><name>${about.operator}</name></author>
<link rel="self" type="application/atom+xml" href="${publicUrl}/open/${kind}s.atom"/>
<link rel="alternate" type="text/html" href="${publicUrl}/${kind}s"/>
${rows.map(
  (row) => html`<entry>
<id>urn:uuid:${row.id}</id>
<title>${entryTitle(row)}</title>
<link rel="alternate" type="text/html" href="${publicUrl}${publicPath(row.kind, row.number)}"/>
<published>${row.first_published_at.toISOString()}</published>
<updated>${row.changed_at.toISOString()}</updated>
<category term="${row.state === 'withdrawn' ? 'withdrawn' : row.in_force ? 'inForce' : 'ended'}"/>
<summary>${entrySummary(row)}</summary>
</entry>
`,
)}</feed>
`.source
}

function entryTitle(row: Shown): string {
  if (row.state === 'withdrawn') return `已撤回：${row.title}`
  if (!row.in_force) return `${row.kind === 'recall' ? '已结束' : '已解除'}：${row.title}`
  const level = row.kind === 'recall' ? RECALL_CLASS[row.level] : WARNING_LEVEL[row.level]
  return `${level?.zh ?? ''}：${row.title}`
}

function entrySummary({ state, content, withdrawn_reason }: Shown): string {
  if (state === 'withdrawn') return withdrawn_reason ?? ''
  if (content.kind === 'warning') return content.advice
  const lots = content.lots.map(({ lotNumber }) => lotNumber).join('、')
  const hazard = HAZARD_KIND[content.hazardKind]?.zh ?? ''
  return `${content.reason} 危害：${hazard}。批号：${lots}。`
}

export const RECALL_HEADS = [
  'number',
  'state',
  'inForce',
  'class',
  'product',
  'brand',
  'model',
  'gtin',
  'lotNumber',
  'productionDate',
  'producer',
  'uscc',
  'hazardKind',
  'reason',
  'areas',
  'announcedOn',
  'changedAt',
  'url',
  'withdrawnReason',
] as const

/** One line for each lot, so that nothing has to be read out of prose. */
export function recallLines(row: Shown, publicUrl: string): string[][] {
  const { content } = row
  if (content.kind !== 'recall') return []
  const url = publicUrl + publicPath(row.kind, row.number)
  const isWithdrawn = row.state === 'withdrawn'
  const { product, producer } = content
  const lots = isWithdrawn ? [{ lotNumber: '', productionDate: null }] : content.lots
  return lots.map((lot) => [
    row.number,
    row.state,
    String(row.in_force),
    row.level,
    ...(isWithdrawn
      ? [row.title, ...Array.from({ length: 10 }, () => '')]
      : [
          product.name,
          product.brand ?? '',
          product.model ?? '',
          product.gtin ?? '',
          lot.lotNumber,
          lot.productionDate ?? '',
          producer?.name ?? '',
          producer?.uscc ?? '',
          content.hazardKind,
          content.reason,
          content.areas.map(({ code }) => code).join(';'),
        ]),
    content.announcedOn,
    row.changed_at.toISOString(),
    url,
    row.withdrawn_reason ?? '',
  ])
}

export const WARNING_HEADS = [
  'number',
  'state',
  'inForce',
  'level',
  'title',
  'product',
  'hazard',
  'areas',
  'risk',
  'advice',
  'issuedOn',
  'liftedOn',
  'changedAt',
  'url',
  'withdrawnReason',
] as const

export function warningLine(row: Shown, publicUrl: string): string[] {
  const { content } = row
  const isShown = row.state === 'published' && content.kind === 'warning'
  const told = isShown
    ? [
        content.product,
        content.hazard,
        content.areas.map(({ code }) => code).join(';'),
        content.risk,
        content.advice,
      ]
    : ['', '', '', '', '']
  return [
    row.number,
    row.state,
    String(row.in_force),
    row.level,
    row.title,
    ...told,
    dateIn(row.first_published_at),
    content.kind === 'warning' ? (content.liftedOn ?? '') : '',
    row.changed_at.toISOString(),
    publicUrl + publicPath(row.kind, row.number),
    row.withdrawn_reason ?? '',
  ]
}

/** The catalogue of open data, DCAT 3 as JSON-LD. */
export function catalogue(about: { publicUrl: string; operator: string; updatedAt: Date | null }) {
  const { publicUrl, operator } = about
  const both = (zh: string, en: string) => [
    { '@language': 'zh-CN', '@value': zh },
    { '@language': 'en', '@value': en },
  ]
  const dataset = (name: string, zh: string, en: string) => ({
    '@id': `${publicUrl}/open#${name}`,
    '@type': 'dcat:Dataset',
    'dct:title': both(zh, en),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': operator },
    'dct:language': 'zh-CN',
    ...(about.updatedAt && { 'dct:modified': about.updatedAt.toISOString() }),
    'dcat:landingPage': { '@id': `${publicUrl}/${name}` },
    'dcat:distribution': [
      ['json', 'application/json'],
      ['csv', 'text/csv'],
      ['atom', 'application/atom+xml'],
    ].map(([ending, mediaType]) => ({
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': `${publicUrl}/open/${name}.${ending}` },
      'dcat:mediaType': mediaType,
    })),
  })
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@id': `${publicUrl}/open/catalog.json`,
    '@type': 'dcat:Catalog',
    'dct:title': both('金质公开数据', 'Jinzhi open data'),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': operator },
    'dcat:dataset': [
      dataset('recalls', '召回公告', 'Recalls'),
      dataset('warnings', '风险提示', 'Risk warnings'),
    ],
  }
}
