import { parseArgs } from 'node:util'
import { checkCommand } from './check.ts'
import { docsCommand } from './docs.ts'
import { helpText } from './help.ts'
import { importEnterprisesCommand } from './import-enterprises.ts'
import { importLimitsCommand } from './import-limits.ts'
import { importSpotChecksCommand } from './import-spot-checks.ts'
import { initCommand } from './init.ts'
import { journalCommand } from './journal.ts'
import { judgeCommand } from './judge.ts'
import { migrateCommand } from './migrate.ts'
import { startCommand } from './start.ts'

/** The `jinzhi` command: finds the command, reads its flags, and turns failures into sentences. */
export interface Command {
  readonly words: readonly string[]
  readonly run: (given: Given) => Promise<void>
}

export interface Given {
  readonly operands: readonly string[]
  readonly flags: Flags
}

export interface Flags {
  readonly data?: string | undefined
  readonly port?: string | undefined
  readonly once?: boolean | undefined
  readonly json?: boolean | undefined
  readonly help?: boolean | undefined
  readonly dryRun?: boolean | undefined
  /** Of `init`: full name of the body, its area and the regime of new cases. */
  readonly name?: string | undefined
  readonly region?: string | undefined
  readonly regime?: string | undefined
}

const commands: readonly Command[] = [
  startCommand,
  initCommand,
  migrateCommand,
  importEnterprisesCommand,
  importSpotChecksCommand,
  importLimitsCommand,
  judgeCommand,
  journalCommand,
  checkCommand,
  docsCommand,
]

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    once: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    'dry-run': { type: 'boolean' },
    name: { type: 'string' },
    region: { type: 'string' },
    regime: { type: 'string' },
  },
})

const { 'dry-run': dryRun, ...flags } = values
const command = commands.find(({ words }) => words.every((word, at) => positionals[at] === word))

if (flags.help || !command) {
  console.log(helpText)
  process.exit(flags.help || positionals[0] === 'help' ? 0 : 2)
}

try {
  await command.run({
    operands: positionals.slice(command.words.length),
    flags: { ...flags, ...(dryRun && { dryRun }) },
  })
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
