import { dateIn } from '#kernel/dates.ts'
import { text } from '#kernel/text.ts'
import { type Html, html } from './html.ts'
import { inChinese, type Site, say, to } from './layout.ts'
import { badge, statusOf } from './marks.ts'
import { publicPath } from './rules.ts'
import type { Shown } from './store.ts'
import { RECALL_CLASS, shortAdvice, W, WARNING_LEVEL } from './words.ts'

/** Publications in a list: class, what, what to do, lots, date. */
export const entries = (site: Site, shown: readonly Shown[]): Html =>
  html`<ul class="list">${shown.map((one) => entry(site, one))}</ul>`

const LOTS_SHOWN = 4

function entry(site: Site, one: Shown): Html {
  const isWithdrawn = one.state === 'withdrawn'
  const title = inChinese(site, one.title)
  return html`<li><div class="k">${badge(statusOf(one), badgeWords(site, one))}</div>
<div class="b"><a class="title" href="${to(site, publicPath(one.kind, one.number))}">${
    isWithdrawn ? html`<s>${title}</s>` : title
  }</a>
${isWithdrawn ? html`<p>${inChinese(site, one.withdrawn_reason ?? '')}</p>` : about(site, one)}</div>
<time datetime="${dateIn(one.first_published_at)}">${dateIn(one.first_published_at)}</time></li>`
}

/** Class or level in words; what is over says that instead. */
export function badgeWords(site: Site, one: Shown): string {
  if (one.state === 'withdrawn') return say(site, text('已撤回', 'Withdrawn'))
  if (one.kind === 'warning') {
    return one.in_force ? say(site, WARNING_LEVEL[one.level]!) : say(site, text('已解除', 'Lifted'))
  }
  return one.in_force
    ? say(site, RECALL_CLASS[one.level]!)
    : say(site, text('召回已结束', 'Recall ended'))
}

function about(site: Site, { content }: Shown): Html {
  if (content.kind === 'warning') {
    return html`<p class="m">${areaNames(site, content.areas)}</p>`
  }
  return html`<p class="why"><strong>${say(site, shortAdvice(content))}</strong>${say(site, text('。', '. '))}${inChinese(site, content.reason)}</p>
<p class="m">${say(site, W.lots)} ${lotNames(site, content.lots)}</p>`
}

function lotNames(site: Site, lots: readonly { lotNumber: string }[]): Html {
  const named = lots.slice(0, LOTS_SHOWN).map(({ lotNumber }) => lotNumber)
  const more = lots.length - named.length
  const comma = say(site, text('、', ', '))
  const rest = say(site, text(`等${lots.length}批`, ` and ${more} more`))
  return html`<span class="nw">${named.join(comma)}</span>${more > 0 && rest}`
}

export const areaNames = (site: Site, areas: readonly { name: string }[]): Html =>
  inChinese(site, areas.map(({ name }) => name).join('、'))
