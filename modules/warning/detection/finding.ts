import type { Text } from '#kernel/text.ts'

export type RuleName = 'earsC2' | 'R1' | 'R2' | 'R3'

/**
 * Not judged and not applicable are answers of their own: neither is an alarm, neither its absence.
 */
export type RuleVerdict = 'fired' | 'notFired' | 'notApplicable' | 'notJudged'

/**
 * What a rule says. Numbers are decimal strings of fixed length, so that a finding can be stored,
 * hashed, and compared letter by letter when it is computed again.
 */
export interface Finding {
  readonly rule: RuleName
  readonly verdict: RuleVerdict
  readonly observed: string | null
  readonly expected: string | null
  readonly threshold: string | null
  /** Figures of this rule alone. */
  readonly figures: Readonly<Record<string, string | null>>
  /** The computation in one line. */
  readonly said: Text
}

/**
 * A formula with its version: what it computes depends on its inputs and on nothing else. A change
 * of the computation is a new version beside the old one, which stays as long as findings refer to
 * it.
 */
export interface Formula<Inputs> {
  readonly rule: RuleName
  readonly id: string
  readonly version: number
  readonly title: Text
  /** Where the computation is published. */
  readonly source: string
  readonly compute: (inputs: Inputs) => Finding
}

export const decimals = (value: number, places = 6): string => value.toFixed(places)

/** For a sentence: no more than three places, no idle zeros. */
export const shown = (value: number): string => String(Number(value.toFixed(3)))
