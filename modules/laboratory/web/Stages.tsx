import { Icon, type IconName } from '#web/ui/Icon.tsx'
import { percent } from '#web/ui/when.ts'
import { isRunning, type Upload } from './upload.ts'
import { useUploadWords } from './words-uploads.ts'

/** The four stages, where this upload stands among them, and how far the work on it has come. */
export function Stages({ upload }: { upload: Upload }) {
  const say = useUploadWords()
  const stages = useStages(upload)
  return (
    <section className="card stages" aria-label={say('stages')}>
      <ol>
        {stages.map(({ name, icon, words, isHere }) => (
          <li
            key={name}
            className={isHere ? `here ${icon}` : icon}
            {...(isHere && { 'aria-current': 'step' })}
          >
            <Icon name={icon} />
            <b>{say(`stage.${name}`)}</b>
            <span>{words}</span>
          </li>
        ))}
      </ol>
      {upload.progress && <Progress upload={upload} progress={upload.progress} />}
    </section>
  )
}

interface Stage {
  readonly name: 'send' | 'read' | 'mend' | 'import'
  readonly icon: IconName
  readonly words: string
  readonly isHere: boolean
}

function useStages(upload: Upload): Stage[] {
  const say = useUploadWords()
  const { state, rejected, lines, waiting, stored } = upload
  const isReading = state === 'reading'
  const isOver = state === 'unreadable' || state === 'discarded'
  const isMending = state === 'read' && rejected > 0
  const read: IconName = isReading ? 'run' : state === 'unreadable' ? 'bad' : 'ok'
  return [
    { name: 'send', icon: 'ok', words: say('stageText.sent'), isHere: false },
    {
      name: 'read',
      icon: read,
      words: isReading ? say('stageText.reading') : say('stageText.readLines', { count: lines }),
      isHere: isReading || state === 'unreadable',
    },
    {
      name: 'mend',
      icon: isReading || isOver ? 'neutral' : rejected > 0 ? 'due' : 'ok',
      words: mendWords(),
      isHere: isMending,
    },
    {
      name: 'import',
      icon: importIcon(),
      words: importWords(),
      isHere: !isOver && !isReading && !isMending,
    },
  ]

  function mendWords(): string {
    if (isReading) return say('stageText.later')
    if (isOver) return '—'
    if (rejected === 0) return say('stageText.nothingToMend')
    return say(state === 'read' ? 'stageText.toMend' : 'stageText.mendLater', { count: rejected })
  }

  function importIcon(): IconName {
    if (state === 'importing') return 'run'
    if (state === 'imported') return waiting > 0 ? 'due' : 'ok'
    return 'neutral'
  }

  function importWords(): string {
    if (isOver) return say('stageText.never')
    if (isReading) return say('stageText.later')
    if (state === 'importing') return say('stageText.importing')
    if (state === 'imported') {
      const done = say('stageText.imported', { count: stored })
      return waiting > 0 ? `${done}；${say('stageText.more', { count: waiting })}` : done
    }
    return waiting > 0 ? say('stageText.ready', { count: waiting }) : say('stageText.nothing')
  }
}

/** By lines, with the rate and the time left; readers are not told each second. */
function Progress({
  upload,
  progress,
}: {
  upload: Upload
  progress: NonNullable<Upload['progress']>
}) {
  const say = useUploadWords()
  const left = useTimeLeft(progress.secondsLeft)
  if (!isRunning(upload)) return null
  const { done, total, share, rowsPerSecond } = progress
  const label = say(`progress.${progress.phase}`)
  const counted =
    total === null ? say('progress.done', { count: done }) : say('progress.doneOf', { done, total })
  return (
    <div className="progress">
      <p>{label}</p>
      <div
        className="progress-bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={`${percent(share)} ${counted}`}
      >
        <i style={{ width: percent(Math.min(1, share)) }} />
      </div>
      <p className="bar small">
        <span>{percent(share)}</span>
        <span>{counted}</span>
        {rowsPerSecond !== null && <span>{say('progress.rate', { count: rowsPerSecond })}</span>}
        {left && <span>{say('progress.left', { time: left })}</span>}
        <span className="end muted">{say('progress.leave')}</span>
      </p>
    </div>
  )
}

const MINUTE = 60
const HOUR = 3600

function useTimeLeft(seconds: number | null): string | null {
  const say = useUploadWords()
  if (seconds === null) return null
  if (seconds < 2 * MINUTE) return say('progress.seconds', { count: seconds })
  if (seconds < 2 * HOUR) {
    return say('progress.minutes', { count: Math.round(seconds / MINUTE) })
  }
  return say('progress.hours', { count: Math.round(seconds / HOUR) })
}
