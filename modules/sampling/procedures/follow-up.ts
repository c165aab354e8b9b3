import { organ, party, superior } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Announcement, Breach, Disposal, ExtendedDisposal, FollowUp, FollowUpOpening, HeavyDecision, RecheckResult,
  RecheckSampling, Rectification, RectifyOrder, Revocation, Stopped,
} from '../contract-follow-up.ts'
import {
  beginFollowUp, disposalIsFood, disposalMovesOn, extensionWasAsked, failureStands, foodIsDisposedOf,
  hasNotRectified, hearingTimeIsOver, isAskedInTime, isFood, pairIsAnother, penaltyIsTied, quantitiesBalance,
  recheckFound, recheckHasSamples, recheckIsReported, sinceResult, withDisposal, withRecheck, withRectification,
} from '../rules-follow-up.ts'
import { pairIsQualified } from '../rules-officers.ts'

/**
 * 抽查后处理. A ladder that a firm climbs down by correcting itself: order, rectification, re-check;
 * who fails is announced by the province, checked again after sixty days, stopped, checked once more,
 * and loses its licence (Product Quality Law art. 17). Until a re-check is passed the same product is
 * neither made nor sold.
 */
export const followUp = defineProcedure(FollowUp, {
  name: 'followUp',
  inventory: 'P13',
  title: '抽查后处理',
  law: ['PQL', 'PQSM', 'FSSM', 'IPLR', 'APL', 'PQS01', 'PQS10'],
  version: 1,
  inForce: { current: '2020-01-01', 2007: '2001-12-29' },
  opening: FollowUpOpening,
  begin: beginFollowUp,
  titled: (follow) => `${follow.product}抽查不合格后处理`,
  number: { series: 'HC-{region}-{year}-{serial:5}' },

  states: {
    opened: '待责令整改', ordered: '已责令整改', reported: '已提交整改报告', exemptRectify: '停产转产，免予整改', rechecked: '已复查抽样',
    closed: '复查合格，办结', publicAnnounced: '已公告', rechecked2: '已第二次复查抽样', stopped: '停业整顿',
    rechecked3: '已第三次复查抽样', licenceRevoked: '吊销证照',
  },
  start: 'opened',
  final: ['exemptRectify', 'closed', 'licenceRevoked'],

  capacities: {
    firm: party('不合格企业', 'enterpriseUser'),
    followUpOfficer: organ('后处理人员', 'followUpOfficer'),
    sampler: organ('抽样员', 'sampler'),
    organHead: organ('机关负责人', 'organHead'),
    provinceOfficer: superior('省局经办人', 'provinceOfficer'),
  },
  opens: ['followUpOfficer'],
  follows: [{ from: 'case:samplingInspection', meaning: 'follows' }, { from: 'sample', meaning: 'concerns' }],

  documents: {
    order: { zh: '责令改正（整改）通知书', code: 'ORDER', series: '{organ}市监责改〔{year}〕{serial}号' },
    rectification: { zh: '整改报告', code: 'RECT' },
    stopEvidence: { zh: '停产转产证明', code: 'STOPEV' },
    samplingSheet: { zh: '抽样单', code: 'SSHEET', series: 'PC-{year}-{region}-{serial:5}' },
    recheckNotice: { zh: '复查合格（不合格）通知书', code: 'RECHK', series: '{organ}市监复查〔{year}〕{serial}号' },
    announcement: { zh: '公告', code: 'ANN', series: '{organ}市监公告〔{year}〕{serial}号' },
    penaltyDecision: { zh: '行政处罚决定书', code: 'PENDEC', series: '{organ}市监罚〔{year}〕{serial}号' },
    extension: { zh: '延长期限审批表/告知书', code: 'EXT', series: '{organ}市监延〔{year}〕{serial}号' },
    clue: { zh: '案件线索移交单', code: 'CLUE', series: 'XS-{region}-{year}-{serial:6}' },
  },

  limits: {
    rectify: { id: 'PSS.rectify', zh: '整改并提交报告', kind: 'term', term: '60 days', from: 'orderRectify', until: ['submitRectification', 'acceptStopped'], by: 'firm', regime: 'current', roll: true, basis: 'PQSM 46', confidence: 'v' },
    rectify07: { id: 'PSS07.rectify', zh: '整改并提交报告', kind: 'term', term: '30 days', from: 'orderRectify', until: ['submitRectification', 'acceptStopped'], by: 'firm', regime: '2007', roll: true, extension: { term: '30 days', times: 1 }, basis: 'PQS10', confidence: 'v' },
    recheck: { id: 'PSS.recheck', zh: '组织复查', kind: 'term', term: '75 days', from: 'orderRectify', until: ['recheckSample', 'acceptStopped', 'announce'], by: 'followUpOfficer', roll: true, basis: 'PQSM 47', confidence: 'v' },
    recheck2Open: { id: 'PSS.recheck2Open', zh: '公告满六十日后方可第二次复查', kind: 'bar', term: '60 days', from: ['failRecheck', 'announce'], until: ['recheckSample2'], by: 'followUpOfficer', roll: false, basis: 'PQSM 48', confidence: 'v' },
    recheck2Close: { id: 'PSS.recheck2Close', zh: '组织第二次复查', kind: 'term', term: '90 days', from: ['failRecheck', 'announce'], until: ['recheckSample2'], by: 'followUpOfficer', roll: true, basis: 'PQSM 48', confidence: 'v' },
    foodDispose: { id: 'PSS.foodDispose', zh: '完成不合格食品核查处置', kind: 'term', term: '90 days', from: 'opened', since: sinceResult, until: ['finishDisposal'], by: 'followUpOfficer', when: isFood, roll: true, basis: 'FSSM 45', confidence: 'v' },
  },

  steps: {
    orderRectify: { zh: '责令整改', from: 'opened', to: 'ordered', by: 'followUpOfficer', issues: ['order'], form: RectifyOrder, verify: [failureStands], basis: 'PQL 17; PQSM 44,45', note: '责令整改记入企业质量档案' },
    submitRectification: { zh: '提交整改报告', from: 'ordered', to: 'reported', by: 'firm', needs: ['rectification'], form: Rectification, verify: [quantitiesBalance], records: withRectification, basis: 'PQSM 45,46' },
    askExtension: { zh: '申请延长整改期限', from: 'ordered', by: 'firm', regime: '2007', form: Reasons, when: [isAskedInTime], basis: 'PQS10' },
    grantExtension: { zh: '同意延长整改期限', from: 'ordered', by: 'followUpOfficer', regime: '2007', issues: ['extension'], form: Reasons, when: [extensionWasAsked], extends: ['rectify07'], basis: 'PQS10' },
    acceptStopped: { zh: '认可停产转产', from: 'ordered', to: 'exemptRectify', by: 'followUpOfficer', needs: ['stopEvidence'], form: Stopped, when: [foodIsDisposedOf], verify: [pairIsQualified], basis: 'PQSM 46', note: '本案就此结束' },
    announce: { zh: '公告逾期不改正', from: 'ordered', to: 'publicAnnounced', by: 'provinceOfficer', issues: ['announcement'], form: Announcement, when: [hasNotRectified], basis: 'PQL 17; PQSM 48', note: '公告后只能更正，不能删除' },

    recheckSample: { zh: '复查抽样', from: 'reported', to: 'rechecked', by: 'sampler', issues: ['samplingSheet'], form: RecheckSampling, verify: [pairIsQualified, pairIsAnother, recheckHasSamples], records: withRecheck, basis: 'PQSM 47' },
    pass: { zh: '复查合格', from: ['rechecked', 'rechecked2', 'rechecked3'], to: 'closed', by: 'followUpOfficer', issues: ['recheckNotice'], form: RecheckResult, when: [recheckIsReported, foodIsDisposedOf], verify: [recheckFound('pass')], basis: 'PQL 17; PQSM 49', note: '自通知书送达起可以恢复生产、销售' },
    failRecheck: { zh: '复查不合格并公告', from: 'rechecked', to: 'publicAnnounced', by: 'provinceOfficer', issues: ['announcement'], form: RecheckResult, when: [recheckIsReported], verify: [recheckFound('fail')], basis: 'PQL 17; PQSM 48', note: '公告后只能更正，不能删除' },
    recheckSample2: { zh: '第二次复查抽样', from: 'publicAnnounced', to: 'rechecked2', by: 'sampler', issues: ['samplingSheet'], form: RecheckSampling, verify: [pairIsQualified, pairIsAnother, recheckHasSamples], records: withRecheck, basis: 'PQSM 48' },
    orderStopBusiness: { zh: '责令停业整顿', from: 'rechecked2', to: 'stopped', by: 'organHead', issues: ['penaltyDecision'], form: HeavyDecision, when: [recheckIsReported], verify: [hearingTimeIsOver], basis: 'PQL 17; APL 63', note: '停业整顿记入企业质量档案' },
    recheckSample3: { zh: '第三次复查抽样', from: 'stopped', to: 'rechecked3', by: 'sampler', issues: ['samplingSheet'], form: RecheckSampling, verify: [pairIsQualified, pairIsAnother, recheckHasSamples], records: withRecheck, basis: 'PQL 17' },
    revoke: { zh: '吊销证照', from: 'rechecked3', to: 'licenceRevoked', by: 'organHead', issues: ['penaltyDecision'], form: Revocation, when: [recheckIsReported], verify: [hearingTimeIsOver], basis: 'PQL 17; IPLR 54; APL 63', note: '本案就此结束' },

    finishDisposal: { zh: '完成核查处置', from: ['ordered', 'reported', 'rechecked', 'publicAnnounced', 'rechecked2', 'stopped', 'rechecked3'], by: 'followUpOfficer', form: Disposal, when: [disposalIsFood], verify: [penaltyIsTied], records: withDisposal, basis: 'FSSM 42,45' },
    extendDisposal: { zh: '批准延长核查处置期限', from: ['opened', 'ordered', 'reported', 'rechecked', 'publicAnnounced', 'rechecked2', 'stopped', 'rechecked3'], by: 'organHead', issues: ['extension'], form: ExtendedDisposal, verify: [disposalMovesOn], extends: ['foodDispose'], basis: 'FSSM 45' },
    recordBreach: { zh: '发现擅自生产销售，移交线索', from: ['ordered', 'reported', 'rechecked', 'publicAnnounced', 'rechecked2', 'stopped', 'rechecked3'], by: 'followUpOfficer', issues: ['clue'], form: Breach, verify: [pairIsQualified], basis: 'PQSM 45,49' },
  },
}, {
  title: 'Follow-up after sampling',
  states: {
    opened: 'To be ordered', ordered: 'Ordered to correct', reported: 'Rectification reported', exemptRectify: 'Stopped making it', rechecked: 'Re-check sampled',
    closed: 'Re-check passed, closed', publicAnnounced: 'Announced', rechecked2: 'Second re-check sampled', stopped: 'Business stopped',
    rechecked3: 'Third re-check sampled', licenceRevoked: 'Licence revoked',
  },
  capacities: { firm: 'Failed firm', followUpOfficer: 'Follow-up officer', sampler: 'Sampler', organHead: 'Head of the organ', provinceOfficer: 'Officer of the province' },
  documents: {
    order: 'Order to correct', rectification: 'Rectification report', stopEvidence: 'Evidence of stop', samplingSheet: 'Sampling sheet', recheckNotice: 'Re-check notice',
    announcement: 'Announcement', penaltyDecision: 'Penalty decision', extension: 'Notice of extension', clue: 'Clue slip',
  },
  limits: {
    rectify: 'Correct and report', rectify07: 'Correct and report', recheck: 'Organise the re-check', recheck2Open: 'No second re-check before sixty days',
    recheck2Close: 'Organise the second re-check', foodDispose: 'Finish verification and disposal of failed food',
  },
  steps: {
    orderRectify: 'Order to correct', submitRectification: 'File the rectification report', askExtension: 'Ask for more time', grantExtension: 'Grant more time',
    acceptStopped: 'Accept that it stopped', announce: 'Announce: not corrected in time', recheckSample: 'Take the re-check sample', pass: 'Re-check passed', failRecheck: 'Re-check failed: announce',
    recheckSample2: 'Take the second re-check sample', orderStopBusiness: 'Order to stop business', recheckSample3: 'Take the third re-check sample', revoke: 'Revoke the licence',
    finishDisposal: 'Finish verification and disposal', extendDisposal: 'Extend the term of disposal', recordBreach: 'Made or sold it meanwhile: clue',
  },
  notes: {
    orderRectify: 'Goes on the quality file of the enterprise',
    acceptStopped: 'This ends the case',
    announce: 'An announcement can be corrected, never deleted',
    pass: 'From service of the notice the product may be made and sold again',
    failRecheck: 'An announcement can be corrected, never deleted',
    orderStopBusiness: 'Goes on the quality file of the enterprise',
    revoke: 'This ends the case',
  },
})
