import type { CalendarDate } from '#kernel/dates.ts'
import type { SpotCheck } from '#modules/laboratory/index.ts'
import type { Alarm } from './detection/alarm.ts'
import type { DayCount, FailingDay, Feed } from './detection/feed.ts'
import { isNonEdible } from './non-edible.ts'

/**
 * Published spot checks in the shape that detection looks at. The day of a finding is the day of
 * its publication, the only one the bulletins hold; a finding without a food category is not
 * watched.
 */
export interface SpotCheckFeed {
  add(check: SpotCheck): void
  feed(): Feed
  /** The findings behind an alarm, in the order of the file. */
  behind(alarm: Alarm): SpotCheck[]
  lastDay(): CalendarDate | null
}

type Open<T> = { -readonly [K in keyof T]: T[K] }

export function createSpotCheckFeed(): SpotCheckFeed {
  const failures: SpotCheck[] = []
  const failing = new Map<string, Open<FailingDay>>()
  const counts = new Map<string, Open<DayCount>>()
  const counted = new Set<string>()
  let lastDay: CalendarDate | null = null
  return {
    add: (check) => {
      if (lastDay === null || check.publishedOn > lastDay) lastDay = check.publishedOn
      if (check.productGroup === null) return
      countSample(counts, counted, check, check.productGroup)
      if (check.verdict === 'pass' || check.item === null) return
      failures.push(check)
      countFailure(failing, check, check.productGroup, check.item)
    },
    feed: () => ({ failing: [...failing.values()], counts: [...counts.values()] }),
    behind: (alarm) => failures.filter((check) => isBehind(check, alarm)),
    lastDay: () => lastDay,
  }
}

/** What makes the count itself doubtful; a number that could not be read does not. */
export const countDoubtOf = (check: SpotCheck) =>
  check.doubts.find((doubt) => doubt.code !== 'valueNotRead') ?? null

function countSample(
  counts: Map<string, Open<DayCount>>,
  counted: Set<string>,
  { sampleKey, publishedOn: on, area, verdict }: SpotCheck,
  productGroup: string,
): void {
  if (counted.has(sampleKey)) return
  counted.add(sampleKey)
  const key = `${on}|${productGroup}|${area}`
  const place = { on, productGroup, area }
  // Passing rows name no item: how often an item was tested is not known.
  const count = counts.get(key) ?? { ...place, tested: 0, failing: 0, isComparable: false }
  count.tested += 1
  if (verdict === 'fail') count.failing += 1
  counts.set(key, count)
}

function countFailure(
  failing: Map<string, Open<FailingDay>>,
  check: SpotCheck,
  productGroup: string,
  { name, hazard: ofKind }: NonNullable<SpotCheck['item']>,
): void {
  const { publishedOn: on, area } = check
  const hazard = isNonEdible(name.zh) ? 'nonEdible' : ofKind
  const key = `${on}|${productGroup}|${name.zh}|${area}`
  const place = { on, productGroup, item: name.zh, area, hazard }
  const day = failing.get(key) ?? { ...place, failing: 0, doubtful: 0 }
  day.failing += 1
  if (countDoubtOf(check)) day.doubtful += 1
  failing.set(key, day)
}

const isBehind = (check: SpotCheck, { productGroup, item, reach }: Alarm): boolean =>
  check.productGroup === productGroup &&
  (item === null || check.item?.name.zh === item) &&
  (reach.area === null || (check.area ?? '000000') === reach.area) &&
  check.publishedOn >= reach.from &&
  check.publishedOn <= reach.to
