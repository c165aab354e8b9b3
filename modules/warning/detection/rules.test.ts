import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { banned } from './banned.ts'
import { CLUSTER_PARAMETERS, type ClusterSignal, cluster, clustersIn } from './cluster.ts'
import { actualFalseAlarmRate, EARS_PARAMETERS, earsC2, earsHistory } from './ears-c2.ts'
import { EXCESS_PARAMETERS, type ExcessInputs, excess } from './excess.ts'

const day = calendarDate
const MONDAYS = Array.from({ length: 20 }, (_, i) =>
  day(new Date(Date.UTC(2026, 5, 1 + 7 * i)).toISOString().slice(0, 10)),
)

describe('EARS C2', () => {
  const inputs = (failing: (number | null)[], doubtful = 0) => ({
    parameters: EARS_PARAMETERS,
    weeks: failing.map((count, i) => ({ monday: MONDAYS[i]!, failing: count, tested: 10 })),
    doubtful,
  })
  const zeros = Array(9).fill(0)

  test('a silent week in the baseline leaves the week unjudged, never calm', () => {
    expect(earsC2.compute(inputs([0, 0, null, ...zeros.slice(3), 9]))).toMatchObject({
      verdict: 'notJudged',
      observed: '9',
      expected: null,
    })
    expect(earsC2.compute(inputs([...zeros, null])).verdict).toBe('notJudged')
    expect(earsC2.compute(inputs([0, 0, 0, 5])).verdict).toBe('notJudged')
    expect(earsC2.compute(inputs([])).verdict).toBe('notJudged')
  })

  test.each([
    [0, 'notFired'],
    [1, 'notFired'],
    [2, 'fired'],
  ])('over a baseline of zeros %i is %s', (count, verdict) => {
    expect(earsC2.compute(inputs([...zeros, count]))).toMatchObject({
      verdict,
      expected: '0.000000',
      threshold: '1.545116',
    })
  })

  test('names baseline and guard weeks, sigma and statistic', () => {
    const finding = earsC2.compute(inputs([1, 2, 0, 1, 2, 0, 1, 9, 9, 8]))
    expect(finding).toMatchObject({
      verdict: 'fired',
      observed: '8',
      expected: '1.000000',
      threshold: '3.523164',
      figures: {
        sigma: '0.816497',
        statistic: '8.573214',
        baselineFrom: MONDAYS[0],
        baselineTo: MONDAYS[6],
        guardFrom: MONDAYS[7],
        guardTo: MONDAYS[8],
        falseAlarmNominal: '0.001',
      },
    })
    expect(Number(finding.figures.falseAlarmActual)).toBeCloseTo(0.01384, 5)
  })

  test('says whether the alarm stands without the samples in doubt', () => {
    const figures = (count: number, doubtful: number) =>
      earsC2.compute(inputs([...zeros, count], doubtful)).figures
    expect(figures(2, 1)).toMatchObject({
      observedWithoutDoubtful: '1',
      firedWithoutDoubtful: 'false',
    })
    expect(figures(3, 1)).toMatchObject({
      observedWithoutDoubtful: '2',
      firedWithoutDoubtful: 'true',
    })
    expect(figures(2, 0)).toMatchObject({ firedWithoutDoubtful: null })
  })

  test('the history shows each week as the formula judges it', () => {
    const history = earsHistory(inputs([...zeros, 2, 0]))
    expect(history.map(({ point }) => point.judged)).toEqual([...Array(9).fill(false), true, true])
    expect(history[9]?.point).toMatchObject({ alarm: true })
  })

  test('a short baseline alarms falsely fourteen times as often as its level says', () => {
    expect(actualFalseAlarmRate(0.001, 7)).toBeCloseTo(0.01384, 5)
    expect(actualFalseAlarmRate(0.001, 5000)).toBeCloseTo(0.001, 4)
  })
})

