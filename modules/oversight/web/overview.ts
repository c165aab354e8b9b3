import { useQuery } from '@tanstack/react-query'
import { addMonths, type CalendarDate } from '#kernel/dates.ts'
import { call } from '#web/api.ts'
import { useAddress } from '#web/shell/Go.tsx'
import { type AreaView, getOverview, type OverviewView } from '../contract.ts'

/** The overview of what the address asks for; asked again each minute while it is looked at. */
export type Overview = OverviewView
export type Area = AreaView

const WORDS = ['region', 'from', 'to', 'productGroup', 'origin'] as const
type Query = Partial<Record<(typeof WORDS)[number], string>>

const REFRESH_MS = 60_000

export function useOverview() {
  const { query } = useAddress()
  const asked: Query = Object.fromEntries(
    WORDS.flatMap((word) => (query[word] ? [[word, query[word]]] : [])),
  )
  return useQuery({
    queryKey: ['overview', asked],
    queryFn: ({ signal }) => call(getOverview, { query: asked as never, signal }),
    refetchInterval: REFRESH_MS,
    placeholderData: (before) => before,
  })
}

/** The periods that can be chosen by name, as first and last day. */
export function periodsOf(today: CalendarDate) {
  const year = Number(today.slice(0, 4))
  return {
    months12: { from: addMonths(today, -12), to: today },
    thisYear: { from: `${year}-01-01`, to: today },
    lastYear: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  } as const
}

/** `2.45`, the share in percent with two decimals. */
export const percents = (share: number): string => (share * 100).toFixed(2)

/** `+0.12` or `−0.12`, in points. */
export const points = (difference: number): string =>
  `${difference < 0 ? '−' : '+'}${percents(Math.abs(difference))}`

/** Those that can be ranked first, the highest on top; then by number of failing samples. */
export function ranked(areas: readonly Area[]): Area[] {
  const share = ({ rate }: Area) => (rate.state === 'rated' ? rate.share : -1)
  return areas
    .filter(({ standing, samples }) => standing !== 'outside' && samples > 0)
    .toSorted((a, b) => share(b) - share(a) || b.failing - a.failing || (a.code < b.code ? -1 : 1))
}

const CLASSES = 5

/** Lower bounds of five classes of about equal size among the areas that have a rate. */
export function classBounds(areas: readonly Area[]): number[] {
  const shares = areas
    .flatMap(({ rate }) => (rate.state === 'rated' ? [rate.share] : []))
    .toSorted((a, b) => a - b)
  if (shares.length === 0) return []
  const bounds = Array.from({ length: CLASSES - 1 }, (_, at) => {
    const share = shares[Math.floor(((at + 1) * shares.length) / CLASSES)] ?? 0
    return Math.round(share * 1000) / 1000
  })
  return [...new Set(bounds)].filter((bound) => bound > 0)
}

export const classOf = (share: number, bounds: readonly number[]): number =>
  bounds.filter((bound) => share >= bound).length
