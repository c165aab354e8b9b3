import { type Text, text } from '#kernel/text.ts'

/** An argument outside the domain of a function: says what is wrong, in both languages. */
export class ParameterError extends RangeError {
  override readonly name = 'ParameterError'
  readonly text: Text

  constructor(sentence: Text) {
    super(`${sentence.en} / ${sentence.zh}`)
    this.text = sentence
  }
}

/** Stops with a `ParameterError` unless the condition holds; the sentence is only then written. */
export function requireParameter(condition: unknown, sentence: () => Text): asserts condition {
  if (!condition) throw new ParameterError(sentence())
}

/** A probability that leaves something to chance on both sides: a level, a confidence. */
export function requireLevel(value: number, name: string): void {
  requireParameter(value > 0 && value < 1, () =>
    text(`${name} 应在 0 与 1 之间，现为 ${value}`, `${name} lies between 0 and 1, not ${value}`),
  )
}

export function requireProbability(value: number): void {
  requireParameter(value >= 0 && value <= 1, () =>
    text(`概率应在 0 至 1，现为 ${value}`, `a probability lies in 0 to 1, not ${value}`),
  )
}

/** A whole number from 0 on that a double holds exactly. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

export function requireCount(value: number, name: string): void {
  requireParameter(isCount(value), () =>
    text(
      `${name} 应为非负整数，现为 ${value}`,
      `${name} is a whole number from 0 on, not ${value}`,
    ),
  )
}
