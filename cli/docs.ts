import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '#server/config.ts'
import { generatedPages } from '#server/generated-pages.ts'
import type { Command } from './index.ts'

/** Writes the generated pages of `docs/`; a test holds them against their sources. */
export const docsCommand: Command = {
  words: ['docs'],
  run: async () => {
    mkdirSync(join(ROOT, 'docs', 'procedures'), { recursive: true })
    for (const [name, page] of generatedPages()) {
      writeFileSync(join(ROOT, 'docs', name), page)
      console.log(`docs/${name}`)
    }
  },
}
