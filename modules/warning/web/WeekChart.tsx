import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { Week } from './alarms.ts'
import { weekNumber } from './figures.ts'
import { type Scale, scaleOf, stepPath } from './week-scale.ts'
import { useWarningWords } from './words.ts'
import './week-chart.css'

/** Baseline and gap of the week that is judged, by the Mondays of their first and last weeks. */
export interface Windows {
  readonly baseline: readonly [string, string]
  readonly guard: readonly [string, string]
}

/**
 * Is this week unusual? Weekly bars, the expected value as a line, the threshold as dashed steps,
 * alarms marked by sign and number, n under the axis. A picture; the table beside it says the same.
 */
export function WeekChart({
  weeks,
  windows,
  marked,
  label,
}: {
  weeks: readonly Week[]
  windows: Windows | null
  /** Monday of the week that the page is about. */
  marked: string | null
  /** The result in one sentence, for those who do not see the picture. */
  label: string
}) {
  const [box, width] = useWidth()
  const scale = scaleOf(weeks, width)
  return (
    <div className="week-chart" ref={box}>
      <svg
        role="img"
        aria-label={label}
        width={scale.width}
        height={scale.height}
        viewBox={`0 0 ${scale.width} ${scale.height}`}
      >
        <Grid scale={scale} />
        {windows && <WindowBands weeks={weeks} windows={windows} scale={scale} />}
        <Bars weeks={weeks} marked={marked} scale={scale} />
        <Lines weeks={weeks} scale={scale} />
        <Axis weeks={weeks} marked={marked} scale={scale} />
      </svg>
      <Legend weeks={weeks} />
    </div>
  )
}

const WIDTH_AT_FIRST = 760

/** The picture is drawn for the width it has, so that its words keep their size. */
function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(WIDTH_AT_FIRST)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(280, Math.floor(entry.contentRect.width)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, width]
}

function Grid({ scale }: { scale: Scale }) {
  return scale.ticks.map((tick) => (
    <g key={tick}>
      <path className="grid" d={`M${scale.left} ${scale.y(tick)}H${scale.right}`} />
      <text x={scale.left - 8} y={scale.y(tick) + 4} textAnchor="end">
        {tick}
      </text>
    </g>
  ))
}

function WindowBands({
  weeks,
  windows,
  scale,
}: {
  weeks: readonly Week[]
  windows: Windows
  scale: Scale
}) {
  const say = useWarningWords()
  const hatch = useId()
  const at = (monday: string) => weeks.findIndex(({ week }) => week === monday)
  const span = ([from, to]: readonly [string, string]) => ({
    x: scale.x(Math.max(0, at(from))),
    width: (at(to) - Math.max(0, at(from)) + 1) * scale.band,
    count: at(to) - at(from) + 1,
  })
  const [baseline, guard] = [span(windows.baseline), span(windows.guard)]
  const height = scale.base - scale.top
  const line = Number(weeks.at(-1)?.threshold ?? 0)
  // On a phone the top is taken by the figure of the alarm.
  const nameAt = scale.isNarrow ? scale.y(line) + 18 : scale.top + 16
  return (
    <>
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="#F7F8FA" />
          <path d="M0 0v6" stroke="#DDE3EA" strokeWidth="2" />
        </pattern>
      </defs>
      <rect className="baseline" {...boxOf(baseline)} y={scale.top} height={height} />
      <rect fill={`url(#${hatch})`} {...boxOf(guard)} y={scale.top} height={height} />
      <text className="of-baseline" x={baseline.x + 6} y={nameAt}>
        {say('weeks.baseline', { count: baseline.count })}
      </text>
      <text x={guard.x + guard.width - 2} y={scale.y(line) - 8} textAnchor="end">
        {say('weeks.guard', { count: guard.count })}
      </text>
    </>
  )
}

const boxOf = ({ x, width }: { x: number; width: number }) => ({ x, width: Math.max(0, width) })

