import type { ErrorComponentProps } from '@tanstack/react-router'
import { ErrorNote } from './ErrorNote.tsx'

/** What a page shows when it cannot be shown: a part that did not load, or a fault of ours. */
export function FailurePage({ error, reset }: ErrorComponentProps) {
  return <ErrorNote error={error} retry={reset} />
}
