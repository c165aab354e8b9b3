import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '#server/config.ts'
import { procedurePages } from '#server/procedure-pages.ts'
import type { Command } from './index.ts'

/** Writes `docs/procedures/`; a test holds the pages against the definitions. */
export const docsCommand: Command = {
  words: ['docs'],
  run: async () => {
    const folder = join(ROOT, 'docs', 'procedures')
    mkdirSync(folder, { recursive: true })
    for (const [name, page] of procedurePages()) {
      writeFileSync(join(folder, name), page)
      console.log(`docs/procedures/${name}`)
    }
  },
}
