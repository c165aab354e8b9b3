import table from '#reference/penalty-bases.json' with { type: 'json' }
import sums from '#reference/penalty-sums.json' with { type: 'json' }

/** The tables of violations, kinds of penalty and sums that the procedures of this module use. */
interface PenaltyTier {
  readonly kind?: string
  readonly min?: string
  readonly max?: string
  /** Bracket of the value of the goods, in yuan. */
  readonly goodsBelow?: string
  readonly goodsFrom?: string
  readonly who?: string
  /** Penalties of rising weight, or a measure, where no sum is set. */
  readonly ladder?: readonly string[]
  readonly measure?: string
  /** A circumstance in which alone the tier applies. */
  readonly if?: string
}

export interface PenaltyBasis {
  readonly id: string
  readonly law: string
  readonly zh: string
  readonly en: string
  readonly base: string
  readonly tiers: readonly PenaltyTier[]
}

const bases: readonly PenaltyBasis[] = table.bases
const basisById = new Map(bases.map((basis) => [basis.id, basis]))

export function penaltyBasis(id: string): PenaltyBasis {
  const basis = basisById.get(id)
  if (!basis) throw new Error(`no such basis: ${id}`)
  return basis
}

type Words = readonly [zh: string, en: string]

/** Violations as choices of a form: the article first, as officers look for it. */
export const basisChoices: Readonly<Record<string, Words>> = Object.fromEntries(
  bases.map(({ id, law, zh, en }) => [id, [`${law} ${zh}`, `${law} ${en}`] as const]),
)

export const kindWords: Readonly<Record<string, Words>> = Object.fromEntries(
  table.kinds.map(({ id, zh, en }) => [id, [zh, en] as const]),
)

/** Kinds that stand beside sums of money; detention is the police's to decide. */
const MONEY_KINDS = ['fine', 'confiscateIncome', 'confiscateGoods', 'detention']
export const otherKindChoices: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries(kindWords).filter(([id]) => !MONEY_KINDS.includes(id)),
)

const publishedKinds = new Set(table.kinds.filter((kind) => kind.published).map(({ id }) => id))

/** A warning alone is not published. */
export const arePublished = (kinds: readonly string[]): boolean =>
  kinds.some((kind) => publishedKinds.has(kind))

export const discretionShare: string = table.discretion.share

export type Who = 'person' | 'organisation'

interface SumsByWho {
  readonly person: string
  readonly organisation: string
  readonly provinces: Readonly<Record<string, { readonly [W in Who]?: string }>>
}

/** The sum set by the province, where it has set one, else the national one. */
const sumFor =
  (rule: SumsByWho) =>
  (who: Who, regionCode: string): string =>
    rule.provinces[regionCode.slice(0, 2)]?.[who] ?? rule[who]

export const hearingSum = sumFor(sums.hearing)
export const simpleSum = sumFor(sums.simple)
export const lowFineSum = sumFor(sums.lowFine)
export const cashSum: string = sums.cash.sum
export const lateFineShare: string = sums.lateFine.sharePerDay
export const crimeSums: { readonly soldValue: string; readonly unsoldValue: string } = sums.crime
