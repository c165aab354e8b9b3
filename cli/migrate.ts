import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#server/config.ts'
import { openDatabase } from '#server/database.ts'
import { loadReferences } from '#server/references.ts'
import type { Command } from './index.ts'
import { tell } from './installation.ts'

export const migrateCommand: Command = {
  words: ['migrate'],
  run: async ({ flags }) => {
    const database = await openDatabase(readConfig(flags))
    try {
      await loadReferences(database.db, systemClock.now())
      const { migrated, described } = database
      tell(described)
      for (const name of migrated) console.log(name)
      tell(migrated.length > 0 ? `已升级${migrated.length}步 upgraded` : '已是最新 up to date')
    } finally {
      await database.stop()
    }
  },
}
