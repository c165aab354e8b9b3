import type { Static, TSchema } from 'typebox'
import type { CapacityRule } from '../authority.ts'
import type { TermText } from '../calendar.ts'
import type { Refusal } from '../refusal.ts'
import type { CaseFacts } from './facts.ts'

/**
 * The language in which a statutory procedure is written: nouns first (states, capacities,
 * documents), then limits, then one sentence per step. Every name is checked by the compiler;
 * `check.ts` proves what types cannot. Chinese words stand in the definition, because it must read
 * like the statute; their English twins are the second argument.
 */
export interface Definition<
  State extends string,
  Capacity extends string,
  Document extends string,
  LimitName extends string,
  StepName extends string,
  Subject,
> {
  /** camelCase, as in the glossary; names the table rows, the URL and the type. */
  readonly name: string
  /** Number of the procedure in the domain inventory, P01 to P44. */
  readonly inventory: string
  readonly title: string
  /** Law codes of the register of legislation, the leading one first. */
  readonly law: readonly string[]
  readonly version: number
  /** From when each regime applies; a case keeps the version it began under. */
  readonly inForce: Partial<Record<Regime, string>>
  /** Typed shape of what the case is about, as the history of the case folds it. */
  readonly subject: TSchema
  /** The form that opens a case; `begin` makes the first subject of it. */
  readonly opening: TSchema
  readonly begin: (opening: never, at: Date) => Subject
  /** An exercise, kept apart from real cases in every list, count and publication. */
  readonly isDrill?: (subject: Subject) => boolean
  /** What the case is about in one line. */
  readonly titled: (subject: Subject) => string
  readonly number: NumberRule
  readonly states: Readonly<Record<State, string>>
  readonly start: NoInfer<State>
  readonly final: readonly NoInfer<State>[]
  readonly capacities: Readonly<Record<Capacity, CapacityRule>>
  /** Who may open a case. */
  readonly opens: readonly NoInfer<Capacity>[]
  /** What a case may be opened because of, and the tie that is made. */
  readonly follows?: readonly Follows[]
  /** Who may open the sealed personal values of a case; everybody who acts in it unless said. */
  readonly unseals?: readonly NoInfer<Capacity>[]
  /** Bars in earlier cases of the same party that forbid a new one, as `licence.reapplyBan`. */
  readonly barredBy?: readonly `${string}.${string}`[]
  readonly documents: Readonly<Record<Document, DocumentRule>>
  readonly limits: Readonly<
    Record<LimitName, Limit<NoInfer<Capacity>, NoInfer<StepName>, NoInfer<Subject>>>
  >
  readonly steps: Readonly<
    Record<
      StepName,
      Step<
        NoInfer<State>,
        NoInfer<Capacity>,
        NoInfer<Document>,
        NoInfer<LimitName>,
        NoInfer<StepName>,
        NoInfer<Subject>
      >
    >
  >
}

/** `from` is a kind of record, such as `sample`, or the cases of a procedure: `case:penalty`. */
export interface Follows {
  readonly from: string
  readonly meaning: string
}

export type Regime = 'current' | '2007'

/** `series` is a pattern of the number rules, such as `ZH-F-{year}-{serial:5}`. */
export interface NumberRule {
  readonly series: string
}

export interface DocumentRule {
  readonly zh: string
  /** Code in the list of document types. */
  readonly code: string
  /** Pattern of its number, for papers that an organ issues. */
  readonly series?: string
}

/** How sure we are of a figure: checked, partly, memory, uncertain, or our own design. */
export type Confidence = 'v' | 'p' | 'm' | 'u' | 'd'

export type LimitKind = 'term' | 'recurrence' | 'window' | 'bar' | 'validity' | 'retention'

/** Limits that nobody is late for: they say how long something rests. */
export const isResting = (kind: LimitKind | undefined): boolean =>
  kind === 'retention' || kind === 'bar'

/**
 * A time limit, bound to the event that starts it.
 * - `term`: the `until` steps are due within it;
 * - `recurrence`: due again and again, each `until` step starts it anew;
 * - `window`: the `until` steps are possible only inside it;
 * - `bar`: the `until` steps are possible only after it; it may outlive the case (see `barredBy`);
 * - `validity`: when it ends, `lapse` is taken by the clock;
 * - `retention`: records are kept at least so long; it outlives the case.
 */
