import { useState } from 'react'
import { useAddress } from '#web/shell/Go.tsx'
import { csvOf, saveAs } from '#web/table/csv.ts'
import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { figure } from '#web/ui/when.ts'
import { overlap } from '../rules.ts'
import { type Area, type Overview, percents, points, ranked } from './overview.ts'
import { useOverviewWords } from './words.ts'

/** Who is worse, with intervals: the same figures as the tiles, complete by itself. */
const SHOWN_FIRST = 12

export function RankedAreas({ shown }: { shown: Overview }) {
  const say = useOverviewWords()
  const [isWhole, setWhole] = useState(false)
  const all = ranked(shown.areas)
  const rows = isWhole ? all : all.slice(0, SHOWN_FIRST)
  const columns = useColumns(shown, all)
  const [first, second] = all
  const isCount = shown.filter.origin === 'published'
  return (
    <Card
      title={say(isCount ? 'rankedCounts' : 'ranked')}
      note={
        <>
          {say('rankedOf', { count: all.length })}{' '}
          <button type="button" className="link" onClick={() => save(shown, all, say)}>
            {say('csv')}
          </button>
        </>
      }
      flush
    >
      {all.length === 0 ? (
        <Empty>{say('noData')}</Empty>
      ) : (
        <div className="scroll-x">
          <DataTable
            caption={say(isCount ? 'rankedCounts' : 'ranked')}
            columns={columns}
            rows={rows}
            keyOf={(row) => `${row.standing}${row.code}`}
            foot={<Whole shown={shown} />}
          />
        </div>
      )}
      <div className="card-body small muted">
        {all.length > SHOWN_FIRST && (
          <p>
            <button type="button" className="link" onClick={() => setWhole(!isWhole)}>
              {isWhole ? say('showFewer') : say('showAll', { count: all.length })}
            </button>
          </p>
        )}
        {first && second && overlap(first.rate, second.rate) && <p>{say('overlapping')}</p>}
        <p>{say(isCount ? 'publishedNote' : 'rankedNote')}</p>
      </div>
    </Card>
  )
}

function useColumns(shown: Overview, all: readonly Area[]): Column<Area>[] {
  const say = useOverviewWords()
  const { change } = useAddress()
  const place = new Map(all.map((area, at) => [area, at + 1]))
  const max = Math.ceil(
    Math.max(0.01, ...all.map(({ rate }) => (rate.state === 'rated' ? rate.upper : 0))) * 100,
  )
  const name = (row: Area) =>
    row.hasBelow ? (
      <button type="button" className="link" onClick={() => change({ region: row.code })}>
        {row.name}
      </button>
    ) : row.standing === 'unplaced' ? (
      say('unplaced', { name: row.name })
    ) : (
      row.name
    )
  return [
    {
      key: 'rank',
      head: say('rank'),
      align: 'right',
      isWideOnly: true,
      cell: (row) => place.get(row) ?? '',
    },
    { key: 'region', head: say('region'), isRowHead: true, width: 104, cell: name },
    { key: 'n', head: say('n'), align: 'right', cell: (row) => figure(row.samples) },
    { key: 'fails', head: say('fails'), align: 'right', cell: (row) => figure(row.failing) },
    { key: 'share', head: say('share'), align: 'right', cell: (row) => <Share area={row} /> },
    { key: 'interval', head: say('interval'), cell: (row) => <Interval area={row} /> },
    {
      key: 'plot',
      head: say('plot', { max }),
      isWideOnly: true,
      cell: (row) => <Plot area={row} whole={shown.whole.rate} max={max / 100} />,
    },
    { key: 'change', head: say('change'), align: 'right', cell: (row) => <Change area={row} /> },
  ]
}

function Share({ area: { rate } }: { area: Pick<Area, 'rate'> }) {
  const say = useOverviewWords()
  if (rate.state === 'rated') return <b>{percents(rate.share)}</b>
  return <span className="muted">{say(rate.state)}</span>
}

function Interval({ area: { rate } }: { area: Pick<Area, 'rate'> }) {
  if (rate.state !== 'rated') return '—'
  return (
    <span className="nowrap">
      {percents(rate.lower)}–{percents(rate.upper)}
    </span>
  )
}

function Change({ area: { change } }: { area: Pick<Area, 'change'> }) {
  const say = useOverviewWords()
  if (change.state === 'notComparable') {
    return <span className="muted">{say('nc')}</span>
  }
  return (
    <span className="nowrap">
      {points(change.difference)}
      {change.isSignificant && '*'}
    </span>
  )
}

const PLOT_WIDTH = 120

/** Dot and interval, with the whole area as a dashed line; the numbers stand beside it. */
function Plot({ area, whole, max }: { area: Area; whole: Area['rate']; max: number }) {
  if (area.rate.state !== 'rated') return null
  const at = (share: number) => ((Math.min(share, max) / max) * (PLOT_WIDTH - 8) + 4).toFixed(1)
  const { share, lower, upper } = area.rate
  return (
    <svg width={PLOT_WIDTH} height="16" aria-hidden="true">
      {whole.state === 'rated' && (
        <path d={`M${at(whole.share)} 0v16`} stroke="#5A6472" strokeDasharray="2 2" />
      )}
      <path d={`M${at(lower)} 8H${at(upper)}`} stroke="#1D4E89" strokeWidth="2" />
      <path d={`M${at(lower)} 4v8M${at(upper)} 4v8`} stroke="#1D4E89" />
      <circle cx={at(share)} cy="8" r="3.5" fill="#1D4E89" />
    </svg>
  )
}

function Whole({ shown }: { shown: Overview }) {
  const say = useOverviewWords()
  const { whole } = shown
  return (
    <tr>
      <td className="wide-only" />
      <th scope="row">{say('whole')}</th>
      <td className="right" data-label={say('n')}>
        {figure(whole.samples)}
      </td>
      <td className="right" data-label={say('fails')}>
        {figure(whole.failing)}
      </td>
      <td className="right" data-label={say('share')}>
        <Share area={whole} />
      </td>
      <td data-label={say('interval')}>
        <Interval area={whole} />
      </td>
      <td className="wide-only" />
      <td className="right" data-label={say('change')}>
        <Change area={whole} />
      </td>
    </tr>
  )
}

function save(shown: Overview, all: readonly Area[], say: ReturnType<typeof useOverviewWords>) {
  const heads = ['region', 'n', 'fails', 'share', 'interval', 'change'] as const
  const rows = all.map((area) => [
    area.name,
    String(area.samples),
    String(area.failing),
    area.rate.state === 'rated' ? percents(area.rate.share) : say(area.rate.state),
    area.rate.state === 'rated' ? `${percents(area.rate.lower)}–${percents(area.rate.upper)}` : '—',
    area.change.state === 'compared' ? points(area.change.difference) : say('notComparable'),
  ])
  const { region, from, to } = shown.filter
  const name = `overview-${region}-${from}-${to}.csv`
  saveAs(name, csvOf([heads.map((head) => say(head)), ...rows]))
}
