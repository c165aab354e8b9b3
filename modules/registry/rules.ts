import { parseCmaNumber } from '#identifiers/cma-number.ts'
import type { ParsedCode } from '#identifiers/code-fault.ts'
import { parseQsLicence } from '#identifiers/qs-licence.ts'
import { parseRegionCode } from '#identifiers/region-code.ts'
import { parseScLicence } from '#identifiers/sc-licence.ts'
import { parseXkLicence } from '#identifiers/xk-licence.ts'
import type { CalendarDate } from '#kernel/dates.ts'
import type { Id } from '#kernel/ids.ts'
import { type FieldError, fieldErrors } from '#kernel/schema.ts'
import { type FactKind, factKey, type LicenceValue, ruleOf } from './fact-kinds.ts'
import { regions } from './regions.ts'

/** One fact of a quality file, as it was recorded. */
export interface Fact {
  readonly id: Id
  readonly kind: FactKind
  readonly key: string
  /** Null where a correction took the old fact back without a new one. */
  readonly value: unknown
  readonly source: FactSource
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly recordedAt: Date
  readonly correctsId: Id | null
}

export interface FactSource {
  readonly kind: string
  readonly name: string
  readonly reference: string | null
}

/** What a file says of one thing on a day: who says so now, and what was said before. */
export interface FoldedFact<F extends Fact> {
  readonly kind: FactKind
  readonly key: string
  /** The last word of every source that still speaks, newest first. */
  readonly current: readonly F[]
  /** Everything that a later row of its source, or a correction, has taken the place of. */
  readonly old: readonly F[]
  /** Two sources say different things of the same day; neither is hidden. */
  readonly conflict: boolean
  /** No source says that it still holds on the day. */
  readonly ended: boolean
}

/**
 * Folds the facts that were known by the end of a day. Within one source a later row takes the
 * place of an earlier one; two sources stand side by side; a corrected row is old in any case.
 */
export function foldFacts<F extends Fact>(known: readonly F[], on: CalendarDate): FoldedFact<F>[] {
  const corrected = new Set(known.map((fact) => fact.correctsId))
  const things = Map.groupBy(known, (fact) => JSON.stringify([fact.kind, fact.key]))
  return [...things.values()].map((facts) => {
    const sources = Map.groupBy(facts, ({ source }) => JSON.stringify([source.kind, source.name]))
    const current = [...sources.values()].flatMap((said) => lastWord(said, corrected, on) ?? [])
    const holding = current.filter((fact) => holdsOn(fact, on))
    const spoken = new Set(holding.map((fact) => spelling(fact.value)))
    return {
      kind: facts[0]!.kind,
      key: facts[0]!.key,
      current: current.sort(newestFirst),
      old: facts.filter((fact) => !current.includes(fact)).sort(newestFirst),
      conflict: spoken.size > 1,
      ended: holding.length === 0,
    }
  })
}

/** What holds on the day goes before what only held once, however late that was recorded. */
function lastWord<F extends Fact>(
  said: readonly F[],
  corrected: ReadonlySet<Id | null>,
  on: CalendarDate,
): F | undefined {
  const standing = said.filter((fact) => !corrected.has(fact.id) && fact.value !== null)
  const holding = standing.filter((fact) => holdsOn(fact, on))
  return (holding.length > 0 ? holding : standing).toSorted(newestFirst)[0]
}

export const holdsOn = (fact: Pick<Fact, 'validFrom' | 'validTo'>, on: CalendarDate): boolean =>
  (fact.validFrom === null || fact.validFrom <= on) && (fact.validTo === null || fact.validTo >= on)

/** The value that lists show in place of the file: the newest word that holds today. */
export function wordToday<F extends Fact>(
  folded: readonly FoldedFact<F>[],
  kind: FactKind,
  today: CalendarDate,
): F | undefined {
  return folded
    .filter((thing) => thing.kind === kind)
    .flatMap((thing) => thing.current)
    .find((fact) => holdsOn(fact, today))
}

/** One spelling of a value, whatever the order of its fields, so that values can be compared. */
export function spelling(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelling).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${spelling(field)}`).join()}}`
}

function newestFirst(a: Fact, b: Fact): number {
  return b.recordedAt.getTime() - a.recordedAt.getTime() || (a.id < b.id ? 1 : -1)
}

/** What a person wants to put into a file. */
export interface FactToRecord {
  readonly kind: FactKind
  readonly value: unknown
  readonly validFrom?: string
  readonly validTo?: string
}

/** Everything wrong with a fact by itself: its shape, its codes, its days. */
export function factFaults(given: FactToRecord, today: CalendarDate): FieldError[] {
  const shape = fieldErrors(ruleOf(given.kind).form, given.value).map((fault) => ({
    ...fault,
    path: `/value${fault.path}`,
  }))
  if (shape.length > 0) return shape
  return [...codeFaults(given), ...dayFaults(given, today)]
}

function codeFaults({ kind, value }: FactToRecord): FieldError[] {
  if (kind === 'region') {
    const { regionCode } = value as { regionCode: string }
    const hasRegion = (code: string) => regions.has(code.slice(0, 6))
    return faultOf('/value/regionCode', parseRegionCode(regionCode, { hasRegion }))
  }
  if (kind !== 'licence') return []
  const { licenceKind, licenceNumber } = value as LicenceValue
  const parse = LICENCE_PARSERS[licenceKind]
  return parse ? faultOf('/value/licenceNumber', parse(licenceNumber)) : []
}

const LICENCE_PARSERS: Partial<
  Record<LicenceValue['licenceKind'], (source: string) => ParsedCode>
> = {
  SC: (source) => parseScLicence(source),
  QS: (source) => parseQsLicence(source),
  XK: (source) => parseXkLicence(source),
  CMA: (source) => parseCmaNumber(source),
}

const faultOf = (path: string, parsed: ParsedCode): FieldError[] =>
  parsed.ok ? [] : [{ path, code: parsed.code, ...parsed.message }]

/** A file holds what is and was, not what will be; a period does not end before it begins. */
function dayFaults({ validFrom, validTo }: FactToRecord, today: CalendarDate): FieldError[] {
  if (validFrom !== undefined && validFrom > today) {
    return [
      {
        path: '/validFrom',
        code: 'notYet',
        zh: `起始日${validFrom}尚未到来，请在生效后登记`,
        en: `${validFrom} has not come yet; record the fact once it holds`,
      },
    ]
  }
  if (validFrom === undefined || validTo === undefined || validTo >= validFrom) return []
  return [
    {
      path: '/validTo',
      code: 'endsBeforeStart',
      zh: '截止日早于起始日',
      en: 'The period ends before it begins',
    },
  ]
}

/** The value with its codes in their one spelling, and the thing it is about. */
export function normalisedFact({ kind, value }: FactToRecord): { key: string; value: unknown } {
  const written = value as Record<string, unknown>
  const parse =
    kind === 'licence' ? LICENCE_PARSERS[(value as LicenceValue).licenceKind] : undefined
  const licence = parse?.(String(written.licenceNumber))
  const clean = licence?.ok ? { ...written, licenceNumber: licence.value } : written
  return { key: factKey(kind, clean), value: clean }
}
