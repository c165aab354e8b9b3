import { lazy, Suspense } from 'react'
import { Card } from '../ui/Card.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { StepPanelProps } from './case.ts'

/** The chosen step, in place above the history; the form itself is loaded when it is first needed. */
const StepForm = lazy(async () => ({ default: (await import('./StepForm.tsx')).StepForm }))

export function StepPanel(props: StepPanelProps) {
  const say = useWords()
  const said = useSaid()
  const { permission, close } = props
  return (
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
        <StepForm {...props} />
      </Suspense>
    </Card>
  )
}
