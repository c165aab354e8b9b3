import { type ChangeEvent, type DragEvent, useId, useState } from 'react'
import type { Reply } from '#kernel/endpoint.ts'
import type { Text } from '#kernel/text.ts'
import { ApiProblem, upload as sendFile } from '#web/api.ts'
import { pages, to } from '#web/paths.ts'
import { Go, useGo } from '#web/shell/Go.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { fileSize } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { receiveUpload } from '../contract-uploads.ts'
import { useKeepUpload } from './upload.ts'
import { useUploadWords } from './words-uploads.ts'
import './upload.css'

/** A place to drop a file of results on, or to choose one; a new one opens its own page. */
type Received = Reply<typeof receiveUpload>

type Fault = Text | 'severalFiles'

interface Sending {
  readonly file: File | null
  readonly repeated: { readonly name: string; readonly received: Received } | null
  readonly fault: Fault | null
}

const QUIET: Sending = { file: null, repeated: null, fault: null }

export function SendFile({ label }: { label?: string }) {
  const say = useUploadWords()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const { file, repeated, fault, send } = useSending()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    send([...event.dataTransfer.files])
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    send([...(event.target.files ?? [])])
    event.target.value = ''
  }
  return (
    <div className="send">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same */}
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          {say(isOver ? 'dropHere' : 'drop')}{' '}
          <input
            id={id}
            type="file"
            className="hidden"
            accept=".csv,.xlsx,.ndjson,.jsonl,.txt"
            disabled={file !== null}
            onChange={choose}
            {...(fault && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
          />
          <label htmlFor={id} className="send-button">
            {label ?? say('choose')}
          </label>
        </p>
        <p className="small muted">{say('formats')}</p>
      </div>
      <div aria-live="polite">
        {file && <p>{say('sending', { name: file.name, size: fileSize(file.size) })}</p>}
        {repeated && <Repeated {...repeated} />}
      </div>
      {fault && <FaultNote id={`${id}-fault`} fault={fault} />}
    </div>
  )
}

function useSending() {
  const go = useGo()
  const keep = useKeepUpload()
  const [state, setState] = useState(QUIET)
  const send = async (files: readonly File[]) => {
    const [file, ...more] = files
    if (!file) return
    if (more.length > 0) return setState({ ...QUIET, fault: 'severalFiles' })
    setState({ ...QUIET, file })
    try {
      const received = await sendFile(receiveUpload, file)
      keep(received.upload)
      setState(received.isRepeated ? { ...QUIET, repeated: { name: file.name, received } } : QUIET)
      if (!received.isRepeated) go(to(pages.upload, { id: received.upload.id }))
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setState({ ...QUIET, fault: error.said })
    }
  }
  return { ...state, send }
}

function Repeated({ name, received }: { name: string; received: Received }) {
  const say = useUploadWords()
  const said = useSaid()
  return (
    <p className="note ok">
      <Icon name="ok" />
      <span>
        {say('repeated', { name, said: said(received.said) })}{' '}
        <Go to={to(pages.upload, { id: received.upload.id })}>{say('seeIt')}</Go>
      </span>
    </p>
  )
}

function FaultNote({ id, fault }: { id: string; fault: Fault }) {
  const say = useUploadWords()
  const said = useSaid()
  return (
    <p className="note bad" role="alert" id={id}>
      <Icon name="bad" />
      <span>{fault === 'severalFiles' ? say('one') : said(fault)}</span>
    </p>
  )
}
