import { expect, test } from 'vitest'
import { pages, to } from './paths.ts'

test('the addresses of all pages: a change of one is a change that others have to hear of', () => {
  expect(pages).toMatchInlineSnapshot(`
    {
      "about": "/work/about",
      "account": "/work/account",
      "alarm": "/work/alarms/$id",
      "alarms": "/work/alarms",
      "board": "/work/board",
      "case": "/work/cases/$id",
      "cases": "/work/cases",
      "desk": "/work",
      "enterprise": "/work/enterprises/$id",
      "enterprises": "/work/enterprises",
      "invitation": "/work/invitation",
      "journal": "/work/journal",
      "limits": "/work/limits",
      "newCase": "/work/new/$procedure",
      "organs": "/work/organs",
      "overview": "/work/overview",
      "people": "/work/people",
      "procedure": "/work/procedures/$name",
      "procedures": "/work/procedures",
      "results": "/work/results",
      "sample": "/work/samples/$id",
      "samples": "/work/samples",
      "search": "/work/search",
      "series": "/work/series",
      "signIn": "/work/sign-in",
      "standard": "/work/standards/$id",
      "standards": "/work/standards",
      "upload": "/work/uploads/$id",
      "uploads": "/work/uploads",
      "waiting": "/work/waiting",
    }
  `)
})

test('parts of an address are filled in and escaped, empty words of a filter are left out', () => {
  expect(to(pages.case, { id: 'a/b' })).toBe('/work/cases/a%2Fb')
  expect(to(pages.cases, {}, { procedure: 'foodRecall', state: undefined, q: '' })).toBe(
    '/work/cases?procedure=foodRecall',
  )
})
