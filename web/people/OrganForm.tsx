import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { addOrgan } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { ErrorSummary } from '../form/ErrorSummary.tsx'
import { useRegions } from '../form/regions.ts'
import { useSending } from '../form/sending.ts'
import { useWords } from '../words/words.ts'
import { ORGAN_KINDS, type OrganKindWord } from './organ-kinds.ts'
import '../form/form.css'

/** Registers an organisation; the server sets it under the nearest organ above it. */
export function OrganForm({ done }: { done: () => void }) {
  const say = useWords()
  const regions = useRegions()
  const sending = useSending()
  const [kind, setKind] = useState<OrganKindWord>('county')
  const [regionCode, setRegionCode] = useState<string | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const word = (name: string) => String(given.get(name) ?? '').trim()
    const uscc = word('uscc')
    const isDone = await sending.send(() =>
      call(addOrgan, {
        body: {
          kind,
          name: word('name'),
          shortName: word('shortName'),
          regionCode: regionCode ?? '',
          ...(uscc && { uscc }),
        },
      }),
    )
    if (isDone) done()
  }
  return (
    <form className="stack tight" noValidate onSubmit={submit}>
      <ErrorSummary errors={sending.errors} attempt={sending.attempt} />
      <div className="field">
        <label htmlFor="kind">{say('organs.kind')}</label>
        <Select
          id="kind"
          className="whole"
          value={kind}
          onChange={setKind}
          options={ORGAN_KINDS.map((one) => ({ value: one, label: say(`organKind.${one}`) }))}
        />
      </div>
      <TextField name="name" label={say('organs.name')} />
      <TextField name="shortName" label={say('organs.shortName')} hint={say('organs.shortHint')} />
      <div className="field">
        <label htmlFor="regionCode">{say('case.region')}</label>
        <Select
          id="regionCode"
          className="whole"
          value={regionCode}
          placeholder={say('form.choose')}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={setRegionCode}
          options={[
            { value: '000000', label: '全国 000000' },
            ...regions.map(({ code, path }) => ({ value: code, label: `${path} ${code}` })),
          ]}
        />
      </div>
      <TextField name="uscc" label={say('organs.uscc')} hint={say('form.optional')} />
      <div>
        <Button type="primary" htmlType="submit" loading={sending.isBusy}>
          {say('organs.add')}
        </Button>
      </div>
    </form>
  )
}

function TextField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && <p className="hint">{hint}</p>}
      <Input id={name} name={name} autoComplete="off" />
    </div>
  )
}
