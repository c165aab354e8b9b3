import { dateIn } from '#kernel/dates.ts'
import { text } from '#kernel/text.ts'
import { progressChart, progressTable } from './chart.ts'
import type { RecallContent } from './contract.ts'
import { areaNames, badgeWords } from './entries.ts'
import { historyOf, withdrawnBand } from './history.ts'
import { type Html, html } from './html.ts'
import { inChinese, layout, type Site, say } from './layout.ts'
import { icon, statusOf } from './marks.ts'
import { publicPath } from './rules.ts'
import type { AmendmentRow, Shown, VersionRow } from './store.ts'
import { actions, HAZARD_KIND, RECALL_STANDING, STANDING_NOTE, shortAdvice } from './words.ts'

/** One recall for everybody: how to know the product, what to do, whom to call, how far it is. */
export interface RecallGiven {
  readonly shown: Shown & { content: RecallContent }
  readonly versions: readonly VersionRow[]
  readonly amendments: readonly AmendmentRow[]
}

export function recallPage(site: Site, given: RecallGiven): string {
  const { shown } = given
  const { content } = shown
  const isWithdrawn = shown.state === 'withdrawn'
  const main = html`${verdict(site, shown)}<div class="w">
${withdrawnBand(site, shown)}
<div class="columns"><div>
${!isWithdrawn && whatToDo(site, content)}
${recognise(site, content)}
${progress(site, content)}
<section><h2>${say(site, text('公告原文', 'The notice'))}</h2>
<p class="prose">${inChinese(site, content.notice)}</p></section>
</div><aside>
${paper(site, shown)}
<section><h2>${say(site, text('销售区域', 'Sold in'))}</h2><p>${areaNames(site, content.areas)}</p></section>
${historyOf(site, given)}
</aside></div></div>`
  return layout(site, {
    title: `${shown.title} ${say(site, text('召回', 'recall'))}`,
    description: `${say(site, shortAdvice(content))}：${content.reason.slice(0, 80)}`,
    main,
    feeds: [{ path: '/open/recalls.atom', title: say(site, text('召回', 'Recalls')) }],
  })
}

/** The whole first screen of a phone: what it is, and whether to act. */
function verdict(site: Site, shown: Shown & { content: RecallContent }): Html {
  const { content } = shown
  const status = statusOf(shown)
  const isWithdrawn = status === 'withdrawn'
  const headline = isWithdrawn
    ? say(site, text('公告已撤回', 'Notice withdrawn'))
    : content.standing === 'ended'
      ? say(site, RECALL_STANDING.ended)
      : `${say(site, RECALL_STANDING[content.standing])}${say(site, text('，', ': '))}${say(site, shortAdvice(content))}`
  const title = inChinese(site, shown.title)
  return html`<section class="verdict ${status}"><div class="w"><span class="sign">${icon(status)}</span>
<h1><span class="what">${isWithdrawn ? html`<s>${title}</s>` : title}</span>
<span class="said">${headline}</span></h1>
${
  !isWithdrawn &&
  html`<p>${shown.in_force && html`<b>${badgeWords(site, shown)}</b>${say(site, text('：', ': '))}`}${inChinese(site, content.reason)}</p>`
}</div></section>`
}

function whatToDo(site: Site, content: RecallContent): Html {
  const note = STANDING_NOTE[content.standing]
  const steps = actions(content).map((step) => html`<li>${say(site, step)}</li>`)
  return html`<section><h2>${say(site, text('您现在可以做', 'What you can do now'))}</h2>
${note && html`<p class="note">${say(site, note)}</p>`}
${content.standing !== 'ended' && html`<ol class="steps">${steps}</ol>`}
${contact(site, content)}</section>`
}

