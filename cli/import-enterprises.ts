import { basename, join } from 'node:path'
import { importEnterprises } from '#modules/registry/index.ts'
import type { Command } from './index.ts'
import { tell, withInstallation } from './installation.ts'
import { rejectedFile } from './rejected-file.ts'

/** `import enterprises FILE`: rows that are sent back are written to `rejected/` in the data folder. */
export const importEnterprisesCommand: Command = {
  words: ['import', 'enterprises'],
  run: async ({ operands, flags }) => {
    const [file] = operands
    if (!file) throw new Error('请指明文件 name the file: ./jinzhi import enterprises FILE')
    await withInstallation(flags, async ({ config, program }) => {
      const folder = join(config.dataFolder, 'rejected')
      const rejected = rejectedFile(folder, `${basename(file, '.csv')}.rejected.csv`)
      const report = await importEnterprises(
        program.work,
        {
          file,
          onRejected: ({ said, ...row }) => rejected.add(row.values, `${said.zh} ${said.en}`),
        },
        (rows) => tell(`  ${rows}行 rows`),
      )
      await rejected.close()
      if (flags.json) console.log(JSON.stringify(report, null, 2))
      else {
        const { rows, accepted, corrected } = report
        console.log(
          `${rows}行 rows：接受 accepted ${accepted}，更正 corrected ${corrected}，` +
            `退回 rejected ${report.rejected}`,
        )
        for (const reason of report.reasons) {
          console.log(`  ${reason.rows}行 rows · ${reason.zh} ${reason.en}`)
        }
        console.log(
          `新增企业 enterprises added ${report.enterprisesAdded}，` +
            `新增事实 facts added ${report.factsAdded}`,
        )
      }
      if (rejected.path) tell(`  退回行 rejected rows: ${rejected.path}`)
    })
  },
}
