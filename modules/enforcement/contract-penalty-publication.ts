import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Day, Known, Line, Money, Prose, Several, Yes } from '#kernel/fields.ts'
import { DecisionReference, WhoChoice } from './contract-common.ts'
import { kindWords } from './penalty-bases.ts'

/** Shapes of the publication of a penalty. */

/** Where the party is registered may be found out, or change, before publication. */
export const Home = Type.Object({
  otherProvince: Yes('当事人登记地在外省', 'The party is registered in another province'),
  homeOrgan: Type.Optional(
    Line('登记地市场监管部门（外省必填）', 'Home organ, if another province'),
  ),
})
export type Home = Static<typeof Home>

export const PublicationOpening = Type.Object({
  decisionNumber: Line('行政处罚决定书文号', 'Number of the penalty decision', 80),
  decidedOn: Day('处罚决定日期', 'Decided on'),
  who: WhoChoice,
  kinds: Several('处罚种类', 'Kinds of penalty', Choice('种类', 'Kind', kindWords)),
  fine: Money('罚款', 'Fine'),
  ...Home.properties,
})
export type PublicationOpening = Static<typeof PublicationOpening>

/** What the public will read: a summary and the decision, without personal data (PIM 6). */
export const Summary = Type.Object({
  summary: Prose('行政处罚信息摘要', 'Summary for the public'),
  personalDataMasked: Confirmed(
    '决定书中的身份证号、住址、联系方式等个人信息已隐去',
    'Identity numbers, addresses and phones are masked in the decision',
  ),
  noSecrets: Confirmed(
    '不含国家秘密、商业秘密和个人隐私',
    'No state or trade secret, no private life',
  ),
})
export type Summary = Static<typeof Summary>

export const Pushed = Type.Object({
  channel: Line('推送方式或报文编号', 'Channel or message number', 80),
})

export const HomePublished = Type.Object({
  publishedOn: Day('登记地公示日期', 'Published at home on'),
  address: Line('公示网址或编号', 'Address or number of the publication', 300),
})
export type HomePublished = Static<typeof HomePublished>

export const Correction = Type.Object({
  ...Summary.properties,
  grounds: Prose('更正理由', 'Why it is corrected'),
})
export type Correction = Static<typeof Correction>

export const AnnulledNotice = Type.Object({
  ...DecisionReference,
  receivedOn: Day('收到日期', 'Received on'),
  grounds: Prose('撤销、变更或确认违法的内容', 'What was annulled, changed or found unlawful'),
})
export type AnnulledNotice = Static<typeof AnnulledNotice>

export const Repaired = Type.Object({
  repairNumber: Line('信用修复决定文号', 'Number of the decision on credit repair', 80),
  decidedOn: Day('修复决定日期', 'Decided on'),
})

export const NotPublished = Type.Object({
  ground: Choice('不予公示的理由', 'Why it is not published', {
    warningAlone: ['仅受到警告处罚', 'A warning alone'],
    secret: ['涉及国家秘密或公开可能危及国家安全', 'State secret or security'],
    annulled: ['公示前处罚已被撤销', 'Annulled before publication'],
  }),
  grounds: Prose('说明', 'Explanation'),
})
export type NotPublished = Static<typeof NotPublished>

export const PenaltyPublication = Type.Object({
  ...PublicationOpening.properties,
  summary: Known(Prose('行政处罚信息摘要', 'Summary for the public')),
  publishedOn: Known(Day('公示日期', 'Published on')),
})
export type PenaltyPublication = Static<typeof PenaltyPublication>
