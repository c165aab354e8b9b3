import { useState } from 'react'
import { DeadlineCell, DueCell } from '../deadline/DeadlineCell.tsx'
import { pages, to } from '../paths.ts'
import { Go, useAddress } from '../shell/Go.tsx'
import { type Column, DataTable, type RowGroup } from '../table/DataTable.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { SEGMENT_ICON } from './Segments.tsx'
import { SEGMENTS, type Segment, type TodoItem } from './todo.ts'

/** Rows of a group shown before the rest has to be unfolded; what is urgent is never folded. */
const SHOWN_ROWS = 8

/** The list of what waits, grouped by urgency and sorted by the time left. */
export function DeskTable({
  items,
  isFiltered,
}: {
  items: readonly TodoItem[]
  isFiltered: boolean
}) {
  const say = useWords()
  const columns = useColumns()
  const groups = useGroups(items)
  const { change } = useAddress()
  if (items.length === 0 && isFiltered) {
    return (
      <Empty
        action={
          <button
            type="button"
            className="link"
            onClick={() => change({ procedure: undefined, segment: undefined })}
          >
            {say('table.clearFilters')}
          </button>
        }
      >
        {say('table.noneFits')}
      </Empty>
    )
  }
  if (items.length === 0) {
    return (
      <Empty action={<Go to={pages.cases}>{say('notFound.cases')}</Go>}>{say('desk.empty')}</Empty>
    )
  }
  return (
    <DataTable
      caption={say('desk.list')}
      columns={columns}
      groups={groups}
      keyOf={(item) => item.id}
    />
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
    { key: 'next', head: say('desk.next'), isRowHead: true, cell: (item) => <Next item={item} /> },
    {
      key: 'party',
      head: say('desk.party'),
      width: 192,
      cell: (item) => item.party ?? '—',
    },
    { key: 'state', head: say('desk.state'), width: 96, cell: (item) => said(item.stateLabel) },
    {
      key: 'due',
      head: say('desk.due'),
      width: 226,
      cell: (item) => <DueCell deadline={item.deadline} />,
    },
  ]
}

function Next({ item }: { item: TodoItem }) {
  const say = useWords()
  const said = useSaid()
  const { nextStep, deadline } = item
  const watched = deadline
    ? say('desk.watch', { limit: said(deadline.label) })
    : say('desk.openCase')
  const nextWords = nextStep ? said(nextStep) : watched
  return (
    <>
      <Go className="next" to={to(pages.case, { id: item.id })} data-row="">
        {nextWords}
        {say('list.colon')}
        {item.title}
      </Go>
      <span className="under">
        {said(item.procedureTitle)} <span className="nowrap">{item.number}</span>
      </span>
    </>
  )
}

function useGroups(items: readonly TodoItem[]): RowGroup<TodoItem>[] {
  const say = useWords()
  const [unfolded, setUnfolded] = useState<ReadonlySet<Segment>>(new Set())
  return SEGMENTS.flatMap((segment) => {
    const rows = items.filter((item) => item.segment === segment)
    if (rows.length === 0) return []
    const isWhole = unfolded.has(segment) || segment === 'overdue' || segment === 'day'
    const shown = isWhole ? rows : rows.slice(0, SHOWN_ROWS)
    const hidden = rows.length - shown.length
    return {
      key: segment,
      head: <GroupHead segment={segment} count={rows.length} />,
      rows: shown,
      ...(hidden > 0 && {
        foot: (
          <button
            type="button"
            className="link"
            onClick={() => setUnfolded(new Set([...unfolded, segment]))}
          >
            {say('desk.unfold', { count: hidden })} <Icon name="down" />
          </button>
        ),
      }),
    }
  })
}

function GroupHead({ segment, count }: { segment: Segment; count: number }) {
  const say = useWords()
  return (
    <span className={`group-head ${SEGMENT_ICON[segment]}`}>
      <Icon name={SEGMENT_ICON[segment]} />
      <b>{say(`desk.group.${segment}`)}</b>
      <span>{say('list.items', { count })}</span>
      {segment === 'overdue' && <small>{say('desk.overdueNote')}</small>}
      {segment === 'paused' && <small>{say('desk.pausedNote')}</small>}
    </span>
  )
}
