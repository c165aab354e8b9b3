import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Status, type StatusKind } from '#web/ui/Status.tsx'
import { figure, shortTime } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import type { FeedView } from '../contract.ts'
import type { Overview } from './overview.ts'
import { useOverviewWords } from './words.ts'

/** Which laboratories deliver as they used to, and whether the duties of the program still run. */
const KINDS: Readonly<Record<FeedView['state'], StatusKind>> = {
  ok: 'ok',
  late: 'due',
  broken: 'bad',
  unknown: 'unknown',
}

const WORDS = {
  ok: 'stateOk',
  late: 'stateLate',
  broken: 'stateBroken',
  unknown: 'stateUnknown',
} as const

export function Feeds({ shown }: { shown: Overview }) {
  const say = useOverviewWords()
  const columns = useColumns(shown)
  const count = (state: FeedView['state']) =>
    shown.feeds.filter((feed) => feed.state === state).length
  const [broken, late] = [count('broken'), count('late')]
  return (
    <Card
      title={say('feeds')}
      note={
        <>
          {broken > 0 && <Status kind="bad">{say('broken', { count: broken })}</Status>}{' '}
          {late > 0 && <Status kind="due">{say('late', { count: late })}</Status>}
        </>
      }
      flush
    >
      {shown.feeds.length === 0 ? (
        <Empty>{say('noFeeds')}</Empty>
      ) : (
        <div className="scroll-x">
          <DataTable
            caption={say('feeds')}
            columns={columns}
            rows={shown.feeds}
            keyOf={(feed) => feed.labId}
          />
        </div>
      )}
      <div className="card-body small muted">
        <p>{say('feedsNote')}</p>
        <p>
          {say('provinces', {
            with: shown.provinces.filter(({ lastDay }) => lastDay !== null).length,
            all: shown.provinces.length,
          })}
        </p>
        <Duties shown={shown} />
      </div>
    </Card>
  )
}

function useColumns(shown: Overview): Column<FeedView>[] {
  const say = useOverviewWords()
  return [
    {
      key: 'state',
      head: say('state'),
      cell: ({ state }) => <Status kind={KINDS[state]}>{say(WORDS[state])}</Status>,
    },
    { key: 'source', head: say('source'), isRowHead: true, width: 150, cell: ({ lab }) => lab },
    {
      key: 'way',
      head: say('way'),
      width: 64,
      cell: ({ lastSource }) => (lastSource ? say(wayOf(lastSource)) : '—'),
    },
    {
      key: 'last',
      head: say('last'),
      width: 108,
      cell: ({ lastDeliveryAt }) =>
        lastDeliveryAt ? <span className="nowrap">{shortTime(lastDeliveryAt)}</span> : say('never'),
    },
    {
      key: 'ago',
      head: say('ago'),
      align: 'right',
      cell: ({ lastDeliveryAt }) => <Ago at={lastDeliveryAt} now={shown.now} />,
    },
    {
      key: 'rhythm',
      head: say('rhythm'),
      align: 'right',
      isWideOnly: true,
      cell: ({ rhythmDays }) => (rhythmDays === null ? '—' : rhythmDays.toFixed(1)),
    },
    { key: 'month', head: say('month'), align: 'right', cell: (f) => figure(f.rowsOfMonth) },
    {
      key: 'rejected',
      head: say('rejected'),
      align: 'right',
      cell: (feed) => figure(feed.rejectedOfMonth),
    },
    { key: 'unmended', head: say('unmended'), align: 'right', cell: (f) => figure(f.unmended) },
  ]
}

const wayOf = (source: string): 'file' | 'stream' => (source === 'file' ? 'file' : 'stream')

function Ago({ at, now }: { at: string | null; now: string }) {
  const say = useOverviewWords()
  if (at === null) return '—'
  const minutes = Math.max(0, Math.round((Date.parse(now) - Date.parse(at)) / 60_000))
  if (minutes < 120) return say('minutes', { count: minutes })
  if (minutes < 48 * 60) return say('hours', { count: Math.round(minutes / 60) })
  return say('days', { count: Math.round(minutes / 1440) })
}

function Duties({ shown }: { shown: Overview }) {
  const say = useOverviewWords()
  const said = useSaid()
  return (
    <p className="duties">
      {say('duties')}
      {shown.duties.map(({ name, label, state, beatAt }) => (
        <Status key={name} kind={KINDS[state]}>
          {beatAt
            ? say('duty', { label: said(label), at: shortTime(beatAt) })
            : say('silent', { label: said(label) })}
        </Status>
      ))}
    </p>
  )
}
