import { exportTodo } from '#platform/cases/todo-contract.ts'
import { pages } from '../paths.ts'
import { ErrorNote } from '../shell/ErrorNote.tsx'
import { Go, useAddress } from '../shell/Go.tsx'
import { hasRole, isAdministrator, useSession } from '../shell/session.ts'
import { ExportMenu } from '../table/ExportMenu.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { StaleNote } from '../ui/StaleNote.tsx'
import { dayAndWeekday, timeOf } from '../ui/when.ts'
import { useLanguage } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { DeskFilters } from './DeskFilters.tsx'
import { DeskSide } from './DeskSide.tsx'
import { DeskTable } from './DeskTable.tsx'
import { NewCaseMenu } from './NewCaseMenu.tsx'
import { Segments } from './Segments.tsx'
import { type Todo, useTodo } from './todo.ts'
import './desk.css'

/** What waits for me, most urgent first: the page an officer has open all day. */
export function DeskPage() {
  const session = useSession()
  const { data: todo, error, refetch } = useTodo()
  if (isAdministrator(session)) return <AdministratorDesk />
  if (error && !todo) return <ErrorNote error={error} retry={refetch} />
  if (!todo) return <Loading rows={10} />
  return (
    <>
      {error && <StaleNote since={todo.now} />}
      <Desk todo={todo} />
    </>
  )
}

function Desk({ todo }: { todo: Todo }) {
  const say = useWords()
  const { query } = useAddress()
  const { procedure, segment } = query
  const ofProcedure = todo.items.filter((item) => !procedure || item.procedure === procedure)
  const shown = ofProcedure.filter((item) => !segment || item.segment === segment)
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('desk.title')}</PageTitle>
        <DeskMeta todo={todo} />
        <div className="end">
          <ExportMenu
            endpoint={exportTodo}
            query={{ procedure, segment }}
            count={shown.length}
            isExact
          />
          <NewCaseMenu />
        </div>
      </div>
      <div className="columns narrow">
        <section className="card" aria-label={say('desk.list')}>
          <Segments items={ofProcedure} />
          <DeskFilters items={todo.items} />
          <DeskTable items={shown} isFiltered={shown.length < todo.items.length} />
          <div className="table-foot">
            <span>{say('desk.shown', { count: shown.length, all: todo.items.length })}</span>
            <span>{say('desk.calendar', { version: todo.calendarVersion })}</span>
          </div>
        </section>
        <DeskSide todo={todo} />
      </div>
    </>
  )
}

function DeskMeta({ todo }: { todo: Todo }) {
  const say = useWords()
  const language = useLanguage()
  return (
    <p className="meta">
      {[
        say('desk.count', { count: todo.items.length }),
        `${dayAndWeekday(todo.today, language)} ${timeOf(todo.now)}`,
        say(todo.isWorkingDay ? 'desk.workingDay' : 'desk.restDay'),
      ].join(' · ')}
    </p>
  )
}

/** Administrators have no cases; their desk says where their work is. */
function AdministratorDesk() {
  const say = useWords()
  const session = useSession()
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('desk.administration')}</PageTitle>
      </div>
      <section className="card message">
        <p>{say('desk.administratorText')}</p>
        <p className="bar">
          {hasRole(session, 'securityAdmin') && <Go to={pages.people}>{say('menu.people')}</Go>}
          {hasRole(session, 'securityAdmin') && <Go to={pages.organs}>{say('menu.organs')}</Go>}
          {hasRole(session, 'auditAdmin') && <Go to={pages.journal}>{say('menu.journal')}</Go>}
          <Go to={pages.account}>{say('menu.account')}</Go>
        </p>
      </section>
    </>
  )
}
