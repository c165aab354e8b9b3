import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParameterError } from '../parameter.ts'
import { readOracle, relativeDifference } from '../test-oracles.ts'
import { type EarsOptions, ears } from './ears.ts'

const reasons = (counts: (number | null)[], options: EarsOptions) =>
  ears(counts, options).map((point) => (point.judged ? 'judged' : point.reason))

describe('not judged', () => {
  const counts = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9]

  test.each([
    ['C1', 8],
    ['C2', 10],
    ['C3', 12],
  ] as const)('%s before its point %i, for want of a baseline', (method, first) => {
    const judged = reasons(counts, { method })
    expect(judged.slice(0, first - 1)).toEqual(Array(first - 1).fill('tooEarly'))
    expect(judged.slice(first - 1)).toEqual(Array(counts.length - first + 1).fill('judged'))
  })

  test('a missing count is not judged and not taken for zero in any baseline that holds it', () => {
    const gap: (number | null)[] = [...counts, 7, 9, 3, 2, 3]
    gap[8] = null
    const at = (method: EarsOptions['method']) => reasons(gap, { method, baseline: 3 })
    const [judged, self, base] = ['judged', 'missingObserved', 'missingBaseline']
    expect(at('C1').slice(7, 13)).toEqual([judged, self, base, base, base, judged])
    expect(at('C2').slice(7, 15)).toEqual([judged, self, judged, judged, base, base, base, judged])
    expect(at('C3').slice(7, 17)).toEqual([
      judged,
      self,
      self,
      self,
      base,
      base,
      base,
      base,
      base,
      judged,
    ])
  })

  test('C3 over a baseline that does not vary, unless sigma has a floor', () => {
    const flat = [...Array(11).fill(0), 3]
    expect(reasons(flat, { method: 'C3' }).at(-1)).toBe('noVariance')
    expect(ears(flat, { method: 'C3', minSigma: 0.5 }).at(-1)).toMatchObject({
      judged: true,
      statistic: 5,
      alarm: true,
    })
  })

  test.each([
    [[1, -1], {}],
    [[1.5], {}],
    [[Number.NaN], {}],
    [[1], { baseline: 1 }],
    [[1], { baseline: 2.5 }],
    [[1], { alpha: 0 }],
    [[1], { alpha: 1 }],
    [[1], { minSigma: -1 }],
  ])('%j with %j is refused', (series, options) => {
    expect(() => ears(series, { method: 'C1', ...options })).toThrow(ParameterError)
  })
})

/** Worked by hand: baseline 1 to 7 has mean 4 and variance 28/6. */
describe('judged', () => {
  test('C1 shows what it compared', () => {
    expect(ears([1, 2, 3, 4, 5, 6, 7, 11], { method: 'C1' }).at(-1)).toEqual({
      judged: true,
      observed: 11,
      expected: 4,
      sigma: Math.sqrt(28 / 6),
      statistic: 7 / Math.sqrt(28 / 6),
      threshold: 4 + 3.0902323061678136 * Math.sqrt(28 / 6),
      alarm: true,
    })
  })

  test('C2 leaves out the two points before', () => {
    const point = ears([1, 2, 3, 4, 5, 6, 7, 90, 90, 10], { method: 'C2' }).at(-1)
    expect(point).toMatchObject({ expected: 4, alarm: false })
  })

  test('a count above a flat baseline alarms by C1, an equal one does not', () => {
    const flat = Array(7).fill(2)
    expect(ears([...flat, 3], { method: 'C1' }).at(-1)).toMatchObject({
      sigma: 0,
      statistic: null,
      threshold: 2,
      alarm: true,
    })
    expect(ears([...flat, 2], { method: 'C1' }).at(-1)).toMatchObject({ alarm: false })
    expect(ears([...flat, 3], { method: 'C1', minSigma: 1 }).at(-1)).toMatchObject({ alarm: false })
  })

  test('C3 adds up what C2 exceeded by more than one sigma', () => {
    const counts = [1, 2, 3, 4, 5, 6, 7, 8, 4, 10, 10, 10]
    const c2 = ears(counts, { method: 'C2' }).slice(-3)
    const sum = c2.reduce((all, p) => all + Math.max(0, (p.judged ? p.statistic! : 0) - 1), 0)
    expect(ears(counts, { method: 'C3' }).at(-1)).toMatchObject({ statistic: sum })
  })
})

const counts = fc.array(fc.option(fc.nat(30), { freq: 12 }), { maxLength: 60 })
const method = fc.constantFrom('C1', 'C2', 'C3')

test('a point depends on nothing after it', () => {
  fc.assert(
    fc.property(counts, method, fc.nat(60), (series, name, cut) => {
      const [whole, part] = [series, series.slice(0, cut)].map((s) => ears(s, { method: name }))
      expect(whole?.slice(0, part?.length)).toEqual(part)
    }),
  )
})

test('one more count never silences an alarm at its own point', () => {
  fc.assert(
    fc.property(counts, method, (series, name) => {
      const more = series.map((count, t) =>
        t === series.length - 1 && count !== null ? count + 1 : count,
      )
      const [before, after] = [series, more].map((s) => ears(s, { method: name }).at(-1))
      if (before?.judged && before.alarm) expect(after).toMatchObject({ alarm: true })
    }),
  )
})

interface Oracle {
  input: {
    series: { observed: number[] | number[][] }
    control: {
      method?: 'C1' | 'C2'
      baseline: number
      alpha: number
      minSigma: number
      range: number[]
    }
  }
  output: Partial<Record<'upperbound' | 'C3', number[] | number[][]>> & {
    alarm: number[] | number[][]
    nAlarms: number
  }
}

const rows = (value: number[] | number[][]): number[][] =>
  (Array.isArray(value[0]) ? value : [value]) as number[][]

describe.each([
  'agona_C1',
  'agona_C2',
  'shadar_C1_b14_a01',
  'm1_C2_minSigma05',
  'ha_12districts_C1',
  'C3stat_agona',
  'C3stat_shadar_b14',
])('%s', (name) => {
  const oracle = readOracle<Oracle>(`ears/${name}.json`)

  test.skipIf(!oracle)('thresholds or statistics to 1e-12, and the same alarms', () => {
    const { input, output } = oracle as Oracle
    const { baseline, alpha, minSigma, range } = input.control
    const options = { method: input.control.method ?? ('C3' as const), baseline, alpha, minSigma }
    const expected = rows(output.upperbound ?? output.C3 ?? [])
    let alarms = 0
    for (const [unit, observed] of rows(input.series.observed).entries()) {
      const points = ears(observed, options)
      for (const [i, index] of range.entries()) {
        const point = points[index - 1]
        if (!point?.judged) throw new Error(`point ${index} is not judged`)
        const compared = options.method === 'C3' ? point.statistic : point.threshold
        expect(relativeDifference(compared ?? Number.NaN, expected[unit]?.[i] ?? 0)).toBeLessThan(
          1e-12,
        )
        expect(Number(point.alarm)).toBe(rows(output.alarm)[unit]?.[i])
        alarms += Number(point.alarm)
      }
    }
    expect(alarms).toBe(output.nAlarms)
  })
})
