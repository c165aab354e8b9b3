import { organ, party } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Seed } from '../contract-draw.ts'
import {
  Acceptance, Decision, HandedOver, LabRedraw, Objection, ObjectionForm, Refusal, RetestLabs, RetestResult,
} from '../contract-objection.ts'
import {
  anotherLabIsLeft, asksForRetest, asksForReview, beginObjection, firstLabIsOut, groundHolds, isAbout,
  isFreeOf, labNumbersAreRight, labsAreListed, reserveIsUsable, reserveSealIsWhole, retestFound, retestIs,
  seedIsAfterList, withApplication, withCost, withCostBorneBy, withDrawnLab, withLabs, withNextLab, withRetest,
} from '../rules-objection.ts'

/**
 * 异议与复检. An objection to the result leads to a retest of the reserve sample by another laboratory,
 * drawn at random (FSL 88); one to the sampling or the method leads to a review of the papers. The
 * conclusion of the retest is final.
 */
export const objection = defineProcedure(Objection, {
  name: 'objection',
  inventory: 'P12',
  title: '异议与复检',
  law: ['PQL', 'FSL', 'FSSM', 'PQSM', 'FSLR'],
  version: 1,
  inForce: { current: '2020-01-01', 2007: '2001-12-29' },
  opening: ObjectionForm,
  begin: beginObjection,
  titled: (objected) => `${objected.product}抽查异议`,
  number: { series: 'YY-{region}-{year}-{serial:5}' },

  states: {
    applied: '已提出', refused: '不予受理', accepted: '已受理复检', labDrawn: '已抽取复检机构', handedOver: '备用样品已交接',
    retested: '复检已报出', closedUpheld: '异议成立', closedConfirmed: '维持原结论', paperReview: '书面审核中',
  },
  start: 'applied',
  final: ['refused', 'closedUpheld', 'closedConfirmed'],

  capacities: {
    applicant: party('申请人', 'sampledParty'),
    samplingOrganiser: organ('抽查组织人员', 'samplingOrganiser'),
  },
  opens: ['applicant', 'samplingOrganiser'],
  follows: [{ from: 'case:samplingInspection', meaning: 'objectsTo' }],

  documents: {
    application: { zh: '异议/复检申请书', code: 'OBJAPP' },
    notAccepted: { zh: '不予受理通知书', code: 'NOACC', series: '{organ}市监异不受〔{year}〕{serial}号' },
    accepted: { zh: '受理通知书', code: 'ACC', series: '{organ}市监异受〔{year}〕{serial}号' },
    drawRecord: { zh: '随机抽取记录', code: 'DRAW' },
    handover: { zh: '交接单', code: 'HANDOVER' },
    retestReport: { zh: '检验报告', code: 'TESTREP' },
    commission: { zh: '检测/检验/检疫/鉴定委托书', code: 'COMMIS', series: '{organ}市监委检〔{year}〕{serial}号' },
    extension: { zh: '延长期限审批表/告知书', code: 'EXT', series: '{organ}市监延〔{year}〕{serial}号' },
    decision: { zh: '异议处理决定', code: 'OBJDEC', series: '{organ}市监异〔{year}〕{serial}号' },
  },

  limits: {
    accept: { id: 'PSS.retestAccept', zh: '受理或不予受理复检', kind: 'term', term: '5 working days', from: 'opened', until: ['accept', 'refuse', 'reviewPapers'], by: 'samplingOrganiser', basis: 'FSSM 32', confidence: 'm' },
    drawLab: { id: 'PSS.retestLab', zh: '随机确定复检机构', kind: 'term', term: '5 working days', from: 'accept', until: ['drawLab'], by: 'samplingOrganiser', extension: { term: '5 working days', times: 1 }, basis: 'FSSM 32', confidence: 'v' },
    labRefuses: { id: 'PSS.retestLabRefuse', zh: '复检机构书面说明无法承担', kind: 'window', term: '2 working days', from: ['drawLab', 'redraw'], until: ['redraw'], by: 'samplingOrganiser', basis: 'FSSM 32', confidence: 'm' },
    handover: { id: 'PSS.handover', zh: '移交备用样品', kind: 'term', term: '3 working days', from: ['drawLab', 'redraw'], until: ['handOver'], by: 'samplingOrganiser', extension: { term: '3 working days', times: 1 }, basis: 'FSSM 33', confidence: 'm' },
    tell: { id: 'PSS.retestTell', zh: '告知复检结论', kind: 'term', term: '5 working days', from: 'noteReport', until: ['overturn', 'confirm'], by: 'samplingOrganiser', basis: 'FSSM 35', confidence: 'm' },
    decideSampling: { id: 'PSS.objectSamplingDecide', zh: '办结对抽样过程的异议', kind: 'term', term: '20 working days', from: 'reviewPapers', until: ['uphold', 'reject'], by: 'samplingOrganiser', when: isAbout('sampling'), basis: 'FSSM 39', confidence: 'm' },
    decideMethod: { id: 'PSS.objectMethodDecide', zh: '办结对检验方法、标准的异议', kind: 'term', term: '30 working days', from: 'reviewPapers', until: ['uphold', 'reject'], by: 'samplingOrganiser', when: isAbout('method'), basis: 'FSSM 39', confidence: 'm' },
  },

  steps: {
    fileApplication: { zh: '提交（补正）申请书', from: 'applied', by: 'applicant', needs: ['application'], form: ObjectionForm, records: withApplication, basis: 'FSSM 30; PQSM', note: '以最后提交的申请为准；申请日期以首次提出之日计算' },
    refuse: { zh: '不予受理（不予复检）', from: ['applied', 'labDrawn'], to: 'refused', by: 'samplingOrganiser', issues: ['notAccepted'], form: Refusal, verify: [groundHolds], basis: 'FSSM 31,32', note: '本案就此结束；申请人可依法复议、诉讼' },
    accept: { zh: '受理复检', from: 'applied', to: 'accepted', by: 'samplingOrganiser', issues: ['accepted'], form: Acceptance, when: [asksForRetest, isFreeOf('NOTPARTY'), isFreeOf('LATE'), isFreeOf('MICRO'), isFreeOf('EXPIRED')], verify: [reserveIsUsable], basis: 'FSL 88; FSSM 31,32; PQL 15' },
    reviewPapers: { zh: '受理并书面审核', from: 'applied', to: 'paperReview', by: 'samplingOrganiser', issues: ['accepted'], when: [asksForReview, isFreeOf('NOTPARTY'), isFreeOf('LATE')], basis: 'FSSM 37,38' },

    listLabs: { zh: '列出复检机构名录', from: 'accepted', by: 'samplingOrganiser', form: RetestLabs, verify: [firstLabIsOut, labNumbersAreRight], records: withLabs, basis: 'FSL 88; FSSM 32' },
    drawLab: { zh: '随机抽取复检机构', from: 'accepted', to: 'labDrawn', by: 'samplingOrganiser', issues: ['drawRecord'], form: Seed, when: [labsAreListed], verify: [seedIsAfterList], records: withDrawnLab, basis: 'FSL 88; FSSM 32', note: '结果由名录和种子算出，任何人可以复算，不能另选' },
    extendDraw: { zh: '延长确定复检机构的期限', from: 'accepted', by: 'samplingOrganiser', issues: ['extension'], form: Reasons, extends: ['drawLab'], basis: 'FSSM 32' },
    redraw: { zh: '递补抽取复检机构', from: 'labDrawn', to: 'labDrawn', by: 'samplingOrganiser', issues: ['drawRecord'], form: LabRedraw, when: [anotherLabIsLeft], records: withNextLab, basis: 'FSSM 32' },
    extendHandover: { zh: '同意延长移交期限', from: 'labDrawn', by: 'samplingOrganiser', issues: ['extension'], form: Reasons, extends: ['handover'], basis: 'FSSM 33' },
    handOver: { zh: '交接备用样品', from: 'labDrawn', to: 'handedOver', by: 'samplingOrganiser', needs: ['handover'], form: HandedOver, when: [retestIs('received')], verify: [reserveSealIsWhole], records: withCost, basis: 'FSSM 33' },
    noteReport: { zh: '收到复检报告', from: 'handedOver', to: 'retested', by: 'samplingOrganiser', needs: ['retestReport'], form: RetestResult, when: [retestIs('reported')], records: withRetest, basis: 'FSSM 34,35', note: '复检结论为最终结论' },
    overturn: { zh: '改变原结论', from: 'retested', to: 'closedUpheld', by: 'samplingOrganiser', issues: ['decision'], form: Decision, when: [retestFound('pass')], records: withCostBorneBy('organiser'), basis: 'FSSM 35; FSLR 42', note: '复检费用由组织抽查的部门承担' },
    confirm: { zh: '维持原结论', from: 'retested', to: 'closedConfirmed', by: 'samplingOrganiser', issues: ['decision'], form: Decision, when: [retestFound('fail')], records: withCostBorneBy('applicant'), basis: 'FSSM 35; FSLR 42', note: '复检费用由申请人承担' },

    commissionTest: { zh: '委托补充检验', from: 'paperReview', by: 'samplingOrganiser', issues: ['commission'], form: Reasons, pauses: ['decideMethod'], basis: 'FSSM 39', note: '检验期间不计入办理期限' },
    noteTestDone: { zh: '收到补充检验结果', from: 'paperReview', by: 'samplingOrganiser', needs: ['retestReport'], form: Reasons, resumes: ['decideMethod'], basis: 'FSSM 39' },
    uphold: { zh: '认定异议成立', from: 'paperReview', to: 'closedUpheld', by: 'samplingOrganiser', issues: ['decision'], form: Decision, basis: 'FSSM 39; PQSM' },
    reject: { zh: '认定异议不成立', from: 'paperReview', to: 'closedConfirmed', by: 'samplingOrganiser', issues: ['decision'], form: Decision, basis: 'FSSM 39; PQSM' },
  },
}, {
  title: 'Objection and retest',
  states: {
    applied: 'Made', refused: 'Not accepted', accepted: 'Retest accepted', labDrawn: 'Retest laboratory drawn', handedOver: 'Reserve handed over',
    retested: 'Retest reported', closedUpheld: 'Objection upheld', closedConfirmed: 'Result confirmed', paperReview: 'Papers under review',
  },
  capacities: { applicant: 'Applicant', samplingOrganiser: 'Sampling organiser' },
  documents: {
    application: 'Objection or retest application', notAccepted: 'Refusal to accept', accepted: 'Acceptance notice', drawRecord: 'Random draw record',
    handover: 'Handover record', retestReport: 'Test report', commission: 'Commission of a test', extension: 'Notice of extension', decision: 'Objection decision',
  },
  limits: {
    accept: 'Accept or refuse the retest', drawLab: 'Draw the retest laboratory', labRefuses: 'The laboratory explains its inability', handover: 'Hand over the reserve sample',
    tell: 'Tell the conclusion of the retest', decideSampling: 'Decide an objection to the sampling', decideMethod: 'Decide an objection to method or standard',
  },
  steps: {
    fileApplication: 'File or correct the application', refuse: 'Refuse to accept', accept: 'Accept the retest', reviewPapers: 'Accept and review the papers', listLabs: 'List the retest laboratories',
    drawLab: 'Draw the laboratory at random', extendDraw: 'Extend the term of the draw', redraw: 'Draw the next laboratory', extendHandover: 'Agree to a later handover', handOver: 'Hand over the reserve',
    noteReport: 'Receive the retest report', overturn: 'Overturn the result', confirm: 'Confirm the result', commissionTest: 'Commission a further test',
    noteTestDone: 'Receive the further test', uphold: 'Uphold the objection', reject: 'Reject the objection',
  },
  notes: {
    fileApplication: 'The last one filed counts; the day of the objection is the day it was first made',
    refuse: 'This ends the case; the applicant may ask for reconsideration or sue',
    drawLab: 'The result follows from list and seed; anybody can make it again, nobody can choose',
    noteReport: 'The conclusion of the retest is final',
    overturn: 'The organiser bears the cost of the retest',
    confirm: 'The applicant bears the cost of the retest',
    commissionTest: 'The time of the test is not counted',
  },
})
