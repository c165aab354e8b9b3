import { organ, party } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Analysis, DefectEvaluation, DefectFound, DefectNotice, DefectObjection, DefectOrder, DefectPlan, DefectProgress,
  DefectRecall, DefectSignal, Dismissal, ExpertDecision, IncidentReport, InvestigationOpened, MakerNotice, NoDefect,
  OwnersTold,
} from '../contract-defect-recall.ts'
import { Summary } from '../contract-goods.ts'
import {
  answerIsAhead, beginDefectRecall, defectIsCommon, evaluationFits, expertsAreIndependent, hadRules, isBehindTwice,
  isCompleted, isGoods, isRunning, isUnreported, isVehicle, makerIsIdle, objectionTimeIsOver, opinionIsGiven,
  ownersAreKnown, planIsCarriedOut, ratesRise, reasonAgrees, restIsExplained, riskAllowsDismissal, sinceCompleted,
  sinceDiscovered, treatedFits, wasFound, withAnalysis, withDefect, withDefectEvaluation, withDefectNotice,
  withDefectOrder, withDefectPlan, withDefectProgress, withMakerNotice, withMoreToDo,
} from '../rules-defect-recall.ts'
import { coversEveryLot, lotsAddUp, progressIsNewer } from '../rules-goods.ts'

/**
 * 缺陷产品召回. A danger common to a lot, model or kind of vehicles or consumer goods is analysed; the
 * maker investigates, or the organ does; the maker recalls, agrees, objects, or is ordered to recall.
 * Completion is held against the plan, and independent experts judge the effect.
 */
