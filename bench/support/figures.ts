/** One figure against its goal, both measured in the same run. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly goal: number | null
  /** Whether the value has to stay below its goal or reach it. */
  readonly sense: 'atMost' | 'atLeast'
  readonly note?: string
}

export const isReached = ({ value, goal, sense }: Figure): boolean =>
  goal === null || (sense === 'atMost' ? value <= goal : value >= goal)

export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`)
  for (const figure of figures) {
    const goal =
      figure.goal === null
        ? ''
        : `  ${figure.sense === 'atMost' ? '≤' : '≥'} ${figure.goal} ${isReached(figure) ? '✓' : '✗'}`
    const value = Number(figure.value.toPrecision(4)).toLocaleString('en')
    const note = figure.note ? `  (${figure.note})` : ''
    console.log(`  ${figure.name.padEnd(58)} ${value} ${figure.unit}${goal}${note}`)
  }
}

/** The value below which a share of the sample lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
