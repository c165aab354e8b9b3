import { performance } from 'node:perf_hooks'
import { judge, prepareLimit, type ResultGiven } from '#modules/laboratory/judgement/index.ts'
import { type Figure, printFigures } from './support/figures.ts'

/**
 * How many results one core judges in a second by limits that were made ready once, evidence
 * included. The baseline reads the same texts as floats and compares them: wrong for judgement, and
 * the least that could be done.
 */
const ROWS = { quick: 200_000, full: 2_000_000 }
const GOAL_ROWS_PER_SECOND = 100_000

const limits = [
  ['<=', '0.2', 'mg/kg'],
  ['<=', '10', 'µg/kg'],
  ['<=', '1.0', 'g/kg'],
  ['<', '100', 'CFU/g'],
].map(([operator, value, unit]) =>
  prepareLimit({
    id: '0193a000-0000-7000-8000-000000000000',
    standard: 'GB 2762-2022',
    inForceOn: '2023-06-30',
    requirement: {
      kind: 'bounds',
      upper: { operator: operator as '<=' | '<', value: value ?? '0' },
      unit: unit ?? null,
    },
    comparison: 'fullValue',
    confidence: 'confirmed',
  }),
)
const units = ['mg/kg', 'μg/kg', 'g/kg', 'CFU/g']

/** What laboratories send: mostly numbers, some below a limit of detection, a few written oddly. */
function resultAt(row: number): ResultGiven {
  const unit = units[row % units.length]!
  const digits = String((row * 7919) % 10_000).padStart(5, '0')
  const number = `${digits.slice(0, -3)}.${digits.slice(-3)}`
  if (row % 10 === 7) return { text: '未检出', unit, lod: '0.01' }
  if (row % 50 === 1) return { text: `＜${number}`, unit }
  if (row % 50 === 2) return { text: `${number}${unit}` }
  if (row % 50 === 3) return { text: '4.4×10³CFU/g' }
  return { text: number, unit }
}

export function benchJudging({ full }: { full: boolean }): Figure[] {
  const rows = full ? ROWS.full : ROWS.quick
  const results = Array.from({ length: 50_000 }, (_, row) => resultAt(row))
  const run = (judgeOne: (row: number) => boolean): number => {
    let passed = 0
    const began = performance.now()
    for (let row = 0; row < rows; row++) if (judgeOne(row)) passed += 1
    const seconds = (performance.now() - began) / 1000
    if (passed === 0 || passed === rows) throw new Error('the bench judged nothing')
    return rows / seconds
  }
  const judged = (row: number): boolean =>
    judge(limits[row % limits.length]!, results[row % results.length]!).verdict === 'pass'
  const floats = (row: number): boolean =>
    Number.parseFloat(results[row % results.length]!.text) <= 0.2
  run(judged)
  run(floats)
  const [exact, bare] = [run(judged), run(floats)]
  const figures: Figure[] = [
    {
      name: 'results judged on one core, with evidence',
      value: exact,
      unit: 'rows/s',
      goal: GOAL_ROWS_PER_SECOND,
      sense: 'atLeast',
      note: `floats compared: ${Math.round(bare).toLocaleString('en')} rows/s`,
    },
  ]
  printFigures('Judging', figures)
  return figures
}
