import { text } from '#kernel/text.ts'
import { requireParameter, requireProbability } from '../parameter.ts'
import { stirlingError } from './gamma.ts'

/**
 * The beta distribution and, through it, the regularised incomplete beta function I_x(a, b):
 * continued fraction of DiDonato and Morris (1992), ACM TOMS 18, 360-373, by Lentz's method, led by
 * the saddle-point form of Loader (2000), which keeps its digits where powers and gamma functions
 * would cancel.
 */
export interface Tails {
  /** P(X <= x) */
  readonly lower: number
  /** P(X > x) */
  readonly upper: number
  /** Natural logarithms, of use where a tail is below the smallest double. */
  readonly logLower: number
  readonly logUpper: number
}

const ROUNDS_MAX = 200_000
/** The logit of the smallest x that is sought, about 1e-307. */
const LOGIT_MAX = 707
const NONE: Tails = { lower: 0, upper: 1, logLower: Number.NEGATIVE_INFINITY, logUpper: 0 }

/**
 * Both tails of Beta(a, b) at x; the smaller one to about 1e-13 of its value or better. The work
 * grows with the square root of the larger parameter. Throws unless a, b > 0 and 0 <= x <= 1.
 */
export function betaTails(x: number, a: number, b: number): Tails {
  requireShape(a, b)
  requireParameter(x >= 0 && x <= 1, () =>
    text(`x 应在 0 至 1，现为 ${x}`, `x lies in 0 to 1, not ${x}`),
  )
  return tails(x, 1 - x, a, b)
}

/**
 * The x at which the lower tail of Beta(a, b) is p (or the upper, where `tail` says so), to about
 * 1e-13 of its value; 0 where it lies below 1e-307. Throws unless a, b > 0 and 0 <= p <= 1.
 */
export function betaQuantile(
  p: number,
  a: number,
  b: number,
  tail: 'lower' | 'upper' = 'lower',
): number {
  requireShape(a, b)
  requireProbability(p)
  if (p === 0) return tail === 'lower' ? 0 : 1
  if (p === 1) return tail === 'lower' ? 1 : 0
  const isLower = tail === 'lower' ? p <= 0.5 : p > 0.5
  const goal = Math.log(p <= 0.5 ? p : 1 - p)
  return solveLogit(goal, isLower, a, b)
}

/**
 * ln of Γ(k+m+1)/(Γ(k+1)Γ(m+1)) p^k q^m for real k, m > 0 and q = 1 - p: the binomial term for k
 * hits and m misses. Both are arguments, because a small m would be lost in k + m.
 */
export function logBinomialTerm(hits: number, misses: number, p: number, q: number): number {
  const n = hits + misses
  return (
    stirlingError(n) -
    stirlingError(hits) -
    stirlingError(misses) -
    deviance(hits, n * p) -
    deviance(misses, n * q) +
    0.5 * Math.log(n / (2 * Math.PI * hits * misses))
  )
}

/** ln of x^a y^b / B(a, b). */
const logLeading = (x: number, y: number, a: number, b: number): number =>
  logBinomialTerm(a, b, x, y) + Math.log((a / (a + b)) * b)

/** k ln(k/mean) + mean - k, by a series where the two are close. */
function deviance(k: number, mean: number): number {
  if (Math.abs(k - mean) >= 0.1 * (k + mean)) {
    // The quotient of a denormal mean would be infinite.
    const log = mean < 1e-290 ? Math.log(k) - Math.log(mean) : Math.log(k / mean)
    return k * log + mean - k
  }
  const ratio = (k - mean) / (k + mean)
  let [sum, term] = [(k - mean) * ratio, 2 * k * ratio]
  for (let odd = 3; ; odd += 2) {
    term *= ratio * ratio
    const next = sum + term / odd
    if (next === sum) return sum
    sum = next
  }
}

/** As `betaTails`, for y = 1 - x known apart from x. */
function tails(x: number, y: number, a: number, b: number): Tails {
  if (a * y < b * x) return mirrored(tails(y, x, b, a))
  if (x === 0) return NONE
  // The leading factor x^a y^b / B(a, b) times the fraction is the lower tail.
  const logLower = Math.min(0, logLeading(x, y, a, b) + Math.log(continuedFraction(x, y, a, b)))
  const lower = Math.exp(logLower)
  return { lower, upper: -Math.expm1(logLower), logLower, logUpper: Math.log1p(-lower) }
}

const mirrored = ({ lower, upper, logLower, logUpper }: Tails): Tails => ({
  lower: upper,
  upper: lower,
  logLower: logUpper,
  logUpper: logLower,
})

/** 1/(B(0) + A(1)/(B(1) + A(2)/(B(2) + …))), whose terms are positive while n < b. */
function continuedFraction(x: number, y: number, a: number, b: number): number {
  const lead = a * y - b * x + 1
  let result = (a * lead) / (a + 1)
  let [c, d] = [result, 0]
  for (let n = 1; n < ROUNDS_MAX; n += 1) {
    const odd = a + 2 * n - 1
    const over = (((a + n - 1) / odd) * (a + b + n - 1) * n * (b - n) * x * x) / odd
    const plus = n + (n * (b - n) * x) / odd + ((a + n) * (lead + n * (1 + y))) / (odd + 2)
    d = 1 / (plus + over * d)
    c = plus + over / c
    result *= c * d
    if (Math.abs(c * d - 1) <= Number.EPSILON) return 1 / result
  }
  throw new Error(`the incomplete beta function did not converge: x ${x}, a ${a}, b ${b}`)
}

/**
 * Newton's method for the logarithm of a tail in u = ln(x/(1-x)), fenced in by bisection: in these
 * two scales the function is smooth and monotone even where x is below 1e-100.
 */
function solveLogit(goal: number, isLower: boolean, a: number, b: number): number {
  const logTail = (x: number, y: number): number =>
    isLower ? tails(x, y, a, b).logLower : tails(x, y, a, b).logUpper
  const isBeyond = (value: number): boolean => (isLower ? value > goal : value < goal)
  let [low, high] = [-LOGIT_MAX, LOGIT_MAX]
  if (isBeyond(logTail(logistic(low), logistic(high)))) return 0
  if (!isBeyond(logTail(logistic(high), logistic(low)))) return 1
  let u = Math.log(a / b)
  for (let round = 0; round < 200 && high - low > 1e-16 * Math.abs(u); round += 1) {
    u = u > low && u < high ? u : (low + high) / 2
    const [x, y] = [logistic(u), logistic(-u)]
    const value = logTail(x, y)
    if (isBeyond(value)) high = u
    else low = u
    const slope = Math.exp(logLeading(x, y, a, b) - value) * (isLower ? 1 : -1)
    const step = (goal - value) / slope
    u += step
    if (Math.abs(step) <= 1e-16 * Math.max(1, Math.abs(u))) break
  }
  return logistic(u)
}

const logistic = (u: number): number => 1 / (1 + Math.exp(-u))

function requireShape(a: number, b: number): void {
  requireParameter(a > 0 && b > 0 && Number.isFinite(a + b), () =>
    text(
      `贝塔分布参数应为正数，现为 ${a}、${b}`,
      `the shapes of a beta distribution are positive, not ${a}, ${b}`,
    ),
  )
}
