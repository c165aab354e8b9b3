import type { CalendarDate } from '#kernel/dates.ts'
import {
  type CountFilter,
  doubtfulDays,
  failingDays,
  sampleDays,
} from '#modules/laboratory/index.ts'
import type { Tx } from '#platform/db.ts'
import { type DayCount, type FailingDay, type Feed, NATION } from './detection/feed.ts'
import { isNonEdible } from './non-edible.ts'
import { holdStill } from './store.ts'

/**
 * What the laboratory has counted, in the shape that detection looks at: the roll-ups by day, with
 * areas cut to the province. Bulletins of spot checks do not say what passing samples were tested
 * for, so their counts can be watched and their rates cannot be compared.
 */
export async function readLaboratoryFeed(
  tx: Tx,
  span: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<Feed> {
  const filter: CountFilter = span
  // Counts and doubts are read one after the other, and must be of the same moment.
  await holdStill(tx)
  const doubtful = new Map<string, number>()
  for (const row of await doubtfulDays(tx, span)) {
    const key = [row.day, row.productGroup, row.item, provinceOf(row.regionCode)].join('|')
    doubtful.set(key, (doubtful.get(key) ?? 0) + row.doubtful)
  }
  const failing = new Map<string, FailingDay>()
  for (const row of await failingDays(tx, filter)) {
    const { day: on, productGroup, item, hazard } = row
    const area = provinceOf(row.regionCode)
    const key = [on, productGroup, item, area].join('|')
    const known = failing.get(key)
    failing.set(key, {
      ...{ on, productGroup, item, area },
      hazard: isNonEdible(item) ? 'nonEdible' : (known?.hazard ?? hazard),
      failing: (known?.failing ?? 0) + row.failing,
      doubtful: doubtful.get(key) ?? 0,
    })
  }
  const counts = new Map<string, DayCount>()
  for (const row of await sampleDays(tx, filter)) {
    const { day: on, productGroup } = row
    const area = provinceOf(row.regionCode)
    const isComparable = row.origin === 'lab'
    const key = [on, productGroup, area, isComparable].join('|')
    const known = counts.get(key)
    counts.set(key, {
      ...{ on, productGroup, area, isComparable },
      // A sample that is neither passing nor failing says nothing about a rate.
      tested: (known?.tested ?? 0) + row.samples - row.undecided,
      failing: (known?.failing ?? 0) + row.failing,
    })
  }
  return { failing: [...failing.values()], counts: [...counts.values()] }
}

/** `000000` stays what it is: a sample drawn somewhere in the nation. */
export const provinceOf = (regionCode: string): string =>
  regionCode === NATION ? NATION : `${regionCode.slice(0, 2)}0000`
