import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Conclusion, Penalty, Terms } from './contract-penalty.ts'
import { bandOf, type Discretion, type FineMeasure, severestRange } from './fine-range.ts'
import { crimeSums, hearingSum, penaltyBasis, type Who } from './penalty-bases.ts'
import { added, compared } from './sums.ts'

/** The penalty that an investigation proposes: is it inside the law, and what does it ask for? */
type Facts = CaseFacts<Penalty>
type Act = Conclusion['acts'][number]

/** Value of the goods: all that were made, sold and not sold (Product Quality Law art. 72). */
export const goodsValue = (conclusion: Pick<Conclusion, 'soldValue' | 'unsoldValue'>): string =>
  added(conclusion.soldValue, conclusion.unsoldValue)

function measureOf(
  subject: Pick<Penalty, 'who' | 'trade'>,
  data: Conclusion,
  act: Act,
): FineMeasure {
  return {
    who: subject.who as Who,
    trade: subject.trade as FineMeasure['trade'],
    goodsValue: goodsValue(data),
    illegalIncome: data.illegalIncome,
    seizedValue: data.seizedValue,
    circumstances: act.circumstances,
  }
}

export const proposedTerms = (data: Conclusion): Terms => ({
  fine: added(...data.acts.map(({ fine }) => fine)),
  confiscatedIncome: data.confiscatedIncome,
  confiscatedGoodsValue: data.confiscatedGoodsValue,
  kinds: data.kinds,
})

/** Every kind of penalty in it, the sums included. */
export const kindsOf = (terms: Terms): string[] => [
  ...terms.kinds,
  ...(compared(terms.fine, '0') > 0 ? ['fine'] : []),
  ...(compared(terms.confiscatedIncome, '0') > 0 ? ['confiscateIncome'] : []),
  ...(compared(terms.confiscatedGoodsValue, '0') > 0 ? ['confiscateGoods'] : []),
]

export const isMitigated = (data: Conclusion): boolean =>
  data.acts.some(({ discretion }) => discretion === 'mitigated')

/** Each fine lies in the range of its article, and in the band of the discretion used. */
export function finesAreInRange(facts: Facts, data: Conclusion): Refusal | null {
  for (const act of data.acts) {
    const fault = rangeFault(act, measureOf(facts.subject, data, act))
    if (fault) return fault
  }
  return null
}

function rangeFault(act: Act, measure: FineMeasure): Refusal | null {
  const range = severestRange(act.basisIds, measure)
  if (!range) {
    if (compared(act.fine, '0') === 0) return null
    const laws = act.basisIds.map((id) => penaltyBasis(id).law)
    return refuse(
      'fineHasNoBasis',
      `“${act.what}”：所选依据在本案情形下不设罚款，罚款应为0`,
      `“${act.what}”: the articles chosen set no fine in this case; the fine is 0`,
      { basis: laws.join(';') },
    )
  }
  const band = bandOf(range, act.discretion as Discretion)
  const isInside = compared(act.fine, band.min) >= 0 && compared(act.fine, band.max) <= 0
  const isBelowLeast = act.discretion !== 'mitigated' || compared(act.fine, range.min) < 0
  if (isInside && isBelowLeast) return null
  const { law } = penaltyBasis(range.basisId)
  return refuse(
    'fineOutOfRange',
    `“${act.what}”：法定幅度${range.min}至${range.max}元（${law}），所选裁量为${band.min}至${band.max}元，拟罚${act.fine}元`,
    `“${act.what}”: the law allows ${range.min} to ${range.max} yuan, this discretion ${band.min} to ${band.max}; proposed ${act.fine}`,
    {
      basis: law,
      remedy: { zh: '请调整罚款或裁量', en: 'Change the fine or the discretion' },
    },
  )
}

/** One act is fined once; one that has been fined before is not fined again. */
export function noActIsFinedTwice(_facts: Facts, data: Conclusion): Refusal | null {
  const names = data.acts.map(({ what }) => what.trim())
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) {
    return refuse(
      'actListedTwice',
      `“${twice}”列了两次：同一行为触犯多项规定的，在一行内选齐依据，按罚款数额高的处罚`,
      `“${twice}” stands twice: list an act once with every article it breaks; the higher fine applies`,
      { basis: 'APL 29' },
    )
  }
  const fined = data.acts.find((act) => act.finedBefore && compared(act.fine, '0') > 0)
  if (!fined) return null
  return refuse(
    'finedBefore',
    `“${fined.what}”已被处以罚款，不得再次罚款`,
    `“${fined.what}” has been fined before and is not fined again`,
    { basis: 'APL 29' },
  )
}

/** A report that proposes nothing proposes that there be no penalty; income is taken as found. */
export function confiscationIsFounded(_facts: Facts, data: Conclusion): Refusal | null {
  if (compared(data.confiscatedIncome, data.illegalIncome) <= 0) return null
  return refuse(
    'moreThanIncome',
    `拟没收${data.confiscatedIncome}元，多于查明的违法所得${data.illegalIncome}元`,
    `More is to be confiscated than the illegal income found: ${data.illegalIncome} yuan`,
    { basis: 'APL 28' },
  )
}

/** Sums at which the officer is asked whether a crime is suspected; they prompt, never decide. */
export function crimePrompts(goods: {
  soldValue: string
  unsoldValue: string
  isNonEdible: boolean
}): string[] {
  return [
    ...(goods.isNonEdible ? ['nonEdible'] : []),
    ...(compared(goods.soldValue, crimeSums.soldValue) >= 0 ? ['soldValue'] : []),
    ...(compared(goods.unsoldValue, crimeSums.unsoldValue) >= 0 ? ['unsoldValue'] : []),
  ]
}

/** A penalty does not take the place of a transfer (TRR 3): whoever sees no crime says why. */
export function crimeIsConsidered(facts: Facts, data: Conclusion): Refusal | null {
  const isNonEdible = data.acts.some(({ basisIds }) => basisIds.includes('FSL123'))
  const prompts = crimePrompts({ ...data, isNonEdible })
  const isTied = facts.links.some(({ procedure }) => procedure === 'crimeTransfer')
  if (data.crime === 'suspected' && !isTied) {
    return refuse(
      'transferNotOpened',
      '涉嫌犯罪的须先启动移送：请从本案办理“涉嫌犯罪案件移送”',
      'A suspected crime is transferred: open the transfer from this case first',
      { basis: 'TRR 3' },
    )
  }
  if (prompts.length === 0 || data.crime === 'suspected' || data.crimeGrounds) return null
  return refuse(
    'crimeNotConsidered',
    '货值或案情达到移送提示标准，认为不涉嫌犯罪的须写明理由',
    'The sums or the facts call for the question of a crime; say why there is none',
    { basis: 'TRR 3' },
  )
}

/** May the party ask for a hearing? (Penalty Law art. 63; the sums are configuration.) */
export function hearingIsDue(
  subject: Pick<Penalty, 'who' | 'proposal'>,
  regionCode: string,
): boolean {
  const { proposal } = subject
  if (!proposal) return false
  const from = hearingSum(subject.who as Who, regionCode)
  const confiscated = added(proposal.confiscatedIncome, proposal.confiscatedGoodsValue)
  return (
    compared(proposal.fine, from) >= 0 ||
    compared(confiscated, from) >= 0 ||
    proposal.kinds.some((kind) => HEARD_KINDS.has(kind))
  )
}

const HEARD_KINDS = new Set([
  'downgrade',
  'revokeLicence',
  'stopBusiness',
  'closeDown',
  'barPerson',
])
