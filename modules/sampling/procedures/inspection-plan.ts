import { organ } from '#kernel/authority.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Frame, Redraw, Seed } from '../contract-draw.ts'
import { ClassCounts, CycleEnd, InspectionPlan, InspectionPlanDraft, TeamTold } from '../contract-inspection-plan.ts'
import {
  frameIsFixed, frameIsWideEnough, isDrawn, othersRemain, reasonFits, seedIsLater, withDraw, withFrame,
  withRedraw,
} from '../rules-draw.ts'
import {
  beginInspectionPlan, checksFitClasses, classesAreSet, everyFirmIsCovered, sinceCycle,
} from '../rules-inspection-plan.ts'

/**
 * 日常监督检查计划. One cycle of inspection in one area: how often by class, the double random draw of
 * firms and officers, and in the end proof that nobody was left out. The plan is about no firm; who
 * was drawn stays sealed until the team has arrived (SD24), and the visit is a case of its own.
 */
export const inspectionPlan = defineProcedure(InspectionPlan, {
  name: 'inspectionPlan',
  inventory: 'P33',
  title: '日常监督检查计划',
  law: ['FSIM', 'FSL', 'FRGM', 'PQL'],
  version: 1,
  inForce: { current: '2022-03-15', 2007: '2001-12-29' },
  opening: InspectionPlanDraft,
  begin: beginInspectionPlan,
  titled: (plan) => `${plan.area}日常监督检查计划`,
  number: { series: 'JJ-{region}-{year}-{serial:4}' },

  states: { planned: '已拟订', assigned: '已抽取派组', ended: '周期结束' },
  start: 'planned',
  final: ['ended'],

  capacities: {
    planner: organ('检查组织人员', 'areaLead'),
    organHead: organ('机关负责人', 'organHead'),
  },
  opens: ['planner'],
  follows: [{ from: 'case:riskWarning', meaning: 'causedBy' }],

  documents: { drawRecord: { zh: '随机抽取记录', code: 'DRAW' } },

  limits: {
    cycle: { id: 'INS.cycle', zh: '对每家食品生产经营者完成一次全项目检查', kind: 'term', term: '2 years', from: 'opened', since: sinceCycle, until: ['end'], by: 'planner', roll: false, basis: 'FSIM 22', confidence: 'v' },
  },

  steps: {
    setClasses: { zh: '按分级确定频次', from: ['planned', 'assigned'], by: 'organHead', form: ClassCounts, verify: [checksFitClasses], basis: 'FSL 109; FRGM' },
    fixFrame: { zh: '固定名录', from: ['planned', 'assigned'], by: 'planner', form: Frame, verify: [frameIsWideEnough], records: withFrame, basis: 'FSIM; design', note: '名录摘要随即公布，种子只能取自此后的公开事件' },
    draw: { zh: '随机抽取', from: ['planned', 'assigned'], to: 'assigned', by: 'planner', issues: ['drawRecord'], form: Seed, when: [classesAreSet, frameIsFixed], verify: [seedIsLater], records: withDraw, basis: 'FSIM 23; design', note: '结果由名录摘要和种子算出，任何人可以复算，不能另选' },
    redraw: { zh: '递补抽取', from: 'assigned', by: 'planner', issues: ['drawRecord'], form: Redraw, verify: [isDrawn, reasonFits, othersRemain], records: withRedraw, basis: 'FSIM 23; design', note: '按抽取次序递补，不能指定' },
    tellTeam: { zh: '告知检查组', from: 'assigned', by: 'planner', form: TeamTold, verify: [isDrawn], basis: 'FSIM 46', note: '对象名称密封，每次查看留痕' },
    end: { zh: '结束周期', from: 'assigned', to: 'ended', by: 'planner', form: CycleEnd, verify: [everyFirmIsCovered], basis: 'FSIM 22' },
  },
}, {
  title: 'Plan of routine inspection',
  states: { planned: 'Drafted', assigned: 'Drawn and assigned', ended: 'Cycle ended' },
  capacities: { planner: 'Planner of inspections', organHead: 'Head of the organ' },
  documents: { drawRecord: 'Random draw record' },
  limits: { cycle: 'Check every food business on all points once' },
  steps: {
    setClasses: 'Set the checks by class', fixFrame: 'Fix the frame', draw: 'Draw at random', redraw: 'Draw a replacement',
    tellTeam: 'Tell the team', end: 'End the cycle',
  },
  notes: {
    fixFrame: 'The hash is published at once; the seed can only come from a public event after it',
    draw: 'The result follows from frame and seed; anybody can make it again, nobody can choose',
    redraw: 'The next in the order of the draw; it cannot be named',
    tellTeam: 'The name is sealed and each opening is journaled',
  },
})
