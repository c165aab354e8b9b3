import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { listOrgans } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { useRoleWords } from '../shell/session.ts'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import '../form/form.css'

/** A role in an organisation: what a membership consists of. */
export interface ChosenRole {
  readonly organId: string | null
  readonly role: string | null
}

export function RoleInput({
  value,
  choose,
}: {
  value: ChosenRole
  choose: (value: ChosenRole) => void
}) {
  const say = useWords()
  const said = useSaid()
  const { roles } = useRoleWords()
  const [q, setQ] = useState('')
  const { data } = useQuery({
    queryKey: ['organs', '', q],
    queryFn: () => call(listOrgans, { query: q ? { q } : {} }),
    placeholderData: (previous) => previous,
  })
  return (
    <>
      <div className="field">
        <label htmlFor="organId">{say('account.organ')}</label>
        <Select
          id="organId"
          className="whole"
          value={value.organId}
          placeholder={say('people.findOrgan')}
          showSearch={{ filterOption: false, onSearch: setQ }}
          onChange={(organId) => choose({ ...value, organId })}
          options={(data?.organs ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className="field">
        <label htmlFor="role">{say('people.role')}</label>
        <Select
          id="role"
          className="whole"
          value={value.role}
          placeholder={say('form.choose')}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(role) => choose({ ...value, role })}
          options={roles.map(({ id, label }) => ({ value: id, label: said(label) }))}
        />
      </div>
    </>
  )
}
