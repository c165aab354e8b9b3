import { queryString } from './api.ts'

/** Every address of the officer pages. A snapshot test shows each change of them in review. */
export const pages = {
  desk: '/work',
  waiting: '/work/waiting',
  signIn: '/work/sign-in',
  invitation: '/work/invitation',
  account: '/work/account',
  search: '/work/search',
  cases: '/work/cases',
  newCase: '/work/new/$procedure',
  case: '/work/cases/$id',
  procedures: '/work/procedures',
  procedure: '/work/procedures/$name',
  people: '/work/people',
  organs: '/work/organs',
  alarms: '/work/alarms',
  alarm: '/work/alarms/$id',
  series: '/work/series',
  enterprises: '/work/enterprises',
  enterprise: '/work/enterprises/$id',
  uploads: '/work/uploads',
  upload: '/work/uploads/$id',
  samples: '/work/samples',
  sample: '/work/samples/$id',
  results: '/work/results',
  standards: '/work/standards',
  standard: '/work/standards/$id',
  limits: '/work/limits',
  board: '/work/board',
  overview: '/work/overview',
  journal: '/work/journal',
  about: '/work/about',
} as const

type Names<Path> = Path extends `${string}$${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : Path extends `${string}$${infer Name}`
    ? Name
    : never

/** The address of a page: `to(pages.case, { id })`, `to(pages.cases, {}, { open: true })`. */
export function to<Path extends string>(
  page: Path,
  params: Readonly<Record<Names<Path>, string>> = {} as never,
  query: Readonly<Record<string, unknown>> = {},
): string {
  const given: Readonly<Record<string, string>> = params
  const path = page.replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? ''))
  return path + queryString(query)
}
