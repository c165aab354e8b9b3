import { type Static, Type } from 'typebox'
import { Choice, Confirmed, Count, Day, Line, Prose, RegionCode } from '#kernel/fields.ts'
import { DrawState, SealedTarget } from './contract-draw.ts'

/** Shapes of a plan of routine inspection: a cycle, checks by class, a frame, who was drawn. */
export const InspectionPlanDraft = Type.Object({
  subjectKind: Choice('检查对象', 'Who is inspected', {
    foodProducer: ['食品生产企业', 'Food producers'],
    foodSeller: ['食品经营者', 'Food sellers'],
    productMaker: ['工业产品企业', 'Makers of industrial products'],
  }),
  area: RegionCode('检查地区', 'Area'),
  cycleFrom: Day('检查周期起始日', 'First day of the cycle'),
  checklist: Line('检查要点表及版本', 'List of points and its version'),
})
export type InspectionPlanDraft = Static<typeof InspectionPlanDraft>

/** Yearly checks by class A to D; the classes are weights of the draw (FSIM; design). */
export const ClassCounts = Type.Object({
  classA: Count('A级', 'Class A', ['户', 'firms']),
  classB: Count('B级', 'Class B', ['户', 'firms']),
  classC: Count('C级', 'Class C', ['户', 'firms']),
  classD: Count('D级', 'Class D', ['户', 'firms']),
  checksA: Count('A级年检查次数', 'Checks a year, A', ['次', 'times']),
  checksB: Count('B级年检查次数', 'Checks a year, B', ['次', 'times']),
  checksC: Count('C级年检查次数', 'Checks a year, C', ['次', 'times']),
  checksD: Count('D级年检查次数', 'Checks a year, D', ['次', 'times']),
})
export type ClassCounts = Static<typeof ClassCounts>

export const TeamTold = Type.Object({
  ...SealedTarget,
  onlyTheTeam: Confirmed(
    '对象信息在到达前仅限检查组知悉',
    'Until arrival nobody but the team knows the target',
  ),
})
export type TeamTold = Static<typeof TeamTold>

export const CycleEnd = Type.Object({
  firms: Count('在册企业数', 'Firms on the register', ['户', 'firms']),
  covered: Count('已完成全项目检查', 'Fully checked', ['户', 'firms']),
  account: Prose('周期总结', 'Account of the cycle'),
})
export type CycleEnd = Static<typeof CycleEnd>

/** What a plan is at any moment; the fold of its history. */
export const InspectionPlan = Type.Object({ ...InspectionPlanDraft.properties, ...DrawState })
export type InspectionPlan = Static<typeof InspectionPlan>
