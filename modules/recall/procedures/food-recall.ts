import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Assessment, ClassChange, Disposal, EffectivenessCheck, Evaluation, Extension, FoodRecall, Notice,
  Opinion, ProgressReport, RecallOpening, RecallOrder, RecallPlan, StopProduction,
} from '../contract.ts'
import { Summary } from '../contract-goods.ts'
import {
  areasAreRegions, beginRecall, classIsNotTooLow, classReallyChanges,
  destructionWasReported, differenceIsExplained, disposalIsAllowed, evaluationFitsFigures,
  extensionIsLater, foundEffective, foundNotEffective, hasProgress, hasStalled, isClass, isUnderway,
  loweringHasOpinion, progressBalances, reportPeriod, sinceKnown,
  siteFitsAreas, withAssessment, withEvaluation, withNotice, withOrder, withPlan, withProgress,
} from '../rules.ts'
import { coversEveryLot, lotsAddUp, progressIsNewer } from '../rules-goods.ts'

/**
 * 食品召回. The producer stops, assesses, files a plan, announces, takes the goods back, disposes of
 * them and sums up; the authority may send the plan back, order what is not done, and judges the
 * effect. Whoever does not recall at all is handed over as a clue (Food Safety Law art. 124).
 */
export const foodRecall = defineProcedure(FoodRecall, {
  name: 'foodRecall',
  inventory: 'P14',
  title: '食品召回',
  law: ['FRCM', 'FSL', 'FRC07'],
  version: 1,
  inForce: { current: '2020-10-23', 2007: '2007-08-27' },
  opening: RecallOpening,
  begin: beginRecall,
  titled: (recall) => `${recall.product.brand ?? ''}${recall.product.name}召回`,
  number: { series: 'ZH-F-{year}-{serial:5}' },

  states: {
    risk: '发现风险', stopped: '已停产', assessed: '已评估', planFiled: '计划已提交',
    planReturned: '计划待修改', ordered: '已责令召回', announced: '已发布公告', recalling: '召回中',
    disposed: '已处置', summarised: '已提交总结', evaluated: '已评估效果',
    closed: '结案', dismissed: '排除风险', clueSent: '移交线索',
  },
  start: 'risk',
  final: ['closed', 'dismissed', 'clueSent'],

  capacities: {
    producer: party('食品生产经营者', 'enterpriseUser'),
    recallOfficer: organ('召回管理员', 'recallOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    clock: theClock,
  },
  opens: ['producer', 'recallOfficer'],
  follows: [
    { from: 'sample', meaning: 'concerns' }, { from: 'case:riskWarning', meaning: 'causedBy' },
    { from: 'case:samplingInspection', meaning: 'causedBy' }, { from: 'case:followUp', meaning: 'causedBy' },
  ],

  documents: {
    assessment: { zh: '食品安全危害评估', code: 'ASSESS' },
    plan: { zh: '召回计划', code: 'RPLAN' },
    expertOpinion: { zh: '专家评审意见', code: 'EXPOP' },
    notice: { zh: '召回公告', code: 'RNOTICE' },
    progress: { zh: '召回阶段性进展报告', code: 'RPROG' },
    disposal: { zh: '无害化处理或销毁记录', code: 'DISP' },
    summary: { zh: '召回总结报告', code: 'RSUM' },
    evaluation: { zh: '召回效果评估', code: 'REVAL' },
    recallOrder: { zh: '责令召回通知书', code: 'RORDER', series: '{organ}市监召〔{year}〕{serial}号' },
    correctionOrder: { zh: '责令改正通知书', code: 'ORDER', series: '{organ}市监责改〔{year}〕{serial}号' },
    extension: { zh: '延长期限告知书', code: 'EXT', series: '{organ}市监延〔{year}〕{serial}号' },
    dismissal: { zh: '排除风险理由记录', code: 'REASON' },
    clue: { zh: '案件线索移交单', code: 'CLUE', series: 'XS-{region}-{year}-{serial:6}' },
  },

  limits: {
    start1: { id: 'FRC.start1', zh: '启动一级召回并报告计划', kind: 'term', term: '24 hours', from: 'opened', since: sinceKnown, until: ['filePlan'], by: 'producer', when: isClass(1), regime: 'current', basis: 'FRCM 13', confidence: 'v' },
    start2: { id: 'FRC.start2', zh: '启动二级召回并报告计划', kind: 'term', term: '48 hours', from: 'opened', since: sinceKnown, until: ['filePlan'], by: 'producer', when: isClass(2), regime: 'current', basis: 'FRCM 13', confidence: 'v' },
    start3: { id: 'FRC.start3', zh: '启动三级召回并报告计划', kind: 'term', term: '72 hours', from: 'opened', since: sinceKnown, until: ['filePlan'], by: 'producer', when: isClass(3), regime: 'current', basis: 'FRCM 13', confidence: 'v' },
    done1: { id: 'FRC.done1', zh: '完成一级召回', kind: 'term', term: '10 working days', from: 'announce', until: ['summarise'], by: 'producer', when: isClass(1), regime: 'current', basis: 'FRCM 18', confidence: 'v' },
    done2: { id: 'FRC.done2', zh: '完成二级召回', kind: 'term', term: '20 working days', from: 'announce', until: ['summarise'], by: 'producer', when: isClass(2), regime: 'current', basis: 'FRCM 18', confidence: 'v' },
    done3: { id: 'FRC.done3', zh: '完成三级召回', kind: 'term', term: '30 working days', from: 'announce', until: ['summarise'], by: 'producer', when: isClass(3), regime: 'current', basis: 'FRCM 18', confidence: 'v' },
    report: { id: 'plan.report', zh: '按计划报告进展', kind: 'recurrence', term: reportPeriod, from: ['announce', 'demandMore'], until: ['reportProgress'], by: 'producer', when: isUnderway, regime: 'current', roll: false, basis: 'FRCM 15', origin: 'agreed', confidence: 'd' },
    stalled: { id: 'design.stalled', zh: '召回停滞预警', kind: 'recurrence', term: '7 days', from: ['announce', 'demandMore'], until: ['reportProgress', 'noteStalled'], by: 'recallOfficer', when: isUnderway, roll: false, lapse: 'noteStalled', basis: 'design', origin: 'internal', confidence: 'd' },
    notice1: { id: 'FRC07.notice1', zh: '一级召回通知停止销售和消费', kind: 'term', term: '1 day', from: 'assess', until: ['announce'], by: 'producer', when: isClass(1), regime: '2007', roll: false, basis: 'FRC07', confidence: 'v' },
    notice2: { id: 'FRC07.notice2', zh: '二级召回通知停止销售和消费', kind: 'term', term: '2 days', from: 'assess', until: ['announce'], by: 'producer', when: isClass(2), regime: '2007', roll: false, basis: 'FRC07', confidence: 'v' },
    notice3: { id: 'FRC07.notice3', zh: '三级召回通知停止销售和消费', kind: 'term', term: '3 days', from: 'assess', until: ['announce'], by: 'producer', when: isClass(3), regime: '2007', roll: false, basis: 'FRC07', confidence: 'v' },
    plan1: { id: 'FRC07.plan1', zh: '提交一级召回计划', kind: 'term', term: '3 days', from: 'assess', until: ['filePlan'], by: 'producer', when: isClass(1), regime: '2007', roll: false, basis: 'FRC07', confidence: 'v' },
    plan2: { id: 'FRC07.plan2', zh: '提交二级召回计划', kind: 'term', term: '5 days', from: 'assess', until: ['filePlan'], by: 'producer', when: isClass(2), regime: '2007', roll: false, basis: 'FRC07', confidence: 'v' },
    plan3: { id: 'FRC07.plan3', zh: '提交三级召回计划', kind: 'term', term: '7 days', from: 'assess', until: ['filePlan'], by: 'producer', when: isClass(3), regime: '2007', roll: false, basis: 'FRC07', confidence: 'v' },
    progress1: { id: 'FRC07.progress1', zh: '一级召回进展报告', kind: 'recurrence', term: '3 days', from: 'announce', until: ['reportProgress'], by: 'producer', when: (facts) => isClass(1)(facts) && isUnderway(facts), regime: '2007', roll: false, basis: 'FRC07', confidence: 'm' },
    progress2: { id: 'FRC07.progress2', zh: '二级召回进展报告', kind: 'recurrence', term: '7 days', from: 'announce', until: ['reportProgress'], by: 'producer', when: (facts) => isClass(2)(facts) && isUnderway(facts), regime: '2007', roll: false, basis: 'FRC07', confidence: 'm' },
    progress3: { id: 'FRC07.progress3', zh: '三级召回进展报告', kind: 'recurrence', term: '15 days', from: 'announce', until: ['reportProgress'], by: 'producer', when: (facts) => isClass(3)(facts) && isUnderway(facts), regime: '2007', roll: false, basis: 'FRC07', confidence: 'm' },
    summary: { id: 'FRC07.summary', zh: '提交召回总结', kind: 'term', term: '15 days', from: 'dispose', until: ['summarise'], by: 'producer', regime: '2007', roll: false, basis: 'FRC07', confidence: 'm' },
    records: { id: 'FRC.records', zh: '保存召回和处置记录', kind: 'retention', term: '2 years', from: 'summarise', until: [], by: 'producer', roll: false, basis: 'FRCM 32', confidence: 'p' },
  },

  steps: {
    stopProduction: { zh: '停止生产经营', from: 'risk', to: 'stopped', by: 'producer', form: StopProduction, basis: 'FRCM 8' },
    assess: { zh: '评估危害并定级', from: 'stopped', to: 'assessed', by: 'producer', needs: ['assessment'], form: Assessment, verify: [classIsNotTooLow], records: withAssessment, basis: 'FRCM 13' },
    filePlan: { zh: '提交召回计划', from: ['assessed', 'planReturned', 'ordered'], to: 'planFiled', by: 'producer', needs: ['plan'], form: RecallPlan, verify: [coversEveryLot('FRCM 15'), lotsAddUp, areasAreRegions], records: withPlan, basis: 'FRCM 13,15' },
    askChange: { zh: '要求修改计划', from: 'planFiled', to: 'planReturned', by: 'recallOfficer', needs: ['expertOpinion'], form: Opinion, basis: 'FRCM 14' },
    announce: { zh: '发布召回公告', from: 'planFiled', to: 'announced', by: 'producer', needs: ['notice'], form: Notice, verify: [siteFitsAreas], records: withNotice, basis: 'FRCM 16,17', note: '公告立即对公众公开，此后只能更正，不能删除' },
    reportProgress: { zh: '报告召回进展', from: ['announced', 'recalling'], to: 'recalling', by: 'producer', needs: ['progress'], form: ProgressReport, verify: [progressBalances, progressIsNewer], records: withProgress, basis: 'FRCM 15' },
    dispose: { zh: '处置召回食品', from: ['recalling', 'disposed'], to: 'disposed', by: 'producer', needs: ['disposal'], form: Disposal, when: [hasProgress], verify: [disposalIsAllowed, destructionWasReported], basis: 'FRCM 23,24,25; FSL 63' },
    summarise: { zh: '提交召回总结', from: 'disposed', to: 'summarised', by: 'producer', needs: ['summary'], form: Summary, basis: 'FRCM 18' },
    evaluate: { zh: '评估召回效果', from: 'summarised', to: 'evaluated', by: 'recallOfficer', issues: ['evaluation'], form: Evaluation, verify: [evaluationFitsFigures], records: withEvaluation, basis: 'design' },
    demandMore: { zh: '要求继续召回', from: 'evaluated', to: 'recalling', by: 'recallOfficer', issues: ['correctionOrder'], form: Reasons, when: [foundNotEffective], basis: 'design' },
    close: { zh: '结案', from: 'evaluated', to: 'closed', by: 'organHead', notSameAs: ['evaluate'], when: [foundEffective], basis: 'design', note: '结案后不再办理' },

    orderRecall: { zh: '责令召回', from: ['risk', 'stopped', 'assessed', 'planReturned'], to: 'ordered', by: 'recallOfficer', issues: ['recallOrder'], form: RecallOrder, verify: [classIsNotTooLow], records: withOrder, basis: 'FSL 63', note: '责令召回记入企业质量档案' },
    dismiss: { zh: '排除风险', from: ['risk', 'stopped', 'assessed'], to: 'dismissed', by: 'recallOfficer', issues: ['dismissal'], form: Reasons, basis: 'design', note: '本案就此结束' },
    sendClue: { zh: '拒不召回，移交线索', from: ['ordered', 'recalling'], to: 'clueSent', by: 'recallOfficer', issues: ['clue'], form: Reasons, when: [hasStalled], basis: 'FSL 124', note: '本案就此结束，由执法机构立案查处' },

    changeClass: { zh: '调整召回级别', from: ['assessed', 'planFiled', 'planReturned', 'announced', 'recalling'], by: 'recallOfficer', form: ClassChange, verify: [classReallyChanges, loweringHasOpinion], records: withAssessment, basis: 'FRCM 13' },
    extend: { zh: '延长完成期限', from: ['announced', 'recalling', 'disposed'], by: 'organHead', issues: ['extension'], form: Extension, verify: [extensionIsLater], extends: ['done1', 'done2', 'done3'], basis: 'FRCM 18' },
    checkHolder: { zh: '登记有效性核查', from: ['announced', 'recalling', 'disposed', 'summarised'], by: 'recallOfficer', form: EffectivenessCheck, verify: [differenceIsExplained], basis: 'FRCM 31', note: '登记后不可修改，只能另作更正记录' },
    orderCompletion: { zh: '责令限期完成', from: ['announced', 'recalling'], by: 'recallOfficer', issues: ['correctionOrder'], form: Reasons, when: [hasStalled], basis: 'design' },
    noteStalled: { zh: '召回停滞', from: ['announced', 'recalling'], by: 'clock', basis: 'design' },
  },
}, {
  title: 'Food recall',
  states: {
    risk: 'Risk found', stopped: 'Production stopped', assessed: 'Assessed', planFiled: 'Plan filed',
    planReturned: 'Plan returned for change', ordered: 'Recall ordered', announced: 'Announced',
    recalling: 'Recall running', disposed: 'Disposed of', summarised: 'Summary filed',
    evaluated: 'Effect evaluated', closed: 'Closed', dismissed: 'No risk', clueSent: 'Handed over as clue',
  },
  capacities: { producer: 'Producer or seller', recallOfficer: 'Recall officer', organHead: 'Head of the organ', clock: 'Clock' },
  documents: {
    assessment: 'Hazard assessment', plan: 'Recall plan', expertOpinion: 'Expert opinion',
    notice: 'Recall notice', progress: 'Progress report', disposal: 'Disposal record',
    summary: 'Recall summary', evaluation: 'Evaluation of effect', recallOrder: 'Recall order',
    correctionOrder: 'Order to correct', extension: 'Notice of extension',
    dismissal: 'Reasons for dismissal', clue: 'Clue slip',
  },
  limits: {
    start1: 'Start a class 1 recall and report the plan', start2: 'Start a class 2 recall and report the plan', start3: 'Start a class 3 recall and report the plan',
    done1: 'Finish a class 1 recall', done2: 'Finish a class 2 recall', done3: 'Finish a class 3 recall',
    report: 'Report progress as planned', stalled: 'Alarm of a stalled recall',
    notice1: 'Class 1: tell sellers and consumers to stop', notice2: 'Class 2: tell sellers and consumers to stop', notice3: 'Class 3: tell sellers and consumers to stop',
    plan1: 'File a class 1 plan', plan2: 'File a class 2 plan', plan3: 'File a class 3 plan',
    progress1: 'Report on a class 1 recall', progress2: 'Report on a class 2 recall', progress3: 'Report on a class 3 recall',
    summary: 'File the summary', records: 'Keep the records of recall and disposal',
  },
  steps: {
    stopProduction: 'Stop production and sale', assess: 'Assess the hazard and the class', filePlan: 'File the recall plan',
    askChange: 'Ask for a change of plan', announce: 'Publish the recall notice', reportProgress: 'Report progress',
    dispose: 'Dispose of the goods', summarise: 'File the summary', evaluate: 'Evaluate the effect',
    demandMore: 'Demand further recall', close: 'Close', orderRecall: 'Order the recall', dismiss: 'Dismiss: no risk',
    sendClue: 'Hand over as a clue', changeClass: 'Change the class', extend: 'Extend completion',
    checkHolder: 'Record an effectiveness check', orderCompletion: 'Order completion by a date', noteStalled: 'Recall has stalled',
  },
  notes: {
    announce: 'The notice is public at once; it can be corrected, never deleted',
    close: 'Nothing can be done in the case afterwards',
    orderRecall: 'Goes on the quality file of the enterprise',
    dismiss: 'This ends the case',
    sendClue: 'This ends the case; enforcement takes it from here',
    checkHolder: 'Cannot be changed afterwards; a correction is a new record',
  },
})
