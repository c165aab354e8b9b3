import { type Static, Type } from 'typebox'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/**
 * What a limit demands. Values are decimal strings with the digits of the standard, because the
 * comparison by rounded values (GB/T 8170-2008, 4.3.3) rounds to just those digits. The operator
 * stands with every value: 「≤ 0.5」 and 「< 0.5」 are two limits.
 */
export const DecimalText = Type.String({
  ...label('数值', 'Value', { hint: text('照标准所印填写，保留末位零', 'As printed, zeros kept') }),
  pattern: '^-?\\d{1,20}(\\.\\d{1,20})?$',
})

const UnitText = Type.Union([Type.String({ minLength: 1, maxLength: 40 }), Type.Null()], {
  ...label('单位', 'Unit', { hint: text('无量纲填 1', '1 for a plain number') }),
})

const Portion = Type.String({
  ...label('取样量', 'Portion', { hint: text('如 25 g', 'such as 25 g') }),
  pattern: '^\\d+(\\.\\d+)? (g|kg|mL|L)$',
})

export const LowerBound = Type.Object({
  operator: Type.Union([Type.Literal('>='), Type.Literal('>')], label('符号', 'Operator')),
  value: DecimalText,
})

export const UpperBound = Type.Object({
  operator: Type.Union([Type.Literal('<='), Type.Literal('<')], label('符号', 'Operator')),
  value: DecimalText,
})

/** A value that must lie above, below or between: `≥ 2.9`, `≤ 0.2`, `5.5 – 8.0`. */
export const Bounds = Type.Object({
  kind: Type.Literal('bounds', label('限值', 'Bounds')),
  lower: Type.Optional(LowerBound),
  upper: Type.Optional(UpperBound),
  unit: UnitText,
  /** What rounded values are multiples of, where the printed digits do not show it (14 × 100). */
  interval: Type.Optional(DecimalText),
})

/** Must not be detected, in a portion or by a method that reaches down to `level`. */
export const Absent = Type.Object({
  kind: Type.Literal('absent', label('不得检出', 'Must not be detected')),
  portion: Type.Optional(Portion),
  level: Type.Optional(DecimalText),
  unit: UnitText,
})

/** Must not be used or added: non-edible substances, and additives outside their foods. */
export const Forbidden = Type.Object({
  kind: Type.Literal('forbidden', label('不得使用', 'Must not be used')),
})

/**
 * Sampling plan for micro-organisms: of `n` units none above `M` and at most `c` above `m`. Without
 * `M` there are two classes. `m` of `0` with a portion: absent from the portion.
 */
export const Plan = Type.Object({
  kind: Type.Literal('plan', label('采样方案', 'Sampling plan')),
  n: Type.Integer({ ...label('采样数 n', 'Units n'), minimum: 1, maximum: 1000 }),
  c: Type.Integer({
    ...label('允许超 m 数 c', 'Units allowed above m'),
    minimum: 0,
    maximum: 1000,
  }),
  m: DecimalText,
  M: Type.Union([DecimalText, Type.Null()], label('最高限量 M', 'Highest level M')),
  unit: UnitText,
  portion: Type.Optional(Portion),
})

/** A demand in words: nobody but a person can judge it. */
export const Wording = Type.Object({
  kind: Type.Literal('text', label('文字要求', 'In words')),
  text: Type.String({ ...label('要求', 'Demand'), minLength: 1, maxLength: 4000 }),
})

/** From its date on the standard demands nothing more of this item in this category. */
export const Withdrawn = Type.Object({
  kind: Type.Literal('withdrawn', label('限量取消', 'Limit withdrawn')),
})

export const Requirement = Type.Union(
  [Bounds, Absent, Forbidden, Plan, Wording, Withdrawn],
  label('限量要求', 'Requirement'),
)
export type Requirement = Static<typeof Requirement>
export type Bounds = Static<typeof Bounds>
export type Plan = Static<typeof Plan>
export type Absent = Static<typeof Absent>
