import { parseArgs } from 'node:util'
import { benchCases } from './cases.ts'
import { benchIntake } from './intake.ts'
import { benchJudging } from './judging.ts'
import { benchPublicPage } from './public-page.ts'
import { benchStart } from './start.ts'
import { type Figure, isReached } from './support/figures.ts'

/**
 * `npm run bench`: figures, each against its baseline in the same run. `--quick` takes less than a
 * minute and small data; `--full` the sizes that are promised. A name runs only that figure.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, full: { type: 'boolean' } },
})
const full = values.full ?? false

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  cases: () => benchCases({ full }),
  intake: () => benchIntake({ full }),
  judging: async () => benchJudging({ full }),
  publicPage: () => benchPublicPage({ full }),
  ...(full && { start: benchStart }),
}

const wanted = Object.entries(benches).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
)
const figures: Figure[] = []
for (const [, bench] of wanted) figures.push(...(await bench()))
const missed = figures.filter((figure) => !isReached(figure))
console.log(`\n${figures.length} figures, ${missed.length} not reached`)
process.exitCode = missed.length === 0 ? 0 : 1
