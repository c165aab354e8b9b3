import { text } from '#kernel/text.ts'
import { requireParameter, requireProbability } from '../parameter.ts'

/**
 * The standard normal distribution, both tails and quantiles to 1e-15 of their value (measured
 * against 50-digit arithmetic). No unit. The series is that of Marsaglia (2004), J. Stat. Softw.
 * 11(4); the tail is Laplace's continued fraction of Mills' ratio (Abramowitz and Stegun 26.2.14).
 */
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI)

/** Beyond it the tail is below the smallest double. */
const UNDERFLOW = 39

/** P(Z <= x). Throws `ParameterError` when `x` is not a number. */
export const normalCdf = (x: number): number => normalUpper(-x)

/** P(Z > x), without the loss of `1 - normalCdf(x)`. Throws when `x` is not a number. */
export function normalUpper(x: number): number {
  requireParameter(!Number.isNaN(x), () => text('x 应为数', 'x is a number'))
  if (x < -1) return 1 - normalUpper(-x)
  if (x <= 1) return 0.5 - centralArea(x)
  return x > UNDERFLOW ? 0 : density(x) * millsRatio(x)
}

/** The x with P(Z <= x) = p; infinite at 0 and 1. Throws unless 0 <= p <= 1. */
export const normalQuantile = (p: number): number => -normalUpperQuantile(p)

/**
 * The x with P(Z > x) = q; infinite at 0 and 1. Use it for small `q`: `1 - q` would lose digits.
 * Throws unless 0 <= q <= 1.
 */
export function normalUpperQuantile(q: number): number {
  requireProbability(q)
  if (q === 0) return Number.POSITIVE_INFINITY
  if (q > 0.5) return -normalUpperQuantile(1 - q)
  return q > 0.17 ? centralQuantile(0.5 - q) : tailQuantile(q)
}

/**
 * exp(-x²/2)/√(2π). The square is split, because rounding it would cost as many digits as the
 * exponent has.
 */
function density(x: number): number {
  const head = Math.trunc(x * 16) / 16
  return (Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (x - head) * (x + head))) / SQRT_TWO_PI
}

/** P(0 < Z <= x) for |x| up to about 1: a sum without cancellation. */
function centralArea(x: number): number {
  let [term, sum] = [x, x]
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
    term *= (x * x) / odd
    sum += term
  }
  return density(x) * sum
}

/** P(Z > x)/density(x) for x of 0.9 or more. */
function millsRatio(x: number): number {
  let fraction = x
  for (let k = Math.ceil(40 + 300 / (x * x)); k >= 1; k -= 1) fraction = x + k / fraction
  return 1 / fraction
}

/** Newton's method on the area between 0 and x. */
function centralQuantile(area: number): number {
  return iterate(area * SQRT_TWO_PI, (x) => (centralArea(x) - area) / density(x))
}

/** Newton's method on the logarithm of the tail, which is nearly a parabola. */
function tailQuantile(q: number): number {
  const goal = Math.log(q) + Math.log(SQRT_TWO_PI)
  const start = Math.sqrt(-2 * Math.log(q))
  return iterate(Math.max(0.9, start - Math.log(start * SQRT_TWO_PI) / start), (x) => {
    const ratio = millsRatio(x)
    return ratio * (goal - Math.log(ratio) + 0.5 * x * x)
  })
}

function iterate(start: number, error: (x: number) => number): number {
  let x = start
  for (let round = 0; round < 40; round += 1) {
    const step = error(x)
    x -= step
    if (Math.abs(step) <= Math.abs(x) * 1e-16) break
  }
  return x
}
