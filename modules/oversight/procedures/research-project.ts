import { organ, party } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  MethodTransfer, MilestoneReport, NewSchedule, ProjectAcceptance, ProjectContract, ProjectProposal, ProjectReview, ResearchProject,
} from '../contract-research-project.ts'
import {
  beginProject, budgetIsWithinProposal, everyItemIsTransferred, everyMilestoneIsReached, hasNextMilestone, isBehindSchedule,
  milestoneIsOpen, panelDecides, panelSupports, scheduleHolds, spendingIsWithinBudget, untilEnd, untilNextMilestone,
  wasNotReplanned, withAcceptance, withContract, withMilestone, withReview, withSchedule, yieldIsAsPromised,
} from '../rules-research-project.ts'

/**
 * 科研与能力提升项目. A laboratory proposes, experts who have no part in it review, the head approves
 * with budget and milestones; each milestone has its clock, the schedule may be set anew once, a late
 * project may be stopped, and what was achieved goes to the method library or the capability table.
 */
export const researchProject = defineProcedure(ResearchProject, {
  name: 'researchProject',
  inventory: 'P38',
  title: '科研与能力提升项目',
  law: ['FSLR'],
  version: 1,
  inForce: { current: '2019-12-01', 2007: '2007-01-01' },
  opening: ProjectProposal,
  begin: beginProject,
  titled: ({ title }) => title,
  number: { series: 'KY-{year}-{serial:4}' },

  states: {
    applied: '已申报', reviewed: '已评审', approved: '已立项', refused: '不予立项', running: '实施中', stopped: '已终止', accepted: '已验收',
    transferred: '成果已转化',
  },
  start: 'applied',
  final: ['refused', 'stopped', 'transferred'],

  capacities: {
    labUser: party('承担单位', 'labUser'),
    expert: organ('专家组', 'expert'),
    projectOfficer: organ('项目管理人员', 'nationalOfficer'),
    organHead: organ('机关负责人', 'organHead'),
  },
  opens: ['labUser'],

  documents: {
    review: { zh: '评审意见', code: 'REVIEWOP' },
    contract: { zh: '项目任务书', code: 'PROJ', series: 'KYR-{year}-{serial:4}' },
    reason: { zh: '不予批准理由记录', code: 'REASON' },
    milestone: { zh: '里程碑报告', code: 'MILE' },
    newSchedule: { zh: '进度调整审批表', code: 'EXT' },
    acceptance: { zh: '项目验收意见', code: 'ACPT' },
  },

  limits: {
    milestone: { id: 'design.projectMilestone', zh: '完成里程碑', kind: 'term', term: untilNextMilestone, from: ['start', 'reachMilestone', 'replan'], until: ['reachMilestone', 'replan'], by: 'labUser', when: hasNextMilestone, roll: false, basis: 'design', origin: 'agreed', confidence: 'd' },
    completion: { id: 'design.projectEnd', zh: '完成项目', kind: 'term', term: untilEnd, from: ['start', 'replan'], until: ['accept', 'replan', 'stop'], by: 'labUser', roll: false, basis: 'design', origin: 'agreed', confidence: 'd' },
  },

  steps: {
    review: { zh: '专家评审', from: 'applied', to: 'reviewed', by: 'expert', needs: ['review'], form: ProjectReview, verify: [panelDecides], records: withReview, basis: 'design' },
    approve: { zh: '立项', from: 'reviewed', to: 'approved', by: 'organHead', issues: ['contract'], form: ProjectContract, when: [panelSupports], verify: [budgetIsWithinProposal, scheduleHolds], notSameAs: ['review'], records: withContract, basis: 'FSLR 41; design' },
    refuse: { zh: '不予立项', from: 'reviewed', to: 'refused', by: 'organHead', issues: ['reason'], form: Reasons, basis: 'design', note: '本案就此结束' },
    start: { zh: '启动实施', from: 'approved', to: 'running', by: 'labUser', basis: 'design' },
    reachMilestone: { zh: '报告里程碑', from: 'running', by: 'labUser', needs: ['milestone'], form: MilestoneReport, when: [milestoneIsOpen], verify: [spendingIsWithinBudget], records: withMilestone, basis: 'design' },
    replan: { zh: '调整进度', from: 'running', by: 'projectOfficer', issues: ['newSchedule'], form: NewSchedule, when: [wasNotReplanned], verify: [scheduleHolds], records: withSchedule, basis: 'design', note: '只能调整一次' },
    stop: { zh: '终止项目', from: 'running', to: 'stopped', by: 'organHead', issues: ['reason'], form: Reasons, when: [isBehindSchedule], basis: 'design', note: '本案就此结束' },
    accept: { zh: '验收', from: 'running', to: 'accepted', by: 'expert', needs: ['acceptance'], form: ProjectAcceptance, when: [everyMilestoneIsReached], verify: [yieldIsAsPromised], records: withAcceptance, basis: 'design' },
    transferMethod: { zh: '成果转化', from: 'accepted', to: 'transferred', by: 'labUser', needs: ['acceptance'], form: MethodTransfer, verify: [everyItemIsTransferred], basis: 'FSLR 41; design', note: '方法进入方法库，参数进入能力表；本案就此结束' },
  },
}, {
  title: 'Research and capability project',
  states: {
    applied: 'Applied', reviewed: 'Reviewed', approved: 'Approved', refused: 'Refused', running: 'Running', stopped: 'Stopped', accepted: 'Accepted',
    transferred: 'Transferred',
  },
  capacities: { labUser: 'Laboratory in charge', expert: 'Expert panel', projectOfficer: 'Project officer', organHead: 'Head of the organ' },
  documents: {
    review: 'Review opinion', contract: 'Project contract', reason: 'Reasons on record', milestone: 'Milestone report', newSchedule: 'Approval of the new schedule',
    acceptance: 'Project acceptance',
  },
  limits: { milestone: 'Reach the milestone', completion: 'Finish the project' },
  steps: {
    review: 'Review by experts', approve: 'Approve', refuse: 'Refuse', start: 'Start', reachMilestone: 'Report a milestone', replan: 'Set the schedule anew', stop: 'Stop',
    accept: 'Accept', transferMethod: 'Transfer the result',
  },
  notes: {
    refuse: 'This ends the case',
    replan: 'Only once',
    stop: 'This ends the case',
    transferMethod: 'Methods go to the library, parameters to the capability table; this ends the case',
  },
})
