import { text } from '#kernel/text.ts'
import type { WarningContent } from './contract.ts'
import { areaNames, badgeWords } from './entries.ts'
import { historyOf, withdrawnBand } from './history.ts'
import { type Html, html } from './html.ts'
import { inChinese, layout, type Site, say } from './layout.ts'
import { icon, statusOf } from './marks.ts'
import type { AmendmentRow, Shown, VersionRow } from './store.ts'
import { WARNING_STANDING } from './words.ts'

/** One risk warning for everybody: the risk, what to do, where, and since when. */
export interface WarningGiven {
  readonly shown: Shown & { content: WarningContent }
  readonly versions: readonly VersionRow[]
  readonly amendments: readonly AmendmentRow[]
}

export function warningPage(site: Site, given: WarningGiven): string {
  const { shown } = given
  const { content } = shown
  const status = statusOf(shown)
  const isWithdrawn = status === 'withdrawn'
  const title = inChinese(site, shown.title)
  const main = html`<section class="verdict ${status}"><div class="w"><span class="sign">${icon(status)}</span>
<h1><span class="what">${isWithdrawn ? html`<s>${title}</s>` : title}</span>
<span class="said">${isWithdrawn ? say(site, text('预警已撤回', 'Warning withdrawn')) : standing(site, shown)}</span></h1>
</div></section><div class="w">${withdrawnBand(site, shown)}
${!isWithdrawn && liftedBand(site, content)}
<div class="columns"><div>
<section><h2>${say(site, text('应对建议', 'What to do'))}</h2><p class="prose">${inChinese(site, content.advice)}</p></section>
<section><h2>${say(site, text('风险说明', 'The risk'))}</h2><p class="prose">${inChinese(site, content.risk)}</p></section>
${content.lots.length > 0 && lots(site, content)}
</div><aside>
<section><h2>${say(site, text('预警信息', 'About this warning'))}</h2>${facts(site, content)}</section>
${historyOf(site, given)}
</aside></div></div>`
  return layout(site, {
    title: shown.title,
    description: content.advice.slice(0, 120),
    main,
    feeds: [{ path: '/open/warnings.atom', title: say(site, text('风险提示', 'Risk warnings')) }],
  })
}

const standing = (site: Site, shown: Shown & { content: WarningContent }): string =>
  shown.in_force
    ? `${badgeWords(site, shown)} · ${say(site, WARNING_STANDING[shown.content.standing])}`
    : say(site, WARNING_STANDING.lifted)

function liftedBand(site: Site, { liftedOn, liftedGrounds }: WarningContent): Html | null {
  if (!liftedOn) return null
  return html`<p class="band" role="note"><b>${say(
    site,
    text(`本预警已于${liftedOn}解除。`, `This warning was lifted on ${liftedOn}.`),
  )}</b> ${liftedGrounds && inChinese(site, liftedGrounds)}</p>`
}

function facts(site: Site, content: WarningContent): Html {
  const row = (label: { zh: string; en: string }, value: Html) =>
    html`<dt>${say(site, label)}</dt><dd>${value}</dd>`
  return html`<dl class="kv">
${row(text('产品', 'Product'), inChinese(site, content.product))}
${row(text('危害', 'Hazard'), inChinese(site, content.hazard))}
${row(text('地区', 'Areas'), areaNames(site, content.areas))}
${row(text('编号', 'Number'), html`<span class="nw">${content.number}</span>`)}
${row(text('发布日期', 'Issued'), html`<span class="nw">${content.issuedOn}</span>`)}
${row(text('发布机关', 'Issued by'), inChinese(site, content.organ))}
</dl>`
}

function lots(site: Site, content: WarningContent): Html {
  const heads = [
    text('产品', 'Product'),
    text('生产者', 'Producer'),
    text('批号', 'Lot'),
    text('检出值', 'Found'),
    text('限量', 'Limit'),
  ]
  return html`<section><h2>${say(site, text('涉及批次', 'Lots concerned'))}</h2>
<div class="scroll" role="region" tabindex="0" aria-label="${say(site, text('涉及批次', 'Lots concerned'))}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(site, head)}</th>`)}</tr></thead>
<tbody>${content.lots.map(
    (lot) =>
      html`<tr><th scope="row">${inChinese(site, lot.name)}</th>${[
        lot.producer,
        lot.lotNumber,
        lot.value,
        lot.limit,
      ].map((value) => html`<td>${value === null ? '—' : inChinese(site, value)}</td>`)}</tr>`,
  )}</tbody></table></div></section>`
}
