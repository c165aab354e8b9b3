import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { CreditData, CreditRating, ObjectionDecision, RatingObjection, RatingOpening, RatingReview, Trigger } from '../contract-credit-rating.ts'
import {
  beginRating, dataAreCollected, eventIsPast, eventsArePast, mayObject, samplesAddUp, withData, withdrawalFits,
  withGradeInForce, withNewYear, withObjectionDecided, withScore, withTrigger,
} from '../rules-credit-rating.ts'

/**
 * 企业质量信用评价. One officer collects the data with their sources, the system computes score and grade
 * by the formula of its version, another person reviews. The firm is told and may object; a grade
 * in force is computed anew the same day something adverse happens, and collected anew every year.
 */
export const creditRating = defineProcedure(CreditRating, {
  name: 'creditRating',
  inventory: 'P23',
  title: '企业质量信用评价',
  law: ['RCM', 'GB23791'],
  version: 1,
  inForce: { current: '2022-01-01', 2007: '2007-01-01' },
  opening: RatingOpening,
  begin: beginRating,
  titled: (rating) => `质量信用评价${rating.inForce === null ? '' : `（${rating.inForce}）`}`,
  number: { series: 'PJ-{region}-{year}-{serial:5}' },

  states: {
    collecting: '采集数据', computed: '已评分', reviewed: '已复核', noticed: '已告知', objected: '异议中', effective: '等级有效', ended: '不再评价',
  },
  start: 'collecting',
  final: ['ended'],

  capacities: {
    creditOfficer: organ('信用管理员', 'creditOfficer'),
    creditReviewer: organ('信用复核员', 'creditReviewer'),
    enterprise: party('企业', 'enterpriseUser'),
    clock: theClock,
  },
  opens: ['creditOfficer'],
  follows: [{ from: 'case:blacklist', meaning: 'causedBy' }, { from: 'case:penalty', meaning: 'causedBy' }, { from: 'case:foodRecall', meaning: 'causedBy' }],

  documents: {
    scoreSheet: { zh: '信用评分明细', code: 'SCORE' },
    gradeNotice: { zh: '信用等级告知书', code: 'CNOTICE', series: 'XY-{region}-{date}-{serial:4}' },
    objection: { zh: '异议书', code: 'OBJ' },
    objectionDecision: { zh: '异议处理决定', code: 'OBJDEC', series: '{organ}市监信异〔{year}〕{serial}号' },
  },

  limits: {
    compute: { id: 'design.computeScore', zh: '系统评分', kind: 'term', term: '1 hour', from: 'collect', until: ['compute'], by: 'clock', lapse: 'compute', basis: 'design', origin: 'internal', confidence: 'd' },
    objection: { id: 'CRD.objection', zh: '提出异议', kind: 'window', term: '15 working days', from: 'notify', until: ['object'], by: 'enterprise', lapse: 'confirm', basis: 'design', confidence: 'd' },
    objectionDecide: { id: 'CRD.objectionDecide', zh: '决定异议', kind: 'term', term: '10 working days', from: 'object', until: ['decideObjection'], by: 'creditReviewer', basis: 'design', confidence: 'd' },
    regrade: { id: 'CRD.regrade', zh: '年度重新评价', kind: 'validity', term: '1 year', from: 'confirm', until: ['triggerEvent', 'end'], by: 'creditOfficer', roll: false, lapse: 'yearly', basis: 'design', confidence: 'd' },
  },

  steps: {
    collect: { zh: '采集评价数据', from: 'collecting', by: 'creditOfficer', form: CreditData, verify: [samplesAddUp, eventsArePast], records: withData, basis: 'RCM; design', note: '一小时后由系统评分，此前可以重新采集' },
    compute: { zh: '评分', from: 'collecting', to: 'computed', by: 'clock', issues: ['scoreSheet'], when: [dataAreCollected], records: withScore, basis: 'design' },
    returnData: { zh: '退回重新采集', from: 'computed', to: 'collecting', by: 'creditReviewer', form: Reasons, notSameAs: ['collect'], records: withNewYear, basis: 'design' },
    review: { zh: '复核', from: 'computed', to: 'reviewed', by: 'creditReviewer', form: RatingReview, notSameAs: ['collect'], basis: 'design' },
    notify: { zh: '告知等级', from: 'reviewed', to: 'noticed', by: 'creditOfficer', issues: ['gradeNotice'], basis: 'design' },
    object: { zh: '提出异议', from: 'noticed', to: 'objected', by: 'enterprise', needs: ['objection'], form: RatingObjection, when: [mayObject], basis: 'design' },
    decideObjection: { zh: '决定异议', from: 'objected', to: 'reviewed', by: 'creditReviewer', issues: ['objectionDecision'], form: ObjectionDecision, verify: [withdrawalFits], notSameAs: ['collect'], records: withObjectionDecided, basis: 'design', note: '撤下记录后由系统重新评分' },
    confirm: { zh: '期满未异议，等级生效', from: 'noticed', to: 'effective', by: 'clock', records: withGradeInForce, basis: 'design' },
    triggerEvent: { zh: '发生不良行为，当日重评', from: 'effective', to: 'computed', by: ['clock', 'creditOfficer'], form: Trigger, verify: [eventIsPast], records: withTrigger, basis: 'design', note: '原等级在新等级生效前继续有效' },
    yearly: { zh: '满一年重新评价', from: 'effective', to: 'collecting', by: 'clock', records: withNewYear, basis: 'design' },
    end: { zh: '不再评价', from: ['collecting', 'effective'], to: 'ended', by: 'creditOfficer', form: Reasons, basis: 'design', note: '企业注销或迁出的，本案就此结束' },
  },
}, {
  title: 'Quality credit rating',
  states: {
    collecting: 'Collecting data', computed: 'Computed', reviewed: 'Reviewed', noticed: 'Told', objected: 'Objected to', effective: 'In force', ended: 'Rated no more',
  },
  capacities: { creditOfficer: 'Credit officer', creditReviewer: 'Credit reviewer', enterprise: 'Enterprise', clock: 'System' },
  documents: { scoreSheet: 'Credit score sheet', gradeNotice: 'Grade notice', objection: 'Objection', objectionDecision: 'Objection decision' },
  limits: { compute: 'Computed by the system', objection: 'Object', objectionDecide: 'Decide the objection', regrade: 'Rate anew every year' },
  steps: {
    collect: 'Collect the data', compute: 'Compute', returnData: 'Return: collect anew', review: 'Review', notify: 'Tell the grade', object: 'Object', decideObjection: 'Decide the objection',
    confirm: 'In force without objection', triggerEvent: 'Something adverse: rate the same day', yearly: 'A year is over: rate anew', end: 'Rate no more',
  },
  notes: {
    collect: 'The system computes after an hour; until then data may be collected again',
    decideObjection: 'The system computes anew without what is withdrawn',
    triggerEvent: 'The grade in force stays until the new one takes its place',
    end: 'For firms dissolved or gone elsewhere; this ends the case',
  },
})
