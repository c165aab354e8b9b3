import type { JSX } from 'react'

/**
 * Small signs, drawn in the colour of the text. They repeat what words say, so readers skip them.
 */
export type IconName =
  | 'ok'
  | 'run'
  | 'due'
  | 'bad'
  | 'paused'
  | 'unknown'
  | 'neutral'
  | 'withdrawn'
  | 'lock'
  | 'paper'
  | 'search'
  | 'next'
  | 'down'
  | 'close'
  | 'menu'

const stroke = { fill: 'none', stroke: 'currentColor' }
const inner = { fill: 'none', stroke: 'var(--inner, #fff)' }

const SHAPES: Readonly<Record<IconName, JSX.Element>> = {
  ok: (
    <>
      <circle cx="7" cy="7" r="6.3" fill="currentColor" />
      <path d="M3.9 7.2l2.2 2.2 4.1-4.6" strokeWidth="1.6" {...inner} />
    </>
  ),
  run: (
    <>
      <circle cx="7" cy="7" r="5.6" strokeWidth="1.4" {...stroke} />
      <path d="M7 1.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
    </>
  ),
  due: (
    <>
      <path d="M7 .9l6.4 11.6H.6z" fill="currentColor" />
      <path d="M7 5v3.6M7 9.9v1.2" strokeWidth="1.5" {...inner} />
    </>
  ),
  bad: (
    <>
      <path d="M4.3.8h5.4l3.5 3.5v5.4l-3.5 3.5H4.3L.8 9.7V4.3z" fill="currentColor" />
      <path d="M7 3.4v4.4M7 9.2v1.5" strokeWidth="1.6" {...inner} />
    </>
  ),
  paused: (
    <>
      <circle cx="7" cy="7" r="5.8" strokeWidth="1.3" {...stroke} />
      <path d="M5.4 4.6v4.8M8.6 4.6v4.8" strokeWidth="1.5" {...stroke} />
    </>
  ),
  unknown: (
    <>
      <path d="M7 .9L13.1 7 7 13.1.9 7z" strokeWidth="1.3" strokeDasharray="2.2 1.4" {...stroke} />
      <path d="M5.5 5.7c0-2 3-2 3 0 0 1.2-1.5 1.2-1.5 2.3M7 9.2v1" strokeWidth="1.2" {...stroke} />
    </>
  ),
  neutral: <circle cx="7" cy="7" r="5.6" strokeWidth="1.3" {...stroke} />,
  withdrawn: (
    <>
      <circle cx="7" cy="7" r="5.6" strokeWidth="1.3" {...stroke} />
      <path d="M2.5 7h9" strokeWidth="1.6" {...stroke} />
    </>
  ),
  lock: (
    <>
      <rect x="2.4" y="6" width="9.2" height="6.6" rx="1" fill="currentColor" />
      <path d="M4.4 6V4.4a2.6 2.6 0 0 1 5.2 0V6" strokeWidth="1.4" {...stroke} />
    </>
  ),
  paper: (
    <>
      <path d="M3 1h5l3.2 3.2V13H3z" strokeWidth="1.2" {...stroke} />
      <path d="M8 1v3.2h3.2M5 7h4.2M5 9.4h4.2" strokeWidth="1.1" {...stroke} />
    </>
  ),
  search: (
    <>
      <circle cx="6" cy="6" r="4.2" strokeWidth="1.4" {...stroke} />
      <path d="M9.2 9.2L12.8 12.8" strokeWidth="1.5" {...stroke} />
    </>
  ),
  next: <path d="M5 2.5L9.5 7 5 11.5" strokeWidth="1.5" {...stroke} />,
  down: <path d="M2.5 5L7 9.5 11.5 5" strokeWidth="1.5" {...stroke} />,
  close: <path d="M3 3l8 8M11 3l-8 8" strokeWidth="1.4" {...stroke} />,
  menu: <path d="M1.5 3.5h11M1.5 7h11M1.5 10.5h11" strokeWidth="1.5" {...stroke} />,
}

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 14 14" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  )
}
