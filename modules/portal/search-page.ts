import { text } from '#kernel/text.ts'
import { entries } from './entries.ts'
import { type Html, html } from './html.ts'
import { layout, type Site, say, searchBox, to } from './layout.ts'
import { icon } from './marks.ts'
import type { Shown } from './store.ts'
import { W } from './words.ts'

/** What a search has found, the verdict first; finding nothing is no promise of quality. */
export interface SearchGiven {
  readonly query: string
  readonly shown: readonly Shown[]
  readonly total: number
  readonly inForce: number
}

export function searchPage(site: Site, given: SearchGiven | null): string {
  const query = given?.query ?? ''
  const main = html`<div class="w plain-page"><h1>${say(site, W.search)}</h1>
<p>${say(site, W.searchHelp)}</p>
${searchBox(site, query)}
<div aria-live="polite">${given && result(site, given)}</div></div>`
  const title = query === '' ? say(site, W.search) : `${query} ${say(site, W.search)}`
  return layout(site, { title, main, isFound: false })
}

function result(site: Site, given: SearchGiven): Html {
  if (given.total === 0) return nothing(site, given.query)
  const status = given.inForce > 0 ? 'bad' : 'neutral'
  const said =
    given.inForce > 0
      ? text(
          `找到${given.total}条，其中${given.inForce}条正在召回或预警中`,
          `${given.total} found, ${given.inForce} of them in force`,
        )
      : text(
          `找到${given.total}条，都已结束、解除或撤回`,
          `${given.total} found, all ended, lifted or withdrawn`,
        )
  return html`<p class="result ${status}">${icon(status)}<b>${say(site, said)}</b></p>
${entries(site, given.shown)}
${
  given.total > given.shown.length &&
  html`<p class="m">${say(
    site,
    text(
      `只显示前${given.shown.length}条，请补充产品名、批号或企业名缩小范围。`,
      `The first ${given.shown.length} are shown; add a product, lot or firm to narrow it down.`,
    ),
  )}</p>`
}
<p class="m">${say(
    site,
    text(
      '请核对包装上的批号：只有所列批次在召回之列。',
      'Check the lot on the pack: only the lots listed are concerned.',
    ),
  )}</p>`
}

function nothing(site: Site, query: string): Html {
  return html`<p class="result neutral">${icon('neutral')}<b>${say(
    site,
    text(
      `没有找到与“${query}”有关的召回或风险提示`,
      `No recall or warning was found for "${query}"`,
    ),
  )}</b></p>
<p>${say(
    site,
    text(
      '查不到不等于对产品质量的保证。您可以：',
      'Finding nothing is no promise of quality. You can:',
    ),
  )}</p>
<ul class="plain"><li>${say(site, text('核对批号、条码后再查，或只输入产品名', 'Check the lot or bar code and try again, or type the product only'))}</li>
<li><a href="${to(site, '/recalls')}">${say(site, W.allRecalls)}</a></li>
<li><a href="${to(site, '/about')}#complaints">${say(site, text('投诉举报', 'Complain or report'))}</a></li></ul>`
}
