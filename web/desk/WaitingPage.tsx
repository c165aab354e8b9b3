import { DeadlineCell, DueCell } from '../deadline/DeadlineCell.tsx'
import { pages, to } from '../paths.ts'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { Go } from '../shell/Go.tsx'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { dayOf } from '../ui/when.ts'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { type TodoItem, useTodo } from './todo.ts'
import './desk.css'

/** Cases I take part in where it is somebody else’s move: who holds them, and since when. */
export function WaitingPage() {
  const say = useWords()
  const columns = useColumns()
  const { data: todo, error, refetch } = useTodo()
  if (error && !todo) return <ErrorNote error={error} retry={refetch} />
  if (!todo) return <Loading rows={8} />
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('waiting.title')}</PageTitle>
        <p className="meta">{say('desk.count', { count: todo.waiting.length })}</p>
      </div>
      <section className="card">
        {todo.waiting.length === 0 ? (
          <Empty>{say('desk.waitingNone')}</Empty>
        ) : (
          <DataTable
            caption={say('waiting.title')}
            columns={columns}
            rows={todo.waiting}
            keyOf={(item) => item.id}
          />
        )}
      </section>
    </>
  )
}

function useColumns(): Column<TodoItem>[] {
  const say = useWords()
  const said = useSaid()
  return [
    {
      key: 'left',
      head: say('desk.left'),
      width: 156,
      cell: (item) => <DeadlineCell deadline={item.deadline} />,
    },
    {
      key: 'case',
      head: say('waiting.case'),
      isRowHead: true,
      cell: (item) => (
        <>
          <Go className="next" to={to(pages.case, { id: item.id })} data-row="">
            {item.title}
          </Go>
          <span className="under">
            {said(item.procedureTitle)} <span className="nowrap">{item.number}</span>
          </span>
        </>
      ),
    },
    {
      key: 'for',
      head: say('waiting.for'),
      cell: (item) => item.waitsFor.map(said).join(say('list.or')) || '—',
    },
    { key: 'party', head: say('desk.party'), cell: (item) => item.party ?? '—' },
    { key: 'state', head: say('desk.state'), cell: (item) => said(item.stateLabel) },
    { key: 'since', head: say('waiting.since'), cell: (item) => dayOf(item.changedAt) },
    {
      key: 'due',
      head: say('desk.due'),
      width: 226,
      cell: (item) => <DueCell deadline={item.deadline} />,
    },
  ]
}
