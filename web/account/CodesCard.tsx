import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Reply } from '#kernel/endpoint.ts'
import { beginTotp, confirmTotp } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { ErrorSummary } from '../form/ErrorSummary.tsx'
import { Field, WithFaults } from '../form/Field.tsx'
import { useSending } from '../form/sending.ts'
import { useSession } from '../shell/session.ts'
import { Card } from '../ui/Card.tsx'
import { Status } from '../ui/Status.tsx'
import { useWords } from '../words/words.ts'

/**
 * One-time codes: scan, type the first code, done. A lost device is for the administrator to mend.
 */
export function CodesCard() {
  const say = useWords()
  const { totpInUse } = useSession()
  const [begun, setBegun] = useState<Reply<typeof beginTotp> | null>(null)
  const sending = useSending()
  const begin = () => sending.send(async () => setBegun(await call(beginTotp)))
  return (
    <Card
      title={say('codes.title')}
      note={
        <Status kind={totpInUse ? 'ok' : 'neutral'}>
          {say(totpInUse ? 'codes.inUse' : 'codes.notInUse')}
        </Status>
      }
    >
      {begun ? (
        <Confirm begun={begun} done={() => setBegun(null)} />
      ) : (
        <div className="stack tight">
          <p>{say('codes.why')}</p>
          <ErrorSummary errors={sending.errors} attempt={sending.attempt} />
          <div>
            <Button onClick={begin} loading={sending.isBusy}>
              {say(totpInUse ? 'codes.renew' : 'codes.begin')}
            </Button>
          </div>
        </div>
      )}
    </Card>
  )
}

function Confirm({ begun, done }: { begun: Reply<typeof beginTotp>; done: () => void }) {
  const say = useWords()
  const client = useQueryClient()
  const sending = useSending()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code') ?? '').replace(/\s/g, '')
    const isDone = await sending.send(() => call(confirmTotp, { body: { code } }))
    if (!isDone) return
    done()
    client.invalidateQueries({ queryKey: ['session'] })
  }
  return (
    <form className="codes" onSubmit={submit}>
      <img
        className="qr"
        alt={say('codes.qr')}
        src={`data:image/svg+xml,${encodeURIComponent(begun.qr)}`}
      />
      <div className="stack tight narrow-form">
        <p>{say('codes.scan')}</p>
        <p className="small muted">
          {say('codes.secret')} <code>{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <WithFaults sending={sending}>
          <Field id="code" label={say('codes.first')}>
            {(aria) => (
              <Input
                {...aria}
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={10}
                required
              />
            )}
          </Field>
        </WithFaults>
        <div className="bar">
          <Button type="primary" htmlType="submit" loading={sending.isBusy}>
            {say('codes.confirm')}
          </Button>
          <Button onClick={done}>{say('codes.cancel')}</Button>
        </div>
      </div>
    </form>
  )
}
