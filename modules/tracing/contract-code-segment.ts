import { type Static, Type } from 'typebox'
import { Choice, Count, Known, Line, Prose } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/**
 * Forms of a request for a segment of item codes. A case is the request; where each item is and
 * what became of it are runs of the trace, of which the case is told the sums.
 */
const CODES = ['枚', 'codes'] as const

/** Codes of one product have nine digits of serial: more than these cannot be told apart. */
export const SERIALS_MAX = 1_000_000_000

/** The form that opens a case, and the form in which a returned request is handed in again. */
export const SegmentRequest = Type.Object({
  product: Line('产品名称', 'Product'),
  specification: Line('包装规格', 'Package specification', 100),
  gtin: Type.Optional(
    Type.String({ ...label('商品条码', 'Bar code'), pattern: '^\\d{8}(\\d{4,6})?$' }),
  ),
  licenceNumber: Type.Optional(Line('生产许可证编号', 'Production licence', 40)),
  level: Choice('包装级别', 'Level of packaging', {
    item: ['最小销售单元', 'Item'],
    box: ['盒', 'Box'],
    case: ['箱', 'Case'],
    pallet: ['托盘', 'Pallet'],
  }),
  quantity: Type.Integer({
    ...label('申请数量', 'Codes wanted', { unit: text(...CODES) }),
    minimum: 1,
    maximum: SERIALS_MAX,
  }),
  printer: Line('印制单位', 'Printer'),
  printerContract: Line('印制保密合同编号', 'Secrecy contract with the printer', 60),
  use: Prose('用途与计划使用时间', 'What for and when'),
})
export type SegmentRequest = Static<typeof SegmentRequest>

export const SegmentReview = Type.Object({ opinion: Prose('审核意见', 'Opinion') })
export const SegmentChange = Type.Object({ wanted: Prose('需修改的内容', 'What is to be changed') })

/** What the issuer of codes allots: serials of one product, under one version of the key. */
export const Allocation = Type.Object({
  productCode: Type.String({
    ...label('产品资源码', 'Product code', {
      hint: text('七位，首位为8', 'Seven digits, 8 first'),
    }),
    pattern: '^8\\d{6}$',
  }),
  fromSerial: Count('起始序号', 'First serial'),
  toSerial: Count('终止序号', 'Last serial'),
  keyVersion: Line('密钥版本', 'Version of the key', 20),
})
export type Allocation = Static<typeof Allocation>

export const Download = Type.Object({
  keyFingerprint: Type.String({
    ...label('企业密钥指纹', 'Fingerprint of the enterprise key', {
      hint: text('号段文件用此密钥加密', 'The file is encrypted with this key'),
      pattern: text('六十四位十六进制数', 'Sixty-four hexadecimal digits'),
    }),
    pattern: '^[0-9a-f]{64}$',
  }),
  reason: Prose('下载用途', 'What the file is for'),
})

/** How much of the segment is in which state, as the runs of the trace add up. */
export const SegmentRuns = Type.Object({
  printed: Count('已印制', 'Printed', CODES),
  activated: Count('已激活', 'Activated', CODES),
  shipped: Count('在途', 'On the way', CODES),
  received: Count('在库', 'In stock', CODES),
  sold: Count('已售出', 'Sold', CODES),
  blocked: Count('已拦截', 'Blocked', CODES),
  destroyed: Count('已销毁', 'Destroyed', CODES),
  voided: Count('已作废', 'Voided', CODES),
})
export type SegmentRuns = Static<typeof SegmentRuns>

/** What the case is about at any moment; the fold of its history. */
export const CodeSegment = Type.Object({
  ...SegmentRequest.properties,
  allocation: Known(Allocation),
  downloads: Count('下载次数', 'Downloads', ['次', 'times']),
  runs: Known(SegmentRuns),
})
export type CodeSegment = Static<typeof CodeSegment>
