import { Select } from 'antd'
import { useAddress } from '../shell/Go.tsx'
import { Pill } from '../table/DataTable.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { isSegmentWord, type Segment, type TodoItem } from './todo.ts'

/** What narrows the list: chosen here, shown as pills, kept in the address. */
export function DeskFilters({ items }: { items: readonly TodoItem[] }) {
  const say = useWords()
  const said = useSaid()
  const { query, change } = useAddress()
  const titles = new Map(items.map((item) => [item.procedure, said(item.procedureTitle)]))
  const { procedure, segment } = query
  return (
    <div className="filters">
      <Select
        size="small"
        aria-label={say('desk.procedure')}
        value={procedure ?? ''}
        onChange={(chosen) => change({ procedure: chosen || undefined })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: say('desk.allProcedures') },
          ...[...titles].map(([value, label]) => ({ value, label })),
        ]}
      />
      {procedure && (
        <Pill remove={() => change({ procedure: undefined })}>
          {say('desk.procedureIs', { title: titles.get(procedure) ?? procedure })}
        </Pill>
      )}
      {isSegmentWord(segment) && (
        <Pill remove={() => change({ segment: undefined })}>
          {say(`desk.segment.${segment satisfies Segment}`)}
        </Pill>
      )}
      {(procedure || segment) && (
        <button
          type="button"
          className="link end"
          onClick={() => change({ procedure: undefined, segment: undefined })}
        >
          {say('table.clearFilters')}
        </button>
      )}
    </div>
  )
}
