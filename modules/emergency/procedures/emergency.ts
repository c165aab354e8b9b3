import { organ, superior } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  AccidentReport, Activation, ActivationAbove, DailyReport, DrillScore, Emergency, EmergencyReport, Ending, FinalReport,
  GradeChange, Grading, PassingUp, PressChannel, PressOpinion, PressText, Settlement, SettlementAbove, TaskDone,
  UrgentResult, UrgentSampling, Verification,
} from '../contract-emergency.ts'
import {
  draftWaits, drillHasScript, drillIsScored, expertsLowered, goesOneUp, gradeFallsAsAssessed, gradeFollowsThresholds,
  gradeRises, hasGrade, higherLevelInvestigates, higherLevelLeads, hopsRemain, isActive, isBelowGrades,
  isCommandedFromAbove, isDrillCase, isUnderOwnCommand, leadIsHighEnough, noNewCases, ownLevelInvestigates,
  ownLevelLeads, panelIsOfDifferentPeople, reportMovesOn, sampleIsOpen, samplesAreAnswered, sinceKnown, taskIsOpen,
  tasksAreDone, tasksLieAhead, textIsApproved,
} from '../rules-emergency.ts'
import {
  beginEmergency, samplesWait, sinceOldestSample, withActivation, withActivationAbove, withApproval, withCommandAbove,
  withDailyReport, withDrillScore, withGrade, withHop, withLowering, withOwnCommand, withPressText, withPublished,
  withRaise, withReassessment, withResult, withSamples, withTaskDone, withVerification,
} from '../subject-emergency.ts'

/**
 * 突发事件应急. The county verifies and passes the report up level by level, experts grade the event,
 * and the grade says which level commands: the response is started, raised, lowered and ended by the
 * organ itself or, where the grade asks for it, by the organ above. Samples, tasks and the one voice
 * to the public run beside one another. A drill is the same case with `drill`, and never counts as real.
 */
