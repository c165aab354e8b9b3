import type { CorrectionCode } from './notes.ts'

/** A cell made readable, and by which rule; null where it stood well already. */
export interface CleanCell {
  readonly text: string
  readonly rule: CorrectionCode | null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const UNTIDY = /^\s|\s$|[\u0000-\u001f\u007f]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const BROKEN = /[\u0000-\u001f\u007f]+/g
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const ANYTHING_TO_DO = /^\s|\s$|[\u0000-\u001f\u007f\uff01-\uff5e\u3000]/

/** Nothing to clean, in words or in marks: so it is with nearly every cell. */
export const isTidy = (source: string): boolean => !ANYTHING_TO_DO.test(source)

/** Words as on a label: line breaks, control characters and outer blanks go, nothing else does. */
export function cleanWords(source: string): CleanCell {
  if (!UNTIDY.test(source)) return { text: source, rule: null }
  const text = source.replace(BROKEN, '').trim()
  return { text, rule: text === source.trim() ? null : 'blanksRemoved' }
}

/** Codes, numbers, dates and units: half-width too. Outer blanks are no fault of anybody. */
export function cleanMarks(source: string): CleanCell {
  const { text, rule } = cleanWords(source)
  if (!FULL_WIDTH.test(text)) return { text, rule }
  return { text: text.normalize('NFKC').trim(), rule: 'fullWidth' }
}

/** Marks that forms use for "nothing here"; reading them so is no correction. */
const EMPTY_MARKS = new Set(['', '/', '／', '\\', '-', '—', '——', '--', '无', '空白'])

const EMPTY_MARK_CHARACTERS_MAX = 8

export function isEmptyMark(source: string): boolean {
  if (source.length > EMPTY_MARK_CHARACTERS_MAX) return false
  return EMPTY_MARKS.has(source) || EMPTY_MARKS.has(source.trim())
}
