import { type Static, Type } from 'typebox'
import {
  Choice,
  Confirmed,
  Day,
  Line,
  Money,
  Personal,
  Prose,
  Several,
  Yes,
} from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { Goods, NoTie } from './contract-common.ts'

/** Shapes of the transfer of a suspected crime to the police. */
export const SuspicionOpening = Type.Object({
  offence: Choice('涉嫌罪名', 'Suspected crime', {
    fakeGoods: ['生产、销售伪劣产品', 'Making or selling fake or inferior goods'],
    unsafeFood: ['生产、销售不符合安全标准的食品', 'Making or selling unsafe food'],
    toxicFood: ['生产、销售有毒、有害食品', 'Making or selling toxic food'],
    unsafeGoods: [
      '生产、销售不符合安全标准的产品',
      'Making or selling goods below safety standards',
    ],
    unlicensed: ['非法经营', 'Unlicensed business'],
    forgery: ['伪造、变造、买卖证件印章', 'Forging or trading licences and seals'],
    other: ['其他', 'Other'],
  }),
  facts: Prose('涉嫌犯罪的事实', 'Facts'),
  soldValue: Money('销售金额', 'Value sold'),
  unsoldValue: Money('未售货值', 'Value not sold'),
  isNonEdible: Yes('食品中有毒有害或非食用物质', 'Toxic or non-edible substance in food'),
})
export type SuspicionOpening = Static<typeof SuspicionOpening>

export const Team = Type.Object({
  members: Type.Array(
    Type.Object({ name: Personal('人员', 'Member') }, label('专案组人员', 'Member')),
    { ...label('专案组（不少于两人）', 'Team, two or more'), minItems: 2, maxItems: 20 },
  ),
})

export const CrimeReport = Type.Object({
  report: Prose('案件情况调查报告', 'Report on the case'),
  proposal: Prose('移送建议', 'Proposal to transfer'),
  noTie: NoTie,
})

export const Sending = Type.Object({
  policeOffice: Line('移送的公安机关', 'Police office'),
  goods: Goods,
  copyToProcuratorate: Confirmed('移送书已抄送同级人民检察院', 'A copy went to the procuratorate'),
  standingPenalties: Yes(
    '已作出警告、责令停产停业、暂扣或吊销许可证（继续有效）',
    'Warning, stop or suspension already decided stays in force',
  ),
  paidFine: Money('移送前已缴纳的罚款（折抵罚金）', 'Fine already paid, set off later'),
})
export type Sending = Static<typeof Sending>

export const Forwarding = Type.Object({
  office: Line('转送的公安机关', 'Forwarded to'),
  on: Day('日期', 'Date'),
})

export const PoliceDecision = Type.Object({
  number: Line('公安机关文书号', 'Number of the police paper', 80),
  madeOn: Day('作出日期', 'Made on'),
  grounds: Prose('内容或理由', 'Content or grounds'),
})

export const GoodsHandover = Type.Object({
  receivedBy: Line('公安机关接收人单位', 'Receiving office'),
  goods: Goods,
})

/** Why the question of a crime was put; it prompts and never decides. */
const Prompts = Several(
  '提示',
  'Prompts',
  Choice('提示', 'Prompt', {
    soldValue: ['销售金额达到提示标准', 'Value sold'],
    unsoldValue: ['未售货值达到提示标准', 'Value not sold'],
    nonEdible: ['有毒有害或非食用物质', 'Toxic or non-edible substance'],
  }),
  0,
)

export const CrimeTransfer = Type.Object({ ...SuspicionOpening.properties, prompts: Prompts })
export type CrimeTransfer = Static<typeof CrimeTransfer>
