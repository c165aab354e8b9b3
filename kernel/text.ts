/**
 * One sentence in the two languages of the product. Chinese is the default; neither may be empty.
 */
export interface Text {
  readonly zh: string
  readonly en: string
}

export type Language = keyof Text

/** Pairs a Chinese sentence with its English twin. */
export const text = (zh: string, en: string): Text => ({ zh, en })
