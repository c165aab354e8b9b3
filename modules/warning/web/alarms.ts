import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Reply } from '#kernel/endpoint.ts'
import { call } from '#web/api.ts'
import {
  getAlarm,
  getDetection,
  getSeries,
  listAlarms,
  listSeries,
  type recomputeAlarm,
} from '../contract-alarms.ts'

/** Alarms and series as the server sends them. */
export type Alarm = Reply<typeof getAlarm>
export type ListedAlarm = Reply<typeof listAlarms>['alarms'][number]
export type Finding = Alarm['finding']
export type Week = Alarm['weeks'][number]
export type Again = Reply<typeof recomputeAlarm>
export type WatchedSeries = Reply<typeof listSeries>['series'][number]

export const RULES = ['earsC2', 'R1', 'R2', 'R3'] as const
export const STATES = ['open', 'ended', 'none'] as const

const WORDS = ['q', 'rule', 'area', 'state', 'from', 'to', 'item', 'productGroup', 'sort'] as const
export type FilterWord = (typeof WORDS)[number]
export type FilterWords = Readonly<Partial<Record<FilterWord, string>>>

export const filterWords = (query: Readonly<Record<string, string>>): FilterWords =>
  Object.fromEntries(WORDS.flatMap((word) => (query[word] ? [[word, query[word]]] : [])))

/** The server reads the words by the schema of the filter; a word it does not know is refused. */
type Query = NonNullable<Parameters<typeof call<typeof listAlarms>>[1]>['query']
const asQuery = (words: FilterWords, more: object): Query => ({ ...words, ...more }) as Query

export function useAlarms(words: FilterWords, limit: number) {
  return useInfiniteQuery({
    queryKey: ['alarms', words, limit],
    queryFn: ({ pageParam }) =>
      call(listAlarms, {
        query: asQuery(words, { limit, ...(pageParam && { after: pageParam }) }),
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

const EXPORT_ROWS = 200

/** Every alarm that the words find, page by page, for a file. */
export async function allAlarms(words: FilterWords): Promise<ListedAlarm[]> {
  const found: ListedAlarm[] = []
  let after: string | null = ''
  while (after !== null) {
    const query = asQuery(words, { limit: EXPORT_ROWS, ...(after && { after }) })
    const page: Reply<typeof listAlarms> = await call(listAlarms, { query })
    found.push(...page.alarms)
    after = page.next
  }
  return found
}

/** The alarms that are worked in a case, the newest week first. */
export function useAlarmsOfCase(caseId: string, productGroup: string, enabled: boolean) {
  return useQuery({
    queryKey: ['alarms', 'case', caseId],
    queryFn: async () =>
      (await allAlarms({ productGroup })).filter((alarm) => alarm.case?.id === caseId),
    enabled,
  })
}

export function useAlarm(id: string) {
  return useQuery({ queryKey: ['alarm', id], queryFn: () => call(getAlarm, { params: { id } }) })
}

export function useDetection() {
  return useQuery({ queryKey: ['detection'], queryFn: () => call(getDetection) })
}

export interface SeriesName {
  readonly productGroup: string
  readonly item: string
  readonly area: string
}

/** The weeks of a series; an error where it is not watched or lies outside this person’s sight. */
export function useSeries(name: SeriesName | null, weeks: number) {
  return useQuery({
    queryKey: ['series', name, weeks],
    queryFn: () => call(getSeries, { query: { ...name!, weeks } }),
    enabled: name !== null,
    placeholderData: (before, query) => (query?.queryKey[1] === name ? before : undefined),
  })
}

export function useWatched(q: string | undefined, area: string | undefined) {
  return useQuery({
    queryKey: ['watched', q, area],
    queryFn: () => call(listSeries, { query: { ...(q && { q }), ...(area && { area }) } }),
    placeholderData: (before) => before,
  })
}
