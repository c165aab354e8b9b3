import type { ReactNode } from 'react'
import './states.css'

/** What would be here, why it is not, and what to do next. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action && <p>{action}</p>}
    </div>
  )
}
