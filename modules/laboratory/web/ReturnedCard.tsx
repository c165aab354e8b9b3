import { addressOf } from '#web/api.ts'
import { Card } from '#web/ui/Card.tsx'
import { useLanguage } from '#web/words/define-words.ts'
import { getRejectedFile } from '../contract-uploads.ts'
import { SendFile } from './SendFile.tsx'
import type { Upload } from './upload.ts'
import { useUploadWords } from './words-uploads.ts'

/** The rejected lines as a file of their own, to be mended elsewhere and sent again. */
export function ReturnedCard({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  const language = useLanguage()
  const addressFor = (format: 'xlsx' | 'csv') =>
    addressOf(getRejectedFile, { params: { id: upload.id }, query: { format, language } })
  return (
    <Card title={say('returned')} note={say('returnedNote')}>
      <div className="halves-even">
        <p className="bar">
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} className="send-button" href={addressFor(format)} download>
              {say('returnedButton', { format: format.toUpperCase() })}
            </a>
          ))}
        </p>
        <SendFile label={say('sendMended')} />
      </div>
    </Card>
  )
}
