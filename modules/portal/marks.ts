import { type Html, html } from './html.ts'

/** Status is icon, shape, words and fill style together; none of them alone. */
export type Status = 'bad' | 'due' | 'run' | 'ok' | 'neutral' | 'withdrawn'

const SHAPES: Readonly<Record<Status, Html>> = {
  bad: html`<path d="M4.3.8h5.4l3.5 3.5v5.4l-3.5 3.5H4.3L.8 9.7V4.3z" fill="currentColor"/><path d="M7 3.4v4.4M7 9.2v1.5" stroke="var(--ground)" stroke-width="1.6"/>`,
  due: html`<path d="M7 .9l6.4 11.6H.6z" fill="currentColor"/><path d="M7 5v3.6M7 9.9v1.2" stroke="var(--ground)" stroke-width="1.5"/>`,
  run: html`<circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M7 1.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor"/>`,
  ok: html`<circle cx="7" cy="7" r="6.3" fill="currentColor"/><path d="M3.9 7.2l2.2 2.2 4.1-4.6" fill="none" stroke="var(--ground)" stroke-width="1.6"/>`,
  neutral: html`<circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" stroke-width="1.3"/>`,
  withdrawn: html`<circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" stroke-width="1.3"/><path d="M2 12L12 2" stroke="currentColor" stroke-width="1.3"/>`,
}

export const icon = (status: Status): Html =>
  html`<svg viewBox="0 0 14 14" aria-hidden="true">${SHAPES[status]}</svg>`

export const badge = (status: Status, words: string): Html =>
  html`<span class="st ${status}">${icon(status)}${words}</span>`

/** How urgent a recall of a class, or a warning of a level, is drawn. */
export function statusOf(publication: {
  kind: 'recall' | 'warning'
  level: string
  state: string
  in_force: boolean
}): Status {
  if (publication.state === 'withdrawn') return 'withdrawn'
  if (!publication.in_force) return 'ok'
  return LEVELS[publication.level] ?? 'bad'
}

const LEVELS: Readonly<Record<string, Status>> = {
  1: 'bad',
  2: 'due',
  3: 'neutral',
  I: 'bad',
  II: 'due',
  III: 'due',
  IV: 'run',
}
