import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Reply } from '#kernel/endpoint.ts'
import { call } from '#web/api.ts'
import {
  countEnterprises,
  type EnterpriseFilter,
  getEnterprise,
  listEnterprises,
} from '../contract.ts'

/** Enterprises and their quality files, as the server sends them. */
export type EnterpriseFile = Reply<typeof getEnterprise>
export type Thing = EnterpriseFile['sections'][number]['things'][number]
export type Fact = Thing['current'][number]
export type Recordable = EnterpriseFile['recordable'][number]

const WORDS = ['q', 'region', 'has', 'sort'] as const
export type FilterWords = Readonly<Partial<Record<(typeof WORDS)[number], string>>>

export const filterWords = (query: Readonly<Record<string, string>>): FilterWords =>
  Object.fromEntries(WORDS.flatMap((word) => (query[word] ? [[word, query[word]]] : [])))

const asFilter = (words: FilterWords): EnterpriseFilter => words as EnterpriseFilter

const PAGE_ROWS = 50

export function useEnterprises(words: FilterWords) {
  return useInfiniteQuery({
    queryKey: ['enterprises', words],
    queryFn: ({ pageParam }) =>
      call(listEnterprises, {
        query: { ...asFilter(words), limit: PAGE_ROWS, ...(pageParam && { after: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function useEnterpriseCount({ sort: _, ...words }: FilterWords) {
  return useQuery({
    queryKey: ['enterprises', 'count', words],
    queryFn: () => call(countEnterprises, { query: asFilter(words) }),
  })
}

export const fileQuery = (id: string, asOf: string | undefined) => ({
  queryKey: ['enterprise', id, asOf ?? ''],
  queryFn: () => call(getEnterprise, { params: { id }, query: asOf ? { asOf } : {} }),
})
