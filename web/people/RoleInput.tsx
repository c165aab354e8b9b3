import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { text } from '#kernel/text.ts'
import { listOrgans } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import type { FormError } from '../form/errors.ts'
import { Field } from '../form/Field.tsx'
import { useRoleWords } from '../shell/session.ts'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'

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
      <Field id="organId" label={say('account.organ')}>
        {(aria) => (
          <Select
            {...aria}
            className="whole"
            value={value.organId}
            placeholder={say('people.findOrgan')}
            showSearch={{ filterOption: false, onSearch: setQ }}
            onChange={(organId) => choose({ ...value, organId })}
            options={(data?.organs ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Field>
      <Field id="role" label={say('people.role')}>
        {(aria) => (
          <Select
            {...aria}
            className="whole"
            value={value.role}
            placeholder={say('form.choose')}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(role) => choose({ ...value, role })}
            options={roles.map(({ id, label }) => ({ value: id, label: said(label) }))}
          />
        )}
      </Field>
    </>
  )
}

/** What is not chosen yet, in the order of the inputs. */
export function missingIn({ organId, role }: ChosenRole): FormError[] {
  return [...(organId ? [] : [organMissing]), ...(role ? [] : [roleMissing])]
}

const organMissing: FormError = {
  id: 'organId',
  isOurs: true,
  ...text('请选择单位', 'Choose an organisation'),
}

const roleMissing: FormError = {
  id: 'role',
  isOurs: true,
  ...text('请选择角色', 'Choose a role'),
}
