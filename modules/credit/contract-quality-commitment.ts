import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Count,
  Day,
  Known,
  Line,
  Money,
  Personal,
  Prose,
  Several,
} from '#kernel/fields.ts'

/** Forms of the quality commitment: text, version, signer and time are fixed and public. */
export const CommitmentOpening = Type.Object({
  textVersion: Line('承诺书文本版本', 'Version of the text', 40),
  text: Prose('承诺内容', 'What is promised'),
  products: Several('产品范围', 'Products', Line('产品', 'Product')),
  standard: Line('执行标准', 'Standard'),
  afterSale: Prose('售后服务承诺', 'After-sale service'),
  liability: Prose('违约责任', 'Liability for a breach'),
})
export type CommitmentOpening = Static<typeof CommitmentOpening>

export const Signature = Type.Object({
  isRead: Confirmed('本人已阅读并确认承诺内容', 'I have read what is promised'),
  isPublic: Confirmed('同意向社会公开', 'I agree that it is public'),
})

export const BreachClaim = Type.Object({
  claimantName: Personal('主张人', 'Claimant'),
  claimantContact: Personal('联系方式', 'Contact'),
  clause: Line('所违反的承诺条款', 'Promise that is broken'),
  facts: Prose('事实', 'What happened'),
})

export const BreachFinding = Type.Object({
  agreement: Prose('认定和补救约定', 'What was found, and the remedy agreed'),
  remedyAmount: Type.Optional(Money('补偿金额', 'Compensation')),
})
export type BreachFinding = Static<typeof BreachFinding>

export const RemedyDone = Type.Object({
  doneOn: Day('补救日期', 'Done on'),
  compensation: Money('补偿金额', 'Compensation paid'),
  account: Prose('补救情况', 'What was done'),
})
export type RemedyDone = Static<typeof RemedyDone>

export const Restoration = Type.Object({
  isChecked: Confirmed('已核实补救', 'The remedy was checked'),
})

export const Renewal = Type.Object({
  kind: Choice('续签', 'Renewal', {
    same: ['内容不变', 'As before'],
    changed: ['内容有变', 'Changed'],
  }),
})

/** What the case is about at any moment; the fold of its history. */
export const QualityCommitment = Type.Object({
  ...CommitmentOpening.properties,
  publishedOn: Known(Day('公开日期', 'Public since')),
  breaches: Count('查实的违约', 'Breaches proved', ['次', 'times']),
  remedyAmount: Known(Money('应补偿金额', 'Compensation due')),
})
export type QualityCommitment = Static<typeof QualityCommitment>
