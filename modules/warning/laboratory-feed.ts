import {
  type DaySpan,
  doubtfulByProvince,
  examinedByProvince,
  failingByProvince,
} from '#modules/laboratory/index.ts'
import type { Tx } from '#platform/db.ts'
import { type Feed, NATION } from './detection/feed.ts'
import { isNonEdible } from './non-edible.ts'
import { holdStill } from './store.ts'

/**
 * What the laboratory has counted, in the shape that detection looks at. Bulletins of spot checks
 * do not say what passing samples were tested for, so their counts can be watched and their rates
 * cannot be compared.
 */
export async function readLaboratoryFeed(tx: Tx, span: DaySpan): Promise<Feed> {
  // Counts and doubts are read one after the other, and must be of the same moment.
  await holdStill(tx)
  const doubtful = new Map(
    (await doubtfulByProvince(tx, span)).map((row) => [keyOf(row), row.doubtful]),
  )
  const failing = await failingByProvince(tx, span)
  const examined = await examinedByProvince(tx, span)
  return {
    failing: failing.map((row) => ({
      on: row.day,
      productGroup: row.productGroup,
      item: row.item,
      area: row.province,
      hazard: isNonEdible(row.item) ? 'nonEdible' : row.hazard,
      failing: row.failing,
      doubtful: doubtful.get(keyOf(row)) ?? 0,
    })),
    counts: examined.map((row) => ({
      on: row.day,
      productGroup: row.productGroup,
      area: row.province,
      tested: row.decided,
      failing: row.failing,
      isComparable: row.origin === 'lab',
    })),
  }
}

const keyOf = (row: { day: string; productGroup: string; item: string; province: string }) =>
  [row.day, row.productGroup, row.item, row.province].join('|')

/** `000000` stays what it is: a sample drawn somewhere in the nation. */
export const provinceOf = (regionCode: string): string =>
  regionCode === NATION ? NATION : `${regionCode.slice(0, 2)}0000`