export interface Limit<Capacity extends string, StepName extends string, Subject> {
  readonly id: string
  readonly zh: string
  readonly kind: LimitKind
  /** A fixed term, or one that the case itself settles; null where the case sets none. */
  readonly term: TermText | ((facts: CaseFacts<Subject>) => TermText | null)
  readonly from: 'opened' | StepName | readonly ('opened' | StepName)[]
  /** Where the legal start is a fact and not the step itself, such as the hour of knowledge. */
  readonly since?: (facts: CaseFacts<Subject>) => Date
  readonly until: readonly StepName[]
  readonly by: Capacity
  readonly when?: (facts: CaseFacts<Subject>) => boolean
  readonly regime?: Regime
  /** Whether a rest day moves the last day; terms in days do unless said, others do not. */
  readonly roll?: boolean
  /** Step taken by the clock when the limit passes. */
  readonly lapse?: StepName
  /** By how much, and how often, the steps that name it in `extends` may lengthen it. */
  readonly extension?: { readonly term: TermText; readonly times: number }
  readonly basis: string
  readonly origin?: 'law' | 'agreed' | 'internal'
  readonly confidence: Confidence
}

/**
 * One act. `from` and `to` are states; an act without `to` leaves the state alone and is an
 * observation. `needs` are papers the person brings, `issues` are papers the act makes. `when` are
 * guards on the case, shown before the act; `verify` are guards on what the person fills in.
 */
export interface Step<
  State extends string,
  Capacity extends string,
  Document extends string,
  LimitName extends string,
  StepName extends string,
  Subject,
> {
  readonly zh: string
  readonly from: State | readonly State[]
  readonly to?: State
  readonly by: Capacity | readonly Capacity[]
  /** Where the act exists in one regime only. */
  readonly regime?: Regime
  readonly needs?: readonly Document[]
  readonly issues?: readonly Document[]
  readonly form?: TSchema
  readonly when?: readonly Guard<Subject>[]
  readonly verify?: readonly Verification<Subject>[]
  readonly notSameAs?: readonly StepName[]
  /** What the act changes in the subject of the case; the row is the fold of these. */
  readonly records?: (subject: Subject, data: never, at: Date) => Subject
  /** Limits whose last day the act moves: by their `extension`, else to `extendedTo` of its form. */
  readonly extends?: readonly LimitName[]
  /** Limits whose count the act stops, and starts again. */
  readonly pauses?: readonly LimitName[]
  readonly resumes?: readonly LimitName[]
  readonly basis: string
  /** A sentence shown beside the button: that it cannot be undone, or what follows. */
  readonly note?: string
}

export type Guard<Subject> = (facts: CaseFacts<Subject>) => Refusal | null
/** `data` is the form of the step; a rule names the form's own type in its place. */
export type Verification<Subject> = (facts: CaseFacts<Subject>, data: never) => Refusal | null

/** The English words of a definition, complete by type. */
export interface English<
  State extends string,
  Capacity extends string,
  Document extends string,
  LimitName extends string,
  StepName extends string,
> {
  readonly title: string
  readonly states: Readonly<Record<State, string>>
  readonly capacities: Readonly<Record<Capacity, string>>
  readonly documents: Readonly<Record<Document, string>>
  readonly limits: Readonly<Record<LimitName, string>>
  readonly steps: Readonly<Record<StepName, string>>
  readonly notes?: Partial<Readonly<Record<StepName, string>>>
}

/** What the engine knows of a subject: it is a record; only the module knows which. */
export type CaseSubject = Readonly<Record<string, unknown>>

/** A definition with its words, as the engine sees it: the names are no longer in the type. */
export type Procedure = Definition<string, string, string, string, string, CaseSubject> & {
  readonly english: English<string, string, string, string, string>
  /** Key of a definition for ever: `foodRecall@1`. */
  readonly key: string
}

export type ProcedureStep = Procedure['steps'][string]
export type ProcedureLimit = Procedure['limits'][string]

export function defineProcedure<
  const State extends string,
  const Capacity extends string,
  const Document extends string,
  const LimitName extends string,
  const StepName extends string,
  Subject extends TSchema,
>(
  subject: Subject,
  definition: Omit<
    Definition<State, Capacity, Document, LimitName, StepName, Static<Subject>>,
    'subject'
  >,
  english: English<
    NoInfer<State>,
    NoInfer<Capacity>,
    NoInfer<Document>,
    NoInfer<LimitName>,
    NoInfer<StepName>
  >,
): Procedure {
  const key = `${definition.name}@${definition.version}`
  return { ...definition, subject, english, key } as unknown as Procedure
}

/** One value or many, read as many. */
export const asList = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? value : [value as T]
