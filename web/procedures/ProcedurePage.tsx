import { useQuery } from '@tanstack/react-query'
import type { Reply } from '#kernel/endpoint.ts'
import { getProcedure } from '#platform/cases/procedure-contract.ts'
import { call } from '../api.ts'
import { pages, to } from '../paths.ts'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { Go, useParam } from '../shell/Go.tsx'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Card } from '../ui/Card.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { Durations } from './Durations.tsx'
import { LimitTable } from './LimitTable.tsx'
import './procedures.css'

type Detail = Reply<typeof getProcedure>
type Step = Detail['steps'][number]

/** One procedure as the program has it: states and ways between them, steps, limits, durations. */
export function ProcedurePage() {
  const say = useWords()
  const said = useSaid()
  const name = useParam('name')
  const { data, error, refetch } = useQuery({
    queryKey: ['procedure', name],
    queryFn: () => call(getProcedure, { params: { name } }),
  })
  if (error) return <ErrorNote error={error} retry={refetch} />
  if (!data) return <Loading rows={10} />
  return (
    <>
      <nav className="crumb" aria-label={say('shell.position')}>
        <Go to={pages.procedures}>{say('procedures.title')}</Go> ／ {data.inventory}
      </nav>
      <div className="page-head">
        <PageTitle>{said(data.title)}</PageTitle>
        <p className="meta">
          {[
            say('procedures.version', { n: data.version }),
            ...Object.entries(data.inForce).map(([regime, from]) =>
              say(regime === '2007' ? 'procedures.from2007' : 'procedures.from', { from }),
            ),
          ].join(' · ')}
        </p>
        <div className="end">
          <Go to={to(pages.cases, {}, { procedure: data.name })}>{say('procedures.cases')}</Go>
        </div>
      </div>
      <p className="law">{data.law.map(said).join(say('list.and'))}</p>
      <div className="stack">
        <Ways detail={data} />
        <StepTable steps={data.steps} />
        <Card title={say('procedures.limits')} note={say('procedures.confidenceNote')} flush>
          <LimitTable limits={data.limits} />
        </Card>
        <Durations name={data.name} />
      </div>
    </>
  )
}

/** The diagram in words: from each state, which step leads where. */
function Ways({ detail }: { detail: Detail }) {
  const say = useWords()
  const said = useSaid()
  const moves = detail.steps.filter((step) => step.to !== null)
  const from = (state: string) =>
    moves.filter((step) => step.from.some((label) => label.zh === state))
  return (
    <Card title={say('procedures.ways')} note={say('procedures.waysNote')}>
      <ol className="ways">
        {detail.states.map(({ name, label, final }) => (
          <li key={name} className={final ? 'final' : ''}>
            <b>{said(label)}</b>
            {final ? (
              <span className="muted">{say('procedures.end')}</span>
            ) : (
              <ul>
                {from(label.zh).map((step) => (
                  <li key={step.name}>
                    {said(step.label)} <span className="to">→ {said(step.to!)}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function StepTable({ steps }: { steps: readonly Step[] }) {
  const say = useWords()
  const said = useSaid()
  const several = (labels: Step['by']) => labels.map(said).join(say('list.and')) || '—'
  const columns: Column<Step>[] = [
    {
      key: 'step',
      head: say('procedures.step'),
      isRowHead: true,
      cell: (step) => (
        <>
          <b>{said(step.label)}</b>
          {step.note && <span className="under">{said(step.note)}</span>}
        </>
      ),
    },
    { key: 'from', head: say('procedures.fromState'), cell: (step) => several(step.from) },
    {
      key: 'to',
      head: say('procedures.toState'),
      cell: (step) => (step.to ? said(step.to) : say('procedures.unchanged')),
    },
    { key: 'by', head: say('procedures.by'), cell: (step) => several(step.by) },
    { key: 'needs', head: say('procedures.needs'), cell: (step) => several(step.needs) },
    { key: 'issues', head: say('procedures.issues'), cell: (step) => several(step.issues) },
    { key: 'basis', head: say('procedures.basis'), cell: (step) => said(step.basis) },
  ]
  return (
    <Card title={say('procedures.steps')} note={say('list.items', { count: steps.length })} flush>
      <DataTable
        caption={say('procedures.steps')}
        columns={columns}
        rows={steps}
        keyOf={(step) => step.name}
      />
    </Card>
  )
}
