import { useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Type } from 'typebox'
import { fieldErrors, label } from '#kernel/schema.ts'
import { ApiProblem, call, newKey } from '#web/api.ts'
import { faultsOf, fieldFaults } from '#web/cases/step-faults.ts'
import { ErrorSummary } from '#web/form/ErrorSummary.tsx'
import type { FormError } from '#web/form/errors.ts'
import { SchemaForm } from '#web/form/SchemaForm.tsx'
import { filledIn, type Shape } from '#web/form/shape.ts'
import { useSession } from '#web/shell/session.ts'
import { Card } from '#web/ui/Card.tsx'
import { useSaid } from '#web/words/define-words.ts'
import { NewFact, recordFact } from '../contract.ts'
import type { EnterpriseFile, Recordable } from './file.ts'
import { useRegistryWords } from './words.ts'

/** One more fact for the file: what, from when to when, from which source, with what evidence. */
export function RecordFact({ file }: { file: EnterpriseFile }) {
  const say = useRegistryWords()
  const said = useSaid()
  const [kind, setKind] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const open = file.recordable.filter(({ allowed }) => allowed)
  const closed = file.recordable.filter(({ allowed }) => !allowed)
  const chosen = open.find((one) => one.kind === kind)
  return (
    <Card id="record" title={say('record')} note={say('correctionNote')}>
      {done && <p role="status">{say('done', { label: done })}</p>}
      {open.length > 0 && (
        <Select
          aria-label={say('recordKind')}
          placeholder={say('recordKind')}
          value={kind}
          popupMatchSelectWidth={false}
          onChange={(next) => {
            setKind(next)
            setDone(null)
          }}
          options={open.map((one) => ({ value: one.kind, label: said(one.label) }))}
        />
      )}
      {chosen && (
        <FactForm
          key={chosen.kind}
          file={file}
          recordable={chosen}
          close={() => setKind(null)}
          finish={() => {
            setDone(said(chosen.label))
            setKind(null)
          }}
        />
      )}
      {closed.length > 0 && (
        <details>
          <summary>{say('cannot')}</summary>
          <ul className="plain">
            {closed.map((one) => (
              <li key={one.kind}>
                {said(one.label)} <span className="muted">{said(one.refusals[0]!)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

interface FactFormProps {
  readonly file: EnterpriseFile
  readonly recordable: Recordable
  readonly close: () => void
  readonly finish: () => void
}

function FactForm({ file, recordable, close, finish }: FactFormProps) {
  const say = useRegistryWords()
  const form = useForm({ file, recordable, close, finish })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.send()
      }}
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <SchemaForm shape={form.shape} value={form.data} change={form.setData} errors={form.errors} />
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={form.isBusy}>
          {say('send')}
        </Button>
        <Button onClick={close}>{say('close')}</Button>
      </div>
    </form>
  )
}

/** A firm states; an organ names the source and brings evidence. */
function shapeOf(recordable: Recordable, isFirm: boolean): Shape {
  const { validFrom, validTo, source, evidenceLink } = NewFact.properties
  const value = { ...(recordable.form as Shape), ...label('内容', 'Content') }
  const days = { validFrom, validTo }
  return Type.Object({
    value: value as never,
    ...days,
    ...(!isFirm && { source, evidenceLink }),
  }) as Shape
}

function useForm({ file, recordable, finish }: FactFormProps) {
  const { workplace } = useSession()
  const queries = useQueryClient()
  const [data, setData] = useState<unknown>({})
  const [sent, setSent] = useState<{ attempt: number; errors: readonly FormError[] }>({
    attempt: 0,
    errors: [],
  })
  const [isBusy, setBusy] = useState(false)
  const [shape] = useState(() => shapeOf(recordable, workplace.kind === 'enterprise'))
  const fail = (errors: readonly FormError[]) => setSent({ attempt: sent.attempt + 1, errors })
  const send = async () => {
    const given = filledIn(data) as Record<string, unknown>
    const faults = fieldErrors(shape, given)
    if (faults.length > 0) return fail(fieldFaults(faults))
    setBusy(true)
    try {
      const body = { ...given, kind: recordable.kind } as never
      await call(recordFact, { params: { id: file.id }, body, key: newKey() })
      await queries.invalidateQueries({ queryKey: ['enterprise', file.id] })
      finish()
    } catch (error) {
      setBusy(false)
      if (!(error instanceof ApiProblem)) throw error
      fail(faultsOf(error))
    }
  }
  return { shape, data, setData, send, isBusy, errors: sent.errors, attempt: sent.attempt }
}
