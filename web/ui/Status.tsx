import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './status.css'

/**
 * A status is an icon, a shape, words and a fill at once, so that it is read in grey and without
 * colour vision: solid means act, tint with edge watch, tint normal, outline neutral, dashed
 * unknown.
 */
export type StatusKind =
  | 'bad'
  | 'due'
  | 'run'
  | 'ok'
  | 'neutral'
  | 'paused'
  | 'unknown'
  | 'withdrawn'

export function Status({
  kind,
  icon = true,
  children,
}: {
  kind: StatusKind
  /** A plain attribute such as 企业主动 goes without an icon. */
  icon?: boolean
  children: ReactNode
}) {
  return (
    <span className={`status ${kind}`}>
      {icon && <Icon name={kind satisfies IconName} />}
      <span>{children}</span>
    </span>
  )
}
