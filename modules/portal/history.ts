import { type Text, text } from '#kernel/text.ts'
import { type Html, html } from './html.ts'
import { inChinese, type Site, say, stamp } from './layout.ts'
import type { AmendmentRow, Shown, VersionRow } from './store.ts'
import { CHANGES } from './words.ts'

/** What was published when, and what was put right; newest first, nothing left out. */
export function historyOf(
  site: Site,
  given: { versions: readonly VersionRow[]; amendments: readonly AmendmentRow[] },
): Html {
  const entries = [
    ...given.amendments.flatMap((one) =>
      one.approved_at ? [{ at: one.approved_at, change: one.kind, said: one.text }] : [],
    ),
    ...given.versions.map((one) => ({ at: one.published_at, change: one.change, said: null })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
  return html`<section><h2>${say(site, text('发布与更正', 'Publication and corrections'))}</h2>
<ol class="history">${entries.map(
    ({ at, change, said }) =>
      html`<li><time datetime="${at.toISOString()}">${stamp(at)}</time> ${say(site, wordsOf(change))}${
        said && html`<br>${inChinese(site, said)}`
      }</li>`,
  )}</ol></section>`
}

const wordsOf = (change: string): Text => CHANGES[change] ?? text('更新', 'Updated')

/** A publication that was taken back stays readable, under a band that says why. */
export function withdrawnBand(site: Site, shown: Shown): Html | null {
  if (!shown.withdrawn_at) return null
  const at = stamp(shown.withdrawn_at).slice(0, 10)
  return html`<p class="band" role="note"><b>${say(
    site,
    text(`本公告已于${at}撤回，不再有效。`, `This notice was withdrawn on ${at} and is void.`),
  )}</b> ${say(site, text('原因：', 'Reason: '))}${inChinese(site, shown.withdrawn_reason ?? '')}</p>`
}
