import { exportCases } from '#platform/cases/contract.ts'
import { NewCaseMenu } from '../desk/NewCaseMenu.tsx'
import { useProcedure } from '../procedures/procedures.ts'
import { useAddress } from '../shell/Go.tsx'
import { ExportMenu } from '../table/ExportMenu.tsx'
import { PagedTable, usePageSize } from '../table/PagedTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { CaseFilters } from './CaseFilters.tsx'
import { useCaseColumns } from './case-columns.tsx'
import { type FilterWords, filterWords, useCaseCount, useCaseList } from './list.ts'

/** All cases in this person’s sight, filtered by the address, so that a list can be sent on. */
export function CaseListPage() {
  const { query } = useAddress()
  const words = filterWords(query)
  const { data: count } = useCaseCount(words)
  return (
    <>
      <ListHead words={words} count={count} />
      <section className="card">
        <CaseFilters words={words} />
        <CaseRows words={words} count={count} />
      </section>
    </>
  )
}

type Count = { readonly total: number; readonly exact: boolean } | undefined

function ListHead({ words, count }: { words: FilterWords; count: Count }) {
  const say = useWords()
  const said = useSaid()
  const procedure = useProcedure(words.procedure ?? '')
  const noun = procedure ? said(procedure.title) : say('cases.title')
  const title = words.mine ? say('cases.mineOf', { title: noun }) : noun
  return (
    <div className="page-head">
      <PageTitle>{title}</PageTitle>
      <p className="meta" aria-live="polite">
        {count && say(count.exact ? 'cases.count' : 'cases.countMany', { count: count.total })}
      </p>
      <div className="end">
        <ExportMenu
          endpoint={exportCases}
          query={words}
          count={count?.total ?? 0}
          isExact={count?.exact ?? true}
        />
        <NewCaseMenu />
      </div>
    </div>
  )
}

function CaseRows({ words, count }: { words: FilterWords; count: Count }) {
  const say = useWords()
  const pageSize = usePageSize('cases')
  const list = useCaseList(words, pageSize[0])
  const columns = useCaseColumns(words)
  return (
    <PagedTable
      name="cases"
      caption={say('cases.title')}
      columns={columns}
      list={list}
      rows={list.data?.pages.flatMap((page) => page.cases) ?? []}
      keyOf={(row) => row.id}
      total={count?.exact ? count.total : undefined}
      pageSize={pageSize}
      empty={<NoCases words={words} />}
    />
  )
}

function NoCases({ words }: { words: FilterWords }) {
  const say = useWords()
  const { change } = useAddress()
  const isFiltered = Object.keys(words).some((word) => word !== 'sort')
  const clear = Object.fromEntries(Object.keys(words).map((word) => [word, undefined]))
  if (!isFiltered) return <Empty action={<NewCaseMenu />}>{say('cases.none')}</Empty>
  return (
    <Empty
      action={
        <button type="button" className="link" onClick={() => change(clear)}>
          {say('table.clearFilters')}
        </button>
      }
    >
      {say('table.noneFits')}
    </Empty>
  )
}