function Bars({
  weeks,
  marked,
  scale,
}: {
  weeks: readonly Week[]
  marked: string | null
  scale: Scale
}) {
  const say = useWarningWords()
  const width = scale.band * 0.66
  return weeks.map((week, at) => {
    const x = scale.x(at) + (scale.band - width) / 2
    if (week.failing === null) {
      return (
        <g key={week.week}>
          <rect
            className="silent"
            x={x}
            y={scale.top + 26}
            width={width}
            height={scale.base - 44}
          />
          <text x={x + width / 2} y={scale.base - 8} textAnchor="middle">
            ?
          </text>
        </g>
      )
    }
    const isAlarm = week.alarm === true || week.week === marked
    const top = scale.y(week.failing)
    const height = Math.max(week.failing === 0 ? 2 : 0, scale.base - top)
    const middle = x + width / 2
    return (
      <g key={week.week}>
        <rect
          className={isAlarm ? 'bar alarm' : 'bar'}
          {...{ x, width, height }}
          y={scale.base - height}
        />
        {isAlarm && (
          <>
            <path className="mark" d={`M${middle - 7} ${top - 4}h14l-7 -12z`} />
            <text className="alarm" x={middle - 12} y={top - 5} textAnchor="end">
              {week.week === marked
                ? say('weeks.alarmLabel', { count: week.failing })
                : week.failing}
            </text>
          </>
        )}
      </g>
    )
  })
}

function Lines({ weeks, scale }: { weeks: readonly Week[]; scale: Scale }) {
  const say = useWarningWords()
  const first = weeks.findIndex(({ threshold }) => threshold !== null)
  if (first < 0) return null
  const { expected, threshold } = weeks[first]!
  const x = scale.x(first) + 4
  return (
    <>
      {first > 0 && (
        <>
          <path className="early" d={`M${scale.x(first)} ${scale.top}V${scale.base}`} />
          <text x={scale.left + 2} y={scale.top + 16}>
            {say('weeks.early', { count: first })}
          </text>
        </>
      )}
      <path className="expected" d={stepPath(weeks, (week) => week.expected, scale)} />
      <path className="threshold" d={stepPath(weeks, (week) => week.threshold, scale)} />
      <text className="of-threshold" x={x} y={scale.y(Number(threshold)) - 6}>
        {say('weeks.threshold')}
      </text>
      <text className="of-expected" x={x} y={scale.y(Number(expected)) - 6}>
        {say('weeks.expected')}
      </text>
    </>
  )
}

function Axis({
  weeks,
  marked,
  scale,
}: {
  weeks: readonly Week[]
  marked: string | null
  scale: Scale
}) {
  const say = useWarningWords()
  const [first, second] = [scale.base + 17, scale.base + 36]
  return (
    <>
      <path className="axis" d={`M${scale.left} ${scale.base}H${scale.right}`} />
      <text x={scale.left - 6} y={first} textAnchor="end">
        {say('weeks.axisWeek')}
      </text>
      <text x={scale.left - 6} y={second} textAnchor="end">
        {say('weeks.axisTested')}
      </text>
      {weeks.map((week, at) =>
        scale.isLabelled(at) ? (
          <g key={week.week} textAnchor="middle">
            <text
              className={week.week === marked ? 'alarm' : ''}
              x={scale.x(at) + scale.band / 2}
              y={first}
            >
              {weekNumber(week.week).week}
            </text>
            <text x={scale.x(at) + scale.band / 2} y={second}>
              {week.tested ?? '—'}
            </text>
          </g>
        ) : null,
      )}
    </>
  )
}

function Legend({ weeks }: { weeks: readonly Week[] }) {
  const say = useWarningWords()
  return (
    <p className="week-legend" aria-hidden="true">
      <span>
        <i className="bar" />
        {say('weeks.legendNoAlarm')}
      </span>
      <span>
        <i className="bar alarm" />▲ {say('weeks.alarm')}
      </span>
      {weeks.some(({ threshold }) => threshold !== null) && (
        <>
          <span>
            <i className="expected" />
            {say('weeks.expected')}
          </span>
          <span>
            <i className="threshold" />
            {say('weeks.threshold')}
          </span>
        </>
      )}
      {weeks.some(({ failing }) => failing === null) && (
        <span>
          <i className="silent" />? {say('weeks.silent')}
        </span>
      )}
    </p>
  )
}
