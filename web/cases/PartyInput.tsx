import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { listOrgans } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { useWords } from '../words/words.ts'
import '../form/form.css'

/** Finds the organisation that a case is about, by name or credit code. */
export function PartyInput({
  value,
  choose,
}: {
  value: string | null
  choose: (id: string | null) => void
}) {
  const say = useWords()
  const [q, setQ] = useState('')
  const { data } = useQuery({
    queryKey: ['organs', 'enterprise', q],
    queryFn: () => call(listOrgans, { query: { kind: 'enterprise', ...(q && { q }) } }),
    placeholderData: (previous) => previous,
  })
  return (
    <div className="field half">
      <label htmlFor="party">{say('newCase.party')}</label>
      <Select
        id="party"
        className="whole"
        value={value}
        placeholder={say('newCase.findParty')}
        showSearch={{ filterOption: false, onSearch: setQ }}
        onChange={(id) => choose(id ?? null)}
        options={(data?.organs ?? []).map(({ id, name, uscc }) => ({
          value: id,
          label: uscc ? `${name} ${uscc}` : name,
        }))}
      />
    </div>
  )
}