export const emergency = defineProcedure(Emergency, {
  name: 'emergency',
  inventory: 'P26',
  title: '突发事件应急',
  law: ['EMP', 'ERL', 'FSL'],
  version: 1,
  inForce: { current: '2024-11-01', 2007: '2007-11-01' },
  opening: EmergencyReport,
  begin: beginEmergency,
  isDrill: ({ drill }) => drill,
  titled: ({ drill, site, product }) => `${drill ? '【演练】' : ''}${site}${product ? `（${product}）` : ''}`,
  number: { series: 'YS-{region}-{year}-{serial:3}' },

  states: {
    reported: '已接报', verified: '已核实', graded: '已定级', activated: '应急响应中', upgraded: '已提升级别',
    downgraded: '已降低级别', ended: '响应已终止', investigated: '已调查', closed: '已办结', falseAlarm: '误报',
    incident: '按一般事件处理',
  },
  start: 'reported',
  final: ['closed', 'falseAlarm', 'incident'],

  capacities: {
    countyOfficer: organ('应急信息员', 'countyOfficer'),
    superiorOfficer: superior('上级机关经办人', 'superiorOfficer'),
    expert: organ('专家组', 'expert'),
    emergencyCommander: organ('应急指挥', 'emergencyCommander'),
    superiorCommander: superior('上级应急指挥', 'emergencyCommander'),
    sampler: organ('抽样员', 'sampler'),
    spokesperson: organ('新闻发言人', 'spokesperson'),
    leadOfficer: organ('牵头部门经办人', 'leadOfficer'),
    superiorLead: superior('上级牵头部门经办人', 'leadOfficer'),
  },
  opens: ['countyOfficer'],
  follows: [
    { from: 'case:riskWarning', meaning: 'causedBy' }, { from: 'case:drillProgramme', meaning: 'drills' },
    { from: 'sample', meaning: 'concerns' },
  ],

  documents: {
    firstReport: { zh: '突发事件初报', code: 'EREP1', series: 'YSB-{region}-{year}-{serial:5}' },
    falseAlarm: { zh: '误报说明', code: 'EREPF', series: 'YSB-{region}-{year}-{serial:5}' },
    assessment: { zh: '事故评估报告', code: 'RISK' },
    response: { zh: '启动、调整应急响应决定', code: 'ACT', series: 'YSX-{region}-{year}-{serial:4}' },
    followUp: { zh: '续报', code: 'EREPN', series: 'YSB-{region}-{year}-{serial:5}' },
    samplingSheet: { zh: '抽样单', code: 'SSHEET', series: 'PC-{year}-{region}-YJ-{serial:4}' },
    testReport: { zh: '检验报告', code: 'TESTREP' },
    press: { zh: '新闻发布稿', code: 'PRESS', series: 'XW-{year}-{serial:4}' },
    ending: { zh: '终止应急响应决定', code: 'ENDACT', series: 'YSX-{region}-{year}-{serial:4}' },
    accidentReport: { zh: '事故责任调查报告', code: 'ACCREP' },
    finalReport: { zh: '终报', code: 'EFINAL', series: 'YSB-{region}-{year}-{serial:5}' },
  },

  limits: {
    report: { id: 'EMR.report', zh: '初报', kind: 'term', term: '2 hours', from: 'opened', since: sinceKnown, until: ['verify', 'dismiss'], by: 'countyOfficer', basis: 'EMP; FSL 103', confidence: 'm' },
    up: { id: 'EMR.up', zh: '逐级上报', kind: 'term', term: '2 hours', from: ['verify', 'passUp'], until: ['passUp', 'closeIncident'], by: 'countyOfficer', when: hopsRemain, basis: 'EMP; FSL 103', confidence: 'm' },
    follow: { id: 'EMR.follow', zh: '续报', kind: 'recurrence', term: '24 hours', from: ['activate', 'activateAbove'], until: ['dailyReport'], by: 'countyOfficer', when: isActive, basis: 'EMP', confidence: 'm' },
    sampleUrgent: { id: 'EMR.sampleUrgent', zh: '应急检验出结果', kind: 'term', term: '48 hours', from: ['urgentSample', 'urgentResult'], since: sinceOldestSample, until: ['urgentResult'], by: 'sampler', when: samplesWait, basis: 'design; FSL 105', origin: 'internal', confidence: 'd' },
    final: { id: 'EMR.final', zh: '终报', kind: 'term', term: '10 working days', from: ['end', 'endAbove'], until: ['close'], by: 'leadOfficer', basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    verify: { zh: '核实并初报', from: 'reported', to: 'verified', by: 'countyOfficer', issues: ['firstReport'], form: Verification, verify: [drillHasScript], records: withVerification, basis: 'FSL 103; EMP' },
    dismiss: { zh: '排除误报', from: 'reported', to: 'falseAlarm', by: 'countyOfficer', issues: ['falseAlarm'], form: Reasons, basis: 'EMP', note: '本案就此结束' },
    passUp: { zh: '上报一级', from: ['verified', 'graded', 'activated', 'upgraded', 'downgraded'], by: ['countyOfficer', 'superiorOfficer'], form: PassingUp, verify: [goesOneUp], records: withHop, basis: 'FSL 103', note: '各级接报和上报时间自动留存' },
    grade: { zh: '评定等级', from: 'verified', to: 'graded', by: 'expert', needs: ['assessment'], form: Grading, verify: [gradeFollowsThresholds, panelIsOfDifferentPeople], records: withGrade, basis: 'EMP; FSL 17' },
    reassess: { zh: '重新评估', from: ['graded', 'activated'], by: 'expert', needs: ['assessment'], form: Grading, verify: [gradeFollowsThresholds, panelIsOfDifferentPeople], records: withReassessment, basis: 'EMP' },
    closeIncident: { zh: '按一般事件处理', from: 'graded', to: 'incident', by: 'countyOfficer', form: Reasons, when: [isBelowGrades], basis: 'EMP; design', note: '本案就此结束' },
    activate: { zh: '启动应急响应', from: 'graded', to: 'activated', by: 'emergencyCommander', issues: ['response'], form: Activation, when: [hasGrade, ownLevelLeads], verify: [tasksLieAhead], records: withActivation, basis: 'EMP; ERL 63; FSL 105' },
    activateAbove: { zh: '由上级启动应急响应', from: 'graded', to: 'activated', by: 'superiorCommander', issues: ['response'], form: ActivationAbove, when: [hasGrade, higherLevelLeads], verify: [leadIsHighEnough, tasksLieAhead], records: withActivationAbove, basis: 'EMP; ERL 63; FSL 105' },

    dailyReport: { zh: '续报', from: ['activated', 'upgraded', 'downgraded'], by: 'countyOfficer', issues: ['followUp'], form: DailyReport, verify: [reportMovesOn], records: withDailyReport, basis: 'EMP' },
    urgentSample: { zh: '应急抽样送检', from: ['activated', 'upgraded', 'downgraded'], by: 'sampler', issues: ['samplingSheet'], form: UrgentSampling, records: withSamples, basis: 'FSL 105; design', note: '优先于日常抽检，全程留存交接记录' },
    urgentResult: { zh: '登记应急检验结果', from: ['activated', 'upgraded', 'downgraded'], by: 'sampler', needs: ['testReport'], form: UrgentResult, verify: [sampleIsOpen], records: withResult, basis: 'FSL 105; design' },
    completeTask: { zh: '完成应急任务', from: ['activated', 'upgraded', 'downgraded'], by: 'countyOfficer', form: TaskDone, verify: [taskIsOpen], records: withTaskDone, basis: 'EMP' },
    draftPress: { zh: '拟新闻稿', from: ['activated', 'upgraded', 'downgraded', 'ended'], by: 'countyOfficer', form: PressText, records: withPressText, basis: 'FSL 118' },
    approvePress: { zh: '审定新闻稿', from: ['activated', 'upgraded', 'downgraded', 'ended'], by: ['emergencyCommander', 'superiorCommander'], form: PressOpinion, when: [draftWaits], notSameAs: ['draftPress'], records: withApproval, basis: 'FSL 118; design' },
    press: { zh: '发布新闻', from: ['activated', 'upgraded', 'downgraded', 'ended'], by: 'spokesperson', issues: ['press'], form: PressChannel, when: [textIsApproved], notSameAs: ['draftPress', 'approvePress'], records: withPublished, basis: 'FSL 118; ERL 63; design', note: '按审定稿原文发布；演练不得对外发布' },

    upgrade: { zh: '提升响应级别', from: 'activated', to: 'upgraded', by: ['emergencyCommander', 'superiorCommander'], issues: ['response'], form: GradeChange, verify: [gradeRises], records: withRaise, basis: 'EMP; ERL 63' },
    downgrade: { zh: '降低响应级别', from: 'activated', to: 'downgraded', by: 'emergencyCommander', issues: ['response'], form: GradeChange, when: [isUnderOwnCommand, expertsLowered], verify: [gradeFallsAsAssessed], records: withLowering, basis: 'EMP; ERL 63' },
    downgradeAbove: { zh: '由上级降低响应级别', from: 'activated', to: 'downgraded', by: 'superiorCommander', issues: ['response'], form: GradeChange, when: [isCommandedFromAbove, expertsLowered], verify: [gradeFallsAsAssessed], records: withLowering, basis: 'EMP; ERL 63' },
    settle: { zh: '按新级别落实', from: ['upgraded', 'downgraded'], to: 'activated', by: 'emergencyCommander', form: Settlement, when: [ownLevelLeads], records: withOwnCommand, basis: 'EMP' },
    settleAbove: { zh: '由上级按新级别落实', from: ['upgraded', 'downgraded'], to: 'activated', by: 'superiorCommander', form: SettlementAbove, when: [higherLevelLeads], verify: [leadIsHighEnough], records: withCommandAbove, basis: 'EMP' },
    end: { zh: '终止应急响应', from: 'activated', to: 'ended', by: 'emergencyCommander', issues: ['ending'], form: Ending, when: [isUnderOwnCommand, samplesAreAnswered, tasksAreDone, noNewCases], basis: 'EMP; ERL 63' },
    endAbove: { zh: '由上级终止应急响应', from: 'activated', to: 'ended', by: 'superiorCommander', issues: ['ending'], form: Ending, when: [isCommandedFromAbove, samplesAreAnswered, tasksAreDone, noNewCases], basis: 'EMP; ERL 63' },

    investigate: { zh: '调查事故责任', from: 'ended', to: 'investigated', by: 'leadOfficer', needs: ['accidentReport'], form: AccidentReport, when: [ownLevelInvestigates], basis: 'FSL 105,106' },
    investigateAbove: { zh: '由上级调查事故责任', from: 'ended', to: 'investigated', by: 'superiorLead', needs: ['accidentReport'], form: AccidentReport, when: [higherLevelInvestigates], basis: 'FSL 105,106' },
    scoreDrill: { zh: '演练评分', from: ['ended', 'investigated'], by: ['emergencyCommander', 'superiorCommander'], form: DrillScore, when: [isDrillCase], records: withDrillScore, basis: 'FSLR 55; design' },
    close: { zh: '终报结案', from: 'investigated', to: 'closed', by: ['leadOfficer', 'superiorLead'], issues: ['finalReport'], form: FinalReport, when: [drillIsScored], basis: 'EMP; design', note: '结案后不再办理' },
  },
}, {
  title: 'Emergency',
  states: {
    reported: 'Reported', verified: 'Verified', graded: 'Graded', activated: 'Response active', upgraded: 'Response raised',
    downgraded: 'Response lowered', ended: 'Response ended', investigated: 'Investigated', closed: 'Closed', falseAlarm: 'False alarm',
    incident: 'Handled as an incident',
  },
  capacities: {
    countyOfficer: 'Emergency reporting officer', superiorOfficer: 'Officer of the organ above', expert: 'Expert panel',
    emergencyCommander: 'Emergency commander', superiorCommander: 'Commander of the organ above', sampler: 'Sampler',
    spokesperson: 'Spokesperson', leadOfficer: 'Officer of the leading department', superiorLead: 'Leading officer of the organ above',
  },
  documents: {
    firstReport: 'First report', falseAlarm: 'False alarm note', assessment: 'Assessment of the accident', response: 'Decision on the response',
    followUp: 'Follow-up report', samplingSheet: 'Sampling sheet', testReport: 'Test report', press: 'Press release', ending: 'Decision to end the response',
    accidentReport: 'Report on responsibility', finalReport: 'Final report',
  },
  limits: {
    report: 'First report', up: 'Pass the report up', follow: 'Follow-up report', sampleUrgent: 'Result of urgent tests', final: 'Final report',
  },
  steps: {
    verify: 'Verify and report', dismiss: 'Dismiss as a false alarm', passUp: 'Pass up one level', grade: 'Grade', reassess: 'Assess again',
    closeIncident: 'Handle as an incident', activate: 'Start the response', activateAbove: 'Start the response from above',
    dailyReport: 'Follow-up report', urgentSample: 'Take urgent samples', urgentResult: 'Record an urgent result', completeTask: 'Complete a task',
    draftPress: 'Draft a press text', approvePress: 'Approve the press text', press: 'Publish the press text', upgrade: 'Raise the response',
    downgrade: 'Lower the response', downgradeAbove: 'Lower the response from above', settle: 'Settle at the new grade',
    settleAbove: 'Settle at the new grade from above', end: 'End the response', endAbove: 'End the response from above',
    investigate: 'Investigate responsibility', investigateAbove: 'Investigate responsibility from above', scoreDrill: 'Score the drill', close: 'Close with the final report',
  },
  notes: {
    dismiss: 'This ends the case',
    passUp: 'The hour of each hop is kept',
    closeIncident: 'This ends the case',
    urgentSample: 'Goes before routine samples; custody is kept on record',
    press: 'Published word for word as approved; the text of a drill never leaves the house',
    close: 'Nothing can be done in the case afterwards',
  },
})
