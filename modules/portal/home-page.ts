import { text } from '#kernel/text.ts'
import { entries } from './entries.ts'
import { html } from './html.ts'
import { layout, type Site, say, searchBox, to } from './layout.ts'
import type { Shown } from './store.ts'
import { W } from './words.ts'

/** The public home: search first, four tasks, what is being recalled, what is warned of. */
export interface HomeGiven {
  readonly recalls: readonly Shown[]
  readonly recallsTotal: number
  readonly warnings: readonly Shown[]
  readonly warningsTotal: number
}

const TASKS = [
  {
    path: '/recalls',
    title: text('查召回', 'Check recalls'),
    help: text('家里的产品是否在召回', 'Is something you have being recalled?'),
  },
  {
    path: '/warnings',
    title: text('看风险提示', 'Read warnings'),
    help: text('近期要留心的产品', 'Products to be careful with'),
  },
  {
    path: '/search',
    title: text('查编号条码', 'Look up a number'),
    help: text('公告编号、批号、商品条码', 'Notice, lot or bar code'),
  },
  {
    path: '/about#complaints',
    title: text('投诉举报', 'Complain, report'),
    help: text('消费纠纷、违法线索', 'Disputes and suspected offences'),
  },
] as const

export function homePage(site: Site, given: HomeGiven): string {
  const main = html`<section class="hero"><div class="w">
<h1>${say(site, W.headline)}</h1><p>${say(site, W.searchHelp)}</p>
${searchBox(site)}<p class="hint">${say(site, W.noSignIn)}</p></div></section>
<div class="w">
<nav aria-label="${say(site, W.tasks)}"><ul class="tasks">${TASKS.map(
    (task) =>
      html`<li><a href="${to(site, task.path)}"><b>${say(site, task.title)}</b><span>${say(site, task.help)}</span></a></li>`,
  )}</ul></nav>
<div class="columns"><div>
<section aria-labelledby="recalls"><h2 id="recalls">${say(site, W.currentRecalls)}
<small>${countOf(site, given.recallsTotal)}</small><a class="more" href="${to(site, '/recalls')}">${say(site, W.allRecalls)}</a></h2>
${given.recalls.length > 0 ? entries(site, given.recalls) : html`<p class="empty">${say(site, W.noRecalls)}</p>`}</section>
<section aria-labelledby="warnings"><h2 id="warnings">${say(site, W.warnings)}
<small>${countOf(site, given.warningsTotal)}</small><a class="more" href="${to(site, '/warnings')}">${say(site, W.allWarnings)}</a></h2>
${given.warnings.length > 0 ? entries(site, given.warnings) : html`<p class="empty">${say(site, W.noWarnings)}</p>`}</section>
</div><aside><section aria-labelledby="open"><h2 id="open">${say(site, W.openData)}</h2>
<p class="links"><a href="${to(site, '/open')}#recalls">${say(site, W.recalls)}</a>
<a href="${to(site, '/open')}#warnings">${say(site, W.warnings)}</a>
<a href="${to(site, '/journal')}">${say(site, W.journal)}</a></p>
<p>${say(site, W.openDataNote)}</p></section></aside></div></div>`
  return layout(site, {
    title: say(site, W.siteTitle),
    description: say(site, W.searchHelp),
    main,
    feeds: [
      { path: '/open/recalls.atom', title: say(site, W.recalls) },
      { path: '/open/warnings.atom', title: say(site, W.warnings) },
    ],
  })
}

export const countOf = (site: Site, total: number): string =>
  say(site, text(`共${total}件`, `${total} in all`))
