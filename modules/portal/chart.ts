import { text } from '#kernel/text.ts'
import type { RecallContent, RecallFigures } from './contract.ts'
import { type Html, html } from './html.ts'
import { type Site, say } from './layout.ts'

/**
 * How far along a recall is: one stacked bar with its goal as a tick, what is unaccounted for
 * hatched. Lengths are shares of what was shipped, so the bar fits any screen and its words stay
 * as large as the text around it. The same numbers stand beside it.
 */
const BAR_TOP = 28
const BAR_HEIGHT = 36

const PARTS = [
  { key: 'returnedUnits', label: text('已退回', 'Returned'), fill: '#1D4E89', ink: '#fff' },
  { key: 'sealedUnits', label: text('已封存', 'Sealed'), fill: '#BFD5EA', ink: '#1B2430' },
  {
    key: 'unaccountedUnits',
    label: text('未收回', 'Not recovered'),
    fill: 'url(#hatch)',
    ink: '#1B2430',
  },
  { key: 'consumedUnits', label: text('已食用', 'Consumed'), fill: '#E9EDF2', ink: '#1B2430' },
] as const

export function progressChart(site: Site, content: RecallContent): Html | null {
  const figures = content.figures.at(-1)
  if (!figures || figures.shippedUnits === 0) return null
  const share = (units: number) => (units * 100) / figures.shippedUnits
  const recoverable = figures.shippedUnits - figures.consumedUnits
  const goalAt = share((recoverable * content.goalPercent) / 100)
  let left = 0
  const bars = PARTS.flatMap((part) => {
    const width = share(figures[part.key])
    if (width <= 0) return []
    const from = left
    left += width
    const label = number(figures[part.key])
    return [bar(part, { from, to: left, label, clearOf: goalAt })]
  })
  return html`<figure class="progress"><svg width="100%" height="${BAR_TOP + BAR_HEIGHT + 8}" role="img" aria-label="${summary(site, content, figures)}">
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><path d="M0 0v6" stroke="#A7B1BD" stroke-width="2"/></pattern></defs>
${bars}<rect x="0" y="${BAR_TOP}" width="100%" height="${BAR_HEIGHT}" fill="none" stroke="#74818F"/>
${goal(site, content.goalPercent, goalAt)}</svg>
<figcaption class="key">${PARTS.map(
    ({ key, label }) => html`<span class="${key}">${say(site, label)}</span>`,
  )}</figcaption></figure>`
}

function goal(site: Site, percent: number, at: number): Html {
  const x = `${at.toFixed(2)}%`
  const words = say(site, text(`目标：收回${percent}%`, `Goal: ${percent}% recovered`))
  const anchor = at > 50 ? 'end' : 'start'
  return html`<svg x="${x}" overflow="visible" aria-hidden="true"><path d="M0 ${BAR_TOP - 6}v${BAR_HEIGHT + 12}" stroke="#A61B1B" stroke-width="2"/><text x="${at > 50 ? -6 : 6}" y="17" text-anchor="${anchor}" fill="#A61B1B">${words}</text></svg>`
}

/** The narrowest bar is that of a small phone; a number that would not fit there stays out. */
const NARROWEST = 270
const DIGIT_WIDTH = 9

function bar(
  part: (typeof PARTS)[number],
  at: { from: number; to: number; label: string; clearOf: number },
): Html {
  const [from, to] = widest(at)
  const fits = ((to - from) / 100) * NARROWEST > at.label.length * DIGIT_WIDTH
  const wide = `${(at.to - at.from).toFixed(2)}%`
  return html`<rect x="${at.from.toFixed(2)}%" y="${BAR_TOP}" width="${wide}" height="${BAR_HEIGHT}" fill="${part.fill}" stroke="#fff"/>${
    fits &&
    html`<text class="${part.key === 'unaccountedUnits' && 'over'}" x="${((from + to) / 2).toFixed(2)}%" y="${BAR_TOP + 24}" text-anchor="middle" fill="${part.ink}">${at.label}</text>`
  }`
}

/** Where a label may stand: the wider side of the goal, where the goal cuts the bar. */
const widest = (at: { from: number; to: number; clearOf: number }): [number, number] => {
  if (at.clearOf <= at.from || at.clearOf >= at.to) return [at.from, at.to]
  const isLeftWider = at.clearOf - at.from > at.to - at.clearOf
  return isLeftWider ? [at.from, at.clearOf] : [at.clearOf, at.to]
}

function summary(site: Site, content: RecallContent, figures: RecallFigures): string {
  const [shipped, returned, sealed] = [
    figures.shippedUnits,
    figures.returnedUnits,
    figures.sealedUnits,
  ].map(number)
  const [eaten, left] = [number(figures.consumedUnits), number(figures.unaccountedUnits)]
  return say(
    site,
    text(
      `截至${figures.asOf}，出厂${shipped}件：已退回${returned}，已封存${sealed}，已食用${eaten}，未收回${left}；目标为收回${content.goalPercent}%。`,
      `As of ${figures.asOf}, of ${shipped} units shipped ${returned} are returned, ${sealed} sealed, ${eaten} consumed and ${left} not recovered; the goal is ${content.goalPercent}%.`,
    ),
  )
}

const COLUMNS = [
  { key: 'shippedUnits', label: text('已出厂', 'Shipped') },
  { key: 'returnedUnits', label: text('已退回', 'Returned') },
  { key: 'sealedUnits', label: text('已封存', 'Sealed') },
  { key: 'consumedUnits', label: text('已食用', 'Consumed') },
  { key: 'unaccountedUnits', label: text('未收回', 'Not recovered') },
] as const

/** The figures by date, newest first: a table where there is room, else a card for each date. */
export function progressTable(site: Site, content: RecallContent): Html {
  const rows = content.figures.toReversed()
  const caption = say(site, text('召回进展（单位：件）', 'Progress of the recall, in units'))
  const heads = COLUMNS.map(({ label }) => html`<th scope="col">${say(site, label)}</th>`)
  const line = (row: RecallFigures) =>
    html`<tr><th scope="row">${row.asOf}</th>${COLUMNS.map(({ key }) => html`<td>${number(row[key])}</td>`)}</tr>`
  const card = (row: RecallFigures) =>
    html`<li><b>${say(site, text(`截至${row.asOf}`, `As of ${row.asOf}`))}</b><dl>${COLUMNS.map(
      ({ key, label }) => html`<div><dt>${say(site, label)}</dt><dd>${number(row[key])}</dd></div>`,
    )}</dl></li>`
  return html`<table class="figures"><caption>${caption}</caption>
<thead><tr><th scope="col">${say(site, text('截至', 'As of'))}</th>${heads}</tr></thead>
<tbody>${rows.map(line)}</tbody></table>
<div class="figure-cards"><p class="m">${caption}</p><ul>${rows.map(card)}</ul></div>`
}

/** `11,940`; a minus where the figures do not fit together is shown, not hidden. */
export const number = (units: number): string =>
  String(Math.abs(units))
    .replace(/\B(?=(\d{3})+$)/g, ',')
    .replace(/^/, units < 0 ? '−' : '')
