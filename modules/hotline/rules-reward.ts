import { compareDecimals, decimal, formatDecimal, multiplyDecimals } from '#kernel/decimal.ts'
import type { Regime } from '#kernel/procedure/define.ts'

/**
 * The reward for a report. Today (Interim Measures for Rewarding Reports, 2021, arts. 11 to 13):
 * 5, 3 or 1 per cent of fines and confiscations, at least 5,000, 3,000 or 1,000 yuan even where
 * there is no fine, at most 1,000,000 yuan a case, and from 500,000 decided with the finance
 * office. In 2007 (Cai Xing 2001 No. 175, in the scale seen in one province, unconfirmed for the
 * others): 8, 5, 3 or 1 per cent, at most 300,000 yuan, and up to 500 without a fine in the first
 * two grades.
 */
export type RewardGrade = '1' | '2' | '3' | '4'

interface Scale {
  readonly share: Readonly<Partial<Record<RewardGrade, string>>>
  readonly least: Readonly<Partial<Record<RewardGrade, string>>>
  readonly most: string
  /** From this sum on the finance office takes part. */
  readonly jointFrom: string | null
}

const SCALES: Readonly<Record<Regime, Scale>> = {
  current: {
    share: { 1: '0.05', 2: '0.03', 3: '0.01' },
    least: { 1: '5000', 2: '3000', 3: '1000' },
    most: '1000000',
    jointFrom: '500000',
  },
  2007: {
    share: { 1: '0.08', 2: '0.05', 3: '0.03', 4: '0.01' },
    least: {},
    most: '300000',
    jointFrom: null,
  },
}

/** What the first reporter is due, in yuan; null where the rules know no such grade. */
export function rewardFor(regime: Regime, grade: RewardGrade, fines: string): string | null {
  const { share, least, most } = SCALES[regime]
  const percent = share[grade]
  if (percent === undefined) return null
  if (regime === '2007' && isZero(fines)) return grade === '1' || grade === '2' ? '500' : '0'
  const part = toCents(formatDecimal(multiplyDecimals(decimal(fines), decimal(percent))))
  return smaller(larger(part, least[grade] ?? '0'), most)
}

/** Later reporters with decisive new proof share up to 30 per cent of it (design). */
export const LATER_SHARE = '0.3'

export const shareOfLater = (first: string): string =>
  toCents(formatDecimal(multiplyDecimals(decimal(first), decimal(LATER_SHARE))))

export const mostRewarded = (regime: Regime): string => SCALES[regime].most

export const needsFinance = (regime: Regime, amount: string): boolean => {
  const { jointFrom } = SCALES[regime]
  return jointFrom !== null && compareDecimals(decimal(amount), decimal(jointFrom)) >= 0
}

export const isMore = (one: string, other: string): boolean =>
  compareDecimals(decimal(one), decimal(other)) > 0

const isZero = (amount: string): boolean => decimal(amount).units === 0n
const larger = (one: string, other: string): string => (isMore(other, one) ? other : one)
const smaller = (one: string, other: string): string => (isMore(one, other) ? other : one)

/** Fractions of a cent are dropped: nobody is paid what the scale does not give. */
function toCents(amount: string): string {
  const { units, scale } = decimal(amount)
  return scale <= 2 ? amount : formatDecimal({ units: units / 10n ** BigInt(scale - 2), scale: 2 })
}
