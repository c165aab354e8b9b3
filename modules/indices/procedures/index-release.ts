import { organ, party } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Computation, Correction, DataTable, DataWanted, IndexOpinion, IndexPlan, IndexRelease, ReleaseChannel, ReleaseText,
} from '../contract-index-release.ts'
import {
  beginIndex, cellsAreOfThisIndex, correctionWaits, draftWaits, hasResults, hasStatisticsDepartment, isQualityMonth, isSigned,
  outliersAreExplained, somethingChanges, textIsApproved, withApproval, withCorrection, withData, withResult,
  withSignature, withText,
} from '../rules-index-release.ts'

/**
 * 指数测评与发布. Data are collected and checked, the program computes the index from them, a reviewer
 * and the statistics department stand for it, and the spokesperson releases the approved text. A
 * release is corrected or withdrawn, never deleted: every version stays readable.
 */
export const indexRelease = defineProcedure(IndexRelease, {
  name: 'indexRelease',
  inventory: 'P41',
  title: '指数测评与发布',
  law: [],
  version: 1,
  inForce: { current: '2007-01-01', 2007: '2007-01-01' },
  opening: IndexPlan,
  begin: beginIndex,
  titled: ({ title, year }) => `${title}（${year}年）`,
  number: { series: 'ZSH-{year}-{serial:4}' },

  states: {
    collecting: '采集中', checked: '已校核', computed: '已测算', reviewed: '已审核', signedOff: '已会签', released: '已发布',
    corrected: '已更正', withdrawn: '已撤回',
  },
  start: 'collecting',
  final: ['withdrawn'],

  capacities: {
    statistician: organ('统计人员', 'statistician'),
    indexReviewer: organ('指数审核人', 'indexReviewer'),
    deptLiaison: party('统计部门联络员', 'deptLiaison'),
    spokesperson: organ('新闻发言人', 'spokesperson'),
  },
  opens: ['statistician'],

  documents: {
    index: { zh: '指数测算结果表', code: 'INDEX' },
    reason: { zh: '退回理由记录', code: 'REASON' },
    signOff: { zh: '会签意见', code: 'SIGNOFF' },
    press: { zh: '新闻发布稿', code: 'PRESS', series: 'XW-{year}-{serial:4}' },
    announcement: { zh: '撤回公告', code: 'ANN', series: '{organ}市监公告〔{year}〕{serial}号' },
  },

  limits: {
    signing: { id: 'design.indexSignOff', zh: '统计部门会签', kind: 'term', term: '10 working days', from: 'review', until: ['signOff', 'refuseSign'], by: 'deptLiaison', basis: 'design', origin: 'agreed', confidence: 'd' },
  },

  steps: {
    checkData: { zh: '校核数据', from: 'collecting', to: 'checked', by: 'statistician', form: DataTable, when: [hasStatisticsDepartment], verify: [cellsAreOfThisIndex], records: withData, basis: 'design', note: '缺失和异常值由系统列出' },
    askAgain: { zh: '退回核实', from: 'checked', to: 'collecting', by: 'statistician', form: DataWanted, basis: 'design' },
    compute: { zh: '测算', from: 'checked', to: 'computed', by: 'statistician', issues: ['index'], form: Computation, verify: [outliersAreExplained], records: withResult, basis: 'design', note: '结果由公式得出，不能填写' },
    returnData: { zh: '退回数据', from: 'computed', to: 'checked', by: 'indexReviewer', issues: ['reason'], form: Reasons, basis: 'design' },
    review: { zh: '审核结果', from: 'computed', to: 'reviewed', by: 'indexReviewer', form: IndexOpinion, when: [hasResults], notSameAs: ['checkData', 'compute'], basis: 'design' },
    signOff: { zh: '会签', from: 'reviewed', to: 'signedOff', by: 'deptLiaison', needs: ['signOff'], form: IndexOpinion, notSameAs: ['compute', 'review'], records: withSignature, basis: 'design' },
    refuseSign: { zh: '不予会签', from: 'reviewed', to: 'checked', by: 'deptLiaison', issues: ['reason'], form: Reasons, basis: 'design' },

    draftText: { zh: '拟发布稿', from: ['reviewed', 'signedOff', 'corrected'], by: 'statistician', form: ReleaseText, records: withText, basis: 'design' },
    approveText: { zh: '审定发布稿', from: ['reviewed', 'signedOff', 'corrected'], by: 'indexReviewer', form: IndexOpinion, when: [draftWaits], notSameAs: ['draftText'], records: withApproval, basis: 'design' },
    release: { zh: '发布', from: ['signedOff', 'corrected'], to: 'released', by: 'spokesperson', issues: ['press'], form: ReleaseChannel, when: [isSigned, textIsApproved, isQualityMonth], notSameAs: ['draftText', 'approveText'], basis: 'design', note: '按审定稿原文发布，此后只能更正或撤回，不能删除' },
    correct: { zh: '更正', from: 'released', to: 'corrected', by: 'indexReviewer', issues: ['index'], form: Correction, verify: [cellsAreOfThisIndex, somethingChanges], records: withCorrection, basis: 'design', note: '更正前的结果仍可查阅' },
    signCorrection: { zh: '会签更正', from: 'corrected', by: 'deptLiaison', needs: ['signOff'], form: IndexOpinion, when: [correctionWaits], notSameAs: ['correct'], records: withSignature, basis: 'design' },
    withdraw: { zh: '撤回', from: 'released', to: 'withdrawn', by: 'indexReviewer', issues: ['announcement'], form: Reasons, basis: 'design', note: '撤回的版本仍可查阅' },
  },
}, {
  title: 'Index and its release',
  states: {
    collecting: 'Collecting', checked: 'Checked', computed: 'Computed', reviewed: 'Reviewed', signedOff: 'Signed off', released: 'Released',
    corrected: 'Corrected', withdrawn: 'Withdrawn',
  },
  capacities: { statistician: 'Statistician', indexReviewer: 'Reviewer of indices', deptLiaison: 'Liaison of the statistics department', spokesperson: 'Spokesperson' },
  documents: { index: 'Index result table', reason: 'Reasons of the return', signOff: 'Opinion of the statistics department', press: 'Press release', announcement: 'Announcement of the withdrawal' },
  limits: { signing: 'Sign-off of the statistics department' },
  steps: {
    checkData: 'Check the data', askAgain: 'Ask for data again', compute: 'Compute', returnData: 'Return the data', review: 'Review', signOff: 'Sign off', refuseSign: 'Refuse to sign',
    draftText: 'Draft the text', approveText: 'Approve the text', release: 'Release', correct: 'Correct', signCorrection: 'Sign the correction', withdraw: 'Withdraw',
  },
  notes: {
    checkData: 'The program lists what is missing and what is odd',
    compute: 'The result follows from the formula and cannot be typed',
    release: 'Published word for word as approved; it can be corrected or withdrawn, never deleted',
    correct: 'The result before the correction stays readable',
    withdraw: 'Withdrawn versions stay readable',
  },
})
