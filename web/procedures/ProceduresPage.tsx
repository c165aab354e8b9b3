import { pages, to } from '../paths.ts'
import { Go } from '../shell/Go.tsx'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { type ProcedureInList, useProcedures } from './procedures.ts'

/** Every procedure that this program runs, with its law. */
export function ProceduresPage() {
  const say = useWords()
  const said = useSaid()
  const procedures = useProcedures().toSorted((a, b) => a.inventory.localeCompare(b.inventory))
  const columns: Column<ProcedureInList>[] = [
    { key: 'inventory', head: say('procedures.number'), width: 72, cell: (one) => one.inventory },
    {
      key: 'title',
      head: say('cases.procedure'),
      isRowHead: true,
      cell: (one) => (
        <Go className="next" to={to(pages.procedure, { name: one.name })} data-row="">
          {said(one.title)}
        </Go>
      ),
    },
    {
      key: 'law',
      head: say('procedures.law'),
      cell: (one) => one.law.map(said).join(say('list.and')) || '—',
    },
    {
      key: 'states',
      head: say('procedures.states'),
      align: 'right',
      cell: (one) => one.states.length,
    },
  ]
  if (procedures.length === 0) return <Loading rows={6} />
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('procedures.title')}</PageTitle>
        <p className="meta">{say('list.items', { count: procedures.length })}</p>
      </div>
      <section className="card">
        <DataTable
          caption={say('procedures.title')}
          columns={columns}
          rows={procedures}
          keyOf={(one) => one.name}
        />
      </section>
    </>
  )
}
