import { systemClock } from '#platform/clock.ts'
import { seal } from '#platform/journal/sealer.ts'
import { type JournalFault, verifyJournal } from '#platform/journal/verify.ts'
import { readConfig } from '#server/config.ts'
import { openDatabase } from '#server/database.ts'
import type { Command } from './index.ts'

/** `journal verify`: exits 0 when the chain is whole, 1 when a single byte of it is not. */
export const journalCommand: Command = {
  words: ['journal', 'verify'],
  run: async ({ flags }) => {
    const database = await openDatabase(readConfig(flags))
    try {
      // Where nobody serves, nobody seals: what the last run left behind is linked first.
      if (!database.adopted) await seal(database.db, systemClock)
      const report = await verifyJournal(database.db)
      if (flags.json) console.log(JSON.stringify(report, null, 2))
      else {
        console.log(`链上条目 linked entries: ${report.linked}`)
        console.log(`未封条目 unsealed tail: ${report.unsealedTail.length}`)
        for (const id of report.unsealedTail) console.log(`  ${id}`)
        console.log(`每日根值 daily roots: ${report.roots}`)
        console.log(`链首 head: ${report.head}`)
        for (const fault of report.faults) console.log(`✗ ${faultWords(fault)}`)
        console.log(
          report.faults.length === 0 ? '✓ 完整 whole' : `✗ ${report.faults.length}处异常 fault(s)`,
        )
      }
      process.exitCode = report.faults.length === 0 ? 0 : 1
    } finally {
      await database.stop()
    }
  },
}

const WORDS: Readonly<Record<JournalFault['kind'], string>> = {
  entryAltered: '条目内容被改动 entry altered',
  linkAltered: '链值被改动 link altered',
  linkMissing: '链上缺号 link missing',
  entryLost: '条目缺失 entry lost',
  rootDiffers: '与已公布的每日根值不符 differs from the published root',
}

const faultWords = ({ kind, seq, entryId }: JournalFault): string =>
  [WORDS[kind], seq && `#${seq}`, entryId].filter(Boolean).join(' ')
