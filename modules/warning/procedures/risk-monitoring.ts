import { organ, party } from '#kernel/authority.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Watch } from '../contract.ts'
import {
  LimitProposal, MonitoringAssessment, MonitoringPlan, MonitoringReport, MonitoringRound, PlanApproval, Purchase, SampleReceipt, TargetedSampling,
} from '../contract-monitoring.ts'
import {
  beginRound, gapIsFound, purchaseFitsPlan, receiptFits, resultsAreComplete, riskIsLow, warningIsOpened,
  withAssessed, withPurchase, withResults,
} from '../rules-monitoring.ts'

/**
 * 食品风险监测. A round looks for hazards that no standard covers, in samples bought at the market
 * price; its results are never evidence against anybody. An expert assesses them, and they lead to
 * nothing, to a warning, to a proposal for a standard, or to legal sampling. No law sets terms for
 * the steps: those here are the organ's own. What was done under the bureau of 2007 stood on its
 * working plan.
 */
export const riskMonitoring = defineProcedure(MonitoringRound, {
  name: 'riskMonitoring',
  inventory: 'P43',
  title: '食品风险监测',
  law: ['FSL', 'FSLR'],
  version: 1,
  inForce: { current: '2015-10-01', 2007: '2007-01-01' },
  opening: MonitoringPlan,
  begin: beginRound,
  titled: (round) => round.title,
  number: { series: 'FJ-{region}-{year}-{serial:4}' },

  states: {
    planned: '已拟计划', approved: '已批准', sampling: '采样中', testing: '检验中', reported: '已报结果', assessed: '已评估',
    closedSafe: '未见风险，结束', warned: '已转预警', standardProposed: '已建议立标', targetedSampling: '已转监督抽检',
  },
  start: 'planned',
  final: ['closedSafe', 'warned', 'standardProposed', 'targetedSampling'],

  capacities: {
    riskAnalyst: organ('风险分析员', 'riskAnalyst'),
    organHead: organ('机关负责人', 'organHead'),
    sampler: organ('采样员', 'sampler'),
    labReceiver: party('样品管理员', 'labReceiver'),
    reportSigner: party('授权签字人', 'reportSigner'),
    expert: organ('专家', 'expert'),
  },
  opens: ['riskAnalyst'],

  documents: {
    plan: { zh: '风险监测计划', code: 'MPLAN', series: 'FJJH-{region}-{year}-{serial:4}' },
    samplingSheet: { zh: '抽样单', code: 'SSHEET', series: 'FJ-{year}-{region}-{serial:4}' },
    receipt: { zh: '收样单/收据', code: 'RECEIPT' },
    results: { zh: '风险监测结果报告', code: 'MRES' },
    assessment: { zh: '风险(事故)评估报告', code: 'RISK' },
    proposal: { zh: '标准项目建议书', code: 'NP' },
    samplingPlan: { zh: '工作(抽查、整治)方案', code: 'PLAN', series: 'CJ-{region}-{year}-{serial:4}' },
  },

  limits: {
    buy: { id: 'design.monitoringSampling', zh: '完成采样', kind: 'term', term: '30 days', from: 'approve', until: ['receive'], by: 'sampler', basis: 'design', origin: 'internal', confidence: 'd' },
    test: { id: 'design.monitoringTest', zh: '报送结果', kind: 'term', term: '30 working days', from: 'receive', until: ['report'], by: 'reportSigner', basis: 'design', origin: 'agreed', confidence: 'd' },
    assess: { id: 'design.monitoringAssessment', zh: '评估结果', kind: 'term', term: '10 working days', from: 'report', until: ['assess'], by: 'expert', basis: 'design', origin: 'internal', confidence: 'd' },
    act: { id: 'design.monitoringAct', zh: '落实评估意见', kind: 'term', term: '5 working days', from: 'assess', until: ['close', 'warn', 'propose', 'askSampling'], by: 'riskAnalyst', basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    approve: { zh: '批准计划', from: 'planned', to: 'approved', by: 'organHead', issues: ['plan'], form: PlanApproval, basis: 'FSL 14,15' },
    start: { zh: '采样', from: ['approved', 'sampling'], to: 'sampling', by: 'sampler', issues: ['samplingSheet'], form: Purchase, verify: [purchaseFitsPlan], records: withPurchase, basis: 'FSL 15', note: '按市场价格购买，可分批登记' },
    receive: { zh: '收样', from: 'sampling', to: 'testing', by: 'labReceiver', issues: ['receipt'], form: SampleReceipt, verify: [receiptFits], basis: 'FSL 15' },
    report: { zh: '报送监测结果', from: 'testing', to: 'reported', by: 'reportSigner', needs: ['results'], form: MonitoringReport, verify: [resultsAreComplete], records: withResults, basis: 'FSL 14,15', note: '结果不作为行政处罚依据' },
    assess: { zh: '评估', from: 'reported', to: 'assessed', by: 'expert', needs: ['assessment'], form: MonitoringAssessment, records: withAssessed, basis: 'FSL 17,18' },
    close: { zh: '结束', from: 'assessed', to: 'closedSafe', by: 'riskAnalyst', form: Watch, when: [riskIsLow], basis: 'FSL 16', note: '本案就此结束' },
    warn: { zh: '转风险预警', from: 'assessed', to: 'warned', by: 'riskAnalyst', when: [warningIsOpened], basis: 'FSL 16', note: '本案就此结束，由风险预警案件继续办理' },
    propose: { zh: '建议制定标准', from: 'assessed', to: 'standardProposed', by: 'riskAnalyst', needs: ['proposal'], form: LimitProposal, when: [gapIsFound], basis: 'FSL 28', note: '本案就此结束，由标准制修订项目继续办理' },
    askSampling: { zh: '转监督抽检', from: 'assessed', to: 'targetedSampling', by: 'riskAnalyst', issues: ['samplingPlan'], form: TargetedSampling, basis: 'FSL 16,87', note: '本案就此结束；处罚只能依据监督抽检的结果' },
  },
}, {
  title: 'Food risk monitoring',
  states: {
    planned: 'Planned', approved: 'Approved', sampling: 'Samples being bought', testing: 'Under test', reported: 'Results in', assessed: 'Assessed',
    closedSafe: 'Ended: no risk seen', warned: 'Led to a warning', standardProposed: 'Led to a proposal', targetedSampling: 'Led to legal sampling',
  },
  capacities: {
    riskAnalyst: 'Risk analyst', organHead: 'Head of the organ', sampler: 'Sampler', labReceiver: 'Sample keeper of the laboratory', reportSigner: 'Authorised signatory', expert: 'Expert',
  },
  documents: {
    plan: 'Monitoring plan', samplingSheet: 'Sampling sheet', receipt: 'Receipt', results: 'Monitoring result', assessment: 'Risk assessment report',
    proposal: 'New work item proposal', samplingPlan: 'Sampling plan',
  },
  limits: { buy: 'Finish buying samples', test: 'Report the results', assess: 'Assess the results', act: 'Act on the assessment' },
  steps: {
    approve: 'Approve the plan', start: 'Buy samples', receive: 'Receive the samples', report: 'Report the results', assess: 'Assess',
    close: 'End', warn: 'Lead to a warning', propose: 'Propose a standard', askSampling: 'Have it sampled',
  },
  notes: {
    start: 'At the market price; may be recorded in parts',
    report: 'The results are no evidence for a penalty',
    close: 'This ends the case',
    warn: 'This ends the case; the risk warning goes on',
    propose: 'This ends the case; the standard project goes on',
    askSampling: 'This ends the case; a penalty rests on the legal samples only',
  },
})