export const defectRecall = defineProcedure(DefectRecall, {
  name: 'defectRecall',
  inventory: 'P15',
  title: '缺陷产品召回',
  law: ['CRCM', 'ARCR', 'ARCM', 'TOY07', 'ARC04'],
  version: 1,
  inForce: { current: '2020-01-01', 2007: '2007-08-27' },
  opening: DefectSignal,
  begin: beginDefectRecall,
  titled: (recall) => `${recall.product.brand ?? ''}${recall.product.name}缺陷召回`,
  number: { series: 'ZH-C-{year}-{serial:5}' },

  states: {
    info: '缺陷线索', reportedByMaker: '生产者已报告', analysing: '信息分析中', makerInvestigation: '生产者调查中',
    defectConfirmed: '确认存在缺陷', regulatorInvestigation: '缺陷调查中', closedNoDefect: '不存在缺陷，办结',
    defectNoticed: '已通知实施召回', objected: '生产者提出异议', ordered: '已责令召回', planFiled: '计划已备案',
    published: '已发布召回信息', running: '召回实施中', summarised: '已提交总结', evaluated: '已评估效果', closed: '结案',
  },
  start: 'info',
  final: ['closedNoDefect', 'closed'],

  capacities: {
    maker: party('生产者', 'enterpriseUser'),
    recallOfficer: organ('召回管理员', 'recallOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    expert: organ('专家', 'expert'),
  },
  opens: ['maker', 'recallOfficer'],
  follows: [
    { from: 'case:riskWarning', meaning: 'causedBy' }, { from: 'case:samplingInspection', meaning: 'causedBy' },
    { from: 'case:followUp', meaning: 'causedBy' }, { from: 'case:complaint', meaning: 'causedBy' },
    { from: 'case:violationReport', meaning: 'causedBy' }, { from: 'sample', meaning: 'concerns' },
  ],

  documents: {
    defectInformation: { zh: '缺陷信息登记表', code: 'DEFINFO', series: 'QX-{year}-{serial:6}' },
    incident: { zh: '缺陷（事故）信息报告', code: 'INCID' },
    notification: { zh: '开展调查分析通知书', code: 'NOTIFY', series: 'QX-{year}-{serial:6}' },
    investigation: { zh: '调查分析报告', code: 'INVREP' },
    investigationDecision: { zh: '缺陷调查决定书', code: 'INVDEC', series: 'QX-{year}-{serial:6}' },
    defectNotice: { zh: '实施召回通知书（认定缺陷）', code: 'DNOTICE', series: 'QX-{year}-{serial:6}' },
    objection: { zh: '异议/复检申请书', code: 'OBJAPP' },
    expertOpinion: { zh: '专家评审意见', code: 'EXPOP' },
    objectionDecision: { zh: '异议处理决定', code: 'OBJDEC', series: '{organ}市监异〔{year}〕{serial}号' },
    recallOrder: { zh: '责令召回通知书', code: 'RORDER', series: '{organ}市监召〔{year}〕{serial}号' },
    plan: { zh: '召回计划', code: 'RPLAN' },
    notice: { zh: '召回公告', code: 'RNOTICE' },
    progress: { zh: '召回阶段性进展报告', code: 'RPROG' },
    summary: { zh: '召回总结报告', code: 'RSUM' },
    evaluation: { zh: '召回效果评估', code: 'REVAL' },
    correctionOrder: { zh: '责令改正通知书', code: 'ORDER', series: '{organ}市监责改〔{year}〕{serial}号' },
    dismissal: { zh: '不予启动理由记录', code: 'REASON' },
  },

  limits: {
    incident: { id: 'CRC.incident', zh: '报告死亡、严重伤害、重大损失或境外召回', kind: 'term', term: '2 working days', from: 'opened', since: sinceDiscovered, until: ['makerReport'], by: 'maker', when: isUnreported, regime: 'current', basis: 'CRCM', confidence: 'p' },
    object: { id: 'CRC.object', zh: '对实施召回通知提出异议', kind: 'window', term: '15 working days', from: 'serveDefectNotice', until: ['object'], by: 'maker', basis: 'ARCR 15', confidence: 'p' },
    planGoods: { id: 'CRC.plan', zh: '消费品：提交召回计划', kind: 'term', term: '10 working days', from: ['confirm', 'agree', 'orderRecall', 'rejectAfterExperts'], until: ['filePlan'], by: 'maker', when: isGoods, regime: 'current', basis: 'CRCM', confidence: 'u' },
    planVehicle: { id: 'ARC.plan', zh: '汽车：提交召回计划', kind: 'term', term: '5 working days', from: ['confirm', 'agree', 'orderRecall', 'rejectAfterExperts'], until: ['filePlan'], by: 'maker', when: isVehicle, regime: 'current', basis: 'ARCM', confidence: 'm' },
    publishGoods: { id: 'CRC.publish', zh: '消费品：发布召回信息', kind: 'term', term: '3 working days', from: 'filePlan', until: ['publish'], by: 'maker', when: isGoods, regime: 'current', basis: 'CRCM', confidence: 'u' },
    publishVehicle: { id: 'ARC.publish', zh: '汽车：公布缺陷和召回信息', kind: 'term', term: '5 working days', from: 'filePlan', until: ['publish'], by: 'maker', when: isVehicle, regime: 'current', basis: 'ARCM', confidence: 'p' },
    tellOwners: { id: 'ARC.owner', zh: '汽车：告知每位车主', kind: 'term', term: '30 working days', from: 'filePlan', until: ['tellOwners'], by: 'maker', when: isVehicle, regime: 'current', basis: 'ARCM', confidence: 'p' },
    progress: { id: 'CRC.progress', zh: '报告召回阶段性进展', kind: 'recurrence', term: '3 months', from: ['start', 'demandMore'], until: ['reportProgress'], by: 'maker', when: isRunning, regime: 'current', roll: false, basis: 'ARCM', confidence: 'm' },
    summary: { id: 'CRC.summary', zh: '提交召回总结', kind: 'term', term: '15 working days', from: ['start', 'reportProgress'], since: sinceCompleted, until: ['summarise'], by: 'maker', when: isCompleted, regime: 'current', basis: 'ARCM; CRCM', confidence: 'm' },
    records: { id: 'CRC.records', zh: '消费品：保存召回记录', kind: 'retention', term: '5 years', from: 'summarise', until: [], by: 'maker', when: isGoods, regime: 'current', roll: false, basis: 'CRCM', confidence: 'm' },
    recordsMaker: { id: 'ARC.recordsMaker', zh: '汽车生产者：保存设计、制造、初次销售车主信息', kind: 'retention', term: '10 years', from: 'summarise', until: [], by: 'maker', when: isVehicle, regime: 'current', roll: false, basis: 'ARCR 9', confidence: 'v' },
    recordsDealer: { id: 'ARC.recordsDealer', zh: '销售、租赁、维修经营者：保存信息', kind: 'retention', term: '5 years', from: 'summarise', until: [], by: 'maker', when: isVehicle, regime: 'current', roll: false, basis: 'ARCR 11', confidence: 'v' },
  },

  steps: {
    makerReport: { zh: '生产者报告缺陷信息', from: 'info', to: 'reportedByMaker', by: 'maker', needs: ['incident'], form: IncidentReport, basis: 'CRCM; ARCR 12' },
    openAnalysis: { zh: '登记并分析缺陷信息', from: ['info', 'reportedByMaker'], to: 'analysing', by: 'recallOfficer', issues: ['defectInformation'], form: Analysis, verify: [hadRules], records: withAnalysis, basis: 'CRCM; ARCR 6; GB22760' },
    dismiss: { zh: '不予启动召回', from: ['info', 'reportedByMaker', 'analysing'], to: 'closedNoDefect', by: 'recallOfficer', issues: ['dismissal'], form: Dismissal, when: [riskAllowsDismissal], verify: [reasonAgrees], basis: 'ARCR 3; design', note: '本案就此结束' },
    notifyMaker: { zh: '通知生产者开展调查', from: 'analysing', to: 'makerInvestigation', by: 'recallOfficer', issues: ['notification'], form: MakerNotice, when: [defectIsCommon], verify: [answerIsAhead], records: withMakerNotice, basis: 'CRCM; ARCR 14' },
    confirm: { zh: '生产者确认缺陷', from: 'makerInvestigation', to: 'defectConfirmed', by: 'maker', needs: ['investigation'], form: DefectFound, verify: [lotsAddUp], records: withDefect, basis: 'CRCM; ARCR 14' },
    open: { zh: '开展缺陷调查', from: 'makerInvestigation', to: 'regulatorInvestigation', by: 'recallOfficer', issues: ['investigationDecision'], form: InvestigationOpened, verify: [makerIsIdle], basis: 'CRCM; ARCR 14' },
    closeNoDefect: { zh: '认定不存在缺陷', from: ['makerInvestigation', 'regulatorInvestigation'], to: 'closedNoDefect', by: 'recallOfficer', needs: ['investigation'], form: NoDefect, verify: [opinionIsGiven], basis: 'CRCM; ARCR 14', note: '本案就此结束' },
    serveDefectNotice: { zh: '通知生产者实施召回', from: 'regulatorInvestigation', to: 'defectNoticed', by: 'organHead', issues: ['defectNotice'], form: DefectFound, verify: [lotsAddUp], records: withDefect, basis: 'ARCR 15; CRCM' },
    agree: { zh: '生产者同意召回', from: 'defectNoticed', to: 'defectConfirmed', by: 'maker', basis: 'ARCR 15' },
    object: { zh: '生产者提出异议', from: 'defectNoticed', to: 'objected', by: 'maker', needs: ['objection'], form: DefectObjection, basis: 'ARCR 15' },
    orderRecall: { zh: '责令召回', from: 'defectNoticed', to: 'ordered', by: 'organHead', issues: ['recallOrder'], form: DefectOrder, when: [objectionTimeIsOver], records: withDefectOrder, basis: 'ARCR 15; CRCM', note: '责令召回记入企业质量档案' },
    rejectAfterExperts: { zh: '异议不成立，责令召回', from: 'objected', to: 'ordered', by: 'organHead', needs: ['expertOpinion'], issues: ['recallOrder'], form: ExpertDecision, verify: [expertsAreIndependent], records: withDefectOrder, basis: 'ARCR 15', note: '责令召回记入企业质量档案' },
    accept: { zh: '异议成立', from: 'objected', to: 'closedNoDefect', by: 'organHead', needs: ['expertOpinion'], issues: ['objectionDecision'], form: ExpertDecision, verify: [expertsAreIndependent], basis: 'ARCR 15', note: '本案就此结束' },

    filePlan: { zh: '提交召回计划', from: ['defectConfirmed', 'ordered', 'planFiled'], to: 'planFiled', by: 'maker', needs: ['plan'], form: DefectPlan, verify: [coversEveryLot('CRCM; ARCR 16'), lotsAddUp, ratesRise], records: withDefectPlan, basis: 'CRCM; ARCR 16', note: '修改计划须重新提交' },
    publish: { zh: '发布召回信息', from: 'planFiled', to: 'published', by: 'maker', needs: ['notice'], form: DefectNotice, records: withDefectNotice, basis: 'CRCM; ARCR 17', note: '召回信息立即对公众公开，此后只能更正，不能删除' },
    tellOwners: { zh: '告知车主（用户）', from: ['planFiled', 'published', 'running'], by: 'maker', form: OwnersTold, verify: [ownersAreKnown], basis: 'ARCR 17; ARCM' },
    start: { zh: '开始实施召回', from: 'published', to: 'running', by: 'maker', needs: ['progress'], form: DefectProgress, verify: [treatedFits, restIsExplained], records: withDefectProgress, basis: 'CRCM; ARCR 18' },
    reportProgress: { zh: '报告召回进展', from: 'running', by: 'maker', needs: ['progress'], form: DefectProgress, verify: [progressIsNewer, treatedFits, restIsExplained], records: withDefectProgress, basis: 'ARCR 20; ARCM' },
    urge: { zh: '督促加快召回', from: 'running', by: 'recallOfficer', issues: ['correctionOrder'], form: Reasons, when: [isBehindTwice], basis: 'ARCR 20; design' },
    summarise: { zh: '提交召回总结', from: 'running', to: 'summarised', by: 'maker', needs: ['summary'], form: Summary, when: [planIsCarriedOut], basis: 'CRCM; ARCM' },
    evaluate: { zh: '评估召回效果', from: 'summarised', to: 'evaluated', by: 'expert', needs: ['evaluation'], form: DefectEvaluation, verify: [evaluationFits], records: withDefectEvaluation, basis: 'ARCR 21; CRCM' },
    close: { zh: '结案', from: 'evaluated', to: 'closed', by: 'recallOfficer', when: [wasFound('effective')], notSameAs: ['evaluate'], basis: 'ARCR 21', note: '结案后不再办理' },
    demandMore: { zh: '责令继续召回', from: 'evaluated', to: 'running', by: 'recallOfficer', issues: ['correctionOrder'], form: Reasons, when: [wasFound('notEffective')], records: withMoreToDo, basis: 'ARCR 21; CRCM' },
  },
}, {
  title: 'Recall of defective products',
  states: {
    info: 'Signal of a defect', reportedByMaker: 'Reported by the maker', analysing: 'Under analysis', makerInvestigation: 'Maker investigates',
    defectConfirmed: 'Defect confirmed', regulatorInvestigation: 'Organ investigates', closedNoDefect: 'No defect, closed', defectNoticed: 'Told to recall',
    objected: 'Maker objected', ordered: 'Recall ordered', planFiled: 'Plan filed', published: 'Recall published', running: 'Recall running',
    summarised: 'Summary filed', evaluated: 'Effect evaluated', closed: 'Closed',
  },
  capacities: { maker: 'Maker', recallOfficer: 'Recall officer', organHead: 'Head of the organ', expert: 'Expert' },
  documents: {
    defectInformation: 'Defect information form', incident: 'Incident report', notification: 'Notice to investigate', investigation: 'Investigation report',
    investigationDecision: 'Investigation decision', defectNotice: 'Defect notice', objection: 'Objection', expertOpinion: 'Expert opinion',
    objectionDecision: 'Objection decision', recallOrder: 'Recall order', plan: 'Recall plan', notice: 'Recall notice', progress: 'Recall progress report',
    summary: 'Recall summary', evaluation: 'Evaluation of effect', correctionOrder: 'Order to correct', dismissal: 'Reasons for no recall',
  },
  limits: {
    incident: 'Report death, severe injury, heavy loss or a recall abroad', object: 'Object to the defect notice', planGoods: 'Goods: file the recall plan',
    planVehicle: 'Vehicles: file the recall plan', publishGoods: 'Goods: publish the recall', publishVehicle: 'Vehicles: publish defect and recall',
    tellOwners: 'Vehicles: tell each owner', progress: 'Report the stage of the recall', summary: 'File the summary', records: 'Goods: keep the records',
    recordsMaker: 'Vehicle maker: keep design, manufacture and first owners', recordsDealer: 'Dealer, lessor, repairer: keep records',
  },
  steps: {
    makerReport: 'Report the defect', openAnalysis: 'Register and analyse', dismiss: 'No recall', notifyMaker: 'Tell the maker to investigate',
    confirm: 'Confirm the defect', open: 'Open an investigation', closeNoDefect: 'Find no defect', serveDefectNotice: 'Tell the maker to recall',
    agree: 'Agree to recall', object: 'Object', orderRecall: 'Order the recall', rejectAfterExperts: 'Reject the objection, order the recall', accept: 'Uphold the objection',
    filePlan: 'File the recall plan', publish: 'Publish the recall', tellOwners: 'Tell the owners', start: 'Begin the recall', reportProgress: 'Report progress',
    urge: 'Urge a faster recall', summarise: 'File the summary', evaluate: 'Evaluate the effect', close: 'Close', demandMore: 'Demand further recall',
  },
  notes: {
    dismiss: 'This ends the case', closeNoDefect: 'This ends the case', accept: 'This ends the case',
    orderRecall: 'Goes on the quality file of the enterprise', rejectAfterExperts: 'Goes on the quality file of the enterprise',
    filePlan: 'A changed plan is filed again',
    publish: 'Public at once; it can be corrected, never deleted',
    close: 'Nothing can be done in the case afterwards',
  },
})
