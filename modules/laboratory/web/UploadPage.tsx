import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { call } from '#web/api.ts'
import { pages } from '#web/paths.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { Go, useParam } from '#web/shell/Go.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { StaleNote } from '#web/ui/StaleNote.tsx'
import { dayAndTime } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { useWords } from '#web/words/words.ts'
import { discardUpload } from '../contract-uploads.ts'
import { Faults } from './Faults.tsx'
import { ImportCard } from './ImportCard.tsx'
import { Lines } from './Lines.tsx'
import { Outcome } from './Outcome.tsx'
import { ReturnedCard } from './ReturnedCard.tsx'
import { Stages } from './Stages.tsx'
import { UploadState } from './UploadsPage.tsx'
import { isRunning, type Upload, useKeepUpload, useUpload } from './upload.ts'
import { useUploadWords } from './words-uploads.ts'
import './upload.css'

/** One upload, from the dry run to what was stored; the address is all one needs to come back. */
export function UploadPage() {
  const { data: upload, error, refetch, dataUpdatedAt } = useUpload(useParam('id'))
  if (error && !upload) return <ErrorNote error={error} retry={refetch} />
  if (!upload) return <Loading rows={10} />
  return (
    <>
      {error && <StaleNote since={new Date(dataUpdatedAt).toISOString()} />}
      <Head upload={upload} />
      <div className="stack">
        <Stages upload={upload} />
        <Body upload={upload} />
      </div>
    </>
  )
}

function Head({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  const name = upload.fileName ?? say('byMachine')
  return (
    <>
      <Crumb name={name} />
      <div className="page-head">
        <PageTitle>{name}</PageTitle>
        <UploadState upload={upload} />
        <p className="meta">{say('at', { time: dayAndTime(upload.createdAt) })}</p>
        <Discard upload={upload} />
      </div>
    </>
  )
}

function Crumb({ name }: { name: string }) {
  const say = useUploadWords()
  const words = useWords()
  return (
    <nav className="crumb" aria-label={words('shell.position')}>
      <Go to={pages.uploads}>{say('title')}</Go> ／ {name}
    </nav>
  )
}

function Body({ upload }: { upload: Upload }) {
  const said = useSaid()
  if (upload.state === 'unreadable' || upload.state === 'discarded') {
    return (
      <p className={upload.state === 'unreadable' ? 'note bad' : 'note'}>
        <Icon name={upload.state === 'unreadable' ? 'bad' : 'withdrawn'} />
        <span>{said(upload.sentence)}</span>
      </p>
    )
  }
  const isFile = upload.source === 'file'
  return (
    <>
      <div className={isFile ? 'columns' : 'stack'}>
        <Outcome upload={upload} />
        {isFile && <ImportCard upload={upload} />}
      </div>
      {isFile && <Faults upload={upload} />}
      {upload.rejected > 0 && !isRunning(upload) && <ReturnedCard upload={upload} />}
      <Lines upload={upload} />
    </>
  )
}

/** Before anything was stored an upload can be discarded; its file may then come again. */
function Discard({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  const keep = useKeepUpload()
  const discard = useMutation({
    mutationFn: () => call(discardUpload, { params: { id: upload.id } }),
    onSuccess: keep,
  })
  if (upload.source !== 'file') return null
  if (upload.state !== 'reading' && upload.state !== 'read') return null
  return (
    <div className="end discard">
      <span className="small muted">{say('discardNote')}</span>
      <Button onClick={() => discard.mutate()} loading={discard.isPending}>
        {say('discard')}
      </Button>
      {discard.error && <ErrorNote error={discard.error} />}
    </div>
  )
}
