import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { RecallLot } from './contract-goods.ts'

/** Decisions that recalls of every kind of goods share; pure. */
interface HasLots {
  readonly lots: readonly RecallLot[]
}

interface Reported {
  readonly subject: { readonly progress: readonly { readonly asOf: string }[] }
}

/** A plan leaves out no lot that is known to carry the risk. */
export const coversEveryLot =
  (basis: string) =>
  ({ subject }: { readonly subject: HasLots }, data: HasLots): Refusal | null => {
    const planned = new Set(data.lots.map((lot) => lot.lotNumber))
    const left = subject.lots.map((lot) => lot.lotNumber).filter((lot) => !planned.has(lot))
    if (left.length === 0) return null
    return refuse(
      'lotsLeftOut',
      `召回计划未列入批次：${left.join('、')}`,
      `The plan leaves out: ${left.join(', ')}`,
      { basis },
    )
  }

/** What left the factory and what stayed cannot be more than what was made. */
export function lotsAddUp(_facts: unknown, data: HasLots): Refusal | null {
  const wrong = data.lots.filter((lot) => lot.shippedUnits + lot.onHandUnits > lot.madeUnits)
  if (wrong.length === 0) return null
  const lots = wrong.map((lot) => lot.lotNumber).join('、')
  return refuse(
    'lotsDoNotAddUp',
    `出厂数量与库存之和大于生产数量：${lots}`,
    `Shipped and on hand exceed what was made: ${lots}`,
  )
}

export function progressIsNewer(facts: Reported, data: { asOf: string }): Refusal | null {
  const last = facts.subject.progress.at(-1)
  if (!last || data.asOf >= last.asOf) return null
  return refuse(
    'olderThanLast',
    `截至日期早于上次报告（${last.asOf}）`,
    `This report is older than the last one (${last.asOf})`,
  )
}

export function shippedUnits(subject: HasLots) {
  const sum = (key: 'madeUnits' | 'shippedUnits' | 'onHandUnits') =>
    subject.lots.reduce((total, lot) => total + lot[key], 0)
  return { made: sum('madeUnits'), shipped: sum('shippedUnits'), onHand: sum('onHandUnits') }
}
