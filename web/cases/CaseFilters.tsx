import { Checkbox, Input, Select } from 'antd'
import { useRegionName, useRegions } from '../form/regions.ts'
import { useProcedure, useProcedures } from '../procedures/procedures.ts'
import { useAddress } from '../shell/Go.tsx'
import { Pill } from '../table/DataTable.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import type { FilterWord, FilterWords } from './list.ts'

/**
 * What narrows a list of cases. Each choice stands in the address and as a pill under the inputs.
 */
export function CaseFilters({ words }: { words: FilterWords }) {
  const say = useWords()
  const { change } = useAddress()
  return (
    <>
      <div className="filters">
        <Input.Search
          key={words.q ?? ''}
          className="filter-search"
          allowClear
          defaultValue={words.q ?? ''}
          maxLength={100}
          placeholder={say('cases.search')}
          aria-label={say('cases.search')}
          onSearch={(q) => change({ q: q.trim() || undefined })}
        />
        <ProcedureFilter words={words} />
        <StateFilter words={words} />
        <RegionFilter words={words} />
        <Select
          aria-label={say('cases.progress')}
          value={words.open ?? ''}
          onChange={(open) => change({ open: open || undefined })}
          options={[
            { value: '', label: say('cases.openOrClosed') },
            { value: 'true', label: say('cases.open') },
            { value: 'false', label: say('cases.closed') },
          ]}
        />
        <Checkbox
          checked={words.overdue === 'true'}
          onChange={({ target }) => change({ overdue: target.checked ? 'true' : undefined })}
        >
          {say('cases.onlyOverdue')}
        </Checkbox>
        <Checkbox
          checked={words.mine === 'true'}
          onChange={({ target }) => change({ mine: target.checked ? 'true' : undefined })}
        >
          {say('cases.onlyMine')}
        </Checkbox>
        <Checkbox
          checked={words.drill === 'true'}
          onChange={({ target }) => change({ drill: target.checked ? 'true' : undefined })}
        >
          {say('cases.onlyDrills')}
        </Checkbox>
      </div>
      <Pills words={words} />
    </>
  )
}

function ProcedureFilter({ words }: { words: FilterWords }) {
  const say = useWords()
  const said = useSaid()
  const { change } = useAddress()
  const procedures = useProcedures()
  return (
    <Select
      aria-label={say('cases.procedure')}
      value={words.procedure ?? ''}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(procedure) => change({ procedure: procedure || undefined, state: undefined })}
      options={[
        { value: '', label: say('desk.allProcedures') },
        ...procedures.map(({ name, title }) => ({ value: name, label: said(title) })),
      ]}
    />
  )
}

function StateFilter({ words }: { words: FilterWords }) {
  const say = useWords()
  const said = useSaid()
  const { change } = useAddress()
  const procedure = useProcedure(words.procedure ?? '')
  if (!procedure) return null
  return (
    <Select
      aria-label={say('cases.state')}
      value={words.state ?? ''}
      popupMatchSelectWidth={false}
      onChange={(state) => change({ state: state || undefined })}
      options={[
        { value: '', label: say('cases.allStates') },
        ...procedure.states.map(({ name, label }) => ({ value: name, label: said(label) })),
      ]}
    />
  )
}

function RegionFilter({ words }: { words: FilterWords }) {
  const say = useWords()
  const { change } = useAddress()
  const regions = useRegions()
  return (
    <Select
      aria-label={say('case.region')}
      value={words.region ?? null}
      placeholder={say('cases.allRegions')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(region) => change({ region: region ?? undefined })}
      options={regions.map(({ code, path }) => ({ value: code, label: `${path} ${code}` }))}
    />
  )
}

function Pills({ words }: { words: FilterWords }) {
  const say = useWords()
  const said = useSaid()
  const { change } = useAddress()
  const regionName = useRegionName()
  const procedure = useProcedure(words.procedure ?? '')
  const state = procedure?.states.find(({ name }) => name === words.state)
  const pills: [FilterWord, string | false | undefined][] = [
    ['q', words.q && say('cases.pill.q', { q: words.q })],
    ['procedure', procedure && say('cases.pill.procedure', { title: said(procedure.title) })],
    ['state', state && say('cases.pill.state', { state: said(state.label) })],
    ['region', words.region && say('cases.pill.region', { region: regionName(words.region) })],
    ['open', words.open && say(words.open === 'true' ? 'cases.open' : 'cases.closed')],
    ['overdue', words.overdue && say('cases.onlyOverdue')],
    ['mine', words.mine && say('cases.onlyMine')],
    ['drill', words.drill && say('cases.onlyDrills')],
  ]
  const shown = pills.filter(([, label]) => label)
  if (shown.length === 0) return null
  const clear = Object.fromEntries(shown.map(([word]) => [word, undefined]))
  return (
    <div className="filters pills">
      {shown.map(([word, label]) => (
        <Pill key={word} remove={() => change({ [word]: undefined })}>
          {label}
        </Pill>
      ))}
      <button type="button" className="link end" onClick={() => change(clear)}>
        {say('table.clearFilters')}
      </button>
    </div>
  )
}
