import type { DataCell, IndexRelease, IndexResult } from './contract-index-release.ts'
import { FORMULAS, formulaKey, type IndexKind } from './formulas.ts'
import {
  dividedBy,
  type Fraction,
  fractionOf,
  isLess,
  minus,
  plus,
  times,
  whole,
} from './fraction.ts'

/** What is missing and what is odd in the data of an index, and the index that follows. */
const unitsOf = (cells: readonly DataCell[]): string[] => [...new Set(cells.map((c) => c.unit))]

export function missingOf(kind: IndexKind, cells: readonly DataCell[]): IndexRelease['missing'] {
  const known = new Set(
    cells.filter(({ value }) => value !== undefined).map((c) => `${c.unit}|${c.indicator}`),
  )
  return unitsOf(cells).flatMap((unit) =>
    Object.keys(FORMULAS[kind].indicators)
      .filter((indicator) => !known.has(`${unit}|${indicator}`))
      .map((indicator) => ({ unit, indicator })),
  )
}

/**
 * Odd values: more than three standard deviations (of all units) from the mean, or ten times the
 * value of last year, or a tenth of it. Exact, because squares are compared and no root is drawn.
 */
export function outliersOf(cells: readonly DataCell[]): IndexRelease['outliers'] {
  return cells.flatMap((cell): IndexRelease['outliers'] => {
    const { unit, indicator, value, lastYear } = cell
    if (value === undefined) return []
    const own = fractionOf(value)
    if (lastYear !== undefined && isTenfold(own, fractionOf(lastYear))) {
      return [{ unit, indicator, why: 'tenfold' }]
    }
    const peers = cells
      .filter((one) => one.indicator === indicator && one.value !== undefined)
      .map((one) => fractionOf(one.value!))
    return isFarFromMean(own, peers) ? [{ unit, indicator, why: 'threeDeviations' }] : []
  })
}

function isTenfold(value: Fraction, last: Fraction): boolean {
  const ten = whole(10)
  if (last.over === 0n) return false
  return !isLess(value, times(ten, last)) || !isLess(last, times(ten, value))
}

/** (x − mean)² > 9 · variance, with the variance of all units. */
function isFarFromMean(value: Fraction, peers: readonly Fraction[]): boolean {
  const count = whole(peers.length)
  const mean = dividedBy(peers.reduce(plus, whole(0)), count)
  const square = (one: Fraction): Fraction => times(minus(one, mean), minus(one, mean))
  const variance = dividedBy(peers.map(square).reduce(plus, whole(0)), count)
  return isLess(times(whole(9), variance), square(value))
}

/** Each unit from its own data; ranks are those of competitions: 1, 2, 2, 4. */
export function computeIndex(kind: IndexKind, cells: readonly DataCell[]): IndexResult {
  const formula = FORMULAS[kind]
  const rows = unitsOf(cells).map((unit) => {
    const values = new Map<string, Fraction | null>(
      cells
        .filter((cell) => cell.unit === unit)
        .map(({ indicator, value }) => [indicator, value === undefined ? null : fractionOf(value)]),
    )
    return { unit, ...formula.compute(values) }
  })
  return {
    formula: formulaKey(kind),
    rows: rows.map((row) => ({ ...row, rank: rankOf(row.value, rows) })),
  }
}

function rankOf(value: string | null, rows: readonly { value: string | null }[]): number | null {
  if (value === null) return null
  const own = fractionOf(value)
  return 1 + rows.filter((row) => row.value !== null && isLess(own, fractionOf(row.value))).length
}

/** The data with single cells replaced. */
export function correctedCells(
  cells: readonly DataCell[],
  corrections: readonly DataCell[],
): DataCell[] {
  const isOf = (one: DataCell) => (other: DataCell) =>
    one.unit === other.unit && one.indicator === other.indicator
  const kept = cells.map((cell) => corrections.find(isOf(cell)) ?? cell)
  return [...kept, ...corrections.filter((one) => !cells.some(isOf(one)))]
}
