import { Button } from 'antd'
import { ApiProblem } from '../api.ts'
import { Icon } from '../ui/Icon.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { NotFound } from './NotFoundPage.tsx'
import '../ui/states.css'

/** What was not done, that nothing is lost, how to go on, and the number to quote. */
export function ErrorNote({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const say = useWords()
  const said = useSaid()
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />
  const problem = error instanceof ApiProblem ? error : null
  return (
    <section className="note bad" role="alert">
      <Icon name="bad" />
      <div>
        <b>{problem ? said(problem.said) : say('states.broken')}</b>
        {problem?.refusals.map(
          (refusal) => refusal.remedy && <p key={refusal.code}>{said(refusal.remedy)}</p>,
        )}
        {problem?.reference && problem.status >= 500 && (
          <p className="small muted">{say('states.reference', { number: problem.reference })}</p>
        )}
        {retry && (
          <p>
            <Button size="small" onClick={() => retry()}>
              {say('states.retry')}
            </Button>
          </p>
        )}
      </div>
    </section>
  )
}
