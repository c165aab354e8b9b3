import { type ChangeEvent, useState } from 'react'
import { uploadFile } from '#platform/cases/contract.ts'
import { ApiProblem, upload } from '../api.ts'
import type { FormError } from '../form/errors.ts'
import { Icon } from '../ui/Icon.tsx'
import { fileSize } from '../ui/when.ts'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { Permission } from './case.ts'
import type { GivenPaper } from './step-faults.ts'
import './papers.css'

/** One paper that a step needs: chosen, sent at once, and filed when the step is taken. */
export function PaperInput({
  need,
  given,
  fault,
  give,
}: {
  need: Permission['needs'][number]
  given: GivenPaper | null
  fault: FormError | null
  give: (paper: GivenPaper | null) => void
}) {
  const say = useWords()
  const said = useSaid()
  const id = `paper-${need.document}`
  const [state, setState] = useState<{ isBusy: boolean; problem: ApiProblem | null }>({
    isBusy: false,
    problem: null,
  })
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (!file) return
    setState({ isBusy: true, problem: null })
    try {
      const kept = await upload(uploadFile, file)
      give({
        document: need.document,
        fileId: kept.id,
        name: kept.name,
        sizeBytes: kept.sizeBytes,
      })
      setState({ isBusy: false, problem: null })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setState({ isBusy: false, problem: error })
    }
  }
  const wrong = state.problem ? said(state.problem.said) : fault ? said(fault) : null
  return (
    <div className={`paper-input${wrong ? ' faulty' : ''}`}>
      <p>
        <Icon name="paper" /> <span id={`${id}-label`}>{said(need.label)}</span>{' '}
        {need.onFile && <em>{say('papers.earlierKept')}</em>}
      </p>
      <input
        id={id}
        type="file"
        className="hidden"
        aria-labelledby={`${id}-label`}
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.csv,.txt"
        onChange={choose}
        disabled={state.isBusy}
        {...(wrong && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
      />
      <label htmlFor={id} className="file-button">
        {say(given ? 'papers.chooseAgain' : 'papers.choose')}
      </label>
      {state.isBusy && <p className="hint">{say('papers.sending')}</p>}
      {given && (
        <p className="hint">
          <Icon name="ok" /> {given.name}（{fileSize(given.sizeBytes)}）{' '}
          <button type="button" className="link small" onClick={() => give(null)}>
            {say('form.remove')}
          </button>
        </p>
      )}
      {wrong && (
        <p className="fault" id={`${id}-fault`}>
          <Icon name="bad" />
          {wrong}
        </p>
      )}
    </div>
  )
}
