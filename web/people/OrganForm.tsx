import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { addOrgan } from '#platform/identity/contract.ts'
import { call } from '../api.ts'
import { Field, WithFaults } from '../form/Field.tsx'
import { useRegions } from '../form/regions.ts'
import { useSending } from '../form/sending.ts'
import { useWords } from '../words/words.ts'
import { ORGAN_KINDS, type OrganKindWord } from './organ-kinds.ts'

/** Registers an organisation; the server sets it under the nearest organ above it. */
export function OrganForm({ done }: { done: () => void }) {
  const say = useWords()
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
      <WithFaults sending={sending}>
        <Field id="kind" label={say('organs.kind')}>
          {(aria) => (
            <Select
              {...aria}
              className="whole"
              value={kind}
              onChange={setKind}
              options={ORGAN_KINDS.map((one) => ({ value: one, label: say(`organKind.${one}`) }))}
            />
          )}
        </Field>
        <TextField name="name" label={say('organs.name')} />
        <TextField
          name="shortName"
          label={say('organs.shortName')}
          hint={say('organs.shortHint')}
        />
        <RegionField value={regionCode} choose={setRegionCode} />
        <TextField name="uscc" label={say('organs.uscc')} hint={say('form.optional')} />
      </WithFaults>
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
    <Field id={name} label={label} {...(hint && { hint })}>
      {(aria) => <Input {...aria} name={name} autoComplete="off" />}
    </Field>
  )
}

function RegionField({ value, choose }: { value: string | null; choose: (code: string) => void }) {
  const say = useWords()
  const regions = useRegions()
  return (
    <Field id="regionCode" label={say('case.region')}>
      {(aria) => (
        <Select
          {...aria}
          className="whole"
          value={value}
          placeholder={say('form.choose')}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={choose}
          options={[
            { value: '000000', label: '全国 000000' },
            ...regions.map(({ code, path }) => ({ value: code, label: `${path} ${code}` })),
          ]}
        />
      )}
    </Field>
  )
}
