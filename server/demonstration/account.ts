import type { Reply } from '#kernel/endpoint.ts'
import type { getUpload } from '#modules/laboratory/contract-uploads.ts'
import type { getCase } from '#platform/cases/contract.ts'
import type { JournalReport } from '#platform/journal/verify.ts'
import type { Matter } from './matters.ts'

/** What a walk found to be so, and the page that tells it. */
export interface Account {
  readonly matter: Matter
  readonly upload: Reply<typeof getUpload>
  readonly warning: Reply<typeof getCase>
  readonly recall: Reply<typeof getCase>
  readonly recallsPublished: number
  readonly warningsPublished: number
  readonly journal: JournalReport
}

export function account(told: Account, seconds: number): string[] {
  const { matter, upload, warning, recall, journal } = told
  const clocks = recall.deadlines.map((d) => `    ${d.label.zh}：${d.left.zh}（${d.basis.zh}）`)
  const chain = recall.chain.map(({ label, entries }) => {
    const [first, ...more] = entries
    const rest = more.length > 0 ? ` 等${entries.length}项` : ''
    return `    ${label.zh} ${label.en}: ${first ? first.title + rest : '未产生 none'}`
  })
  return [
    '',
    '金质 Jinzhi：链条走通一次 one walk along the chain',
    `  事项 matter        ${matter.product} × ${matter.item}`,
    `  检验 results       ${upload.lines}行 lines = 接受 accepted ${upload.accepted} + 更正 corrected ${upload.corrected} + 退回 rejected ${upload.rejected}`,
    `                     入库 stored ${upload.stored}，不合格 failing ${upload.failing}`,
    `  预警 warning       ${warning.number} ${warning.stateLabel.zh}，${warning.events.length}步 steps`,
    `  召回 recall        ${recall.number} ${recall.stateLabel.zh}，${recall.events.length}步 steps，${recall.documents.length}份文书 papers`,
    ...clocks,
    `  公布 published     召回 recalls ${told.recallsPublished}，预警 warnings ${told.warningsPublished}`,
    '  链条 chain, seen from the recall',
    ...chain,
    `  日志 journal       ${journal.linked}条 linked，${journal.faults.length}处异常 faults，未封 unsealed ${journal.unsealedTail.length}`,
    `  用时 elapsed       ${seconds.toFixed(1)} s`,
  ]
}
