import { type ReactNode, useState } from 'react'
import { csvOf, saveAs } from '#web/table/csv.ts'
import { Card } from '#web/ui/Card.tsx'
import type { Week } from './alarms.ts'
import { weekNumber } from './figures.ts'
import { WeekChart, type Windows } from './WeekChart.tsx'
import { WeekTable } from './WeekTable.tsx'
import { useWeekName } from './week-name.ts'
import { useWarningWords } from './words.ts'
import './alarm.css'

/** The weeks of a series as a chart and as a table of the same figures, and as a file. */
export function WeekCard(props: {
  weeks: readonly Week[]
  windows: Windows | null
  marked: string | null
  /** What the chart shows, in one sentence. */
  label: string
  fileName: string
  /** Formula, version and cut-off. */
  source: ReactNode
}) {
  const { weeks, windows, marked, label, source } = props
  const say = useWarningWords()
  const weekName = useWeekName()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const save = useSave(weeks, props.fileName)
  const isWhole = view === 'table'
  const isJudged = isJudgedSeries(weeks)
  const newest = weeks.toReversed()
  const [first, last] = [weeks[0]!, weeks.at(-1)!]
  return (
    <Card
      title={say('weeks.title', { from: weekName(first.week), to: weekName(last.week) })}
      note={
        <>
          <fieldset className="views" aria-label={say('weeks.view')}>
            {(['chart', 'table'] as const).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={view === one}
                onClick={() => setView(one)}
              >
                {say(`weeks.${one}`)}
              </button>
            ))}
          </fieldset>
          <button type="button" className="link" onClick={save}>
            {say('weeks.csv')}
          </button>
        </>
      }
      flush
    >
      {!isWhole && (
        <div className="card-body">
          <WeekChart {...{ weeks, windows, marked, label }} />
        </div>
      )}
      <WeekTable
        rows={isWhole ? newest : newest.slice(0, NEWEST_SHOWN)}
        {...{ marked, isJudged }}
      />
      <div className="card-body small muted">
        {windows ? (
          <p>
            <How windows={windows} week={last.week} />
          </p>
        ) : (
          <p>{say(isJudged ? 'weeks.plainHow' : 'weeks.counted')}</p>
        )}
        <p>{source}</p>
      </div>
    </Card>
  )
}

const NEWEST_SHOWN = 6

/** EARS C2 judges the weeks of provinces; those of the nation are only counted. */
export const isJudgedSeries = (weeks: readonly Week[]): boolean =>
  weeks.some(({ threshold, reason }) => threshold !== null || reason !== null)

function How({ windows, week }: { windows: Windows; week: string }) {
  const say = useWarningWords()
  const number = (monday: string) => weekNumber(monday).week
  return say('weeks.how', {
    week: number(week),
    from: number(windows.baseline[0]),
    to: number(windows.baseline[1]),
    guardFrom: number(windows.guard[0]),
    guardTo: number(windows.guard[1]),
  })
}

const HEADS = ['tested', 'failing', 'expected', 'sigma', 'threshold', 'statistic'] as const

/** As the server wrote them, every digit kept. */
function useSave(weeks: readonly Week[], fileName: string): () => void {
  const say = useWarningWords()
  const cell = (value: string | number | null) => (value === null ? '' : String(value))
  return () => {
    const heads = [say('weeks.head'), ...HEADS.map((head) => say(`weeks.${head}`))]
    const rows = weeks.map((week) => [week.week, ...HEADS.map((head) => cell(week[head]))])
    saveAs(fileName, csvOf([heads, ...rows]))
  }
}
