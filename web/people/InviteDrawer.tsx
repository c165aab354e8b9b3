import { Button, Drawer, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { fieldErrors } from '#kernel/schema.ts'
import { inviteUser } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import type { FormError } from '../form/errors.ts'
import { Field, WithFaults } from '../form/Field.tsx'
import { useSending } from '../form/sending.ts'
import { useWords } from '../words/words.ts'
import { OneTimeLink } from './OneTimeLink.tsx'
import { usePeopleChanged } from './people.ts'
import { type ChosenRole, missingIn, RoleInput } from './RoleInput.tsx'

/** Invites a person with a first role; what comes back is a link to hand over, shown once. */
export function InviteDrawer({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const say = useWords()
  return (
    <Drawer title={say('people.invite')} open={isOpen} onClose={close} destroyOnHidden size={420}>
      <InviteForm />
    </Drawer>
  )
}

const NO_ROLE: ChosenRole = { organId: null, role: null }

function InviteForm() {
  const say = useWords()
  const changed = usePeopleChanged()
  const sending = useSending()
  const [chosen, setChosen] = useState(NO_ROLE)
  const [link, setLink] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const person = {
      login: String(given.get('login') ?? '').trim(),
      displayName: String(given.get('displayName') ?? '').trim(),
    }
    const faults = [...faultsOfPerson(person), ...missingIn(chosen)]
    const { organId, role } = chosen
    if (faults.length > 0 || !organId || !role) return sending.fail(faults)
    const body = { ...person, memberships: [{ organId, role }] }
    const isDone = await sending.send(async () => setLink((await call(inviteUser, { body })).link))
    if (!isDone) return
    setRound(round + 1)
    setChosen(NO_ROLE)
    changed()
  }
  return (
    <form key={round} className="stack tight" noValidate onSubmit={submit}>
      {link && <OneTimeLink link={link} />}
      <WithFaults sending={sending}>
        <Field id="login" label={say('signIn.login')} hint={say('people.loginRule')}>
          {(aria) => <Input {...aria} name="login" autoComplete="off" />}
        </Field>
        <Field id="displayName" label={say('people.name')}>
          {(aria) => <Input {...aria} name="displayName" autoComplete="off" maxLength={60} />}
        </Field>
        <RoleInput value={chosen} choose={setChosen} />
      </WithFaults>
      <p className="hint">{say('people.inviteNote')}</p>
      <div>
        <Button type="primary" htmlType="submit" loading={sending.isBusy}>
          {say('people.inviteSend')}
        </Button>
      </div>
    </form>
  )
}

/** Name and login, checked by the same schema that the server checks them by. */
function faultsOfPerson(person: { login: string; displayName: string }): FormError[] {
  return fieldErrors(inviteUser.body!, { ...person, memberships: [] })
    .filter(({ path }) => path === '/login' || path === '/displayName')
    .map(({ path, zh, en }) => ({ id: path.slice(1), isOurs: true, zh, en }))
}
