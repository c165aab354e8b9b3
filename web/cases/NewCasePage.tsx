import { lazy, Suspense } from 'react'
import { pages } from '../paths.ts'
import { useProcedure, useProcedures } from '../procedures/procedures.ts'
import { Go, useParam } from '../shell/Go.tsx'
import { NotFound } from '../shell/NotFoundPage.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useWords } from '../words/words.ts'
import './case.css'

const NewCaseForm = lazy(async () => ({ default: (await import('./NewCaseForm.tsx')).NewCaseForm }))

/** Opens a case: the form of the procedure, for whom, and what happens next. */
export function NewCasePage() {
  const say = useWords()
  const procedures = useProcedures()
  const procedure = useProcedure(useParam('procedure'))
  if (procedures.length === 0) return <Loading rows={8} />
  if (!procedure?.mayOpen) return <NotFound />
  return (
    <>
      <nav className="crumb" aria-label={say('shell.position')}>
        <Go to={pages.cases}>{say('cases.title')}</Go> ／ {say('cases.new')}
      </nav>
      <Suspense fallback={<Loading rows={8} />}>
        <NewCaseForm key={procedure.name} procedure={procedure} />
      </Suspense>
    </>
  )
}
