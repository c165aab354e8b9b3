import { pages, to } from '#web/paths.ts'
import { Go } from '#web/shell/Go.tsx'
import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Status } from '#web/ui/Status.tsx'
import { useSaid } from '#web/words/define-words.ts'
import type { Alarm } from './alarms.ts'
import { useWarningWords } from './words.ts'

/** The samples counted, as far as this person may see them, each with what is in doubt. */
type Sample = Alarm['samples'][number]

export function AlarmSamples({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const columns = useColumns()
  const { samples, sampleCount } = alarm
  const makers = new Set(samples.flatMap(({ producer }) => producer ?? [])).size
  const hidden = sampleCount - samples.length
  return (
    <Card
      title={say('samples.title')}
      note={[
        say('samples.count', { count: sampleCount }),
        makers > 0 && say('samples.makers', { count: makers }),
        hidden > 0 && say('samples.hidden', { count: hidden }),
      ]
        .filter(Boolean)
        .join(' · ')}
      flush
    >
      {samples.length === 0 ? (
        <Empty>{say('samples.empty')}</Empty>
      ) : (
        <DataTable
          caption={say('samples.title')}
          columns={columns}
          rows={samples}
          keyOf={({ id }) => id}
        />
      )}
    </Card>
  )
}

function useColumns(): Column<Sample>[] {
  const say = useWarningWords()
  return [
    {
      key: 'sample',
      head: say('samples.sample'),
      isRowHead: true,
      cell: ({ id, number }) => (
        <Go className="nowrap" to={to(pages.sample, { id })} data-row="">
          {number}
        </Go>
      ),
    },
    { key: 'producer', head: say('samples.producer'), cell: ({ producer }) => producer ?? '—' },
    {
      key: 'product',
      head: say('samples.product'),
      cell: ({ product, lotNumber }) => [product, lotNumber].filter(Boolean).join(' '),
    },
    {
      key: 'result',
      head: say('samples.result'),
      cell: (sample) => <Results sample={sample} />,
    },
    { key: 'where', head: say('samples.where'), cell: ({ area }) => area },
    {
      key: 'day',
      head: say('samples.day'),
      cell: ({ countedOn }) => <span className="nowrap">{countedOn}</span>,
    },
  ]
}

function Results({ sample }: { sample: Sample }) {
  const say = useWarningWords()
  const said = useSaid()
  return (
    <>
      {sample.results.map(({ item, value, unit, standard, limitWritten }) => (
        <span key={item} className="block">
          {[value, unit].filter(Boolean).join(' ')}
          {(limitWritten || standard) && (
            <span className="under">
              {[limitWritten && `${say('samples.limit')} ${limitWritten}`, standard]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )}
        </span>
      ))}
      {sample.doubts.map((doubt) => (
        <span key={doubt.zh} className="block">
          <Status kind="unknown">{say('samples.doubt')}</Status>{' '}
          <span className="under">{said(doubt)}</span>
        </span>
      ))}
    </>
  )
}
