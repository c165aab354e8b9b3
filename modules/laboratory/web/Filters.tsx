import { useQuery } from '@tanstack/react-query'
import { Checkbox, DatePicker, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { listItems } from '#modules/standards/contract.ts'
import { call } from '#web/api.ts'
import { useRegionName, useRegions } from '#web/form/regions.ts'
import { useAddress } from '#web/shell/Go.tsx'
import { useSession } from '#web/shell/session.ts'
import { Pill } from '#web/table/DataTable.tsx'
import { useWords } from '#web/words/words.ts'
import { getUpload } from '../contract-uploads.ts'
import { type FilterWord, type FilterWords, seesBlindCodes, useProductGroups } from './list.ts'
import { VERDICTS, type VerdictName } from './verdict.tsx'
import { useResultWords } from './words-results.ts'

/** What narrows a list of samples or results; each choice stands in the address and as a pill. */
export function Filters({ words, of }: { words: FilterWords; of: 'samples' | 'results' }) {
  const say = useResultWords()
  const isBlind = seesBlindCodes(useSession())
  const { change } = useAddress()
  return (
    <>
      <div className="filters">
        {of === 'samples' && !isBlind && <Find words={words} />}
        {of === 'results' && <ItemFilter words={words} />}
        <VerdictFilter words={words} />
        <GroupFilter words={words} />
        {!isBlind && <RegionFilter words={words} />}
        <DayFilter words={words} word="from" />
        <DayFilter words={words} word="to" />
        <OriginFilter words={words} />
        <Checkbox
          checked={words.replaced === 'true'}
          onChange={({ target }) => change({ replaced: target.checked ? 'true' : undefined })}
        >
          {say('withReplaced')}
        </Checkbox>
      </div>
      <Pills words={words} />
    </>
  )
}

interface Given {
  readonly words: FilterWords
}

function Find({ words }: Given) {
  const say = useResultWords()
  const { change } = useAddress()
  return (
    <Input.Search
      key={words.q ?? ''}
      className="filter-search"
      allowClear
      defaultValue={words.q ?? ''}
      maxLength={100}
      placeholder={say('find')}
      aria-label={say('find')}
      onSearch={(q) => change({ q: q.trim() || undefined })}
    />
  )
}

const ITEMS_FOUND = 50

function ItemFilter({ words }: Given) {
  const say = useResultWords()
  const { change } = useAddress()
  const [q, setQ] = useState('')
  const { data } = useQuery({
    queryKey: ['testItems', q],
    queryFn: () => call(listItems, { query: { q, limit: ITEMS_FOUND } }),
    enabled: q !== '',
    placeholderData: (before) => before,
  })
  return (
    <Select
      className="filter-search"
      aria-label={say('item')}
      value={words.item ?? null}
      placeholder={say('allItems')}
      allowClear
      showSearch={{ filterOption: false, onSearch: (written) => setQ(written.trim()) }}
      notFoundContent={say('searchItem')}
      onChange={(item) => change({ item: item ?? undefined })}
      options={(data?.items ?? []).map(({ name, nameEn }) => ({
        value: name,
        label: nameEn ? `${name} ${nameEn}` : name,
      }))}
    />
  )
}

function VerdictFilter({ words }: Given) {
  const say = useResultWords()
  const { change } = useAddress()
  return (
    <Select
      aria-label={say('verdictHead')}
      value={words.verdict ?? ''}
      popupMatchSelectWidth={false}
      onChange={(verdict) => change({ verdict: verdict || undefined })}
      options={[
        { value: '', label: say('allVerdicts') },
        ...VERDICTS.map((verdict) => ({ value: verdict, label: say(`verdict.${verdict}`) })),
      ]}
    />
  )
}

function GroupFilter({ words }: Given) {
  const say = useResultWords()
  const { change } = useAddress()
  const groups = useProductGroups()
  return (
    <Select
      aria-label={say('group')}
      value={words.productGroup ?? null}
      placeholder={say('allGroups')}
      allowClear
      showSearch
      popupMatchSelectWidth={false}
      onChange={(group) => change({ productGroup: group ?? undefined })}
      options={groups.map((group) => ({ value: group, label: group }))}
    />
  )
}

function RegionFilter({ words }: Given) {
  const say = useResultWords()
  const { change } = useAddress()
  const regions = useRegions()
  return (
    <Select
      aria-label={say('area')}
      value={words.region ?? null}
      placeholder={say('allAreas')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(region) => change({ region: region ?? undefined })}
      options={regions.map(({ code, path }) => ({ value: code, label: `${path} ${code}` }))}
    />
  )
}

const DAY = 'YYYY-MM-DD'

function DayFilter({ words, word }: Given & { word: 'from' | 'to' }) {
  const say = useResultWords()
  const { change } = useAddress()
  const given = words[word]
  return (
    <DatePicker
      className="filter-day"
      format={DAY}
      aria-label={say(word)}
      placeholder={say(word)}
      value={given ? dayjs(given) : null}
      onChange={(day: Dayjs | null) => change({ [word]: day?.format(DAY) })}
    />
  )
}

function OriginFilter({ words }: Given) {
  const say = useResultWords()
  const { change } = useAddress()
  return (
    <Select
      aria-label={say('origin')}
      value={words.origin ?? ''}
      popupMatchSelectWidth={false}
      onChange={(origin) => change({ origin: origin || undefined })}
      options={[
        { value: '', label: say('anyOrigin') },
        { value: 'lab', label: say('lab') },
        { value: 'published', label: say('published') },
      ]}
    />
  )
}

const PILLS = [
  ...(['q', 'item', 'verdict', 'productGroup', 'region'] as const),
  ...(['from', 'to', 'origin', 'upload', 'replaced'] as const),
]

function Pills({ words }: Given) {
  const shell = useWords()
  const { change } = useAddress()
  const labelOf = usePillLabel()
  const shown = PILLS.filter((word) => words[word])
  if (shown.length === 0) return null
  const clear = Object.fromEntries(shown.map((word) => [word, undefined]))
  return (
    <div className="filters pills">
      {shown.map((word) => (
        <Pill key={word} remove={() => change({ [word]: undefined })}>
          {labelOf(word, words[word]!)}
        </Pill>
      ))}
      <button type="button" className="link end" onClick={() => change(clear)}>
        {shell('table.clearFilters')}
      </button>
    </div>
  )
}

function usePillLabel(): (word: Exclude<FilterWord, 'sort'>, value: string) => string {
  const say = useResultWords()
  const regionName = useRegionName()
  const { query } = useAddress()
  const uploadName = useUploadName(query.upload)
  return (word, value) => {
    switch (word) {
      case 'verdict':
        return say('pill.verdict', { value: say(`verdict.${value as VerdictName}`) })
      case 'region':
        return say('pill.region', { value: regionName(value) })
      case 'origin':
        return say('pill.origin', { value: say(value === 'lab' ? 'lab' : 'published') })
      case 'upload':
        return say('pill.upload', { value: uploadName ?? say('pill.oneUpload') })
      case 'replaced':
        return say('pill.replaced')
      default:
        return say(`pill.${word}`, { value })
    }
  }
}

/** Uploads belong to the laboratory; to others one of them has no name. */
function useUploadName(id: string | undefined): string | null {
  const isLab = useSession().workplace.kind === 'lab'
  const { data } = useQuery({
    queryKey: ['upload', id],
    queryFn: () => call(getUpload, { params: { id: id! } }),
    enabled: id !== undefined && isLab,
  })
  return data?.fileName ?? null
}
