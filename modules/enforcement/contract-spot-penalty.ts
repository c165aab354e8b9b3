import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Day,
  Known,
  Line,
  Money,
  Personal,
  Prose,
  Several,
} from '#kernel/fields.ts'
import { Certificates, NoTie, WhoChoice } from './contract-common.ts'
import { basisChoices } from './penalty-bases.ts'

/** Shapes of the simple procedure: a penalty decided and handed over on the spot. */
export const SpotOpening = Type.Object({
  act: Line('违法行为', 'Act'),
  who: WhoChoice,
  personName: Type.Optional(Personal('当事人姓名（自然人）', 'Name of the person')),
  place: Line('地点', 'Place'),
  happenedOn: Day('日期', 'Date'),
  basisId: Choice('处罚依据', 'Basis', basisChoices),
  evidence: Prose('现场证据', 'Evidence on the spot'),
})
export type SpotOpening = Static<typeof SpotOpening>

export const SpotDecision = Type.Object({
  officers: Certificates,
  certificatesShown: Confirmed('已出示执法证件', 'Certificates were shown'),
  rightsTold: Confirmed(
    '已当场告知拟处罚的内容、事实、理由、依据和陈述申辩权',
    'Facts, grounds, law and the right to a defence were told on the spot',
  ),
  defence: Type.Optional(Prose('陈述申辩及复核', 'Defence and its re-check')),
  kinds: Several(
    '处罚种类',
    'Kinds of penalty',
    Choice('种类', 'Kind', { warning: ['警告', 'Warning'], fine: ['罚款', 'Fine'] }),
  ),
  fine: Money('罚款', 'Fine'),
  handedOver: Confirmed('决定书已当场交付当事人', 'The decision was handed over on the spot'),
  noTie: NoTie,
})
export type SpotDecision = Static<typeof SpotDecision>

export const Refused = Type.Object({
  witnessed: Prose('当事人拒绝签收的情况', 'How the party refused to sign'),
})

export const SpotPenalty = Type.Object({
  ...Type.Omit(SpotOpening, ['personName']).properties,
  fine: Known(Money('罚款', 'Fine')),
})
export type SpotPenalty = Static<typeof SpotPenalty>
