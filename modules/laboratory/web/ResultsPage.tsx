import { pages, to } from '#web/paths.ts'
import { Go, useAddress } from '#web/shell/Go.tsx'
import { useSession } from '#web/shell/session.ts'
import { ExportMenu } from '#web/table/ExportMenu.tsx'
import { PagedTable, usePageSize } from '#web/table/PagedTable.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Status } from '#web/ui/Status.tsx'
import { dayAndTime } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { exportResults } from '../contract-results.ts'
import { BlindNote, NothingFound } from './BlindNote.tsx'
import { Filters } from './Filters.tsx'
import { LimitCell } from './LimitCell.tsx'
import {
  type FilterWords,
  type ListColumn,
  type ListedResult,
  RESULT_WORDS,
  seesBlindCodes,
  useResultCount,
  useResultList,
  withoutSort,
  wordsOf,
} from './list.ts'
import { useSorting } from './sorting.ts'
import { VerdictStatus } from './verdict.tsx'
import { useResultWords } from './words-results.ts'
import './results.css'

/** Results in a person’s sight: what the laboratory wrote, what is allowed, and the verdict. */
export function ResultsPage() {
  const say = useResultWords()
  const { query } = useAddress()
  const words = wordsOf(query, RESULT_WORDS)
  const { data: count } = useResultCount(words)
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('results')}</PageTitle>
        <p className="meta" aria-live="polite">
          {count && (count.exact ? say('countResults', { count: count.total }) : say('many'))}
        </p>
        <div className="end">
          <ExportMenu
            endpoint={exportResults}
            query={withoutSort(words)}
            count={count?.total ?? 0}
            isExact={count?.exact ?? true}
          />
        </div>
      </div>
      <BlindNote />
      <section className="card results-list">
        <Filters words={words} of="results" />
        <ResultRows words={words} count={count} />
      </section>
    </>
  )
}

type Count = { readonly total: number; readonly exact: boolean } | undefined

function ResultRows({ words, count }: { words: FilterWords; count: Count }) {
  const say = useResultWords()
  const pageSize = usePageSize('results')
  const list = useResultList(words, pageSize[0])
  const columns = useColumns(words)
  return (
    <PagedTable
      name="results"
      caption={say('results')}
      list={list}
      rows={list.data?.pages.flatMap((page) => page.results) ?? []}
      keyOf={(row) => row.key}
      columns={columns}
      total={count?.exact ? count.total : undefined}
      pageSize={pageSize}
      empty={<NothingFound words={words}>{say('noResults')}</NothingFound>}
    />
  )
}

function useColumns(words: FilterWords): ListColumn<ListedResult>[] {
  const say = useResultWords()
  const said = useSaid()
  const sorting = useSorting(words)
  const isBlind = seesBlindCodes(useSession())
  const firm: ListColumn<ListedResult>[] = [
    {
      key: 'producer',
      head: say('producer'),
      cell: (row) => row.sample.labelledProducer ?? '—',
      isWideOnly: true,
    },
    {
      key: 'area',
      head: say('area'),
      cell: (row) => row.sample.regionName ?? '—',
      isWideOnly: true,
    },
  ]
  return [
    {
      key: 'item',
      head: say('item'),
      isRowHead: true,
      cell: (row) => (
        <>
          <Go
            className="next"
            to={to(pages.sample, { id: row.sampleId }, { evidence: row.key })}
            data-row=""
          >
            {row.itemWritten}
          </Go>
          {row.sample.productName && <span className="under">{row.sample.productName}</span>}
          <span className="under">{row.sample.sampleNumber}</span>
        </>
      ),
    },
    { key: 'value', head: say('value'), align: 'right', cell: (row) => <Value result={row} /> },
    {
      key: 'unit',
      head: say('unit'),
      cell: (row) => <span className="nowrap">{row.unitWritten ?? '—'}</span>,
    },
    {
      key: 'limit',
      head: say('limitAndStandard'),
      cell: (row) => (
        <LimitCell demand={row.demand ? said(row.demand) : null} standard={row.standard} />
      ),
    },
    { key: 'verdict', head: say('verdictHead'), cell: (row) => <ResultVerdict result={row} /> },
    ...(isBlind ? [] : firm),
    {
      key: 'sampledOn',
      head: say('sampledOn'),
      cell: ({ sample }) => <span className="nowrap">{sample.sampledOn ?? '—'}</span>,
    },
    {
      key: 'receivedAt',
      head: say('receivedAt'),
      sort: sorting('receivedAt'),
      cell: (row) => <span className="nowrap">{dayAndTime(row.receivedAt)}</span>,
      isWideOnly: true,
    },
    {
      key: 'laboratory',
      head: say('laboratory'),
      cell: ({ sample }) => sample.laboratory ?? sample.publisher ?? '—',
      isExtra: true,
    },
    {
      key: 'detectionLimit',
      head: say('detectionLimit'),
      align: 'right',
      cell: (row) => row.detectionLimit ?? '—',
      isExtra: true,
    },
  ]
}

function Value({ result }: { result: ListedResult }) {
  return (
    <span className={result.replacedAt ? 'written strike' : 'written'}>{result.valueWritten}</span>
  )
}

function ResultVerdict({ result }: { result: ListedResult }) {
  const say = useResultWords()
  const said = useSaid()
  const isOpen = result.verdict === 'inconclusive' || result.verdict === 'notJudged'
  return (
    <>
      <span className="bar">
        <VerdictStatus verdict={result.verdict} />
        {result.replacedAt && <Status kind="withdrawn">{say('replaced')}</Status>}
      </span>
      {isOpen && result.reasons.length > 0 && (
        <span className="under">{result.reasons.map((one) => said(one.said)).join('；')}</span>
      )}
    </>
  )
}
