import { type Text, text } from '#kernel/text.ts'
import { betaQuantile } from '../distributions/beta.ts'
import { binomialUpper } from '../distributions/binomial.ts'
import { normalUpper, normalUpperQuantile } from '../distributions/normal.ts'
import { requireCount, requireLevel, requireParameter } from '../parameter.ts'

/**
 * Rates among items drawn alike: one unweighted stratum. For weighted or stratified samples these
 * intervals and tests are wrong. Rates are fractions from 0 to 1.
 */
export interface Sample {
  /** Items that have what is counted, such as failures. */
  readonly hits: number
  readonly size: number
}

export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** A test that cannot be made is an answer of its own, never a pass. */
export interface NotTested {
  readonly judged: false
  readonly reason: 'noItems' | 'noVariance'
  readonly message: Text
}

/**
 * The score interval of Wilson (1927), J. Am. Stat. Assoc. 22, without continuity correction.
 * Throws `ParameterError` unless 0 <= hits <= size, size >= 1 and 0 < confidence < 1.
 */
export function wilsonInterval(sample: Sample, confidence = 0.95): Interval {
  requireItems(sample)
  requireLevel(confidence, 'confidence')
  const { hits, size } = sample
  const z = normalUpperQuantile((1 - confidence) / 2)
  const sum = 2 * hits + z * z + z * Math.sqrt(z * z + 4 * hits * (1 - hits / size))
  // The lower limit by the product of the limits: a difference would lose digits near zero.
  return {
    lower: (2 * hits * (hits / size)) / sum,
    upper: hits === size ? 1 : sum / (2 * (size + z * z)),
  }
}

/**
 * The exact interval of Clopper and Pearson (1934), Biometrika 26: it covers at least as often as
 * the confidence says. Throws as `wilsonInterval` does.
 */
export function clopperPearsonInterval(sample: Sample, confidence = 0.95): Interval {
  requireItems(sample)
  requireLevel(confidence, 'confidence')
  const { hits, size } = sample
  const misses = size - hits
  const tail = (1 - confidence) / 2
  return {
    lower: hits === 0 ? 0 : betaQuantile(tail, hits, misses + 1, 'lower'),
    upper: misses === 0 ? 1 : betaQuantile(tail, hits + 1, misses, 'upper'),
  }
}

export interface TwoProportions {
  readonly judged: true
  /** Rate of the first sample less that of the second. */
  readonly difference: number
  readonly pooledRate: number
  /** The difference in standard errors under equal rates; its sign is that of the difference. */
  readonly z: number
  /** Two-sided. */
  readonly pValue: number
  /** Smallest expected count of the four cells; below 5 the normal approximation is doubtful. */
  readonly expectedMin: number
}

/**
 * Do two samples have the same rate? The z test with pooled variance, without continuity
 * correction (Fleiss, Levin and Paik 2003, chapter 3). Not judged where a sample is empty, or
 * where all items or none are hits. Throws `ParameterError` unless 0 <= hits <= size.
 */
export function twoProportionTest(first: Sample, second: Sample): TwoProportions | NotTested {
  requireSample(first)
  requireSample(second)
  if (first.size === 0 || second.size === 0) return NO_ITEMS
  const [hits, size] = [first.hits + second.hits, first.size + second.size]
  const misses = size - hits
  if (hits === 0 || misses === 0) return NO_VARIANCE
  const sizes = first.size * second.size
  // Over the common denominator, so that equal rates give exactly zero.
  const difference = (first.hits * second.size - second.hits * first.size) / sizes
  const z = difference / Math.sqrt((hits / size) * (misses / sizes))
  return {
    judged: true,
    difference,
    pooledRate: hits / size,
    z,
    pValue: 2 * normalUpper(Math.abs(z)),
    expectedMin: (Math.min(first.size, second.size) / size) * Math.min(hits, misses),
  }
}

export interface BinomialExcess {
  readonly judged: true
  readonly observedRate: number
  /** (hits + 1/2)/(size + 1) of the time before. */
  readonly expectedRate: number
  /** Hits expected in the window at that rate. */
  readonly expectedHits: number
  /** Smallest number of hits in a window of this size that alarms; null where none would. */
  readonly alarmFrom: number | null
  /** P(X >= hits) for a binomial X at the expected rate. */
  readonly pValue: number
  readonly alarm: boolean
}

/**
 * Are there more hits in a window than the time before leads one to expect? The exact upper tail
 * of the binomial distribution (DLMF 8.17.5); alarm when it is below `alpha`, of which 0.00135 is
 * three sigma, one-sided. Half a hit is added to the time before, so that a clean record does not
 * make every hit an alarm. Not judged where either is empty. Throws `ParameterError` unless
 * 0 <= hits <= size and 0 < alpha < 1.
 */
export function binomialExcessTest(
  window: Sample,
  before: Sample,
  alpha = 0.00135,
): BinomialExcess | NotTested {
  requireSample(window)
  requireSample(before)
  requireLevel(alpha, 'alpha')
  if (window.size === 0 || before.size === 0) return NO_ITEMS
  const expectedRate = (before.hits + 0.5) / (before.size + 1)
  const pValue = binomialUpper(window.hits, window.size, expectedRate)
  return {
    judged: true,
    observedRate: window.hits / window.size,
    expectedRate,
    expectedHits: window.size * expectedRate,
    alarmFrom: alarmFrom(window.size, expectedRate, alpha),
    pValue,
    alarm: pValue < alpha,
  }
}

/** Smallest k with P(X >= k) < alpha, by halving: the tail falls as k grows. */
function alarmFrom(size: number, rate: number, alpha: number): number | null {
  let [calm, alarming] = [0, size + 1]
  while (alarming - calm > 1) {
    const middle = Math.floor((calm + alarming) / 2)
    if (binomialUpper(middle, size, rate) < alpha) alarming = middle
    else calm = middle
  }
  return alarming > size ? null : alarming
}

const NO_ITEMS: NotTested = {
  judged: false,
  reason: 'noItems',
  message: text('样本为空，无法比较', 'a sample is empty, so there is nothing to compare'),
}

const NO_VARIANCE: NotTested = {
  judged: false,
  reason: 'noVariance',
  message: text(
    '两个样本全部或全无命中，检验无定义',
    'all items or none are hits in both samples, so the test is undefined',
  ),
}

function requireSample({ hits, size }: Sample): void {
  requireCount(hits, 'hits')
  requireCount(size, 'size')
  requireParameter(hits <= size, () =>
    text(
      `命中数 ${hits} 不应多于样本量 ${size}`,
      `hits (${hits}) are no more than the size (${size})`,
    ),
  )
}

function requireItems(sample: Sample): void {
  requireSample(sample)
  requireParameter(sample.size > 0, () => text('样本不应为空', 'the sample is not empty'))
}
