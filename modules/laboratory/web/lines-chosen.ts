import type { LineWords, Upload } from './upload.ts'

/** Which lines the page shows, kept in the address: those of an outcome, or with one fault. */
const WORDS = ['outcome', 'among', 'code', 'field', 'read'] as const

const NOTHING = Object.fromEntries(WORDS.map((word) => [word, undefined]))

/** The words of the address for a choice; those of the choice before are taken away. */
export const choosing = (words: LineWords): Readonly<Record<string, string | undefined>> => ({
  ...NOTHING,
  ...words,
})

/** What is looked at first: what needs somebody, then what was changed, then the rest. */
export function chosenLines(query: Readonly<Record<string, string>>, upload: Upload): LineWords {
  const given = WORDS.flatMap((word) => (query[word] ? [[word, query[word]]] : []))
  if (given.length > 0) return Object.fromEntries(given)
  if (upload.rejected > 0) return { outcome: 'rejected' }
  return { outcome: upload.corrected > 0 ? 'corrected' : 'accepted' }
}
