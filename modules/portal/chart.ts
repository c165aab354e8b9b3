import { text } from '#kernel/text.ts'
import type { RecallContent, RecallFigures } from './contract.ts'
import { type Html, html } from './html.ts'
import { type Site, say } from './layout.ts'

/**
 * How far along a recall is: one stacked bar with its goal as a tick, what is unaccounted for
 * hatched. The same numbers stand in the table beside it.
 */
const WIDTH = 640
const BAR_TOP = 26
const BAR_HEIGHT = 34

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
  const scale = WIDTH / figures.shippedUnits
  const recoverable = figures.shippedUnits - figures.consumedUnits
  const goalAt = (recoverable * content.goalPercent * scale) / 100
  let left = 0
  const bars = PARTS.flatMap((part) => {
    const units = figures[part.key]
    if (units <= 0) return []
    const [x, width] = [left, units * scale]
    left += width
    return [bar(part, x, width, number(units))]
  })
  const goal = say(site, text(`目标：收回${content.goalPercent}%`, `Goal: ${content.goalPercent}%`))
  const isRight = goalAt > WIDTH * 0.6
  return html`<figure class="progress"><svg viewBox="0 0 ${WIDTH} 66" role="img" aria-label="${summary(site, content, figures)}">
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><path d="M0 0v6" stroke="#74818F" stroke-width="2"/></pattern></defs>
${bars}<path d="M0 ${BAR_TOP}h${WIDTH}v${BAR_HEIGHT}H0z" fill="none" stroke="#74818F"/>
<path d="M${goalAt.toFixed(1)} ${BAR_TOP - 6}v${BAR_HEIGHT + 12}" stroke="#A61B1B" stroke-width="2"/>
<text x="${(isRight ? goalAt - 6 : goalAt + 6).toFixed(1)}" y="15" text-anchor="${isRight ? 'end' : 'start'}" fill="#A61B1B">${goal}</text></svg>
<figcaption class="key">${PARTS.map(
    ({ key, label }) => html`<span class="${key}">${say(site, label)}</span>`,
  )}</figcaption></figure>`
}

const CHARACTER_WIDTH = 10

function bar(part: (typeof PARTS)[number], x: number, width: number, label: string): Html {
  const fits = width > label.length * CHARACTER_WIDTH + 12
  const middle = x + width / 2
  const ground =
    part.key === 'unaccountedUnits' && fits
      ? html`<rect x="${(middle - label.length * 5 - 4).toFixed(1)}" y="${BAR_TOP + 7}" width="${label.length * 10 + 8}" height="20" fill="#fff"/>`
      : null
  return html`<rect x="${x.toFixed(1)}" y="${BAR_TOP}" width="${width.toFixed(1)}" height="${BAR_HEIGHT}" fill="${part.fill}" stroke="#fff"/>${ground}${
    fits &&
    html`<text x="${middle.toFixed(1)}" y="${BAR_TOP + 23}" text-anchor="middle" fill="${part.ink}">${label}</text>`
  }`
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

/** The figures by date, newest first; each line adds up to what was shipped. */
export function progressTable(site: Site, content: RecallContent): Html {
  const heads = [
    text('截至', 'As of'),
    text('已出厂', 'Shipped'),
    text('已退回', 'Returned'),
    text('已封存', 'Sealed'),
    text('已食用', 'Consumed'),
    text('未收回', 'Not recovered'),
  ]
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="figures-caption"><table class="figures">
<caption id="figures-caption">${say(site, text('召回进展（单位：件）', 'Progress of the recall, in units'))}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(site, head)}</th>`)}</tr></thead>
<tbody>${content.figures
    .toReversed()
    .map(
      (row) =>
        html`<tr><th scope="row">${row.asOf}</th>${[
          row.shippedUnits,
          row.returnedUnits,
          row.sealedUnits,
          row.consumedUnits,
          row.unaccountedUnits,
        ].map((units) => html`<td>${number(units)}</td>`)}</tr>`,
    )}</tbody></table></div>`
}

/** `11,940`; a minus where the figures do not fit together is shown, not hidden. */
export const number = (units: number): string =>
  String(Math.abs(units))
    .replace(/\B(?=(\d{3})+$)/g, ',')
    .replace(/^/, units < 0 ? '−' : '')
