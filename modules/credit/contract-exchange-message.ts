import { type Static, Type } from 'typebox'
import { Choice, Count, Day, Instant, Known, Line, Prose, Several } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/**
 * Forms of a message to another department, which is the party of the case. The message itself is
 * its envelope: which list, which fields, how many records, which hash; records travel beside it.
 */
const Sha256 = (zh: string, en: string) =>
  Type.String({
    ...label(zh, en, { hint: text('64位小写十六进制', '64 lower-case hex digits') }),
    pattern: '^[0-9a-f]{64}$',
  })

export const ExchangeOpening = Type.Object({
  list: Choice('数据清单', 'List', {
    penalties: ['行政处罚', 'Penalties'],
    blacklist: ['严重违法失信名单', 'Serious dishonesty'],
    licences: ['许可', 'Licences'],
    samplings: ['监督抽查结果', 'Results of sampling'],
    recalls: ['召回', 'Recalls'],
    creditGrades: ['质量信用等级', 'Credit grades'],
  }),
  legalBasis: Line('共享依据', 'Basis of the exchange'),
  purpose: Prose('用途', 'Purpose'),
  asOf: Day('数据截至', 'Data as of'),
})
export type ExchangeOpening = Static<typeof ExchangeOpening>

export const Message = Type.Object(
  {
    schemaVersion: Line('报文版本', 'Version of the schema', 20),
    fields: Several('字段', 'Fields', Line('字段', 'Field', 60)),
    recordCount: Count('记录数', 'Records', ['条', 'records']),
    contentSha256: Sha256('内容校验值', 'Hash of the content'),
  },
  label('报文', 'Message'),
)
export type Message = Static<typeof Message>

export const MessageReceipt = Type.Object(
  {
    receiverNumber: Line('接收方编号', 'Number at the receiver', 60),
    recordCount: Count('收到记录数', 'Records received', ['条', 'records']),
    contentSha256: Sha256('收到内容校验值', 'Hash of what was received'),
  },
  label('接收回执', 'Receipt'),
)
export type MessageReceipt = Static<typeof MessageReceipt>

/** What the case is about at any moment; the fold of its history. */
export const ExchangeMessage = Type.Object({
  ...ExchangeOpening.properties,
  message: Known(Message),
  receipt: Known(MessageReceipt),
  failures: Count('未获回执', 'Times without a receipt', ['次', 'times']),
  failedAt: Known(Instant('最近失败', 'Failed last at')),
})
export type ExchangeMessage = Static<typeof ExchangeMessage>
