import { organ } from '#kernel/authority.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Frame, Redraw, Seed } from '../contract-draw.ts'
import { Notice, PlanApproval, PlanDraft, PlanEnd, SamplingPlan } from '../contract-sampling-plan.ts'
import {
  frameIsFixed, frameIsWideEnough, isDrawn, othersRemain, reasonFits, seedIsLater, withDraw, withFrame,
  withRedraw,
} from '../rules-draw.ts'
import {
  beginPlan, isNotNoticedYet, isNotSampledTwice, issuedToday, targetsAddUp, withNotice,
} from '../rules-sampling-plan.ts'

/**
 * 监督抽查计划. What comes before the door of a firm: the plan is approved, its frame fixed, targets
 * and officers drawn at random, and one notice issued for each target. The plan is about no firm, so
 * that no firm can see it: the spot check of a firm is a case of its own, opened on arrival.
 */
export const samplingPlan = defineProcedure(SamplingPlan, {
  name: 'samplingPlan',
  inventory: 'P11',
  title: '监督抽查计划',
  law: ['PQL', 'PQSM', 'FSSM'],
  version: 1,
  inForce: { current: '2020-01-01', 2007: '2001-12-29' },
  opening: PlanDraft,
  begin: beginPlan,
  titled: (plan) => `${plan.product}监督抽查计划`,
  number: { series: 'CJ-{region}-{year}-{serial:4}' },

  states: { planned: '已拟订', approved: '已批准', drawn: '已抽取', noticed: '已签发通知书', ended: '已结束' },
  start: 'planned',
  final: ['ended'],

  capacities: {
    samplingOrganiser: organ('抽查组织人员', 'samplingOrganiser'),
    organHead: organ('机关负责人', 'organHead'),
  },
  opens: ['samplingOrganiser'],
  follows: [{ from: 'case:riskWarning', meaning: 'causedBy' }],

  documents: {
    plan: { zh: '工作（抽查、整治）方案', code: 'PLAN', series: '{organ}市监抽案〔{year}〕{serial}号' },
    drawRecord: { zh: '随机抽取记录', code: 'DRAW' },
    notice: { zh: '监督抽查通知书', code: 'SNOTICE', series: '{organ}市监抽通〔{year}〕{serial}号' },
  },

  limits: {},

  steps: {
    approvePlan: { zh: '批准计划', from: 'planned', to: 'approved', by: 'organHead', issues: ['plan'], form: PlanApproval, verify: [isNotSampledTwice], basis: 'PQL 15; PQSM' },
    fixFrame: { zh: '固定名录', from: 'approved', by: 'samplingOrganiser', form: Frame, verify: [frameIsWideEnough], records: withFrame, basis: 'PQSM; design', note: '名录摘要随即公布，种子只能取自此后的公开事件' },
    draw: { zh: '随机抽取', from: 'approved', to: 'drawn', by: 'samplingOrganiser', issues: ['drawRecord'], form: Seed, when: [frameIsFixed], verify: [seedIsLater], records: withDraw, basis: 'PQL 15; PQSM', note: '结果由名录摘要和种子算出，任何人可以复算，不能另选' },
    redraw: { zh: '递补抽取', from: ['drawn', 'noticed'], by: 'samplingOrganiser', issues: ['drawRecord'], form: Redraw, verify: [isDrawn, reasonFits, othersRemain], records: withRedraw, basis: 'design', note: '按抽取次序递补，不能指定' },
    issueNotice: { zh: '签发抽查通知书', from: ['drawn', 'noticed'], to: 'noticed', by: 'samplingOrganiser', issues: ['notice'], form: Notice, verify: [isDrawn, isNotNoticedYet, issuedToday], records: withNotice, basis: 'PQSM; FSSM', note: '不得事先通知被抽样单位；对象名称密封，每次查看留痕' },
    end: { zh: '结束计划', from: 'noticed', to: 'ended', by: 'samplingOrganiser', form: PlanEnd, verify: [targetsAddUp], basis: 'design' },
  },
}, {
  title: 'Plan of supervision sampling',
  states: { planned: 'Drafted', approved: 'Approved', drawn: 'Drawn', noticed: 'Notices issued', ended: 'Ended' },
  capacities: { samplingOrganiser: 'Sampling organiser', organHead: 'Head of the organ' },
  documents: { plan: 'Plan', drawRecord: 'Random draw record', notice: 'Sampling notice' },
  limits: {},
  steps: {
    approvePlan: 'Approve the plan', fixFrame: 'Fix the frame', draw: 'Draw at random', redraw: 'Draw a replacement',
    issueNotice: 'Issue a sampling notice', end: 'End the plan',
  },
  notes: {
    fixFrame: 'The hash is published at once; the seed can only come from a public event after it',
    draw: 'The result follows from frame and seed; anybody can make it again, nobody can choose',
    redraw: 'The next in the order of the draw; it cannot be named',
    issueNotice: 'The firm is not told beforehand; the name is sealed and each opening is journaled',
  },
})
