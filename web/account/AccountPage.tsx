import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { changePassword, chooseWorkplace } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { Field, WithFaults } from '../form/Field.tsx'
import { useSending } from '../form/sending.ts'
import { KEYS_SETTING } from '../shell/Keys.tsx'
import { useRoleWords, useSession } from '../shell/session.ts'
import { recall, remember } from '../storage.ts'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { CodesCard } from './CodesCard.tsx'
import { TokensCard } from './TokensCard.tsx'
import './account.css'

/** My account: where I work, my secrets, my machines, how I like the screens. */
export function AccountPage() {
  const say = useWords()
  const { user, mustChangePassword } = useSession()
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('account.title')}</PageTitle>
        <p className="meta">{user.displayName}</p>
      </div>
      <div className="stack account">
        {mustChangePassword && (
          <div className="note due" role="status">
            <Icon name="due" />
            <div>{say('account.mustChange')}</div>
          </div>
        )}
        <WorkplaceCard />
        <PasswordCard />
        <CodesCard />
        <TokensCard />
        <KeysCard />
      </div>
    </>
  )
}

function WorkplaceCard() {
  const say = useWords()
  const said = useSaid()
  const client = useQueryClient()
  const { labelOf } = useRoleWords()
  const { workplace, workplaces } = useSession()
  const move = async (organId: string) => {
    const session = await call(chooseWorkplace, { body: { organId } })
    client.clear()
    client.setQueryData(['session'], session)
  }
  return (
    <Card title={say('account.workplace')}>
      <dl className="data">
        <div>
          <dt>{say('account.organ')}</dt>
          <dd>
            {workplaces.length > 1 ? (
              <Select
                aria-label={say('account.workplace')}
                value={workplace.id}
                onChange={move}
                popupMatchSelectWidth={false}
                options={workplaces.map(({ id, name }) => ({ value: id, label: name }))}
              />
            ) : (
              workplace.name
            )}
          </dd>
        </div>
        <div>
          <dt>{say('account.roles')}</dt>
          <dd>{workplace.roles.map((role) => said(labelOf(role))).join(say('list.and'))}</dd>
        </div>
      </dl>
      {workplaces.length > 1 && <p className="hint">{say('account.workplaceHint')}</p>}
    </Card>
  )
}

function PasswordCard() {
  const say = useWords()
  const client = useQueryClient()
  const sending = useSending()
  const [round, setRound] = useState(0)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const body = {
      current: String(given.get('current') ?? ''),
      password: String(given.get('password') ?? ''),
    }
    const isDone = await sending.send(() => call(changePassword, { body }))
    if (!isDone) return
    setRound(round + 1)
    client.invalidateQueries({ queryKey: ['session'] })
  }
  return (
    <Card title={say('account.password')}>
      <form key={round} className="stack tight narrow-form" onSubmit={submit}>
        {sending.isDone && (
          <p className="done" role="status">
            <Icon name="ok" /> {say('account.passwordChanged')}
          </p>
        )}
        <WithFaults sending={sending}>
          <Field id="current" label={say('account.current')}>
            {(aria) => (
              <Input.Password {...aria} name="current" autoComplete="current-password" required />
            )}
          </Field>
          <Field
            id="password"
            label={say('account.newPassword')}
            hint={say('account.passwordRule')}
          >
            {(aria) => (
              <Input.Password {...aria} name="password" autoComplete="new-password" required />
            )}
          </Field>
        </WithFaults>
        <div>
          <Button htmlType="submit" loading={sending.isBusy}>
            {say('account.changePassword')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function KeysCard() {
  const say = useWords()
  const [isOn, setOn] = useState(() => recall(KEYS_SETTING, true))
  return (
    <Card title={say('account.keys')}>
      <Checkbox
        checked={isOn}
        onChange={({ target }) => {
          remember(KEYS_SETTING, target.checked)
          setOn(target.checked)
        }}
      >
        {say('account.keysOn')}
      </Checkbox>
      <p className="hint">{say('account.keysHint')}</p>
    </Card>
  )
}
