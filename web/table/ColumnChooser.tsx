import { Checkbox, Popover } from 'antd'
import { useState } from 'react'
import { recall, remember } from '../storage.ts'
import { useWords } from '../words/words.ts'
import type { Column } from './DataTable.tsx'

/** Which columns a list shows; this browser remembers it. The column that names the row stays. */
export function useChosenColumns<Row>(
  list: string,
  all: readonly (Column<Row> & { isExtra?: true })[],
) {
  const key = `${list}.columns`
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    recall(
      key,
      all.filter((column) => !column.isExtra).map((column) => column.key),
    ),
  )
  const choose = (keys: readonly string[]) => {
    setChosen(keys)
    remember(key, keys)
  }
  const columns = all.filter((column) => column.isRowHead || chosen.includes(column.key))
  return { columns, chosen, choose }
}

export function ColumnChooser<Row>({
  all,
  chosen,
  choose,
}: {
  all: readonly Column<Row>[]
  chosen: readonly string[]
  choose: (keys: readonly string[]) => void
}) {
  const say = useWords()
  const options = all
    .filter((column) => !column.isRowHead)
    .map((column) => ({ value: column.key, label: column.head }))
  return (
    <Popover
      trigger={['click']}
      content={
        <Checkbox.Group
          className="column-chooser"
          options={options}
          value={[...chosen]}
          onChange={(keys) => choose(keys)}
        />
      }
    >
      <button type="button" className="link">
        {say('table.columns')}
      </button>
    </Popover>
  )
}
