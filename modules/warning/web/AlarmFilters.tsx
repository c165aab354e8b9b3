import { DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useRegionName, useRegions } from '#web/form/regions.ts'
import { useAddress } from '#web/shell/Go.tsx'
import { Pill } from '#web/table/DataTable.tsx'
import { useWords } from '#web/words/words.ts'
import { type FilterWord, type FilterWords, RULES, STATES } from './alarms.ts'
import { useWarningWords } from './words.ts'

/** What narrows the list of alarms. Each choice stands in the address and as a pill. */
export function AlarmFilters({ words }: { words: FilterWords }) {
  const say = useWarningWords()
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
          placeholder={say('list.search')}
          aria-label={say('list.search')}
          onSearch={(q) => change({ q: q.trim() || undefined })}
        />
        <Select
          aria-label={say('list.rule')}
          value={words.rule ?? ''}
          popupMatchSelectWidth={false}
          onChange={(rule) => change({ rule: rule || undefined })}
          options={[
            { value: '', label: say('list.allRules') },
            ...RULES.map((rule) => ({ value: rule, label: say(`rule.${rule}`) })),
          ]}
        />
        <AreaFilter words={words} />
        <Select
          aria-label={say('list.state')}
          value={words.state ?? ''}
          popupMatchSelectWidth={false}
          onChange={(state) => change({ state: state || undefined })}
          options={[
            { value: '', label: say('list.anyState') },
            ...STATES.map((state) => ({ value: state, label: say(`list.${state}`) })),
          ]}
        />
        <WeekFilter word="from" value={words.from} />
        <WeekFilter word="to" value={words.to} />
      </div>
      <Pills words={words} />
    </>
  )
}

/** Alarms are of provinces, or of the nation. */
function AreaFilter({ words }: { words: FilterWords }) {
  const say = useWarningWords()
  const { change } = useAddress()
  const provinces = useRegions().filter(({ code }) => code.endsWith('0000'))
  return (
    <Select
      aria-label={say('list.area')}
      value={words.area ?? null}
      placeholder={say('list.allAreas')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(area) => change({ area: area ?? undefined })}
      options={provinces.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
    />
  )
}

function WeekFilter({ word, value }: { word: 'from' | 'to'; value: string | undefined }) {
  const say = useWarningWords()
  const { change } = useAddress()
  return (
    <DatePicker
      aria-label={say(`list.${word}`)}
      placeholder={say(`list.${word}`)}
      format="YYYY-MM-DD"
      value={value ? dayjs(value) : null}
      onChange={(day) => change({ [word]: day?.format('YYYY-MM-DD') })}
    />
  )
}

function Pills({ words }: { words: FilterWords }) {
  const say = useWarningWords()
  const sayShell = useWords()
  const regionName = useRegionName()
  const { change } = useAddress()
  const { q, rule, area, state, from, to, item, productGroup } = words
  const knownRule = RULES.find((one) => one === rule)
  const knownState = STATES.find((one) => one === state)
  const pills: [FilterWord, string | false | undefined][] = [
    ['q', q && say('list.pill.q', { q })],
    ['productGroup', productGroup],
    ['item', item],
    ['rule', knownRule && say('list.pill.rule', { rule: say(`rule.${knownRule}`) })],
    ['area', area && say('list.pill.area', { area: regionName(area) })],
    ['state', knownState && say('list.pill.state', { state: say(`list.${knownState}`) })],
    ['from', from && say('list.pill.from', { day: from })],
    ['to', to && say('list.pill.to', { day: to })],
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
        {sayShell('table.clearFilters')}
      </button>
    </div>
  )
}
