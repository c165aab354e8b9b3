import { expect, test } from 'vitest'
import type { CaseFacts } from '#kernel/procedure/facts.ts'
import { nationalCalendar } from '#reference/index.ts'
import type { StandardProject } from './contract-project.ts'
import { forceFitsLevel, isCarried, numberFitsProject } from './rules-project.ts'

const facts = (level: string, force: string, regime: 'current' | '2007' = 'current') =>
  ({
    ...{ subject: { level, force }, state: '', regime, events: [], deadlines: [], links: [] },
    ...{ documents: new Set<string>(), calendar: nationalCalendar },
    now: new Date('2026-11-16T08:40:00Z'),
  }) as unknown as CaseFacts<StandardProject>

test.each([
  [40, 30, 20, 7, true],
  [40, 29, 29, 0, false],
  [40, 30, 19, 0, false],
  [40, 30, 22, 8, false],
  [3, 3, 2, 0, true],
])('of %s members %s vote, %s for and %s against: carried %s', (...given) => {
  const [members, voted, inFavour, against, carried] = given
  const vote = { members, voted, inFavour, against, abstained: voted - inFavour - against }
  expect(isCarried({ ...vote, opinion: '' })).toBe(carried)
})

test.each([
  ['national', 'recommended', 'GB/T 99001-2026', null],
  ['national', 'mandatory', 'GB 99001-2026', null],
  ['national', 'guidance', 'GB/Z 99001-2026', null],
  ['national', 'mandatory', 'GB/T 99001-2026', 'numberDoesNotFit'],
  ['national', 'recommended', 'GB/T 99001-2025', 'numberDoesNotFit'],
  ['national', 'recommended', 'QB/T 9901-2026', 'numberDoesNotFit'],
  ['industry', 'recommended', 'QB/T 9901-2026', null],
  ['local', 'recommended', 'DB33/T 9901-2026', null],
  ['foodLocal', 'mandatory', 'DBS33/ 3099-2026', null],
  ['national', 'recommended', '米粉', 'notAStandardNumber'],
])('a %s %s standard bears the number %s: %s', (level, force, standardNumber, code) => {
  expect(numberFitsProject(facts(level, force), { standardNumber })?.code ?? null).toBe(code)
})

test.each([
  ['industry', 'mandatory', 'current', 'forceDoesNotFitLevel'],
  ['industry', 'mandatory', '2007', null],
  ['foodLocal', 'recommended', 'current', 'forceDoesNotFitLevel'],
  ['national', 'mandatory', 'current', null],
] as const)('%s and %s under the rules %s: %s', (level, force, regime, code) => {
  const assessment = { level, force, adoption: 'none', opinion: '' } as const
  expect(forceFitsLevel(facts(level, force, regime), assessment)?.code ?? null).toBe(code)
})
