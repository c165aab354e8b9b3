import { useQuery } from '@tanstack/react-query'
import { lazy, type RefObject, Suspense, useEffect, useRef } from 'react'
import { faceOf } from '../modules.ts'
import { Card } from '../ui/Card.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { StepPanelProps } from './case.ts'

/**
 * The chosen step, in place above the history; the form itself is loaded when it is first needed.
 */
const StepForm = lazy(async () => ({ default: (await import('./StepForm.tsx')).StepForm }))

export function StepPanel(props: StepPanelProps) {
  const say = useWords()
  const said = useSaid()
  const { permission, close } = props
  const panel = useBroughtIntoView()
  const { beginning, isBeginning } = useBeginning(props)
  return (
    <div ref={panel} tabIndex={-1} className="step-panel">
      <Card
        id="step"
        title={said(permission.label)}
        note={
          <>
            {said(permission.basis)}{' '}
            <button type="button" className="link" onClick={close}>
              {say('steps.close')}
            </button>
          </>
        }
      >
        <Suspense fallback={<Loading rows={5} />}>
          {isBeginning ? <Loading rows={5} /> : <StepForm {...props} beginning={beginning} />}
        </Suspense>
      </Card>
    </div>
  )
}

/** What is known already is not typed again; where it cannot be had, the form begins empty. */
function useBeginning({ shown, permission }: StepPanelProps) {
  const begin = faceOf(shown.procedure).beginnings?.[permission.step]
  const isWanted = begin !== undefined && permission.draft === null
  const { data, isPending } = useQuery({
    queryKey: ['beginning', shown.id, shown.seq, permission.step],
    queryFn: () => begin?.(shown),
    enabled: isWanted,
  })
  return { beginning: data ?? {}, isBeginning: isWanted && isPending }
}

/** Whoever chooses a step wants its form: it comes into view and takes the focus. */
function useBroughtIntoView(): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' })
    panel.current?.focus({ preventScroll: true })
  }, [])
  return panel
}
