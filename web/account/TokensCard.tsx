import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Reply } from '#kernel/endpoint.ts'
import { issueToken, listTokens, revokeToken } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { browserNow } from '../clock.ts'
import { Field, WithFaults } from '../form/Field.tsx'
import { useSending } from '../form/sending.ts'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Status } from '../ui/Status.tsx'
import { dayOf } from '../ui/when.ts'
import { useWords } from '../words/words.ts'

/** Tokens with which other software acts for me at the present workplace; each is shown once. */
type Token = Reply<typeof listTokens>['tokens'][number]

const tokensQuery = { queryKey: ['tokens'], queryFn: () => call(listTokens) }

export function TokensCard() {
  const say = useWords()
  const { data } = useQuery(tokensQuery)
  const columns = useColumns()
  const tokens = data?.tokens ?? []
  return (
    <Card title={say('tokens.title')} note={say('list.items', { count: tokens.length })} flush>
      <div className="card-body stack tight">
        <p>{say('tokens.why')}</p>
        <NewToken />
      </div>
      {tokens.length > 0 && (
        <DataTable
          caption={say('tokens.title')}
          columns={columns}
          rows={tokens}
          keyOf={(token) => token.id}
        />
      )}
    </Card>
  )
}

function NewToken() {
  const say = useWords()
  const client = useQueryClient()
  const sending = useSending()
  const [issued, setIssued] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const body = { name: String(given.get('name') ?? ''), days: Number(given.get('days') ?? '') }
    const isDone = await sending.send(async () =>
      setIssued((await call(issueToken, { body })).token),
    )
    if (!isDone) return
    setRound(round + 1)
    client.invalidateQueries(tokensQuery)
  }
  return (
    <form key={round} className="stack tight" onSubmit={submit}>
      {issued && <Issued token={issued} />}
      <WithFaults sending={sending}>
        <div className="inline-form">
          <Field id="name" label={say('tokens.name')}>
            {(aria) => <Input {...aria} name="name" maxLength={100} required />}
          </Field>
          <Field id="days" label={say('tokens.days')}>
            {(aria) => (
              <Input {...aria} name="days" inputMode="numeric" defaultValue="90" required />
            )}
          </Field>
          <Button htmlType="submit" loading={sending.isBusy}>
            {say('tokens.issue')}
          </Button>
        </div>
      </WithFaults>
    </form>
  )
}

function Issued({ token }: { token: string }) {
  const say = useWords()
  return (
    <div className="note ok" role="status">
      <Icon name="ok" />
      <div>
        <b>{say('tokens.once')}</b>
        <code>{token}</code>
      </div>
    </div>
  )
}

function useColumns(): Column<Token>[] {
  const say = useWords()
  return [
    { key: 'name', head: say('tokens.name'), isRowHead: true, cell: (token) => token.name },
    { key: 'organ', head: say('account.organ'), cell: (token) => token.organ },
    { key: 'created', head: say('tokens.created'), cell: (token) => dayOf(token.createdAt) },
    { key: 'expires', head: say('tokens.expires'), cell: (token) => dayOf(token.expiresAt) },
    { key: 'state', head: say('cases.state'), cell: (token) => <TokenState token={token} /> },
  ]
}

function TokenState({ token }: { token: Token }) {
  const say = useWords()
  const client = useQueryClient()
  if (token.revokedAt) return <Status kind="withdrawn">{say('tokens.revoked')}</Status>
  if (new Date(token.expiresAt) <= browserNow()) {
    return <Status kind="neutral">{say('tokens.over')}</Status>
  }
  const revoke = async () => {
    await call(revokeToken, { params: { id: token.id } })
    client.invalidateQueries(tokensQuery)
  }
  return (
    <span className="bar">
      <Status kind="ok">{say('tokens.valid')}</Status>
      <Button size="small" onClick={revoke}>
        {say('tokens.revoke')}
      </Button>
    </span>
  )
}
