import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { canonicalJson } from '#platform/journal/canonical.ts'
import {
  type Choice,
  ENGINE,
  type JudgementRule,
  judgeAll,
  type LimitGiven,
  type MissingReason,
  type PreparedLimit,
  type ResultGiven,
  standardRule,
  type Verdict,
} from '../judgement/index.ts'
import { namedId } from '../named-id.ts'
import { remembering } from './remembering.ts'

/** The register of limits, loaded once for many results. */
export interface LimitBook {
  find(
    category: string,
    item: string,
    on: CalendarDate,
  ): readonly { readonly limit: PreparedLimit; readonly choice?: Choice }[]
  /** What could not be chosen: a finer category is needed, or a condition has to be confirmed. */
  choose(
    category: string,
    item: string,
    on: CalendarDate,
  ): { readonly tooCoarse: readonly unknown[]; readonly conditional: readonly unknown[] }
}

/**
 * What results are judged by: engine, rule and the limits as they were, frozen and stored once for
 * all results judged alike. Why a limit applies is part of it; the day is not, it is the sample's.
 */
export interface BasisContent {
  readonly engine: typeof ENGINE
  readonly rule: JudgementRule
  readonly limits: readonly { readonly limit: LimitGiven; readonly choice: BasisChoice | null }[]
  /** Why a limit that may apply could not be chosen; nothing passes beside one. */
  readonly missing: readonly MissingReason[]
}

type BasisChoice = Omit<Choice, 'on'>

export interface Basis {
  readonly id: Id
  readonly content: BasisContent
  readonly limits: readonly { readonly limit: PreparedLimit; readonly choice?: Choice }[]
}

export interface Judged {
  readonly verdict: Verdict
  readonly reasons: readonly string[]
  /** Standard of the limit that decided. */
  readonly standard: string | null
}

/** Finds the basis of many results; each is looked up and made once. */
export interface Bases {
  /** The bases of the items of one category on one day. */
  under(category: string, on: CalendarDate): (item: string) => Basis
}

const KNOWN_MAX = 5000

export function createBases(book: LimitBook): Bases {
  const known = new Map<string, (item: string) => Basis>()
  return {
    under: (category, on) => {
      const key = `${category}|${on}`
      const found = known.get(key)
      if (found) return found
      if (known.size >= KNOWN_MAX) known.clear()
      const made = remembering((item) =>
        basisOf(book.find(category, item, on), missingIn(book.choose(category, item, on))),
      )
      known.set(key, made)
      return made
    },
  }
}

const missingIn = ({
  tooCoarse,
  conditional,
}: ReturnType<LimitBook['choose']>): MissingReason[] => [
  ...(tooCoarse.length > 0 ? (['categoryTooCoarse'] as const) : []),
  ...(conditional.length > 0 ? (['limitConditional'] as const) : []),
]

function basisOf(limits: Basis['limits'], missing: readonly MissingReason[]): Basis {
  const content: BasisContent = {
    engine: ENGINE,
    rule: limits[0]?.limit.rule ?? standardRule,
    limits: limits.map(({ limit, choice }) => ({
      limit: limit.given,
      choice: choice ? withoutDay(choice) : null,
    })),
    missing,
  }
  return { id: namedId(`basis\u0000${canonicalJson(content)}`), content, limits }
}

const withoutDay = ({ on: _, ...choice }: Choice): BasisChoice => choice

/** The verdict by every limit that applies; the one that decides gives reasons and standard. */
export function judgeBy(basis: Basis, result: ResultGiven): Judged {
  const [decisive] = judgeAll(basis.limits, result, basis.content.missing)
  const { verdict, reasons, evidence } = decisive
  return { verdict, reasons, standard: evidence.limit?.standard ?? null }
}
