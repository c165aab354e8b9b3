import { Button } from 'antd'
import { useState } from 'react'
import { takeStep } from '#platform/cases/contract.ts'
import { ApiProblem, call, newKey } from '../api.ts'
import { ErrorSummary } from '../form/ErrorSummary.tsx'
import type { FormError } from '../form/errors.ts'
import { SchemaForm } from '../form/SchemaForm.tsx'
import type { Shape } from '../form/shape.ts'
import { filledIn, withoutPersonal } from '../form/shape.ts'
import { faceOf } from '../modules.ts'
import { useSession } from '../shell/session.ts'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { type StepPanelProps, useCaseChanged } from './case.ts'
import { DraftNote } from './DraftNote.tsx'
import { draftOf, useDraft } from './drafts.ts'
import { PaperInput } from './PaperInput.tsx'
import { faultsIn, faultsOf, type StepInput } from './step-faults.ts'
import '../form/form.css'

interface StepFormProps extends StepPanelProps {
  /** What is filled in before anybody has written anything. */
  readonly beginning: unknown
}

/** The form of one step: what is asked, the papers it needs, what it does, and the button. */
export function StepForm(props: StepFormProps) {
  const { shown, permission } = props
  const say = useWords()
  const said = useSaid()
  const step = useStep(props)
  const { input, setInput, errors, attempt, isBusy } = step
  const shape = permission.form as Shape | null
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        step.send()
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      {shape && (
        <SchemaForm
          shape={shape}
          value={input.data}
          change={(data) => setInput({ ...input, data })}
          errors={errors}
          layout={faceOf(shown.procedure).layouts?.[permission.step]}
        />
      )}
      {permission.needs.map((need) => (
        <PaperInput
          key={need.document}
          need={need}
          given={input.papers.find((paper) => paper.document === need.document) ?? null}
          fault={errors.find((error) => error.id === `paper-${need.document}`) ?? null}
          give={(paper) =>
            setInput({
              ...input,
              papers: [
                ...input.papers.filter(({ document }) => document !== need.document),
                ...(paper ? [paper] : []),
              ],
            })
          }
        />
      ))}
      {permission.issues.length > 0 && (
        <p className="hint">
          {say('step.issues', {
            papers: permission.issues.map(({ label }) => said(label)).join(say('list.and')),
          })}
        </p>
      )}
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {said(permission.label)}
        </Button>
        <Button onClick={props.close}>{say('steps.close')}</Button>
        {permission.note && <span className="consequence">{said(permission.note)}</span>}
        <DraftNote kept={step.kept} isFromDevice={step.isFromDevice} />
      </div>
    </form>
  )
}

const isInput = (draft: unknown): draft is StepInput =>
  typeof draft === 'object' && draft !== null && 'data' in draft && 'papers' in draft

function useStep({ shown, permission, finish, beginning }: StepFormProps) {
  const say = useWords()
  const said = useSaid()
  const { user } = useSession()
  const changed = useCaseChanged()
  const shape = permission.form as Shape | null
  const place = {
    key: `draft.${user.id}.${shown.id}.${permission.step}`,
    remote: { id: shown.id, step: permission.step },
  }
  const [{ draft, isFromDevice }] = useState(() => draftOf(place.key, permission.draft, isInput))
  const [input, setInput] = useState<StepInput>(draft ?? { data: beginning, papers: [] })
  const [sent, setSent] = useState<{ attempt: number; faults: readonly FormError[] }>(NOTHING_SENT)
  const [isBusy, setBusy] = useState(false)
  const writable = { ...input, data: shape ? withoutPersonal(shape, input.data) : {} }
  const { kept, drop } = useDraft(place, writable)

  const fail = (faults: readonly FormError[]) => setSent({ attempt: sent.attempt + 1, faults })
  const send = async () => {
    const data = filledIn(input.data)
    const faults = faultsIn(permission, { ...input, data })
    if (faults.length > 0) return fail(faults)
    setBusy(true)
    try {
      const documents = input.papers.map(({ document, fileId }) => ({ document, fileId }))
      const after = await call(takeStep, {
        params: { id: shown.id, step: permission.step },
        body: { data, documents, seq: shown.seq },
        key: newKey(),
      })
      drop()
      changed(after)
      finish(say('step.done', { step: said(permission.label), state: said(after.stateLabel) }))
    } catch (error) {
      setBusy(false)
      if (!(error instanceof ApiProblem)) throw error
      fail(faultsOf(error))
    }
  }
  // After a failed send, what has been mended leaves the list while one writes.
  const errors = stillWrong(sent.faults, permission, input)
  return { input, setInput, errors, attempt: sent.attempt, isBusy, send, kept, isFromDevice }
}

const NOTHING_SENT = { attempt: 0, faults: [] }

function stillWrong(
  faults: readonly FormError[],
  permission: StepPanelProps['permission'],
  input: StepInput,
): readonly FormError[] {
  if (faults.length === 0) return faults
  const now = faultsIn(permission, { ...input, data: filledIn(input.data) })
  return faults.flatMap((fault) => {
    if (!fault.isOurs) return [fault]
    return now.filter((one) => one.id === fault.id)
  })
}