function recognise(site: Site, content: RecallContent): Html {
  const { product, lots, producer } = content
  const row = (label: { zh: string; en: string }, value: Html | null) =>
    value && html`<dt>${say(site, label)}</dt><dd>${value}</dd>`
  const chinese = (value: string | null) => (value === null ? null : inChinese(site, value))
  return html`<section><h2>${say(site, text('怎样辨认', 'How to recognise it'))}</h2><dl class="kv">
${row(text('产品', 'Product'), chinese(product.name))}
${row(text('商标', 'Brand'), chinese(product.brand))}
${row(text('规格型号', 'Model'), chinese(product.model))}
${row(text('商品条码', 'Bar code'), product.gtin === null ? null : html`<span class="code">${grouped(product.gtin)}</span>`)}
${row(text('批号', 'Lots'), lotList(site, lots))}
${row(text('生产企业', 'Producer'), producer && html`${inChinese(site, producer.name)}`)}
${row(text('企业所在地', 'Place of the firm'), producer?.region ? inChinese(site, producer.region) : null)}
${row(text('危害类别', 'Kind of hazard'), html`${say(site, HAZARD_KIND[content.hazardKind] ?? text('其他', 'Other'))}`)}
</dl></section>`
}

function lotList(site: Site, lots: RecallContent['lots']): Html {
  const made = (day: string | null) =>
    day && html` <span class="m">${say(site, text(`${day}生产`, `made ${day}`))}</span>`
  return html`<ul class="lots">${lots.map(
    (lot) => html`<li><span class="code">${lot.lotNumber}</span>${made(lot.productionDate)}</li>`,
  )}</ul>`
}

/** Digits of a bar code in groups that can be read aloud; copying gives them without gaps. */
const grouped = (digits: string): Html[] =>
  (digits.match(/\d{1,4}/g) ?? []).map((group) => html`<span>${group}</span>`)

function contact(site: Site, { contactPhone }: RecallContent): Html {
  return html`<p class="calls">${
    contactPhone &&
    html`<a class="call" href="tel:${contactPhone.replace(/[^\d+]/g, '')}">${say(site, text('拨打企业电话', 'Call the firm'))} ${contactPhone}</a>`
  }<a class="call second" href="tel:12315">${say(site, text('拨打 12315 投诉举报', 'Call 12315 to complain or report'))}</a></p>`
}

function progress(site: Site, content: RecallContent): Html {
  const title = html`<h2>${say(site, text('召回进展', 'How far the recall is'))}</h2>`
  if (content.figures.length === 0) {
    return html`<section>${title}<p class="empty">${say(
      site,
      text('企业尚未报告进展。', 'The firm has not reported progress yet.'),
    )}</p></section>`
  }
  return html`<section>${title}${progressChart(site, content)}${progressTable(site, content)}
<p class="m">${say(
    site,
    text(
      '数量由企业报告，主管机关核查。各列相加等于已出厂数量；“已封存”是已找到、等待退回的数量。',
      'Reported by the firm, checked by the authority. The columns add up to what was shipped; sealed goods are found and wait to be returned.',
    ),
  )}</p></section>`
}

function paper(site: Site, shown: Shown & { content: RecallContent }): Html | null {
  const { content } = shown
  const rows = html`<dl class="kv"><dt>${say(site, text('公告编号', 'Number'))}</dt><dd class="nw">${content.number}</dd>
<dt>${say(site, text('公告日期', 'Published'))}</dt><dd class="nw">${content.announcedOn}</dd>
<dt>${say(site, text('监管机关', 'Authority'))}</dt><dd>${inChinese(site, content.organ)}</dd>
<dt>${say(site, text('最近更新', 'Last change'))}</dt><dd class="nw">${dateIn(shown.changed_at)}</dd></dl>`
  const file = content.noticeFile
  const link =
    file &&
    shown.state === 'published' &&
    html`<p><a href="${publicPath('recall', content.number)}/notice">${say(site, text('下载公告文件', 'Download the notice'))}</a> <span class="m">${sizeOf(file.sizeBytes)}</span></p>`
  return html`<section><h2>${say(site, text('公告', 'Notice'))}</h2>${rows}${link}</section>`
}

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
