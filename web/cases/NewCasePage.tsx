import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { getCase } from '#platform/cases/contract.ts'
import { call } from '../api.ts'
import type { Beginning, Source } from '../module.ts'
import { faceOf } from '../modules.ts'
import { pages, to } from '../paths.ts'
import { type ProcedureInList, useProcedure, useProcedures } from '../procedures/procedures.ts'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { Go, useAddress, useParam } from '../shell/Go.tsx'
import { NotFound } from '../shell/NotFoundPage.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useWords } from '../words/words.ts'
import './case.css'

const NewCaseForm = lazy(async () => ({ default: (await import('./NewCaseForm.tsx')).NewCaseForm }))

/**
 * Opens a case: the form of the procedure, for whom, and what happens next. `?from=case:ID` or
 * `?from=sample:ID` opens it because of that thing, tied to it and with what is known filled in.
 */
export function NewCasePage() {
  const say = useWords()
  const procedures = useProcedures()
  const procedure = useProcedure(useParam('procedure'))
  const source = useSource()
  const begin = source && procedure ? beginningOf(procedure, source) : null
  const begun = useQuery({
    queryKey: ['begin', procedure?.name, source],
    queryFn: () => begin!(),
    enabled: begin !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (procedures.length === 0) return <Loading rows={8} />
  if (!procedure?.mayOpen || (source && !begin)) return <NotFound />
  if (begun.error) return <ErrorNote error={begun.error} retry={begun.refetch} />
  if (source && !begun.data) return <Loading rows={8} />
  return (
    <>
      <nav className="crumb" aria-label={say('shell.position')}>
        <Go to={pages.cases}>{say('cases.title')}</Go> ／ {say('cases.new')}
      </nav>
      <Suspense fallback={<Loading rows={8} />}>
        <NewCaseForm
          key={procedure.name}
          procedure={procedure}
          from={source && begun.data ? { source, beginning: begun.data } : null}
        />
      </Suspense>
    </>
  )
}

/** As the module fills it in; else tied to the case it follows, with the same party. */
function beginningOf(
  procedure: ProcedureInList,
  source: Source,
): (() => Promise<Beginning>) | null {
  const own = faceOf(procedure.name).follows
  if (own) return () => own.begin(source)
  return source.kind === 'case' ? () => afterCase(procedure, source.id) : null
}

async function afterCase(procedure: ProcedureInList, id: string): Promise<Beginning> {
  const shown = await call(getCase, { params: { id } })
  const tie = procedure.follows.find(({ from }) => from === `case:${shown.procedure}`)
  return {
    meaning: tie?.meaning ?? 'concerns',
    opening: {},
    partyId: shown.party?.id ?? null,
    title: `${shown.number} ${shown.title}`,
    path: to(pages.case, { id }),
  }
}

function useSource(): Source | null {
  const { query } = useAddress()
  const [kind, id] = query.from?.split(':') ?? []
  return kind && id ? { kind, id } : null
}
