import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '#reference/index.ts'
import type { Finding, Findings } from './contract-routine-inspection.ts'
import { disposalIsFood } from './rules-follow-up.ts'
import { pairIsQualified } from './rules-officers.ts'
import { everyPointIsAnswered, visitHasReason } from './rules-routine-inspection.ts'
import { reportsAs, runs } from './rules-sample-test.ts'
import { wasDrawn } from './rules-sampling-inspection.ts'

/** What the walks cannot vary, because a worked case opens in one way only. */
const factsOf = (subject: unknown, more: object = {}): never =>
  ({
    subject,
    events: [],
    links: [],
    deadlines: [],
    regime: 'current',
    now: new Date('2026-11-16T08:40:00Z'),
    calendar: nationalCalendar,
    ...more,
  }) as never

const codeOf = (refusal: { code: string } | null): string | null => refusal?.code ?? null

describe('a spot check', () => {
  const tied = {
    links: [{ procedure: 'samplingPlan', state: 'noticed', meaning: 'drawnBy', kind: 'case' }],
  }
  test.each([
    ['planned and tied to its plan', { channel: 'planned' }, tied, null],
    ['planned and tied to nothing', { channel: 'planned' }, {}, 'notDrawn'],
    ['an emergency that says why', { channel: 'emergency', urgency: '中毒事件' }, {}, null],
    ['an emergency that does not', { channel: 'emergency' }, {}, 'notDrawn'],
  ])('%s', (_name, subject, more, code) => {
    expect(codeOf(wasDrawn(factsOf(subject, more)))).toBe(code)
  })
})

describe('a visit', () => {
  const finding: Finding = {
    point: '要点一',
    isKey: false,
    result: 'conforms',
    touchesSafety: false,
  }
  const given: Findings = { findings: [finding], recorded: true, signedByFirm: 'signed' }

  test.each([
    ['routine', 2, 'pointsLeftOut'],
    ['routine', 1, null],
    ['clue', 2, 'pointsLeftOut'],
    ['unannounced', 2, null],
  ])('%s with a list of %i points and one answered: %s', (kind, points, code) => {
    expect(codeOf(everyPointIsAnswered(factsOf({ kind, points }), given))).toBe(code)
  })

  test.each([
    ['routine', '有线索', 'notDrawn'],
    ['unannounced', undefined, 'notDrawn'],
    ['unannounced', '有线索', null],
    ['clue', '有线索', null],
  ])('%s, tied to no plan, suspicion %s: %s', (kind, suspicion, code) => {
    expect(codeOf(visitHasReason(factsOf({ kind, suspicion })))).toBe(code)
  })
})

test('a certificate is valid through its last day', () => {
  const pair = {
    certificate: '1',
    certificateUntil: '2026-11-16',
    secondOfficer: '演示',
    secondCertificate: '2',
    secondCertificateUntil: '2026-11-16',
    credentialsShown: true,
    noInterest: true,
  } as const
  const on = (day: string) => ({ now: new Date(`${day}T08:00:00+08:00`) })
  expect(pairIsQualified(on('2026-11-16'), pair)).toBeNull()
  expect(codeOf(pairIsQualified(on('2026-11-17'), pair))).toBe('certificateExpired')
})

test.each([
  ['food', null],
  ['rapid', null],
  ['product', 'notFood'],
])('disposal of %s: %s', (kind, code) => {
  expect(codeOf(disposalIsFood(factsOf({ kind })))).toBe(code)
})

test.each([
  [false, 'first', 'ordinary'],
  [false, 'recheck', 'ordinary'],
  [false, 'retest', 'retest'],
  [true, 'first', 'urgent'],
  [true, 'retest', 'urgent'],
])('urgent %s, %s: only the %s term runs', (urgent, purpose, which) => {
  const terms = ['ordinary', 'urgent', 'retest'] as const
  expect(terms.filter((term) => runs(term)(factsOf({ urgent, purpose })))).toEqual([which])
})

test.each([
  ['pass', false, 'pass'],
  ['fail', false, 'fail'],
  ['fail', true, 'severe'],
])('%s, severe %s, is reported as %s', (conclusion, severe, which) => {
  const ways = ['pass', 'fail', 'severe'] as const
  expect(ways.filter((way) => reportsAs(way)(factsOf({ conclusion, severe })))).toEqual([which])
})
