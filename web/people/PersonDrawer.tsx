import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { endMembership, grantMembership, resetPassword } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { ErrorSummary } from '../form/ErrorSummary.tsx'
import { WithFaults } from '../form/Field.tsx'
import { useSending } from '../form/sending.ts'
import { useRoleWords } from '../shell/session.ts'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { Deactivate } from './Deactivate.tsx'
import { OneTimeLink } from './OneTimeLink.tsx'
import { PersonState } from './PersonState.tsx'
import { type Person, usePeopleChanged } from './people.ts'
import { type ChosenRole, missingIn, RoleInput } from './RoleInput.tsx'

/** One person: roles, secret, and the end of the account. */
export function PersonDrawer({
  person,
  people,
  close,
}: {
  person: Person | null
  people: readonly Person[]
  close: () => void
}) {
  return (
    <Drawer
      title={person && `${person.displayName}（${person.login}）`}
      open={person !== null}
      onClose={close}
      destroyOnHidden
      size={480}
    >
      {person && (
        <div className="stack">
          <p>
            <PersonState person={person} />
          </p>
          <Roles person={person} />
          {person.state !== 'deactivated' && <Secret person={person} />}
          {person.state !== 'deactivated' && <Deactivate person={person} people={people} />}
        </div>
      )}
    </Drawer>
  )
}

function Roles({ person }: { person: Person }) {
  const say = useWords()
  const said = useSaid()
  const changed = usePeopleChanged()
  const { labelOf } = useRoleWords()
  const sending = useSending()
  const [chosen, setChosen] = useState<ChosenRole>({ organId: null, role: null })
  const end = (membershipId: string) =>
    sending.send(async () => {
      await call(endMembership, { params: { id: person.id, membershipId } })
      changed()
    })
  const grant = () => {
    const { organId, role } = chosen
    if (!organId || !role) return sending.fail(missingIn(chosen))
    return sending.send(async () => {
      await call(grantMembership, { params: { id: person.id }, body: { organId, role } })
      setChosen({ organId: null, role: null })
      changed()
    })
  }
  return (
    <section className="stack tight">
      <h3>{say('account.roles')}</h3>
      <ul className="roles">
        {person.memberships.map(({ id, organ, role, validFrom, validTo }) => (
          <li key={id}>
            <div>
              {said(labelOf(role))}
              <span className="under">
                {organ} · {validFrom}–{validTo ?? ''}
              </span>
            </div>
            {!validTo && (
              <Button size="small" onClick={() => end(id)}>
                {say('people.endRole')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {person.state !== 'deactivated' && (
        <>
          <WithFaults sending={sending}>
            <RoleInput value={chosen} choose={setChosen} />
          </WithFaults>
          <div>
            <Button onClick={grant} loading={sending.isBusy}>
              {say('people.grant')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Secret({ person }: { person: Person }) {
  const say = useWords()
  const changed = usePeopleChanged()
  const sending = useSending()
  const [link, setLink] = useState<string | null>(null)
  const reset = () =>
    sending.send(async () => {
      const reply = await call(resetPassword, { params: { id: person.id } })
      setLink(reply.link)
      changed()
    })
  return (
    <section className="stack tight">
      <h3>{say('people.secret')}</h3>
      <p className="hint">{say('people.resetNote')}</p>
      <ErrorSummary errors={sending.errors} attempt={sending.attempt} />
      {link && <OneTimeLink link={link} />}
      <div>
        <Button onClick={reset} loading={sending.isBusy}>
          {say('people.reset')}
        </Button>
      </div>
    </section>
  )
}
