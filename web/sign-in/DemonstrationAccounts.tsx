import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Text, text } from '#kernel/text.ts'
import { ApiProblem } from '../api.ts'
import type { Installation } from '../shell/session.ts'
import { Card } from '../ui/Card.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'

/** A plain list: one click and one is in. It exists only where the installation says so. */
export function DemonstrationAccounts({
  accounts,
  enter,
}: {
  accounts: Installation['accounts']
  enter: (login: string) => Promise<void>
}) {
  const say = useWords()
  const said = useSaid()
  const wordsFor = useReferenceRoles()
  const [problem, setProblem] = useState<Text | null>(null)
  const choose = async (login: string) => {
    try {
      await enter(login)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error.said)
    }
  }
  return (
    <Card title={say('signIn.demonstration')} note={say('shell.demonstration')} flush>
      {problem && (
        <p className="card-body fault" role="alert">
          {said(problem)}
        </p>
      )}
      <ul className="accounts">
        {accounts.map(({ login, displayName, organ, roles }) => (
          <li key={login}>
            <button type="button" onClick={() => choose(login)}>
              <b>{displayName}</b>
              <span>{[...roles.map((role) => said(wordsFor(role))), organ].join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Names of roles for somebody who is not signed in yet; they are part of the program. */
function useReferenceRoles(): (id: string) => Text {
  const { data } = useQuery({
    queryKey: ['reference', 'roles'],
    queryFn: async () => {
      const { default: reference } = await import('#reference/roles.json')
      return new Map(reference.roles.map(({ id, zh, en }) => [id, text(zh, en)]))
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (id) => data?.get(id) ?? text(id, id)
}
