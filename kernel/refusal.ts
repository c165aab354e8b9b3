import type { Text } from './text.ts'

/**
 * An expected "no": an act that the law, the state of the case or the standing of the person
 * does not allow. It is a value, not an exception, so that every reason can be shown at once.
 *
 * - `code` is stable and in camelCase; programs may depend on it.
 * - `about` decides the HTTP status: `who` 403, anything else 409.
 * - `basis` names the article, where there is one.
 * - `remedy` says what would open the way.
 */
export interface Refusal extends Text {
  readonly code: string
  readonly about: 'who' | 'state' | 'paper' | 'time' | 'fact'
  readonly basis?: string
  readonly remedy?: Text
}

/** Builds a refusal about the facts of a case; guards use this one. */
export function refuse(
  code: string,
  zh: string,
  en: string,
  more: { about?: Refusal['about']; basis?: string; remedy?: Text } = {},
): Refusal {
  return { code, zh, en, about: more.about ?? 'fact', ...more }
}
