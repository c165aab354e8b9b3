import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Day, Line, Personal } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/**
 * What sampling, follow-up and inspection share: the pair of officers, what kind of goods it is
 * about, and how a paper is served.
 */

/** At least two officers go, both with a valid certificate (SD06; APL 42, 55; FSIM 23). */
export const OfficerPair = {
  certificate: Line('本人执法（抽样）证件号', 'Own certificate number', 40),
  certificateUntil: Day('本人证件有效期至', 'Own certificate valid until'),
  secondOfficer: Personal('第二名人员', 'Second officer'),
  secondCertificate: Line('第二名人员证件号', 'Certificate number of the second', 40),
  secondCertificateUntil: Day('第二名人员证件有效期至', 'Certificate of the second valid until'),
  credentialsShown: Confirmed('已出示证件和通知书', 'Certificates and notice were shown'),
  noInterest: Confirmed(
    '两人与被检查单位均无利害关系',
    'Neither of the two has an interest in the firm',
  ),
}
const Pair = Type.Object(OfficerPair)
export type OfficerPair = Static<typeof Pair>

/** The law that holds depends on it: Product Quality Law, or Food Safety Law (rapid test). */
export const GoodsKind = Choice('商品类别', 'Kind of goods', {
  product: ['产品', 'Product'],
  food: ['食品', 'Food'],
  rapid: ['食用农产品（快速检测）', 'Farm produce, rapid test'],
})
export type GoodsKind = Static<typeof GoodsKind>

/** Ways in which a paper reaches its addressee (APL 61). */
export const Service = Choice('送达方式', 'Way of service', {
  direct: ['直接送达', 'In person'],
  left: ['留置送达', 'Left at the place'],
  electronic: ['电子送达（已书面同意）', 'Electronic, by written consent'],
  mail: ['邮寄送达', 'By mail'],
  entrusted: ['委托送达', 'By another organ'],
  forwarded: ['转交送达', 'Forwarded'],
  publicNotice: ['公告送达', 'By public notice'],
})

/** What a test came to. */
export const Conclusion = Choice('检验结论', 'Conclusion', {
  pass: ['合格', 'Passed'],
  fail: ['不合格', 'Failed'],
})
export type Conclusion = Static<typeof Conclusion>

/** Blind code of a sample: letters of the laboratory, day, serial; `-A` test, `-B` reserve (SD05). */
export const BlindCode = Type.String({
  ...label('盲样编号', 'Blind code', {
    pattern: text(
      '盲样编号为 3 个大写字母、10 位数字加 -A 或 -B',
      'A blind code is three capitals, ten digits and -A or -B',
    ),
  }),
  pattern: '^[A-Z]{3}\\d{10}-[AB]$',
})
