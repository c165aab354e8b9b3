import { Button } from 'antd'
import { pages, to } from '#web/paths.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { Go } from '#web/shell/Go.tsx'
import { useSession } from '#web/shell/session.ts'
import { type Column, DataTable } from '#web/table/DataTable.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Status, type StatusKind } from '#web/ui/Status.tsx'
import { dayAndTime, figure, percent } from '#web/ui/when.ts'
import { useWords } from '#web/words/words.ts'
import { maySend } from './may-send.ts'
import { SendFile } from './SendFile.tsx'
import { TemplateCard } from './TemplateCard.tsx'
import { type Upload, useUploads } from './upload.ts'
import { useUploadWords } from './words-uploads.ts'
import './upload.css'

/** Where a laboratory hands its results in, and what became of all it has sent. */
export function UploadsPage() {
  const say = useUploadWords()
  const session = useSession()
  return (
    <>
      <div className="page-head">
        <PageTitle>{say('title')}</PageTitle>
        {maySend(session) && <Total />}
      </div>
      {maySend(session) ? (
        <div className="stack">
          <div className="columns send-columns">
            <Card title={say('send')} note={say('sendNote')}>
              <SendFile />
            </Card>
            <TemplateCard />
          </div>
          <Card title={say('list')} flush>
            <UploadList />
          </Card>
        </div>
      ) : (
        <section className="card message">
          <p>{say('noSender')}</p>
        </section>
      )}
    </>
  )
}

function Total() {
  const say = useUploadWords()
  const { data } = useUploads()
  const total = data?.pages[0]?.total
  return <p className="meta">{total !== undefined && say('count', { count: total })}</p>
}

function UploadList() {
  const say = useUploadWords()
  const words = useWords()
  const list = useUploads()
  const columns = useColumns()
  if (list.error && !list.data) return <ErrorNote error={list.error} retry={list.refetch} />
  if (!list.data) return <Loading rows={6} />
  const uploads = list.data.pages.flatMap((page) => page.uploads)
  if (uploads.length === 0) return <Empty>{say('none')}</Empty>
  const all = list.data.pages[0]?.total ?? uploads.length
  return (
    <>
      <DataTable
        caption={say('list')}
        columns={columns}
        rows={uploads}
        keyOf={(upload) => upload.id}
      />
      {list.hasNextPage && (
        <p className="table-more">
          <Button onClick={() => list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {words('people.more')}
          </Button>
        </p>
      )}
      <div className="table-foot">
        <span aria-live="polite">{words('table.shownOf', { count: uploads.length, all })}</span>
      </div>
    </>
  )
}

function useColumns(): Column<Upload>[] {
  const say = useUploadWords()
  const count = (key: 'accepted' | 'corrected' | 'stored'): Column<Upload> => ({
    key,
    head: say(key),
    align: 'right',
    isWideOnly: true,
    cell: (upload) => figure(upload[key]),
  })
  return [
    { key: 'file', head: say('file'), isRowHead: true, cell: (upload) => <Name upload={upload} /> },
    {
      key: 'sentAt',
      head: say('sentAt'),
      cell: (upload) => <span className="nowrap">{dayAndTime(upload.createdAt)}</span>,
    },
    { key: 'state', head: say('state'), cell: (upload) => <UploadState upload={upload} /> },
    { key: 'lines', head: say('lines'), align: 'right', cell: (upload) => figure(upload.lines) },
    count('accepted'),
    count('corrected'),
    {
      key: 'rejected',
      head: say('rejected'),
      align: 'right',
      cell: ({ rejected }) => <Marked count={rejected} kind="due" />,
    },
    count('stored'),
    {
      key: 'failing',
      head: say('failing'),
      align: 'right',
      cell: ({ failing }) => <Marked count={failing} kind="bad" />,
    },
  ]
}

function Marked({ count, kind }: { count: number; kind: 'due' | 'bad' }) {
  return count === 0 ? figure(0) : <b className={`marked ${kind}`}>{figure(count)}</b>
}

function Name({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  return (
    <Go className="next" to={to(pages.upload, { id: upload.id })} data-row="">
      {upload.fileName ?? say('byMachine')}
    </Go>
  )
}

const KINDS: Readonly<Record<Upload['state'], StatusKind>> = {
  reading: 'run',
  read: 'due',
  importing: 'run',
  imported: 'ok',
  unreadable: 'bad',
  discarded: 'withdrawn',
}

export function UploadState({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  const share = upload.progress ? ` ${percent(upload.progress.share)}` : ''
  return (
    <Status kind={KINDS[upload.state]}>
      {say(`states.${upload.state}`)}
      {share}
    </Status>
  )
}
