import { text } from '#kernel/text.ts'
import { entries } from './entries.ts'
import { countOf } from './home-page.ts'
import { type Html, html } from './html.ts'
import { inChinese, layout, type Site, say, searchBox, stamp, to } from './layout.ts'
import { publicPath } from './rules.ts'
import type { PublicAmendment, RootRow, Shown } from './store.ts'
import { CHANGES, W } from './words.ts'

/** All recalls or all warnings, those in force first, and how many there are. */
export interface ListGiven {
  readonly kind: 'recall' | 'warning'
  readonly isCurrent: boolean
  readonly shown: readonly Shown[]
  readonly total: number
  readonly next: string | null
}

export function listPage(site: Site, given: ListGiven): string {
  const path = `/${given.kind}s`
  const title = given.kind === 'recall' ? W.recalls : W.warnings
  const [current, all] =
    given.kind === 'recall'
      ? [
          text('正在召回', 'Under way'),
          text('全部，含已结束和已撤回', 'All, ended and withdrawn too'),
        ]
      : [
          text('当前有效', 'In force'),
          text('全部，含已解除和已撤回', 'All, lifted and withdrawn too'),
        ]
  const tab = (label: typeof current, address: string, isOn: boolean) =>
    html`<li><a href="${to(site, address)}"${isOn && html` aria-current="page"`}>${say(site, label)}</a></li>`
  const none = given.kind === 'recall' ? W.noRecalls : W.noWarnings
  const main = html`<div class="w plain-page"><h1>${say(site, title)} <small>${countOf(site, given.total)}</small></h1>
${searchBox(site)}
<ul class="tabs">${tab(current, path, given.isCurrent)}${tab(all, `${path}?all=1`, !given.isCurrent)}</ul>
${given.shown.length > 0 ? entries(site, given.shown) : html`<p class="empty">${say(site, none)}</p>`}
${given.next !== null && more(site, `${path}?${given.isCurrent ? '' : 'all=1&'}after=${given.next}`)}
<p class="links"><a href="/open/${given.kind}s.atom">Atom</a> <a href="/open/${given.kind}s.csv">CSV</a> <a href="/open/${given.kind}s.json">JSON</a></p></div>`
  return layout(site, {
    title: say(site, title),
    main,
    feeds: [{ path: `/open/${given.kind}s.atom`, title: say(site, title) }],
  })
}

const more = (site: Site, path: string): Html =>
  html`<p><a class="call second" href="${to(site, path)}" rel="next">${say(site, text('下一页', 'Next page'))}</a></p>`

/** Corrections and withdrawals, newest first: what was put right stays on record. */
export function correctionsPage(site: Site, amendments: readonly PublicAmendment[]): string {
  const main = html`<div class="w plain-page"><h1>${say(site, W.corrections)}</h1>
${
  amendments.length === 0
    ? html`<p class="empty">${say(site, text('还没有更正或撤回。', 'Nothing has been corrected or withdrawn.'))}</p>`
    : html`<ol class="history">${amendments.map(
        (one) =>
          html`<li><time datetime="${one.approved_at!.toISOString()}">${stamp(one.approved_at!)}</time> <b>${say(site, CHANGES[one.kind]!)}</b>
<a href="${to(site, publicPath(one.publication_kind, one.number))}">${inChinese(site, one.title)}</a><br>${inChinese(site, one.text)}</li>`,
      )}</ol>`
}</div>`
  return layout(site, { title: say(site, W.corrections), main })
}

/** Heads of the journal, day by day: who keeps a copy can prove that nothing was changed since. */
export function journalPage(site: Site, roots: readonly RootRow[]): string {
  const heads = [
    text('日期', 'Day'),
    text('末条序号', 'Last entry'),
    text('链值（SHA-256）', 'Chain hash (SHA-256)'),
  ]
  const main = html`<div class="w plain-page"><h1>${say(site, W.journal)}</h1>
<p>${say(
    site,
    text(
      '平台上的每一步办理都记入只增不改的日志，逐条以哈希相连。每天的末值在这里公布；留存一份，日后就能证明此前的记录没有被改动。',
      'Every act on this platform goes into a journal that only grows, linked entry by entry by hashes. The last value of each day is published here; whoever keeps a copy can later prove that nothing before it was changed.',
    ),
  )}</p>
<p>${say(site, text('计算规则：', 'Rule: '))}<code>chain(n) = SHA-256(chain(n−1) ‖ entry(n))</code> · <a href="/api/v1/journal/roots">JSON</a></p>
${
  roots.length === 0
    ? html`<p class="empty">${say(site, text('第一个完整的日子过后公布首个链值。', 'The first value is published after the first full day.'))}</p>`
    : html`<div class="scroll" role="region" tabindex="0" aria-label="${say(site, W.journal)}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(site, head)}</th>`)}</tr></thead>
<tbody>${roots.map(
        (root) =>
          html`<tr><th scope="row" class="nw">${root.day}</th><td>${root.last_seq}</td><td class="hash">${root.chain_sha256.toString('hex')}</td></tr>`,
      )}</tbody></table></div>`
}</div>`
  return layout(site, { title: say(site, W.journal), main })
}
