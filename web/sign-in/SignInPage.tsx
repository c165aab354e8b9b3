import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { enterDemonstration, signIn } from '#platform/identity/contract.ts'
import { ApiProblem, call } from '../api.ts'
import { ErrorSummary } from '../form/ErrorSummary.tsx'
import { useSending } from '../form/sending.ts'
import { pages } from '../paths.ts'
import { useAddress, useGo } from '../shell/Go.tsx'
import { Outside } from '../shell/Outside.tsx'
import { type Session, useInstallation } from '../shell/session.ts'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useWords } from '../words/words.ts'
import { DemonstrationAccounts } from './DemonstrationAccounts.tsx'
import './sign-in.css'

/** Name and password; the one-time code is asked for only where the account uses one. */
export function SignInPage() {
  const say = useWords()
  const installation = useInstallation()
  const enter = useEnter()
  return (
    <Outside>
      <PageTitle>{say('signIn.title')}</PageTitle>
      {installation && <p className="muted">{installation.name}</p>}
      <SignInForm enter={enter} />
      {installation?.mode === 'demonstration' && (
        <DemonstrationAccounts
          accounts={installation.accounts}
          enter={(login) => enter(() => call(enterDemonstration, { body: { login } }))}
        />
      )}
      <p className="small muted">{say('signIn.notOfficial')}</p>
    </Outside>
  )
}

type Enter = (ask: () => Promise<Session>) => Promise<void>

/** Signs in, and goes where the person wanted to go before being asked who they are. */
function useEnter(): Enter {
  const client = useQueryClient()
  const go = useGo()
  const { query } = useAddress()
  return async (ask) => {
    const session = await ask()
    client.clear()
    client.setQueryData(['session'], session)
    const isOurs = /^\/work(?=[/?#]|$)/.test(query.next ?? '')
    go(isOurs ? query.next! : pages.desk, { replace: true })
  }
}

function SignInForm({ enter }: { enter: Enter }) {
  const say = useWords()
  const [needsCode, setNeedsCode] = useState(false)
  const sending = useSending()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const word = (name: string) => String(given.get(name) ?? '')
    const code = word('code').replace(/\s/g, '')
    await sending.send(async () => {
      try {
        await enter(() =>
          call(signIn, {
            body: { login: word('login'), password: word('password'), ...(code && { code }) },
          }),
        )
      } catch (error) {
        // The account uses codes: the next question, and not a fault.
        if (!(error instanceof ApiProblem && error.code === 'codeNeeded')) throw error
        setNeedsCode(true)
      }
    })
  }
  return (
    <form className="sign-in" onSubmit={submit}>
      <ErrorSummary errors={sending.errors} attempt={sending.attempt} />
      <label htmlFor="login">{say('signIn.login')}</label>
      <Input id="login" name="login" autoComplete="username" required size="large" />
      <label htmlFor="password">{say('signIn.password')}</label>
      <Input.Password
        id="password"
        name="password"
        autoComplete="current-password"
        required
        size="large"
      />
      {needsCode && (
        <>
          <label htmlFor="code">{say('signIn.code')}</label>
          <p className="hint">{say('signIn.codeHint')}</p>
          <Input
            id="code"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            size="large"
          />
        </>
      )}
      <Button type="primary" htmlType="submit" size="large" loading={sending.isBusy}>
        {say('signIn.submit')}
      </Button>
      <p className="small muted">{say('signIn.forgotten')}</p>
    </form>
  )
}
