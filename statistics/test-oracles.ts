import { existsSync, readFileSync } from 'node:fs'

/**
 * Results of other programs (R, Python) to hold ours against. They lie beside the repository, not
 * in it; where they are absent the tests that need them say so and are skipped. Tests only.
 */
const ORACLES = new URL('../../shared/statistics/oracles/', import.meta.url)

/** One oracle file, or null where it is absent. Infinities and NaN are read as numbers. */
export function readOracle<Shape>(path: string): Shape | null {
  const file = new URL(path, ORACLES)
  if (!existsSync(file)) {
    console.log(`statistics oracle ${path} is absent: its tests are skipped`)
    return null
  }
  return JSON.parse(readFileSync(file, 'utf8'), (_, value) =>
    value === 'NaN' || value === 'Infinity' || value === '-Infinity' ? Number(value) : value,
  ) as Shape
}

/** |actual - expected| / |expected|; 0 where both are equal, also when infinite or not a number. */
export function relativeDifference(actual: number, expected: number): number {
  if (Object.is(actual, expected) || actual === expected) return 0
  return Math.abs(actual - expected) / Math.abs(expected)
}
