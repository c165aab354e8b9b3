import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Day, Known, Line, Money, Prose, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { DecisionReference, Service, WhoChoice } from './contract-common.ts'

/** Shapes of the payment of a fine; sums are yuan as decimal strings. */
export const PaymentOpening = Type.Object({
  decisionNumber: Line('行政处罚决定书文号', 'Number of the penalty decision', 80),
  who: WhoChoice,
  isSimple: Yes('当场处罚（简易程序）', 'Decided on the spot'),
  fine: Money('罚款', 'Fine'),
  confiscatedIncome: Money('没收违法所得', 'Income confiscated'),
  servedOn: Day('当事人收到决定书的日期', 'Decision received on'),
})
export type PaymentOpening = Static<typeof PaymentOpening>

/** Money goes to the bank, never to the organ or its officers (Penalty Law art. 67). */
export const Payment = Type.Object({
  paidOn: Day('缴款日期', 'Paid on'),
  amount: Money('缴款金额', 'Sum paid'),
  payCode: Line('缴款码（银行代收）', 'Payment code of the bank', 40),
  receiptNumber: Line('财政票据号', 'Number of the fiscal receipt', 40),
})
export type Payment = Static<typeof Payment>

export const BankStatement = Type.Object({
  statementNumber: Line('银行对账单号', 'Number of the bank statement', 60),
  creditedOn: Day('入库日期', 'Credited on'),
})

const Instalment = Type.Object(
  { dueOn: Day('缴款期限', 'Due on'), amount: Money('金额', 'Sum') },
  label('一期', 'Instalment'),
)

export const InstalmentPlan = Type.Object({
  plan: Type.Array(Instalment, {
    ...label('缴款计划（延期的填一期）', 'Plan; one line for a delay'),
    minItems: 1,
    maxItems: 60,
  }),
  grounds: Prose('确有经济困难的理由', 'How the party is in hardship'),
})
export type InstalmentPlan = Static<typeof InstalmentPlan>

export const Urge = Type.Object({
  ...Service.properties,
  toldConsequences: Confirmed(
    '已告知履行期限、方式、金额和陈述申辩权',
    'Term, way, sum and the right to answer were told',
  ),
})

export const Cash = Type.Object({
  takenOn: Day('收缴日期', 'Taken on'),
  amount: Money('当场收缴金额', 'Cash taken'),
  ground: Choice('当场收缴的理由', 'Why cash is taken', {
    small: ['一百元以下罚款', 'A fine of at most 100 yuan'],
    hardLater: ['不当场收缴事后难以执行', 'Could hardly be collected later'],
    remote: ['边远、水上、交通不便，当事人提出', 'Remote place, at the request of the party'],
  }),
  receiptNumber: Line('财政统一专用票据号', 'Number of the fiscal receipt', 40),
  fiscalReceipt: Confirmed('已出具财政部门统一制发的专用票据', 'A fiscal receipt was handed over'),
})
export type Cash = Static<typeof Cash>

export const CashHandedIn = Type.Object({
  receivedBy: Line('财务接收凭证号', 'Number of the voucher of the cashier', 60),
})

export const Stop = Type.Object({
  from: Day('复议受理或起诉立案日期', 'Review or suit accepted on'),
  caseNumber: Line('复议或诉讼案号', 'Number of the review or suit', 80),
})
export type Stop = Static<typeof Stop>

export const Resume = Type.Object({
  to: Day('复议决定或裁判生效日期', 'Decision or judgment in force from'),
})
export type Resume = Static<typeof Resume>

export const CourtApplication = Type.Object({
  court: Line('申请的人民法院', 'Court applied to'),
  grounds: Prose('申请理由', 'Grounds'),
})

export const Collected = Type.Object({
  rulingNumber: Line('准予执行裁定书号', 'Number of the ruling', 80),
  amount: Money('执行到位金额', 'Sum collected'),
  collectedOn: Day('到位日期', 'Collected on'),
})
export type Collected = Static<typeof Collected>

export const Uncollected = Type.Object({
  ground: Choice('终结收缴的理由', 'Why nothing more is collected', {
    termOver: ['申请法院强制执行的期限已过', 'The term to ask the court is over'],
    partyGone: ['当事人死亡或终止，无财产或承受者', 'Died or dissolved without means'],
  }),
  grounds: Prose('说明', 'Explanation'),
})
export type Uncollected = Static<typeof Uncollected>

export const FineChange = Type.Object({
  ...DecisionReference,
  fine: Money('变更后的罚款', 'Fine as changed'),
  confiscatedIncome: Money('变更后的没收违法所得', 'Income confiscated, as changed'),
})
export type FineChange = Static<typeof FineChange>

export const Cancel = Type.Object({
  ...DecisionReference,
  refunded: Money('已退还当事人', 'Refunded to the party'),
})
export type Cancel = Static<typeof Cancel>

/** Days on which no late fine runs: from the first, inclusive, to the second, exclusive. */
const StopSpan = Type.Object(
  { from: Day('停止计算起', 'Stopped from'), to: Known(Day('恢复计算', 'Runs again from')) },
  label('停止计算', 'Stop'),
)

export const FinePayment = Type.Object({
  ...PaymentOpening.properties,
  payments: Type.Array(
    Type.Object(
      { paidOn: Day('缴款日期', 'Paid on'), amount: Money('金额', 'Sum') },
      label('缴款', 'Payment'),
    ),
    label('已缴', 'Paid'),
  ),
  plan: Type.Array(Instalment, label('分期计划', 'Plan of instalments')),
  stops: Type.Array(StopSpan, label('复议诉讼期间', 'Review and suit')),
  urgedOn: Known(Day('催告书送达日期', 'Urge served on')),
  lateFine: Known(Money('缴清时的加处罚款', 'Late fine when paid')),
})
export type FinePayment = Static<typeof FinePayment>
