import { dayAndTime } from '#web/ui/when.ts'
import { useSaid } from '#web/words/define-words.ts'
import { type Alarm, useSeries, type Week } from './alarms.ts'
import { isJudgedSeries, WeekCard } from './WeekCard.tsx'
import type { Windows } from './WeekChart.tsx'
import { useWarningWords } from './words.ts'

/**
 * The weeks behind an alarm. EARS keeps them with the alarm; for rules that look at days they are
 * asked for as they are known now, where the series lies in this person’s sight.
 */
export function AlarmSeries({ alarm }: { alarm: Alarm }) {
  return alarm.rule === 'earsC2' ? <KeptWeeks alarm={alarm} /> : <PresentWeeks alarm={alarm} />
}

function KeptWeeks({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const said = useSaid()
  const { formula, computedAt } = alarm
  if (alarm.weeks.length === 0) return null
  return (
    <WeekCard
      weeks={alarm.weeks}
      windows={windowsOf(alarm)}
      marked={alarm.week}
      label={said(alarm.sentence)}
      fileName={`alarm-${alarm.id}.csv`}
      source={say('weeks.source', {
        formula: formula.id,
        version: formula.version,
        at: dayAndTime(computedAt),
      })}
    />
  )
}

function windowsOf({ finding, weeks }: Alarm): Windows | null {
  const { baselineFrom, baselineTo, guardFrom, guardTo } = finding.figures
  if (!baselineFrom || !baselineTo || !guardFrom || !guardTo) return null
  const isKept = weeks.some(({ week }) => week === baselineFrom)
  return isKept ? { baseline: [baselineFrom, baselineTo], guard: [guardFrom, guardTo] } : null
}

const WEEKS_SHOWN = 26

function PresentWeeks({ alarm }: { alarm: Alarm }) {
  const say = useWarningWords()
  const said = useSaid()
  const { productGroup, item, area, week } = alarm
  const name = item === null ? null : { productGroup, item, area: area.code }
  const { data } = useSeries(name, WEEKS_SHOWN)
  if (!data?.weeks.some((one: Week) => one.week === week)) return null
  return (
    <WeekCard
      weeks={data.weeks}
      windows={null}
      marked={week}
      label={said(alarm.sentence)}
      fileName={`alarm-${alarm.id}.csv`}
      source={
        isJudgedSeries(data.weeks)
          ? say('weeks.source', { formula: 'warning.earsC2', version: 1, at: data.asOf })
          : say('weeks.countSource', { at: data.asOf })
      }
    />
  )
}
