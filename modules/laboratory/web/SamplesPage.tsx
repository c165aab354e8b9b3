import { useRegionName } from '#web/form/regions.ts'
import { pages, to } from '#web/paths.ts'
import { Go, useAddress } from '#web/shell/Go.tsx'
import { useSession } from '#web/shell/session.ts'
import { ExportMenu } from '#web/table/ExportMenu.tsx'
import { PagedTable, usePageSize } from '#web/table/PagedTable.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Status } from '#web/ui/Status.tsx'
import { dayAndTime, figure } from '#web/ui/when.ts'
import { exportSamples } from '../contract-results.ts'
import { BlindNote, NothingFound } from './BlindNote.tsx'
import { Filters } from './Filters.tsx'
import {
  type FilterWords,
  type ListColumn,
  type ListedSample,
  SAMPLE_WORDS,
  seesBlindCodes,
  useSampleCount,
  useSampleList,
  withoutSort,
  wordsOf,
} from './list.ts'
import { useSorting } from './sorting.ts'
import { VerdictStatus } from './verdict.tsx'
import { useResultWords } from './words-results.ts'
import './results.css'

/** Samples in a person’s sight, filtered by the address, so that a list can be sent on. */
export function SamplesPage() {
  const say = useResultWords()
  const { query } = useAddress()
  const words = wordsOf(query, SAMPLE_WORDS)
  const { data: count } = useSampleCount(words)
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('samples')}</PageTitle>
        <p className="meta" aria-live="polite">
          {count && (count.exact ? say('count', { count: count.total }) : say('many'))}
        </p>
        <div className="end">
          <ExportMenu
            endpoint={exportSamples}
            query={withoutSort(words)}
            count={count?.total ?? 0}
            isExact={count?.exact ?? true}
          />
        </div>
      </div>
      <BlindNote />
      <section className="card results-list">
        <Filters words={words} of="samples" />
        <SampleRows words={words} count={count} />
      </section>
    </>
  )
}

type Count = { readonly total: number; readonly exact: boolean } | undefined

function SampleRows({ words, count }: { words: FilterWords; count: Count }) {
  const say = useResultWords()
  const pageSize = usePageSize('samples')
  const list = useSampleList(words, pageSize[0])
  const columns = useColumns(words)
  return (
    <PagedTable
      name="samples"
      caption={say('samples')}
      list={list}
      rows={list.data?.pages.flatMap((page) => page.samples) ?? []}
      keyOf={(row) => row.id}
      columns={columns}
      total={count?.exact ? count.total : undefined}
      pageSize={pageSize}
      empty={<NothingFound words={words}>{say('noSamples')}</NothingFound>}
    />
  )
}

function useColumns(words: FilterWords): ListColumn<ListedSample>[] {
  const say = useResultWords()
  const sorting = useSorting(words)
  const isBlind = seesBlindCodes(useSession())
  const regionName = useRegionName()
  const firm: ListColumn<ListedSample>[] = [
    { key: 'producer', head: say('producer'), cell: (row) => row.labelledProducer ?? '—' },
    { key: 'lot', head: say('lot'), cell: (row) => row.lotNumber ?? '—', isWideOnly: true },
    {
      key: 'area',
      head: say('area'),
      cell: (row) => row.regionName ?? (row.regionCode ? regionName(row.regionCode) : '—'),
    },
  ]
  return [
    {
      key: 'sample',
      head: say('sample'),
      isRowHead: true,
      cell: (row) => <SampleName sample={row} />,
    },
    ...(isBlind ? [] : firm),
    { key: 'group', head: say('group'), cell: (row) => row.productGroup, isWideOnly: true },
    {
      key: 'sampledOn',
      head: say('sampledOn'),
      sort: sorting('countedOn'),
      cell: (row) => <span className="nowrap">{row.sampledOn ?? '—'}</span>,
    },
    {
      key: 'verdict',
      head: say('verdictHead'),
      cell: (row) => <SampleVerdict sample={row} />,
    },
    {
      key: 'results',
      head: say('resultsOf'),
      align: 'right',
      cell: (row) => figure(row.results),
      isWideOnly: true,
    },
    { key: 'failing', head: say('failing'), align: 'right', cell: (row) => figure(row.failing) },
    {
      key: 'laboratory',
      head: say('laboratory'),
      cell: (row) => row.laboratory ?? row.publisher ?? '—',
      isWideOnly: true,
    },
    {
      key: 'receivedAt',
      head: say('receivedAt'),
      sort: sorting('receivedAt'),
      cell: (row) => <span className="nowrap">{dayAndTime(row.receivedAt)}</span>,
      isExtra: true,
    },
  ]
}

/** The product names a sample; under a blind code its number does. */
export function SampleName({ sample }: { sample: ListedSample }) {
  return (
    <>
      <Go className="next" to={to(pages.sample, { id: sample.id })} data-row="">
        {sample.productName ?? sample.sampleNumber}
      </Go>
      {sample.productName && <span className="under">{sample.sampleNumber}</span>}
    </>
  )
}

function SampleVerdict({ sample }: { sample: ListedSample }) {
  const say = useResultWords()
  return (
    <span className="bar">
      <VerdictStatus verdict={sample.verdict} />
      {sample.replacedAt && <Status kind="withdrawn">{say('replaced')}</Status>}
    </span>
  )
}
