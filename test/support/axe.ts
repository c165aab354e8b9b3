import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ROOT } from '#server/config.ts'

/** Serious faults that axe finds on the page as it stands, as sentences; none is what we want. */
const SOURCE = join(ROOT, 'node_modules', 'axe-core', 'axe.min.js')

interface Finding {
  readonly id: string
  readonly impact: string | null
  readonly help: string
  readonly nodes: readonly { target: unknown; html: string }[]
}

export async function seriousFaults(page: Page): Promise<string[]> {
  // Evaluated through the debugger: the content security policy rightly bars foreign scripts.
  await page.evaluate(readFileSync(SOURCE, 'utf8'))
  const findings: Finding[] = await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`,
  )
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} – ${nodes.map(({ html }) => html).join(' | ')}`)
}
