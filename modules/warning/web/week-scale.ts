import type { Week } from './alarms.ts'

/** Where things stand in the chart of weeks; all in pixels of its real width. */
export interface Scale {
  readonly width: number
  readonly height: number
  /** Too narrow for names beside one another. */
  readonly isNarrow: boolean
  readonly left: number
  readonly right: number
  readonly top: number
  readonly base: number
  /** Width of one week. */
  readonly band: number
  readonly ticks: readonly number[]
  x(week: number): number
  y(value: number): number
  /** Weeks whose number stands under the axis; the last one always does. */
  isLabelled(week: number): boolean
}

const LEFT = 44
const RIGHT = 8
const TOP = 18
/** Room for the two lines under the axis. */
const FOOT = 44
/** Room above the highest value for the mark of an alarm. */
const HEAD = 26
const LABEL_WIDTH = 36
const NARROW = 560

export function scaleOf(weeks: readonly Week[], width: number): Scale {
  const isNarrow = width < NARROW
  const height = isNarrow ? 250 : 300
  const [base, right] = [height - FOOT, width - RIGHT]
  const values = weeks.flatMap(({ failing, threshold }) => [failing ?? 0, Number(threshold ?? 0)])
  const ticks = ticksTo(Math.max(2, ...values))
  const highest = ticks.at(-1)!
  const band = (right - LEFT) / Math.max(1, weeks.length)
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / band))
  return {
    ...{ width, height, isNarrow, left: LEFT, right, top: TOP, base, band, ticks },
    x: (week) => LEFT + week * band,
    y: (value) => base - (value / highest) * (base - TOP - HEAD),
    isLabelled: (week) => (weeks.length - 1 - week) % every === 0,
  }
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]

/** Whole numbers from zero, four or five of them, the last one at or above the highest value. */
function ticksTo(highest: number): number[] {
  const step = STEPS.find((one) => highest / one <= 5) ?? 10_000
  const count = Math.ceil(highest / step)
  return Array.from({ length: count + 1 }, (_, at) => at * step)
}

/** A line in steps over each unbroken run of weeks that have a value. */
export function stepPath(
  weeks: readonly Week[],
  valueIn: (week: Week) => string | null,
  scale: Scale,
): string {
  let path = ''
  weeks.forEach((week, at) => {
    const value = valueIn(week)
    if (value === null) return
    const y = scale.y(Number(value)).toFixed(1)
    const isRun = at > 0 && valueIn(weeks[at - 1]!) !== null
    path += `${isRun ? 'L' : 'M'}${scale.x(at).toFixed(1)} ${y}H${scale.x(at + 1).toFixed(1)}`
  })
  return path
}
