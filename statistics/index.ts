/** The door of the library: pure numerics for quality supervision, usable apart from Jinzhi. */
export { type EarsOptions, type EarsPoint, type EarsReason, ears } from './detection/ears.ts'
export { betaQuantile, betaTails, type Tails } from './distributions/beta.ts'
export {
  binomialLower,
  binomialTerm,
  binomialUpper,
  logBinomialLower,
  logBinomialUpper,
} from './distributions/binomial.ts'
export { logGamma } from './distributions/gamma.ts'
export {
  normalCdf,
  normalQuantile,
  normalUpper,
  normalUpperQuantile,
} from './distributions/normal.ts'
export {
  type BinomialExcess,
  binomialExcessTest,
  clopperPearsonInterval,
  type Interval,
  type NotTested,
  type Sample,
  type TwoProportions,
  twoProportionTest,
  wilsonInterval,
} from './estimation/proportion.ts'
export { ParameterError } from './parameter.ts'
export {
  formatReported,
  parseReported,
  type ReportedValue,
  reportValue,
  roundLikeLimit,
  roundReported,
  roundTo,
  roundToFifthUnit,
  roundToHalfUnit,
  roundToPlaces,
  roundToSignificant,
} from './rounding/gbt8170.ts'
