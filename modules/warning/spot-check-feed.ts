import type { CalendarDate } from '#kernel/dates.ts'
import { type Text, text } from '#kernel/text.ts'
import { doubtWords, type SpotCheck } from '#modules/laboratory/index.ts'
import type { DayCount, FailingSample, Feed } from './detection/feed.ts'

/**
 * Published spot checks in the shape that detection looks at. The day of a finding is the day of its
 * publication, the only one the bulletins hold; a finding without a food category is not watched.
 */
export interface SpotCheckFeed {
  add(check: SpotCheck): void
  feed(): Feed
  rowOf(sample: FailingSample): number | undefined
  lastDay(): CalendarDate | null
}

export function createSpotCheckFeed(): SpotCheckFeed {
  const failing: FailingSample[] = []
  const counts = new Map<string, { -readonly [K in keyof DayCount]: DayCount[K] }>()
  const failingSamples = new Set<string>()
  const rows = new Map<string, number>()
  let lastDay: CalendarDate | null = null
  return {
    add: (check) => {
      if (lastDay === null || check.publishedOn > lastDay) lastDay = check.publishedOn
      const sample = failingSampleOf(check)
      if (sample) {
        failing.push(sample)
        rows.set(keyOf(sample), check.row)
      }
      const isCounted = failingSamples.has(check.sampleKey)
      if (check.productGroup === null || isCounted) return
      const { publishedOn: on, productGroup, area } = check
      const key = `${on}|${productGroup}|${area}`
      const count = counts.get(key) ?? { on, productGroup, area, tested: 0, failing: 0 }
      count.tested += 1
      if (check.verdict === 'fail') {
        count.failing += 1
        failingSamples.add(check.sampleKey)
      }
      counts.set(key, count)
    },
    // Passing rows name no item: how often an item was tested is not known.
    feed: () => ({ failing, counts: [...counts.values()], ratesComparable: false }),
    rowOf: (sample) => rows.get(keyOf(sample)),
    lastDay: () => lastDay,
  }
}

function failingSampleOf(check: SpotCheck): FailingSample | null {
  if (check.verdict !== 'fail' || check.item === null || check.productGroup === null) return null
  return {
    sampleId: check.sampleKey,
    on: check.publishedOn,
    productGroup: check.productGroup,
    item: check.item.name,
    area: check.area,
    hazard: check.item.hazard,
    forInfants: /婴幼儿/.test(`${check.productGroup}${check.productSubgroup ?? ''}`),
    doubt: doubtOf(check),
  }
}

/** Only what makes the count itself doubtful; a number that could not be read does not. */
function doubtOf(check: SpotCheck): Text | null {
  const doubt = check.doubts.find((one) => one.code !== 'valueNotRead')
  if (!doubt) return null
  const { zh, en } = doubtWords[doubt.code]
  return doubt.code === 'publishedBefore'
    ? text(`${zh}（第${doubt.of}行）`, `${en} (row ${doubt.of})`)
    : doubtWords[doubt.code]
}

const keyOf = (sample: FailingSample): string => `${sample.sampleId}|${sample.item.zh}`
