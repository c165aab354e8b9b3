import { Button } from 'antd'
import { useState } from 'react'
import { fieldErrors } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'
import { openCase } from '#platform/cases/contract.ts'
import { ApiProblem, call, newKey } from '../api.ts'
import { ErrorSummary } from '../form/ErrorSummary.tsx'
import type { FormError } from '../form/errors.ts'
import { SchemaForm } from '../form/SchemaForm.tsx'
import { filledIn, type Shape, withoutPersonal } from '../form/shape.ts'
import type { Beginning, Source } from '../module.ts'
import { faceOf } from '../modules.ts'
import { pages, to } from '../paths.ts'
import type { ProcedureInList } from '../procedures/procedures.ts'
import { Go, useAddress, useGo } from '../shell/Go.tsx'
import { isOfficer, useSession } from '../shell/session.ts'
import { Card } from '../ui/Card.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { useSaid } from '../words/define-words.ts'
import { useWords } from '../words/words.ts'
import { useCaseChanged } from './case.ts'
import { DraftNote } from './DraftNote.tsx'
import { draftOf, useDraft } from './drafts.ts'
import { PartyInput } from './PartyInput.tsx'
import { faultsOf, fieldFaults } from './step-faults.ts'
import '../form/form.css'

interface NewCaseProps {
  readonly procedure: ProcedureInList
  /** What the case follows from, and what is known because of it. */
  readonly from: { readonly source: Source; readonly beginning: Beginning } | null
}

interface Opening {
  readonly data: unknown
  readonly partyId: string | null
}

const isOpening = (draft: unknown): draft is Opening =>
  typeof draft === 'object' && draft !== null && 'data' in draft && 'partyId' in draft

export function NewCaseForm({ procedure, from }: NewCaseProps) {
  const say = useWords()
  const said = useSaid()
  const forOthers = isOfficer(useSession())
  const opening = useOpening({ procedure, from })
  const { input, setInput, errors } = opening
  return (
    <div className="form-page">
      <div className="page-head">
        <PageTitle>{say('cases.newOf', { title: said(procedure.title) })}</PageTitle>
        <p className="meta">{procedure.law.map(said).join(say('list.and'))}</p>
      </div>
      <Card title={say('newCase.about')}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            opening.send()
          }}
        >
          <ErrorSummary errors={errors} attempt={opening.attempt} />
          {from && (
            <p className="follows">
              {say('newCase.follows')} <Go to={from.beginning.path}>{from.beginning.title}</Go>
            </p>
          )}
          {forOthers && (
            <div className="fields first">
              <PartyInput
                value={input.partyId}
                choose={(partyId) => setInput({ ...input, partyId })}
              />
            </div>
          )}
          <SchemaForm
            shape={procedure.opening as Shape}
            value={input.data}
            change={(data) => setInput({ ...input, data })}
            errors={errors}
            layout={faceOf(procedure.name).layouts?.opening}
          />
          <div className="actions">
            <Button type="primary" htmlType="submit" loading={opening.isBusy}>
              {say('newCase.open')}
            </Button>
            <span className="consequence">{say('newCase.next')}</span>
            <DraftNote kept={opening.kept} isFromDevice={opening.isFromDevice} />
          </div>
        </form>
      </Card>
    </div>
  )
}

function useOpening({ procedure, from }: NewCaseProps) {
  const { user } = useSession()
  const { query } = useAddress()
  const go = useGo()
  const changed = useCaseChanged()
  const forOthers = isOfficer(useSession())
  const shape = procedure.opening as Shape
  const cause = from ? `.${from.source.kind}.${from.source.id}` : ''
  const key = `draft.${user.id}.new.${procedure.name}${cause}`
  const [{ draft, isFromDevice }] = useState(() => draftOf(key, null, isOpening))
  const [input, setInput] = useState<Opening>(
    draft ?? {
      data: from?.beginning.opening ?? {},
      partyId: from?.beginning.partyId ?? query.party ?? null,
    },
  )
  const [sent, setSent] = useState<{ attempt: number; errors: readonly FormError[] }>(NOTHING_SENT)
  const [isBusy, setBusy] = useState(false)
  const writable = { ...input, data: withoutPersonal(shape, input.data) }
  const { kept, drop } = useDraft({ key, remote: null }, writable)
  const fail = (errors: readonly FormError[]) => setSent({ attempt: sent.attempt + 1, errors })
  const send = async () => {
    const data = filledIn(input.data)
    const faults = [
      ...(forOthers && !input.partyId ? [partyMissing] : []),
      ...fieldFaults(fieldErrors(shape, data)),
    ]
    if (faults.length > 0) return fail(faults)
    setBusy(true)
    try {
      const shown = await call(openCase, {
        body: bodyOf(procedure.name, input, data, from),
        key: newKey(),
      })
      drop()
      changed(shown)
      go(to(pages.case, { id: shown.id }), { replace: true })
    } catch (error) {
      setBusy(false)
      if (!(error instanceof ApiProblem)) throw error
      fail(faultsOf(error))
    }
  }
  return { input, setInput, ...sent, isBusy, send, kept, isFromDevice }
}

const NOTHING_SENT = { attempt: 0, errors: [] }

const partyMissing: FormError = {
  id: 'party',
  isOurs: true,
  ...text('请选择当事人', 'Choose the party'),
}

/** The tie to what the case follows from is made with it, in one act. */
function bodyOf(procedure: string, input: Opening, opening: unknown, from: NewCaseProps['from']) {
  const links = from ? [{ meaning: from.beginning.meaning, ...from.source }] : []
  return { procedure, opening, links, ...(input.partyId && { partyId: input.partyId }) }
}
