import { discretionShare, type PenaltyBasis, penaltyBasis, type Who } from './penalty-bases.ts'
import { added, compared, larger, less, times } from './sums.ts'

/** What the range of a fine is measured by; sums in yuan. */
export interface FineMeasure {
  readonly who: Who
  readonly trade: 'producer' | 'seller' | 'other'
  /** Goods made and sold and not yet sold, by their marked price (Product Quality Law art. 72). */
  readonly goodsValue: string
  readonly illegalIncome: string
  readonly seizedValue: string
  /** Circumstances that some tiers ask for, such as `refusesToCorrect`. */
  readonly circumstances: readonly string[]
}

export interface FineRange {
  readonly basisId: string
  readonly min: string
  readonly max: string
}

export type Discretion = 'lighter' | 'normal' | 'heavier' | 'mitigated' | 'exempt'

/** The range of one basis; null where it sets no sum for this case. */
export function fineRange(basisId: string, measure: FineMeasure): FineRange | null {
  const basis = penaltyBasis(basisId)
  const tiers = basis.tiers.filter((tier) => isFor(tier, measure))
  const tier = tiers.find(({ who }) => who !== undefined) ?? tiers[0]
  if (!tier || tier.min === undefined || tier.max === undefined) return null
  if (tier.kind === 'yuan') return { basisId, min: tier.min, max: tier.max }
  const base = baseOf(basis, measure)
  return { basisId, min: times(base, tier.min), max: times(base, tier.max) }
}

function isFor(tier: PenaltyBasis['tiers'][number], measure: FineMeasure): boolean {
  const { goodsValue, who, trade, circumstances } = measure
  if (tier.kind === undefined) return false
  if (tier.who !== undefined && tier.who !== who && tier.who !== trade) return false
  if (tier.if !== undefined && !circumstances.includes(tier.if)) return false
  if (tier.goodsBelow !== undefined && compared(goodsValue, tier.goodsBelow) >= 0) return false
  return tier.goodsFrom === undefined || compared(goodsValue, tier.goodsFrom) >= 0
}

function baseOf(basis: PenaltyBasis, measure: FineMeasure): string {
  if (basis.base === 'illegalIncome') return measure.illegalIncome
  return basis.base === 'seizedValue' ? measure.seizedValue : measure.goodsValue
}

/**
 * One act that breaks several laws is fined once, by the law with the higher fine (Penalty Law
 * art. 29). Null where none of them sets a sum.
 */
export function severestRange(basisIds: readonly string[], measure: FineMeasure): FineRange | null {
  const ranges = basisIds.flatMap((id) => fineRange(id, measure) ?? [])
  return ranges.reduce<FineRange | null>((severest, range) => {
    if (!severest) return range
    const byMost = compared(range.max, severest.max) || compared(range.min, severest.min)
    return byMost > 0 ? range : severest
  }, null)
}

/** The part of a range that a degree of discretion allows, both ends included. */
export function bandOf(
  { min, max }: FineRange,
  discretion: Discretion,
): Omit<FineRange, 'basisId'> {
  const part = times(less(max, min), discretionShare)
  const [low, high] = [added(min, part), less(max, part)]
  switch (discretion) {
    case 'lighter':
      return { min, max: low }
    case 'normal':
      return { min: low, max: larger(low, high) }
    case 'heavier':
      return { min: high, max }
    case 'mitigated':
      return { min: '0', max: min }
    case 'exempt':
      return { min: '0', max: '0' }
  }
}
