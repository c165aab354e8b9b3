import type { CalendarDate } from '#kernel/dates.ts'
import type { Requirement } from './requirement.ts'

/** Pure decisions of the register: which version is in force, and which limit applies. */

/** A version of a limit, as far as choosing needs it. */
export interface LimitVersion {
  readonly id: string
  readonly series: string
  readonly version: number
  /** Number of the standard, and the number without year that its editions share. */
  readonly standard: string
  readonly family: string
  /** First day on which the standard no longer holds; null while nothing is known. */
  readonly standardEndsOn: CalendarDate | null
  readonly categoryId: string
  readonly itemId: string
  readonly isRemainder: boolean
  readonly condition: string
  readonly inForceFrom: CalendarDate | null
  readonly requirement: Requirement
  readonly comparison: 'fullValue' | 'roundedValue'
  readonly clause: string | null
  readonly note: string | null
  readonly source: string
  readonly confidence: Confidence
}

/** How sure we are: checked, partly, from memory, uncertain, own design. */
export type Confidence = 'v' | 'p' | 'm' | 'u' | 'd'

/** How a limit came to apply: for just this category, for one above it, or as the 「其他」 limit. */
export type AppliedBy = 'exact' | 'ancestor' | 'remainder'

export interface Applied {
  readonly version: LimitVersion
  readonly by: AppliedBy
}

/** What was found for a category and an item on a day. */
export interface Choice {
  /** One limit for every standard that has one; the nearest category wins inside a standard. */
  readonly applied: readonly Applied[]
  /** Confined to a condition, so that somebody has to say whether it holds. */
  readonly conditional: readonly LimitVersion[]
  /** Standards that have taken their limit back. */
  readonly withdrawn: readonly LimitVersion[]
  /** Standards whose limit depends on a finer category than the one given. */
  readonly tooCoarse: readonly string[]
}

/**
 * The version in force on a day: of those that came into force by then the last, and of several on
 * one day the newest entry. A version without a date holds until a dated one follows. Null when
 * none is in force, or when its standard no longer is.
 */
export function versionInForce(
  versions: readonly LimitVersion[],
  on: CalendarDate,
): LimitVersion | null {
  let found: LimitVersion | null = null
  for (const version of versions) {
    if (version.inForceFrom !== null && version.inForceFrom > on) continue
    if (!found || isLater(version, found)) found = version
  }
  if (found?.standardEndsOn && found.standardEndsOn <= on) return null
  return found
}

function isLater(a: LimitVersion, b: LimitVersion): boolean {
  const [left, right] = [a.inForceFrom ?? '', b.inForceFrom ?? '']
  return left === right ? a.version > b.version : left > right
}

/**
 * Chooses among the versions for one item. `chain` leads from the category asked for to the top. A
 * limit from above, or for what remains (其他), does not hold for a category in which the standard
 * tells kinds apart (`hasFiner`): which of the kinds is meant is then not said.
 */
export function chooseLimits(
  versions: readonly LimitVersion[],
  chain: readonly string[],
  on: CalendarDate,
  /** Does the standard of this version limit the item below the category asked for? */
  hasFiner: (version: LimitVersion) => boolean,
): Choice {
  const inForce = [...groupBy(versions, (version) => version.series).values()]
    .map((series) => versionInForce(series, on))
    .filter((version) => version !== null)
  const applied: Applied[] = []
  const withdrawn: LimitVersion[] = []
  const tooCoarse: string[] = []
  const plain = inForce.filter((version) => version.condition === '')
  for (const [family, ofFamily] of groupBy(plain, (version) => version.family)) {
    const found = nearest(ofFamily, chain, hasFiner)
    if (found === 'tooCoarse') tooCoarse.push(family)
    else if (found?.version.requirement.kind === 'withdrawn') withdrawn.push(found.version)
    else if (found) applied.push(found)
  }
  const conditional = inForce.filter(
    ({ condition, categoryId }) => condition !== '' && chain.includes(categoryId),
  )
  return { applied, conditional, withdrawn, tooCoarse }
}

function nearest(
  versions: readonly LimitVersion[],
  chain: readonly string[],
  hasFiner: (version: LimitVersion) => boolean,
): Applied | 'tooCoarse' | null {
  for (const [steps, categoryId] of chain.entries()) {
    const here = versions.filter((version) => version.categoryId === categoryId)
    const own = here.find((version) => !version.isRemainder)
    const found = own ?? here.find((version) => version.isRemainder)
    if (!found) continue
    if (own && steps === 0) return { version: own, by: 'exact' }
    if (hasFiner(found)) return 'tooCoarse'
    return { version: found, by: own ? 'ancestor' : 'remainder' }
  }
  return null
}

export function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

/** How the confidence of the register is told to those who judge. */
export function confidenceOf(confidence: Confidence): 'confirmed' | 'probable' | 'unconfirmed' {
  if (confidence === 'v') return 'confirmed'
  return confidence === 'p' ? 'probable' : 'unconfirmed'
}

/** Of categories that one word stands for: the finest, if all the others lie above it. */
export function finestOf<
  Row extends { readonly id: string; readonly ancestors: readonly string[] },
>(rows: readonly Row[]): Row | undefined {
  return rows.find((row) => rows.every((other) => row.ancestors.includes(other.id)))
}
