import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Reply } from '#kernel/endpoint.ts'
import { listCategories } from '#modules/standards/contract.ts'
import { call } from '#web/api.ts'
import type { Session } from '#web/shell/session.ts'
import type { Column } from '#web/table/DataTable.tsx'
import { countResults, countSamples, listResults, listSamples } from '../contract-results.ts'

/** The words of the address that filter and sort samples and results; others are not passed on. */
export type ListedSample = Reply<typeof listSamples>['samples'][number]
export type ListColumn<Row> = Column<Row> & { readonly isExtra?: true }
export type ListedResult = Reply<typeof listResults>['results'][number]

const SHARED = [
  ...(['verdict', 'region', 'productGroup', 'origin', 'from', 'to'] as const),
  ...(['upload', 'replaced', 'sort'] as const),
]
export const SAMPLE_WORDS = [...SHARED, 'q'] as const
export const RESULT_WORDS = [...SHARED, 'item'] as const

export type FilterWord = (typeof SAMPLE_WORDS)[number] | (typeof RESULT_WORDS)[number]
export type FilterWords = Readonly<Partial<Record<FilterWord, string>>>

export const wordsOf = (
  query: Readonly<Record<string, string>>,
  known: readonly FilterWord[],
): FilterWords =>
  Object.fromEntries(known.flatMap((one) => (query[one] ? [[one, query[one]]] : [])))

/** Counts and exports know no order. */
export function withoutSort({ sort: _, ...words }: FilterWords): FilterWords {
  return words
}

export const useSampleList = (words: FilterWords, limit: number) =>
  useInfiniteQuery({
    queryKey: ['samples', words, limit],
    queryFn: ({ pageParam }) =>
      call(listSamples, {
        query: { ...(words as object), limit, ...(pageParam && { after: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const useResultList = (words: FilterWords, limit: number) =>
  useInfiniteQuery({
    queryKey: ['results', words, limit],
    queryFn: ({ pageParam }) =>
      call(listResults, {
        query: { ...(words as object), limit, ...(pageParam && { after: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const useSampleCount = (words: FilterWords) =>
  useQuery({
    queryKey: ['samples', 'count', withoutSort(words)],
    queryFn: () => call(countSamples, { query: withoutSort(words) as object }),
  })

export const useResultCount = (words: FilterWords) =>
  useQuery({
    queryKey: ['results', 'count', withoutSort(words)],
    queryFn: () => call(countResults, { query: withoutSort(words) as object }),
  })

const BLIND_ROLES: readonly string[] = ['tester', 'labReceiver']

/** Under a blind code the server tells neither firm nor area; a filter by them would be refused. */
export const seesBlindCodes = ({ workplace }: Session): boolean =>
  workplace.kind === 'lab' && workplace.roles.every((role) => BLIND_ROLES.includes(role))

const ROOTS = ['cn:food', 'cn:goods']
const GROUPS_MAX = 200

/** The groups that products are watched in: the first level of the register of categories. */
export function useProductGroups(): readonly string[] {
  const { data } = useQuery({
    queryKey: ['productGroups'],
    queryFn: async () => {
      const pages = await Promise.all(
        ROOTS.map((parent) => call(listCategories, { query: { parent, limit: GROUPS_MAX } })),
      )
      return pages.flatMap(({ categories }) => categories.map(({ name }) => name))
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? []
}
