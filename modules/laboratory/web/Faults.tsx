import { useEffect, useRef, useState } from 'react'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { useAddress } from '#web/shell/Go.tsx'
import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { figure } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import type { FieldName } from '../intake/fields.ts'
import { useQuoted } from './line-text.tsx'
import { choosing } from './lines-chosen.ts'
import { type MendDone, MendForm } from './MendForm.tsx'
import { type Fault, isRunning, type Upload, useFaults } from './upload.ts'
import { useUploadWords } from './words-uploads.ts'

/** The faults of rejected lines, the same in the same column as one row that is mended at once. */
const FIRST = 8
const LISTED_MAX = 200

export function Faults({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  const [done, setDone] = useState<MendDone | null>(null)
  const [isWhole, setWhole] = useState(false)
  const { data, error, refetch } = useFaults(upload)
  const columns = useColumns(upload, setDone)
  if (isRunning(upload)) return null
  if (error && !data) return <ErrorNote error={error} retry={refetch} />
  const faults = upload.rejected > 0 ? (data?.faults ?? []) : []
  if (faults.length === 0) return done && <Done done={done} />
  const shown = isWhole ? faults : faults.slice(0, FIRST)
  const note = say(faults.length >= LISTED_MAX ? 'faultsFirst' : 'faultsNote')
  return (
    <Card title={say('faults')} note={note} flush>
      {done && <Done done={done} />}
      <DataTable caption={say('faults')} columns={columns} rows={shown} keyOf={keyOf} />
      {shown.length < faults.length && (
        <p className="table-more">
          <button type="button" className="link" onClick={() => setWhole(true)}>
            {say('moreFaults', { count: faults.length - shown.length })}
          </button>
        </p>
      )}
    </Card>
  )
}

const keyOf = ({ field, code, read }: Fault): string => `${field} ${code} ${read}`

/** Takes the focus, because the row whose button was pressed may be gone. */
function Done({ done }: { done: MendDone }) {
  const say = useUploadWords()
  const box = useRef<HTMLParagraphElement>(null)
  const { mended, stillRejected } = done
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each mending
  useEffect(() => box.current?.focus(), [done])
  return (
    <p
      ref={box}
      tabIndex={-1}
      className={mended > 0 ? 'note ok within' : 'note within'}
      role="status"
    >
      <Icon name={mended > 0 ? 'ok' : 'neutral'} />
      <span>
        {mended > 0 ? say('mended', { count: mended }) : say('noneMended')}
        {stillRejected > 0 && say('stillRejected', { count: stillRejected })}
      </span>
    </p>
  )
}

function useColumns(upload: Upload, onDone: (done: MendDone) => void): Column<Fault>[] {
  const say = useUploadWords()
  const said = useSaid()
  const quoted = useQuoted()
  return [
    {
      key: 'column',
      head: say('column'),
      isRowHead: true,
      width: 140,
      cell: ({ column }) => <b>{column ? said(column) : say('wholeLine')}</b>,
    },
    { key: 'read', head: say('read'), width: 160, cell: ({ read }) => quoted(read) },
    { key: 'why', head: say('why'), cell: ({ why }) => said(why) },
    {
      key: 'right',
      head: say('right'),
      cell: ({ became, remedy }) => became ?? (remedy ? said(remedy) : '—'),
    },
    {
      key: 'lines',
      head: say('lines'),
      align: 'right',
      cell: (fault) => <LinesOf fault={fault} />,
    },
    {
      key: 'mend',
      head: say('mend'),
      width: 340,
      cell: (fault) => <MendAll upload={upload} fault={fault} onDone={onDone} />,
    },
  ]
}

function LinesOf({ fault }: { fault: Fault }) {
  const { change } = useAddress()
  const { code, field, read } = fault
  const open = () => {
    change(choosing({ outcome: 'rejected', code, ...(field && { field, read }) }))
    document.getElementById('lines')?.scrollIntoView()
  }
  return (
    <button type="button" className="link" onClick={open}>
      {figure(fault.lines)}
    </button>
  )
}

/** What one rewriting cannot put right: each line needs a look of its own, or another way. */
const OTHERWISE = {
  copyDiffers: 'byLine',
  sampleDiffers: 'byLine',
  storedDiffers: 'byImport',
  sampleIncomplete: 'byAll',
} as const

function MendAll({
  upload,
  fault,
  onDone,
}: {
  upload: Upload
  fault: Fault
  onDone: (done: MendDone) => void
}) {
  const say = useUploadWords()
  const { code, field, column, read, lines } = fault
  if (code in OTHERWISE) {
    return <span className="muted">{say(OTHERWISE[code as keyof typeof OTHERWISE])}</span>
  }
  if (!field || !column) return <span className="muted">{say('byLine')}</span>
  return (
    <MendForm
      upload={upload}
      asked={{
        ...{ field: field as FieldName, column, read },
        ...{ proposal: proposalOf(fault), proposalLabel: fault.became },
      }}
      button={say('mendButton', { count: lines })}
      onDone={onDone}
    />
  )
}

/** One right answer, where there is one; of several, or a code with its name, one is chosen. */
export function proposalOf({ field, became }: Pick<Fault, 'field' | 'became'>): string | null {
  if (became === null || became.includes('、')) return null
  return field === 'productCategory' ? (became.split(' ')[0] ?? null) : became
}
