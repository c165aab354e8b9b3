import { importLimits } from '#modules/standards/index.ts'
import type { Command } from './index.ts'
import { tell, withInstallation } from './installation.ts'

/** `import limits DIR`: the base of limits of the Korean ministry, beside what is there. */
export const importLimitsCommand: Command = {
  words: ['import', 'limits'],
  run: async ({ operands, flags }) => {
    const [folder] = operands
    if (!folder) throw new Error('请指明文件夹 name the folder: ./jinzhi import limits DIR')
    await withInstallation(flags, async ({ program }) => {
      const began = performance.now()
      const report = await importLimits(
        program.work,
        { folder, dryRun: flags.dryRun ?? false },
        (rows) => tell(`  ${rows}行 rows`),
      )
      if (flags.json) {
        console.log(JSON.stringify(report, null, 2))
        return
      }
      const { rows, accepted, corrected, rejected, reasons } = report
      console.log(
        `${rows}行 rows：接受 accepted ${accepted}，更正 corrected ${corrected}，退回 rejected ${rejected}`,
      )
      for (const reason of reasons) {
        console.log(`  ${reason.rows}行 rows · ${reason.zh} ${reason.en}`)
      }
      for (const { file, row, code, read } of report.rejections) {
        console.log(`  ✗ ${file} ${row} ${code}: ${read}`)
      }
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      const trial = report.isDryRun ? '，试运行 dry run' : ''
      console.log(
        `新增类别 categories added ${report.categoriesAdded}，项目 items ${report.itemsAdded}，` +
          `限量版本 versions ${report.versionsAdded}（${seconds} s${trial}）`,
      )
    })
  },
}
