import { useSaid } from '#web/words/define-words.ts'
import { layoutOf } from '../intake/layout.ts'
import type { Line, Note } from './upload.ts'
import { useUploadWords } from './words-uploads.ts'

/** What stands in a line, by field; heads are read as the server reads them. */
export type FieldName = NonNullable<Note['field']>

export function cellsByField(heads: readonly string[]): (line: Line, field: string) => string {
  const found = layoutOf(heads)
  const places: ReadonlyMap<string, number> = found.ok ? found.layout.places : new Map()
  return (line, field) => {
    const place = places.get(field)
    return place === undefined ? '' : (line.cells[place] ?? '')
  }
}

/** Words in quotation marks, or that there were none. */
export function useQuoted(): (text: string) => string {
  const say = useUploadWords()
  const said = useSaid()
  return (text) => (text === '' ? say('empty') : said({ zh: `“${text}”`, en: `“${text}”` }))
}

/** One remark on a line: which column, what was read, what was done or what would be right. */
export function NoteText({ note }: { note: Note }) {
  const say = useUploadWords()
  const said = useSaid()
  const quoted = useQuoted()
  if (note.code === 'copyOfLine') return say('copyOf', { line: note.line ?? 0 })
  if (note.code === 'mended') {
    return (
      <>
        {note.column && <b>{said(note.column)}</b>}{' '}
        {say('mendedTo', { read: quoted(note.read), became: quoted(note.became ?? '') })}
      </>
    )
  }
  return (
    <>
      {note.column && (
        <>
          <b>{said(note.column)}</b> {quoted(note.read)}
          {say('colon')}
        </>
      )}
      {said(note.why)}
      {note.line !== null && say('otherLine', { line: note.line })}
      {!note.isFault && note.became !== null && say('became', { became: note.became })}
      {note.remedy && say('remedy', { remedy: said(note.remedy) })}
    </>
  )
}
