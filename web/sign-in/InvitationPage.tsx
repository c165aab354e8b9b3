import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { text } from '#kernel/text.ts'
import { acceptInvitation } from '#platform/identity/contract.ts'
import { type ApiProblem, call } from '../api.ts'
import type { FormError } from '../form/errors.ts'
import { Field, WithFaults } from '../form/Field.tsx'
import { plainFaults, useSending } from '../form/sending.ts'
import { pages } from '../paths.ts'
import { Go } from '../shell/Go.tsx'
import { Outside } from '../shell/Outside.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useWords } from '../words/words.ts'
import './sign-in.css'

/** A one-time link: sets the first password, or a new one. The secret stands behind the # sign. */
export function InvitationPage() {
  const say = useWords()
  const [login, setLogin] = useState<string | null>(null)
  return (
    <Outside>
      <PageTitle>{say('invitation.title')}</PageTitle>
      {login === null ? <PasswordForm done={setLogin} /> : <Accepted login={login} />}
    </Outside>
  )
}

function Accepted({ login }: { login: string }) {
  const say = useWords()
  return (
    <div className="note ok" role="status">
      <Icon name="ok" />
      <div>
        {say('invitation.done', { login })}
        <p>
          <Go to={pages.signIn}>{say('signIn.title')}</Go>
        </p>
      </div>
    </div>
  )
}

function PasswordForm({ done }: { done: (login: string) => void }) {
  const say = useWords()
  const sending = useSending(invitationFaults)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const password = String(given.get('password') ?? '')
    if (password !== String(given.get('again') ?? '')) return sending.fail([differs])
    await sending.send(async () => {
      const token = window.location.hash.slice(1)
      const { login } = await call(acceptInvitation, { body: { token, password } })
      done(login)
    })
  }
  return (
    <form className="sign-in" onSubmit={submit}>
      <WithFaults sending={sending}>
        <Field id="password" label={say('account.newPassword')} hint={say('account.passwordRule')}>
          {(aria) => (
            <Input.Password
              {...aria}
              name="password"
              autoComplete="new-password"
              required
              size="large"
            />
          )}
        </Field>
        <Field id="again" label={say('account.again')}>
          {(aria) => (
            <Input.Password
              {...aria}
              name="again"
              autoComplete="new-password"
              required
              size="large"
            />
          )}
        </Field>
      </WithFaults>
      <Button type="primary" htmlType="submit" size="large" loading={sending.isBusy}>
        {say('invitation.submit')}
      </Button>
    </form>
  )
}

const differs: FormError = {
  id: 'again',
  isOurs: true,
  ...text('两次填写的密码不一致，请重新填写', 'The two passwords differ; please enter them again'),
}

/** A link that was used or is over looks like one that never was. */
function invitationFaults(problem: ApiProblem): FormError[] {
  if (problem.status !== 404) return plainFaults(problem)
  return [
    {
      id: null,
      isOurs: false,
      ...text(
        '链接无效、已使用或已过期，请联系安全管理员重新发送',
        'The link is not valid, was used already or is over; ask the security administrator for a new one',
      ),
    },
  ]
}
