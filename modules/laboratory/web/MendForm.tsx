import { Button, Input, Select } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import type { Text } from '#kernel/text.ts'
import { type Region, useRegions } from '#web/form/regions.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { useSaid } from '#web/words/define-words.ts'
import type { FieldName } from '../intake/fields.ts'
import { CategorySelect } from './TemplateCard.tsx'
import { type Upload, useMend } from './upload.ts'
import { useUploadWords } from './words-uploads.ts'

/** Rewrites one cell: in every rejected line that reads the same there, or in one line only. */
export interface MendAsked {
  readonly field: FieldName
  readonly column: Text
  /** Just as it stands in the lines. */
  readonly read: string
  /** What would be right, where the server knows it. */
  readonly proposal: string | null
  /** The same in words, such as a code with its name. */
  readonly proposalLabel?: string | null
  readonly line?: number
}

export interface MendDone {
  readonly mended: number
  readonly stillRejected: number
}

export function MendForm({
  upload,
  asked,
  button,
  onDone,
  onCancel,
}: {
  upload: Upload
  asked: MendAsked
  button: string
  onDone: (done: MendDone) => void
  onCancel?: () => void
}) {
  const say = useUploadWords()
  const said = useSaid()
  const id = useId()
  const mend = useMend(upload)
  const [write, setWrite] = useState(asked.proposal ?? asked.read)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { field, read, line } = asked
    const body = { field, read, write, ...(line !== undefined && { line }) }
    mend.mutate(body, { onSuccess: onDone })
  }
  return (
    <form className="mend" onSubmit={submit}>
      <label className="hidden" htmlFor={id}>
        {say('write', { column: said(asked.column) })}
      </label>
      <CellInput id={id} asked={asked} value={write} change={setWrite} />
      <Button htmlType="submit" loading={mend.isPending}>
        {button}
      </Button>
      {onCancel && (
        <button type="button" className="link" onClick={onCancel}>
          {say('cancel')}
        </button>
      )}
      {mend.error && <ErrorNote error={mend.error} />}
    </form>
  )
}

const CELL_CHARACTERS_MAX = 400

/** Categories and areas are chosen from lists; everything else is written. */
function CellInput({
  id,
  asked: { field, proposal, proposalLabel },
  value,
  change,
}: {
  id: string
  asked: MendAsked
  value: string
  change: (value: string) => void
}) {
  const say = useUploadWords()
  const regions = useRegions()
  if (field === 'productCategory') {
    const label = value === proposal ? (proposalLabel ?? value) : undefined
    const choose = (code: string | null) => change(code ?? '')
    return <CategorySelect id={id} value={value} valueLabel={label} choose={choose} />
  }
  if (field === 'samplingArea') {
    return (
      <Select
        id={id}
        className="whole"
        value={regions.some(({ code }) => code === value) ? value : null}
        placeholder={say('chooseArea')}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        onChange={change}
        options={nearFirst(regions, proposalLabel ?? '').map(({ code, path }) => ({
          value: code,
          label: `${path} ${code}`,
        }))}
      />
    )
  }
  return (
    <Input
      id={id}
      value={value}
      maxLength={CELL_CHARACTERS_MAX}
      autoComplete="off"
      onChange={({ target }) => change(target.value)}
    />
  )
}

/** Regions that the server has named as possible stand on top. */
function nearFirst(regions: readonly Region[], named: string): readonly Region[] {
  const near = regions.filter(({ path }) => named.split('、').includes(path))
  return near.length === 0 ? regions : [...near, ...regions.filter((one) => !near.includes(one))]
}
