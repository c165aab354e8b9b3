import { text } from '#kernel/text.ts'
import { requireParameter } from '../parameter.ts'

/**
 * The logarithm of the gamma function and its distance from Stirling's formula. Series: Abramowitz
 * and Stegun 6.1.33 near 1 and 2, 6.1.40 beyond 10.
 */
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)
const EULER_GAMMA = 0.5772156649015329
const STIRLING_FROM = 10

/** B(2k)/(2k(2k-1)) for k = 1, 2, …: the coefficients of Stirling's series. */
const STIRLING = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
]

/** zeta(k) - 1 for k = 2, 3, …; they fall as 2^-k. */
const ZETA_LESS_ONE = Array.from({ length: 30 }, (_, i) => zetaLessOne(i + 2))

/**
 * ln Γ(x) for x > 0, to about 1e-15 of its value, also near its zeros at 1 and 2.
 * Throws `ParameterError` unless x > 0.
 */
export function logGamma(x: number): number {
  requireParameter(x > 0, () =>
    text(`Γ 的自变量应大于 0，现为 ${x}`, `logGamma needs x > 0, not ${x}`),
  )
  if (x >= STIRLING_FROM) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x)
  if (x < 0.5) return aboutTwo(x) - Math.log(x) - Math.log1p(x)
  if (x < 1.5) return aboutTwo(x - 1) - Math.log1p(x - 1)
  let [shifted, factor] = [x, 1]
  while (shifted > 2.5) {
    shifted -= 1
    factor *= shifted
  }
  return Math.log(factor) + aboutTwo(shifted - 2)
}

/**
 * ln Γ(x + 1) less Stirling's formula (x + 1/2) ln x - x + ln √(2π), for x > 0; of use where whole
 * factorials would cancel. Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function stirlingError(x: number): number {
  if (x >= STIRLING_FROM) return stirlingSeries(x)
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI
}

function stirlingSeries(x: number): number {
  const inverseSquare = 1 / (x * x)
  return STIRLING.reduceRight((sum, coefficient) => sum * inverseSquare + coefficient, 0) / x
}

/** ln Γ(2 + z) for |z| <= 1/2. */
function aboutTwo(z: number): number {
  const tail = ZETA_LESS_ONE.reduceRight((sum, zeta, i) => sum * -z + zeta / (i + 2), 0)
  return z * (1 - EULER_GAMMA + z * tail)
}

/** The sum of n^-k over n from 2; by Euler and Maclaurin from 60 on, where four terms suffice. */
function zetaLessOne(k: number): number {
  const from = 60
  let sum = from ** (1 - k) / (k - 1) + from ** -k / 2 + (k * from ** (-k - 1)) / 12
  sum -= (k * (k + 1) * (k + 2) * from ** (-k - 3)) / 720
  for (let n = from - 1; n >= 2; n -= 1) sum += n ** -k
  return sum
}
