import { type Static, Type } from 'typebox'
import { Choice, Day, Known, Line, Money, Prose, Yes } from '#kernel/fields.ts'
import { DecisionReference } from './contract-common.ts'

/** Shapes of administrative reconsideration or suit against a penalty. */
export const AppealOpening = Type.Object({
  way: Choice('途径', 'Way', {
    reconsideration: ['行政复议', 'Reconsideration'],
    suit: ['行政诉讼', 'Suit'],
  }),
  decisionNumber: Line('行政处罚决定书文号', 'Number of the penalty decision', 80),
  knownOn: Day('知道处罚决定的日期', 'Decision known on'),
  filedOn: Day('申请复议或起诉的日期', 'Filed on'),
  body: Line('复议机关或法院', 'Review body or court'),
  claims: Prose('请求', 'Claims'),
})
export type AppealOpening = Static<typeof AppealOpening>

export const Acceptance = Type.Object({
  caseNumber: Line('复议或诉讼案号', 'Number of the review or suit', 80),
  acceptedOn: Day('受理日期', 'Accepted on'),
  excused: Yes('逾期有不可抗力等正当理由', 'Late, but excused by the body'),
})
export type Acceptance = Static<typeof Acceptance>

export const Answer = Type.Object({
  answer: Prose('答复或答辩意见', 'Answer'),
  evidenceList: Line('证据目录编号', 'List of evidence', 80),
})

export const Stay = Type.Object({
  stayed: Yes('停止执行', 'Enforcement is stayed'),
  grounds: Prose('理由', 'Grounds'),
})
export type Stay = Static<typeof Stay>

export const Outcome = Type.Object({
  ...DecisionReference,
  grounds: Prose('主要理由', 'Main grounds'),
})

export const Changed = Type.Object({
  ...DecisionReference,
  fine: Money('变更后的罚款', 'Fine as changed'),
  grounds: Prose('主要理由', 'Main grounds'),
})
export type Changed = Static<typeof Changed>

export const PenaltyAppeal = Type.Object({
  ...AppealOpening.properties,
  isStayed: Yes('停止执行', 'Enforcement is stayed'),
  fine: Known(Money('变更后的罚款', 'Fine as changed')),
})
export type PenaltyAppeal = Static<typeof PenaltyAppeal>
