import { type Static, Type } from 'typebox'
import { Choice, Day, Known, Line, Personal, Prose, Yes } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'

/** Shapes of the uplift of a small food firm (P44). */
const firm = {
  firm: Line('企业或小作坊名称', 'Firm or workshop'),
  foods: Line('生产的食品', 'Foods made'),
}

export const UpliftEnrolment = Type.Object({
  ...firm,
  reason: Prose('纳入理由', 'Why it is taken in'),
})
export type UpliftEnrolment = Static<typeof UpliftEnrolment>

const ControlItem = Type.Object(
  {
    item: Line('控制体系项目', 'Item of the control system'),
    isKey: Yes('关键项', 'A key item'),
    met: Yes('符合', 'Met'),
  },
  label('检查项目', 'Item'),
)

/** The checklist of the control system; the score is computed from it and never typed in. */
export const ControlCheck = Type.Object({
  items: Type.Array(ControlItem, { ...label('检查项目', 'Items'), minItems: 1, maxItems: 200 }),
})
export type ControlCheck = Static<typeof ControlCheck>

const Score = Type.Object(
  {
    points: Type.Integer(label('得分（百分制）', 'Points of 100')),
    keysFailed: Type.Integer(label('不符合的关键项', 'Key items not met')),
  },
  label('评分', 'Score'),
)

export const UpliftPlan = Type.Object({
  ...firm,
  baseline: Known(Score),
  score: Known(Score),
})
export type UpliftPlan = Static<typeof UpliftPlan>

const HelpAction = Type.Object(
  {
    action: Line('帮扶措施', 'Action', 300),
    kind: Choice('方式', 'Kind', {
      guide: ['引导', 'Guide'],
      regulate: ['规范', 'Regulate'],
      supervise: ['监督', 'Supervise'],
      serve: ['服务', 'Serve'],
    }),
    helper: Personal('帮扶人', 'Helper'),
    dueOn: Day('完成日期', 'Due on'),
  },
  label('帮扶措施', 'Action'),
)
export const HelpPlan = Type.Object({
  actions: Type.Array(HelpAction, { ...label('措施', 'Actions'), minItems: 1, maxItems: 50 }),
})

export const HelpVisit = Type.Object({
  visitedOn: Day('走访日期', 'Visited on'),
  findings: Prose('走访情况', 'Findings'),
})
