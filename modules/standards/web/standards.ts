import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Reply } from '#kernel/endpoint.ts'
import { call } from '#web/api.ts'
import {
  findLimits,
  getLimit,
  getStandard,
  listCategories,
  listItems,
  listLimits,
  listStandards,
} from '../contract.ts'

/** Standards and limits as the server sends them, and the words of the address that choose them. */
export type ListedStandard = Reply<typeof listStandards>['standards'][number]
export type Standard = Reply<typeof getStandard>
export type Limit = Reply<typeof listLimits>['limits'][number]
export type LimitVersion = Reply<typeof getLimit>['versions'][number]
export type Found = Reply<typeof findLimits>

export const KINDS = [
  ...(['national', 'industry', 'local', 'association'] as const),
  ...(['enterprise', 'metrology', 'notice', 'foreign'] as const),
]
export const STATES = ['published', 'inForce', 'superseded', 'abolished', 'unknown'] as const
/** Classifications of products and items: our own, and that of the Korean MFDS. */
export const SCHEMES = ['cn', 'mfds'] as const
export type Scheme = (typeof SCHEMES)[number]

const STANDARD_WORDS = ['q', 'kind', 'status', 'sort'] as const
export type StandardWords = Readonly<Partial<Record<(typeof STANDARD_WORDS)[number], string>>>

export const standardWords = (query: Readonly<Record<string, string>>): StandardWords =>
  Object.fromEntries(STANDARD_WORDS.flatMap((word) => (query[word] ? [[word, query[word]]] : [])))

export const useStandards = (words: StandardWords, limit: number) =>
  useInfiniteQuery({
    queryKey: ['standards', words, limit],
    queryFn: ({ pageParam }) =>
      call(listStandards, {
        query: { ...(words as object), limit, ...(pageParam && { after: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const useStandard = (id: string) =>
  useQuery({
    queryKey: ['standard', id],
    queryFn: () => call(getStandard, { params: { id } }),
  })

export interface LimitWords {
  readonly standardId?: string | undefined
  readonly category?: string | undefined
  readonly item?: string | undefined
}

export const useLimits = (words: LimitWords, limit: number) =>
  useInfiniteQuery({
    queryKey: ['limits', words, limit],
    queryFn: ({ pageParam }) =>
      call(listLimits, { query: { ...words, limit, ...(pageParam && { after: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })

export interface Question {
  readonly category: string
  readonly item: string
  readonly on: string
  readonly scheme: string
}

export const useLimitsInForce = (question: Question) =>
  useQuery({
    queryKey: ['limits', 'inForce', question],
    queryFn: () => call(findLimits, { query: question }),
    placeholderData: (before) => before,
  })

export const useVersions = (limitId: string) =>
  useQuery({
    queryKey: ['limit', limitId],
    queryFn: () => call(getLimit, { params: { id: limitId } }),
  })

interface Choice {
  readonly value: string
  readonly zh: string
  readonly en: string | null
}

const CHOICES_MAX = 50

/** Categories or items by a word of their name or by their id; the first ones for no word. */
export const useChoices = (of: 'category' | 'item', scheme: Scheme, q: string) =>
  useQuery({
    queryKey: ['choices', of, scheme, q],
    queryFn: async (): Promise<Choice[]> => {
      const query = { scheme, limit: CHOICES_MAX, ...(q && { q }) }
      const rows =
        of === 'category'
          ? (await call(listCategories, { query })).categories
          : (await call(listItems, { query })).items
      return rows.map(({ id, name, nameEn }) => ({ value: id, zh: name, en: nameEn }))
    },
    placeholderData: (before) => before,
  })
