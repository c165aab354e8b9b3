import { basename, join } from 'node:path'
import { importSpotChecks, type SpotCheckImport } from '#modules/warning/index.ts'
import type { Command } from './index.ts'
import { tell, withInstallation } from './installation.ts'
import { rejectedFile } from './rejected-file.ts'

/** `import spot-checks FILE`: keeps published findings and says what they warn of. */
export const importSpotChecksCommand: Command = {
  words: ['import', 'spot-checks'],
  run: async ({ operands, flags }) => {
    const [file] = operands
    if (!file) throw new Error('请指明文件 name the file: ./jinzhi import spot-checks FILE')
    await withInstallation(flags, async ({ config, program }) => {
      const folder = join(config.dataFolder, 'rejected')
      const rejected = rejectedFile(folder, `${basename(file, '.csv')}.rejected.csv`)
      const report = await importSpotChecks(
        program.work,
        {
          file,
          onRejected: ({ said, values }) => rejected.add(values, `${said.zh} ${said.en}`),
        },
        (rows) => tell(`  ${rows}行 rows`),
      )
      await rejected.close()
      if (flags.json) console.log(JSON.stringify(report, null, 2))
      else print(report)
      if (!report.isChange) tell('  已导入过，未作改动 imported before, nothing changed')
      if (rejected.path) tell(`  退回行 rejected rows: ${rejected.path}`)
    })
  },
}

function print(report: SpotCheckImport): void {
  const { rows, accepted, corrected, rejected, kept, alarms } = report
  console.log(
    `${rows}行 rows：接受 accepted ${accepted}，更正 corrected ${corrected}，` +
      `退回 rejected ${rejected}`,
  )
  for (const reason of report.reasons) {
    console.log(`  ${reason.count}行 rows · ${reason.zh} ${reason.en}`)
  }
  for (const note of report.notes) console.log(`  ${note.zh} ${note.en}`)
  console.log(
    `样品 samples ${kept.samples}，结果 results ${kept.results}，已有 known ${kept.unchanged}；` +
      `新增信号 alarms raised ${alarms.raised}，更新 revised ${alarms.revised}`,
  )
  for (const warning of [...report.warnings, ...report.urgent]) {
    const { method, week, area, product, item, observed, expected, threshold } = warning
    const what = [product, item, area].filter(Boolean).join(' × ')
    console.log(
      `  ${week} ${method} ${what}：${observed}，预期 expected ${expected ?? '—'}，` +
        `阈值 threshold ${threshold}`,
    )
    if (warning.doubt) console.log(`    ${warning.doubt.zh} ${warning.doubt.en}`)
  }
}