describe('R1', () => {
  const signal = (on: string, area: string | null, failing = 1): ClusterSignal => ({
    on: day(on),
    area,
    failing,
  })
  const found = (...signals: ClusterSignal[]) =>
    clustersIn(signals).map((one) =>
      one.map(({ on, area }) => `${on.slice(5)} ${area?.slice(0, 2)}`),
    )

  test.each([
    ['two signals', [signal('2022-04-28', '210000'), signal('2022-04-28', '620000')]],
    ['three signals from one province', [signal('2022-04-28', '210000', 3)]],
    [
      'a second province only on the eighth day',
      [signal('2022-04-01', '210000', 2), signal('2022-04-08', '620000')],
    ],
    [
      'the nation and the unknown as second province',
      [signal('2022-04-28', '210000'), signal('2022-04-28', '000000'), signal('2022-04-28', null)],
    ],
  ])('%s: no cluster', (_, signals) => {
    expect(found(...signals)).toEqual([])
  })

  test('runs seven days from its first signal, and what follows within them joins it', () => {
    const signals = [
      signal('2022-04-28', '620000'),
      signal('2022-04-28', '210000'),
      signal('2022-04-28', '000000'),
      signal('2022-05-04', '140000'),
      signal('2022-05-05', '140000'),
    ]
    expect(found(...signals)).toEqual([['04-28 62', '04-28 21', '04-28 00', '05-04 14']])
    const finding = cluster.compute({
      parameters: CLUSTER_PARAMETERS,
      signals: signals.slice(0, 4),
      usual: [0, 0, 1, 0],
    })
    expect(finding).toMatchObject({
      verdict: 'fired',
      observed: '4',
      expected: '0.250000',
      threshold: '3',
      figures: { metOn: '2022-04-28', provinces: '140000,210000,620000' },
    })
  })

  test('two clusters do not share a signal', () => {
    const days = ['2022-04-01', '2022-04-02', '2022-04-08', '2022-04-09', '2022-04-10']
    const signals = days.flatMap((on) => [signal(on, '210000'), signal(on, '620000')])
    expect(clustersIn(signals).map((one) => [one[0]?.on, one.length])).toEqual([
      ['2022-04-01', 4],
      ['2022-04-08', 6],
    ])
  })

  test('where nothing is known of the time before, nothing is expected', () => {
    const inputs = { parameters: CLUSTER_PARAMETERS, signals: [], usual: [] }
    expect(cluster.compute(inputs)).toMatchObject({ verdict: 'notFired', expected: null })
  })
})

describe('R2', () => {
  const inputs = (change: Partial<ExcessInputs> = {}): ExcessInputs => ({
    parameters: EXCESS_PARAMETERS,
    window: { from: day('2026-01-01'), to: day('2026-03-31'), tested: 300, failing: 12 },
    before: { from: day('2025-01-01'), to: day('2025-12-31'), tested: 305, failing: 3 },
    comparable: true,
    covered: true,
    ...change,
  })
  const window = (tested: number, failing: number) => ({
    window: { ...inputs().window, tested, failing },
  })

  test.each([
    ['rates are not comparable', { comparable: false }],
    ['the feed was silent in between', { covered: false }],
    ['there are 29 samples', window(29, 29)],
    ['the year before is empty', { before: { ...inputs().before, tested: 0, failing: 0 } }],
  ])('is not judged where %s', (_, change) => {
    const finding = excess.compute(inputs(change))
    expect(finding.verdict).toBe('notJudged')
    expect(finding.said.zh).not.toBe('')
  })

  test('fires on the exact tail below 0.00135 and says what it compared', () => {
    const finding = excess.compute(inputs())
    expect(finding).toMatchObject({ verdict: 'fired', observed: '12', threshold: '10' })
    expect(Number(finding.figures.pValue)).toBeLessThan(0.00135)
    expect(finding.expected).toBe(((300 * 3.5) / 306).toFixed(6))
    expect(excess.compute(inputs(window(300, 10))).verdict).toBe('notFired')
    expect(excess.compute(inputs(window(300, 11))).verdict).toBe('fired')
  })

  test('one failure after a clean year is no alarm', () => {
    const clean = { before: { ...inputs().before, tested: 400, failing: 0 } }
    expect(excess.compute(inputs({ ...clean, ...window(300, 1) })).verdict).toBe('notFired')
  })
})

describe('R3', () => {
  const days = [
    { on: day('2026-11-16'), failing: 1 },
    { on: day('2026-11-17'), failing: 2 },
  ]

  test.each([
    ['nonEdible', false, 'fired', '3'],
    ['nonEdible', true, 'fired', '3'],
    ['pathogen', true, 'fired', '3'],
    ['pathogen', false, 'notApplicable', null],
    ['additiveOver', true, 'notApplicable', null],
    [null, true, 'notApplicable', null],
  ])('%s, for infants %s: %s', (hazard, forInfants, verdict, observed) => {
    expect(banned.compute({ hazard, forInfants, days })).toMatchObject({ verdict, observed })
  })

  test('one sample is enough, on its day; none is none', () => {
    const inputs = { hazard: 'nonEdible', forInfants: false }
    expect(banned.compute({ ...inputs, days: days.slice(0, 1) })).toMatchObject({
      verdict: 'fired',
      threshold: '0',
      figures: { metOn: '2026-11-16' },
    })
    expect(banned.compute({ ...inputs, days: [] }).verdict).toBe('notFired')
  })
})
