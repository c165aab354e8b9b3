import { useMutation } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import { call } from '#web/api.ts'
import { ErrorNote } from '#web/shell/ErrorNote.tsx'
import { Card } from '#web/ui/Card.tsx'
import { importUpload } from '../contract-uploads.ts'
import { isRunning, type Upload, useKeepUpload, useLineCount } from './upload.ts'
import { useUploadWords } from './words-uploads.ts'

/** Storing what was accepted: how many lines, and what becomes of those that differ. */
export function ImportCard({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  const keep = useKeepUpload()
  const start = useMutation({
    mutationFn: (replace: boolean) =>
      call(importUpload, { params: { id: upload.id }, body: { replace } }),
    onSuccess: keep,
  })
  if (isRunning(upload)) return null
  const act = { start: start.mutate, isBusy: start.isPending }
  return (
    <Card title={say('import')}>
      <div className="stack tight">
        {upload.waiting > 0 ? (
          <Ready upload={upload} {...act} />
        ) : (
          <p className="muted">{say(upload.stored > 0 ? 'allDone' : 'nothingToImport')}</p>
        )}
        {upload.state === 'imported' && <Differing upload={upload} {...act} />}
        {start.error && <ErrorNote error={start.error} />}
      </div>
    </Card>
  )
}

interface Act {
  readonly upload: Upload
  readonly start: (replace: boolean) => void
  readonly isBusy: boolean
}

function Ready({ upload, start, isBusy }: Act) {
  const say = useUploadWords()
  const [isReplacing, setReplacing] = useState(false)
  const { waiting, rejected } = upload
  const { data: differing = 0 } = useLineCount(upload, { among: 'toReplace' }, upload.replacing > 0)
  const count = isReplacing ? waiting : waiting - differing
  return (
    <>
      {differing > 0 && (
        <>
          <p id="differing">{say('replaceTitle', { count: differing })}</p>
          <Radio.Group
            className="choices"
            aria-labelledby="differing"
            value={isReplacing}
            onChange={({ target }) => setReplacing(target.value)}
            options={[
              { value: false, label: say('keep', { count: differing }) },
              { value: true, label: say('replace') },
            ]}
          />
        </>
      )}
      <p>
        <Button type="primary" loading={isBusy} onClick={() => start(isReplacing)}>
          {say('importButton', { count })}
        </Button>
      </p>
      <p className="small muted">{say('importNote')}</p>
      {rejected > 0 && <p className="small muted">{say('leaveOut', { count: rejected })}</p>}
    </>
  )
}

/** Lines that an import without replacing sent back; they can still replace what is stored. */
function Differing({ upload, start, isBusy }: Act) {
  const say = useUploadWords()
  const { data: count = 0 } = useLineCount(
    upload,
    { outcome: 'rejected', code: 'storedDiffers' },
    upload.rejected > 0,
  )
  if (count === 0) return null
  return (
    <>
      <p>{say('differing', { count })}</p>
      <p>
        <Button loading={isBusy} onClick={() => start(true)}>
          {say('replaceButton', { count })}
        </Button>
      </p>
    </>
  )
}
