import { organ, theClock } from '#kernel/authority.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Approval, Discard, Lifting, NewSignals, Response, Review, RiskAssessment, RiskSignal, RiskWarning,
  Validation, WarningText, Watch,
} from '../contract.ts'
import {
  beginWarning, draftIsGraver, draftIsNotTooLow, draftWaits, isWarned, isWatched, levelIsExplained,
  riskIsLow, warningIsNeeded, withAssessment, withDraft, withIssued, withLifting, withLots,
} from '../rules.ts'

/**
 * 风险预警. A signal is validated or discarded by an analyst, assessed by an expert, and kept under
 * watch or warned of. The analyst drafts, the head of the organ approves and issues word for word
 * (SD27); a warning is reviewed while it stands, raised, answered by an emergency response, or
 * lifted. No law sets terms for the steps before the warning: those here are the organ's own.
 */
export const riskWarning = defineProcedure(RiskWarning, {
  name: 'riskWarning',
  inventory: 'P25',
  title: '风险预警',
  law: ['ERL', 'FSL', 'GB39012'],
  version: 1,
  inForce: { current: '2024-11-01', 2007: '2007-11-01' },
  opening: RiskSignal,
  begin: beginWarning,
  titled: (warning) => `${warning.product}：${warning.hazard}`,
  number: { series: 'FX-{year}-{serial:7}' },

  states: {
    signal: '待核实', validated: '已核实', assessed: '已评估', watching: '关注中', warned: '预警中',
    upgraded: '已升级', discarded: '已排除', response: '转应急响应', lifted: '已解除',
  },
  start: 'signal',
  final: ['discarded', 'response', 'lifted'],

  capacities: {
    riskAnalyst: organ('风险分析员', 'riskAnalyst'),
    expert: organ('专家', 'expert'),
    organHead: organ('机关负责人', 'organHead'),
    clock: theClock,
  },
  opens: ['riskAnalyst', 'clock'],
  follows: [{ from: 'case:riskMonitoring', meaning: 'causedBy' }],

  documents: {
    signalForm: { zh: '风险信息登记表', code: 'SIGNAL' },
    discardReason: { zh: '排除理由记录', code: 'REASON' },
    assessment: { zh: '风险评估报告', code: 'RISK' },
    warningText: { zh: '预警文稿', code: 'WARN' },
    warning: { zh: '风险预警通报', code: 'WARN', series: 'YJ-{year}-{serial:4}' },
    lifting: { zh: '预警解除通知', code: 'LIFT', series: 'YJ-{year}-{serial:4}' },
  },

  limits: {
    validation: { id: 'design.validation', zh: '核实信号', kind: 'term', term: '24 hours', from: 'opened', until: ['validate', 'discard'], by: 'riskAnalyst', basis: 'design', origin: 'internal', confidence: 'd' },
    assessment: { id: 'design.assessment', zh: '评估风险', kind: 'term', term: '3 working days', from: ['validate', 'newSignals'], until: ['assess', 'watch', 'issue'], by: 'expert', basis: 'design', origin: 'internal', confidence: 'd' },
    watch: { id: 'design.watch', zh: '关注期满处理', kind: 'term', term: '90 days', from: 'watch', until: ['discard', 'newSignals'], by: 'riskAnalyst', when: isWatched, basis: 'design', origin: 'internal', confidence: 'd' },
    review: { id: 'design.review', zh: '复核在发预警', kind: 'recurrence', term: '30 days', from: ['issue', 'settle'], until: ['review'], by: 'riskAnalyst', when: isWarned, basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    validate: { zh: '核实为风险信号', from: 'signal', to: 'validated', by: 'riskAnalyst', issues: ['signalForm'], form: Validation, records: withLots, basis: 'GB39012; design' },
    discard: { zh: '排除', from: ['signal', 'watching'], to: 'discarded', by: 'riskAnalyst', issues: ['discardReason'], form: Discard, basis: 'GB39012; design', note: '本案就此结束' },
    assess: { zh: '评估风险', from: ['validated', 'assessed'], to: 'assessed', by: 'expert', needs: ['assessment'], form: RiskAssessment, verify: [levelIsExplained], notSameAs: ['validate'], records: withAssessment, basis: 'GB39012; design' },
    watch: { zh: '继续关注', from: 'assessed', to: 'watching', by: 'riskAnalyst', form: Watch, when: [riskIsLow], basis: 'design' },
    newSignals: { zh: '同类信号再现', from: 'watching', to: 'assessed', by: 'clock', form: NewSignals, basis: 'design' },

    draftWarning: { zh: '拟预警文稿', from: ['assessed', 'warned'], by: 'riskAnalyst', issues: ['warningText'], form: WarningText, when: [warningIsNeeded], verify: [draftIsNotTooLow], records: withDraft, basis: 'ERL 63', note: '签发前可重新拟稿，以最后一稿为准' },
    issue: { zh: '签发预警', from: 'assessed', to: 'warned', by: 'organHead', issues: ['warning'], form: Approval, when: [draftWaits], notSameAs: ['draftWarning', 'assess'], records: withIssued, basis: 'ERL 63; FSL 118', note: '面向公众的预警立即公布，此后只能升级或解除，不能删除' },
    upgrade: { zh: '升级预警', from: 'warned', to: 'upgraded', by: 'organHead', issues: ['warning'], form: Approval, when: [draftWaits, draftIsGraver], notSameAs: ['draftWarning'], records: withIssued, basis: 'ERL 63', note: '升级后的文稿立即取代原预警' },
    settle: { zh: '落实升级措施', from: 'upgraded', to: 'warned', by: 'riskAnalyst', form: Review, basis: 'design' },
    review: { zh: '复核预警', from: 'warned', by: 'riskAnalyst', form: Review, basis: 'design' },
    startResponse: { zh: '启动应急响应', from: 'warned', to: 'response', by: 'organHead', form: Response, basis: 'ERL 63; EMP', note: '本案就此结束，转入突发事件应急' },
    lift: { zh: '解除预警', from: 'warned', to: 'lifted', by: 'organHead', issues: ['lifting'], form: Lifting, records: withLifting, basis: 'ERL 63', note: '预警从各处撤下，原文仍可查阅' },
  },
}, {
  title: 'Risk warning',
  states: {
    signal: 'To be validated', validated: 'Validated', assessed: 'Assessed', watching: 'Under watch', warned: 'Warning in force',
    upgraded: 'Raised', discarded: 'Discarded', response: 'Emergency response', lifted: 'Lifted',
  },
  capacities: { riskAnalyst: 'Risk analyst', expert: 'Expert', organHead: 'Head of the organ', clock: 'System' },
  documents: {
    signalForm: 'Risk signal form', discardReason: 'Reasons for discarding', assessment: 'Risk assessment report',
    warningText: 'Text of the warning', warning: 'Risk warning', lifting: 'Notice that the warning is lifted',
  },
  limits: {
    validation: 'Validate the signal', assessment: 'Assess the risk', watch: 'Decide after the time of watching', review: 'Review a warning in force',
  },
  steps: {
    validate: 'Validate as a risk signal', discard: 'Discard', assess: 'Assess the risk', watch: 'Keep watching', newSignals: 'Like signals again',
    draftWarning: 'Draft the warning', issue: 'Issue the warning', upgrade: 'Raise the warning', settle: 'Confirm the measures of the raise', review: 'Review the warning',
    startResponse: 'Start the emergency response', lift: 'Lift the warning',
  },
  notes: {
    discard: 'This ends the case',
    draftWarning: 'May be drafted again until it is issued; the last text counts',
    issue: 'A warning to the public is published at once; it can be raised or lifted, never deleted',
    upgrade: 'The raised text takes the place of the warning at once',
    startResponse: 'This ends the case; the emergency response takes over',
    lift: 'The warning is taken down everywhere; its text stays readable',
  },
})
