import type { ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { useSaid } from '../words/define-words.ts'
import { ErrorSummary } from './ErrorSummary.tsx'
import { ErrorsContext, useError } from './errors.ts'
import type { Sending } from './sending.ts'
import './form.css'

/** One input of a small form: label above, hint and fault with it, and both told to readers. */
export function Field({
  id,
  label,
  hint,
  children,
}: {
  id: string
  label: string
  hint?: string
  children: (aria: FieldAria) => ReactNode
}) {
  const said = useSaid()
  const error = useError(id)
  const describedBy = [hint && `${id}-hint`, error && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field faulty' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...(error && { 'aria-invalid': true }),
        ...(describedBy && { 'aria-describedby': describedBy }),
      })}
      {error && (
        <p className="fault" id={`${id}-fault`}>
          <Icon name="bad" />
          {said(error)}
        </p>
      )}
    </div>
  )
}

interface FieldAria {
  readonly id: string
  readonly 'aria-invalid'?: true
  readonly 'aria-describedby'?: string
}

/** The faults of a small form on top of it, and beside the fields inside. */
export function WithFaults({ sending, children }: { sending: Sending; children: ReactNode }) {
  return (
    <ErrorsContext value={sending.errors}>
      <ErrorSummary errors={sending.errors} attempt={sending.attempt} />
      {children}
    </ErrorsContext>
  )
}
