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
  const problem = error instanceof ApiProblem ? error : null
  if (problem && isNotFound(problem)) return <NotFound />
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

/** An address whose id cannot be one leads nowhere, like an address that was never given out. */
const isNotFound = ({ status, fields }: ApiProblem): boolean =>
  status === 404 || (status === 422 && fields.length > 0 && fields.every(isOfAddress))

const isOfAddress = ({ path }: { path: string }): boolean => path === '/id' || path === '/name'
