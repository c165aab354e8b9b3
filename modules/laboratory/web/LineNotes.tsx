import { useState } from 'react'
import { pages, to } from '#web/paths.ts'
import { Go } from '#web/shell/Go.tsx'
import type { FieldName } from '../intake/fields.ts'
import { proposalOf } from './Faults.tsx'
import { NoteText } from './line-text.tsx'
import { MendForm } from './MendForm.tsx'
import type { Line, Note, Upload } from './upload.ts'
import { useUploadWords } from './words-uploads.ts'

/** What was done to a line or why it went back; a fault of a cell can be mended where it stands. */
export function LineNotes({
  upload,
  line,
  cell,
}: {
  upload: Upload
  line: Line
  cell: (line: Line, field: string) => string
}) {
  const say = useUploadWords()
  const known = knownWord(upload, line)
  if (line.notes.length === 0 && !known) return '—'
  return (
    <ul className="notes">
      {line.notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a line never move
        <li key={at} className={note.isFault ? 'fault-note' : ''}>
          <NoteText note={note} />
          {isMendable(upload, line, note) && (
            <MendLine upload={upload} line={line} note={note} cell={cell} />
          )}
        </li>
      ))}
      {known && <li>{say(known)}</li>}
      {line.mendedByUpload && (
        <li>
          <Go to={to(pages.upload, { id: line.mendedByUpload })}>{say('mendedBy')}</Go>
        </li>
      )}
    </ul>
  )
}

function knownWord({ state }: Upload, { known, outcome, isStored }: Line) {
  if (!known || outcome === 'rejected') return null
  if (known === 'unchanged') return 'unchanged'
  return state === 'imported' && isStored ? 'replacing' : 'replacingOpen'
}

/** Where one cell is at fault, or where two lines say different things of one result. */
const ANSWERED_ELSEWHERE: readonly string[] = ['storedDiffers', 'sampleIncomplete']

const isMendable = ({ source }: Upload, line: Line, note: Note): boolean =>
  source === 'file' &&
  line.outcome === 'rejected' &&
  line.mendedByUpload === null &&
  note.isFault &&
  note.field !== null &&
  !ANSWERED_ELSEWHERE.includes(note.code)

function MendLine({
  upload,
  line,
  note,
  cell,
}: {
  upload: Upload
  line: Line
  note: Note
  cell: (line: Line, field: string) => string
}) {
  const say = useUploadWords()
  const [isOpen, setOpen] = useState(false)
  const field = note.field as FieldName
  if (!isOpen) {
    return (
      <>
        {' '}
        <button type="button" className="link nowrap" onClick={() => setOpen(true)}>
          {say('mendLine')}
        </button>
      </>
    )
  }
  return (
    <MendForm
      upload={upload}
      asked={{
        field,
        column: note.column!,
        read: cell(line, field),
        proposal: proposalOf(note),
        proposalLabel: note.became,
        line: line.line,
      }}
      button={say('mendLineButton', { line: line.line })}
      onDone={() => setOpen(false)}
      onCancel={() => setOpen(false)}
    />
  )
}
