import { type Static, Type } from 'typebox'
import { Choice, Day, Known, Line, Prose } from '#kernel/fields.ts'
import { label } from '#kernel/schema.ts'
import { text } from '#kernel/text.ts'

/** Forms of a supervised task: what is measured, from where to where, and by which day. */
const Value = (zh: string, en: string) =>
  Type.String({
    ...label(zh, en, { pattern: text('数字，至多四位小数', 'a number of at most four decimals') }),
    pattern: '^-?\\d{1,12}(\\.\\d{1,4})?$',
  })

/** The form that opens a case: one task out of one of the 27 points. */
export const TaskPlan = Type.Object({
  workPoint: Type.Integer({ ...label('工作要点序号', 'Work point'), minimum: 1, maximum: 27 }),
  title: Line('任务', 'Task', 100),
  demand: Prose('任务要求', 'What is demanded'),
})
export type TaskPlan = Static<typeof TaskPlan>

export const TaskOrder = Type.Object({
  measure: Line('考核指标', 'Measure'),
  unit: Line('计量单位', 'Unit', 20),
  direction: Choice('方向', 'Direction', {
    atLeast: ['不低于目标值', 'At least the target'],
    atMost: ['不高于目标值', 'At most the target'],
  }),
  target: Value('目标值', 'Target'),
  dueOn: Day('完成期限', 'Due on'),
  evidence: Prose('完成须提交的证明', 'Evidence of completion that is wanted'),
})
export type TaskOrder = Static<typeof TaskOrder>

export const MonthlyReport = Type.Object({
  month: Type.String({
    ...label('月份', 'Month', { pattern: text('如2026-11', 'such as 2026-11') }),
    pattern: '^20\\d{2}-(0[1-9]|1[0-2])$',
  }),
  value: Value('本月末数值', 'Value at the end of the month'),
  note: Prose('进展说明', 'Progress'),
})
export type MonthlyReport = Static<typeof MonthlyReport>

export const CompletionClaim = Type.Object({
  value: Value('完成值', 'Value reached'),
  statement: Prose('完成情况', 'How it was completed'),
})
export type CompletionClaim = Static<typeof CompletionClaim>

export const CompletionCheck = Type.Object({
  checked: Prose('核查情况', 'What was checked, and how'),
})

export const NewDate = Type.Object({
  extendedTo: Day('新的完成期限', 'New day'),
  grounds: Prose('延期理由', 'Grounds'),
})
export type NewDate = Static<typeof NewDate>

/** What the case is about at any moment; the fold of its history. */
export const WorkTask = Type.Object({
  ...TaskPlan.properties,
  measure: Known(TaskOrder.properties.measure),
  unit: Known(TaskOrder.properties.unit),
  direction: Known(TaskOrder.properties.direction),
  target: Known(TaskOrder.properties.target),
  dueOn: Known(TaskOrder.properties.dueOn),
  lastMonth: Known(MonthlyReport.properties.month),
  value: Known(Value('最近数值', 'Last value')),
})
export type WorkTask = Static<typeof WorkTask>
