import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { type CaseFilter, countCases, listCases } from '#platform/cases/contract.ts'
import { call } from '../api.ts'

/**
 * The words of the address that filter and sort a list of cases; anything else is not passed on.
 */
export type Filter = Static<typeof CaseFilter>

const WORDS = [
  'procedure',
  'state',
  'region',
  'open',
  'overdue',
  'mine',
  'drill',
  'q',
  'sort',
] as const

export type FilterWord = (typeof WORDS)[number]
export type FilterWords = Readonly<Partial<Record<FilterWord, string>>>

export function filterWords(query: Readonly<Record<string, string>>): FilterWords {
  const words = WORDS.flatMap((word) => (query[word] ? [[word, query[word]]] : []))
  return Object.fromEntries(words)
}

/** The server reads the words by the schema of the filter; a word it does not know is refused. */
const asFilter = (words: FilterWords): Filter => words as Filter

export function useCaseList(words: FilterWords, limit: number) {
  return useInfiniteQuery({
    queryKey: ['cases', words, limit],
    queryFn: ({ pageParam }) =>
      call(listCases, {
        query: { ...asFilter(words), limit, ...(pageParam && { after: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function useCaseCount(words: FilterWords) {
  const { sort: _, ...filter } = words
  return useQuery({
    queryKey: ['cases', 'count', filter],
    queryFn: () => call(countCases, { query: asFilter(filter) }),
  })
}
