import { useEffect, useRef } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { FormError } from './errors.ts'
import './form.css'

/** All faults above the form, each a link to its field; takes the focus whenever a send failed. */
export function ErrorSummary({
  errors,
  attempt,
}: {
  errors: readonly FormError[]
  /** How often the person has sent the form; a new failure takes the focus anew. */
  attempt: number
}) {
  const say = useWords()
  const said = useSaid()
  const box = useRef<HTMLDivElement>(null)
  useFaultyTitle(errors.length > 0)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <Icon name="bad" />
      <div>
        <b>{say('form.toMend', { count: errors.length })}</b>
        <ul>
          {errors.map((error) => (
            <li key={`${error.id} ${error.zh}`}>
              {error.id ? (
                <a href={`#${error.id}`} onClick={(event) => goTo(event, error.id!)}>
                  {said(error)}
                </a>
              ) : (
                said(error)
              )}
              {error.basis && <span className="small"> {error.basis}</span>}
              {error.remedy && <p className="small">{said(error.remedy)}</p>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The window says that something has to be mended, for as long as it has. */
function useFaultyTitle(isFaulty: boolean): void {
  const say = useWords()
  useEffect(() => {
    if (!isFaulty) return
    const title = document.title
    document.title = say('shell.faultyTitle', { title })
    return () => {
      document.title = title
    }
  }, [say, isFaulty])
}

function goTo(event: { preventDefault(): void }, id: string): void {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  const target = field.matches(FOCUSABLE) ? field : field.querySelector<HTMLElement>(FOCUSABLE)
  const at = (target as HTMLElement | null) ?? field
  at.scrollIntoView({ block: 'center' })
  at.focus({ preventScroll: true })
}

const FOCUSABLE = 'input, textarea, select, button, [tabindex]'
