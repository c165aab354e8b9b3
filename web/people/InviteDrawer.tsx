import { Button, Drawer, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { text } from '#kernel/text.ts'
import { inviteUser } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { ErrorSummary } from '../form/ErrorSummary.tsx'
import { useSending } from '../form/sending.ts'
import { useWords } from '../words/words.ts'
import { OneTimeLink } from './OneTimeLink.tsx'
import { usePeopleChanged } from './people.ts'
import { type ChosenRole, RoleInput } from './RoleInput.tsx'

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
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const { organId, role } = chosen
    if (!organId || !role) return sending.fail([roleMissing])
    const body = {
      login: String(given.get('login') ?? '').trim(),
      displayName: String(given.get('displayName') ?? '').trim(),
      memberships: [{ organId, role }],
    }
    const isDone = await sending.send(async () => setLink((await call(inviteUser, { body })).link))
    if (!isDone) return
    form.reset()
    setChosen(NO_ROLE)
    changed()
  }
  return (
    <form className="stack tight" noValidate onSubmit={submit}>
      <ErrorSummary errors={sending.errors} attempt={sending.attempt} />
      {link && <OneTimeLink link={link} />}
      <div className="field">
        <label htmlFor="login">{say('signIn.login')}</label>
        <p className="hint">{say('people.loginRule')}</p>
        <Input id="login" name="login" autoComplete="off" />
      </div>
      <div className="field">
        <label htmlFor="displayName">{say('people.name')}</label>
        <Input id="displayName" name="displayName" autoComplete="off" maxLength={60} />
      </div>
      <RoleInput value={chosen} choose={setChosen} />
      <p className="hint">{say('people.inviteNote')}</p>
      <div>
        <Button type="primary" htmlType="submit" loading={sending.isBusy}>
          {say('people.inviteSend')}
        </Button>
      </div>
    </form>
  )
}

export const roleMissing = {
  id: 'organId',
  isOurs: true,
  ...text('请选择单位和角色', 'Choose an organisation and a role'),
}
