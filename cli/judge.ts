import { judgePublished, reportLines } from '#modules/laboratory/index.ts'
import type { Command } from './index.ts'

/** `judge FILE`: published pairs of result and limit; it needs no database. */
export const judgeCommand: Command = {
  words: ['judge'],
  run: async ({ operands, flags }) => {
    const [file] = operands
    if (!file) throw new Error('请指明文件 name the file: ./jinzhi judge FILE')
    const report = await judgePublished(file)
    if (flags.json) {
      console.log(JSON.stringify(report, null, 2))
      return
    }
    for (const line of reportLines(report)) console.log(line)
    for (const { row, review, sentence } of report.items) {
      if (review) console.log(`  ${row}: ${sentence.zh} / ${sentence.en}`)
    }
  },
}
