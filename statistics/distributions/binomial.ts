import { requireCount, requireProbability } from '../parameter.ts'
import { betaTails, logBinomialTerm, type Tails } from './beta.ts'

/**
 * The binomial distribution: `n` trials, each with probability `p`. Exact tails by the incomplete
 * beta function (DLMF 8.17.5), terms by Loader (2000). Every function throws `ParameterError`
 * unless `k` and `n` are counts and 0 <= p <= 1.
 */

/** P(X = k); 0 for k beyond n. */
export function binomialTerm(k: number, n: number, p: number): number {
  requireBinomial(k, n, p)
  if (k > n) return 0
  if (p === 0 || p === 1) return k === n * p ? 1 : 0
  if (k === 0) return Math.exp(n * Math.log1p(-p))
  if (k === n) return Math.exp(n * Math.log(p))
  return Math.exp(logBinomialTerm(k, n - k, p, 1 - p))
}

/** P(X <= k). */
export const binomialLower = (k: number, n: number, p: number): number => above(k, n, p).lower

/** P(X >= k). */
export const binomialUpper = (k: number, n: number, p: number): number =>
  k === 0 ? certain(k, n, p) : above(k - 1, n, p).upper

/** ln P(X <= k), also where the probability is below the smallest double. */
export const logBinomialLower = (k: number, n: number, p: number): number => above(k, n, p).logLower

/** ln P(X >= k), also where the probability is below the smallest double. */
export const logBinomialUpper = (k: number, n: number, p: number): number =>
  k === 0 ? Math.log(certain(k, n, p)) : above(k - 1, n, p).logUpper

/** P(X <= k) and P(X > k). */
function above(k: number, n: number, p: number): Tails {
  requireBinomial(k, n, p)
  if (k >= n) return { lower: 1, upper: 0, logLower: 0, logUpper: Number.NEGATIVE_INFINITY }
  const { lower, upper, logLower, logUpper } = betaTails(p, k + 1, n - k)
  return { lower: upper, upper: lower, logLower: logUpper, logUpper: logLower }
}

function certain(k: number, n: number, p: number): 1 {
  requireBinomial(k, n, p)
  return 1
}

function requireBinomial(k: number, n: number, p: number): void {
  requireCount(k, 'k')
  requireCount(n, 'n')
  requireProbability(p)
}
