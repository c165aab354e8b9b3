import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { deactivateUser } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { ErrorSummary } from '../form/ErrorSummary.tsx'
import { useSending } from '../form/sending.ts'
import { useWords } from '../words/words.ts'
import { type Person, usePeopleChanged } from './people.ts'

const REASON_LEAST = 2

/**
 * Ends an account for good. Open work is handed over in the same act, so that nothing is orphaned.
 */
export function Deactivate({ person, people }: { person: Person; people: readonly Person[] }) {
  const say = useWords()
  const changed = usePeopleChanged()
  const sending = useSending()
  const [heir, setHeir] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const heirs = people.filter(({ id, state }) => id !== person.id && state === 'active')
  const needsHeir = person.openAssignments > 0
  const deactivate = () =>
    sending.send(async () => {
      await call(deactivateUser, {
        params: { id: person.id },
        body: { reason, ...(heir && { handOverTo: heir }) },
      })
      changed()
    })
  return (
    <section className="stack tight">
      <h3>{say('people.deactivate')}</h3>
      <ErrorSummary errors={sending.errors} attempt={sending.attempt} />
      {needsHeir && (
        <div className="field">
          <label htmlFor="handOverTo">
            {say('people.handOver', { count: person.openAssignments })}
          </label>
          <Select
            id="handOverTo"
            className="whole"
            value={heir}
            placeholder={say('form.choose')}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={setHeir}
            options={heirs.map(({ id, displayName, login }) => ({
              value: id,
              label: `${displayName}（${login}）`,
            }))}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor="reason">{say('people.reason')}</label>
        <Input
          id="reason"
          value={reason}
          maxLength={500}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <p className="hint">{say('people.deactivateNote')}</p>
      <div>
        <Button
          danger
          disabled={reason.trim().length < REASON_LEAST || (needsHeir && !heir)}
          onClick={deactivate}
          loading={sending.isBusy}
        >
          {say('people.deactivate')}
        </Button>
      </div>
    </section>
  )
}
