import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Arrival, Bulletin, ClueForm, FailServed, Forwarding, NotFound, Refused, ReportNoted, Sampling,
  SamplingInspection, Sending,
} from '../contract-sampling-inspection.ts'
import { pairIsQualified } from '../rules-officers.ts'
import {
  awaitsAnswer, baseIsWideEnough, beginInspection, conclusionFits, hasConcluded, hasFailed, hasReserve,
  isOfKind, isSent, mayBeSampled, nobodyObjected, objectionFailed, objectionIsTied, objectionSucceeded,
  priceFits, servedByNow, sinceNotice, sinceServed, testIs, wasDrawn, withPass, withReport, withSample,
  withSending, withServed,
} from '../rules-sampling-inspection.ts'

/**
 * 监督抽查. Two samplers arrive unannounced, show the notice, take a sample and its reserve at random,
 * seal them and send them to a laboratory that knows nothing but a blind code. The result is served;
 * the firm may object, and silence confirms it. Test, objection, retest and follow-up are cases of
 * their own, tied to this one.
 */
export const samplingInspection = defineProcedure(SamplingInspection, {
  name: 'samplingInspection',
  inventory: 'P11',
  title: '监督抽查',
  law: ['PQL', 'PQSM', 'FSL', 'FSSM', 'PQS01'],
  version: 1,
  inForce: { current: '2020-01-01', 2007: '2001-12-29' },
  opening: Arrival,
  begin: beginInspection,
  titled: (check) => `${check.product}监督抽查`,
  number: { series: 'CY-{region}-{year}-{serial:5}' },

  states: {
    noticed: '已到达并出示通知书', sampled: '已抽样', notFound: '未抽到样品', refusedBySubject: '被拒绝抽查',
    clueSent: '移交线索', rejectedSample: '样品被拒收', reported: '已收到检验报告', closedPass: '合格',
    failNoticed: '不合格结果已送达', confirmedFail: '确认不合格', published: '已公布',
  },
  start: 'noticed',
  final: ['notFound', 'clueSent', 'rejectedSample', 'published'],

  capacities: {
    sampler: organ('抽样员', 'sampler'),
    samplingOrganiser: organ('抽查组织人员', 'samplingOrganiser'),
    followUpOfficer: organ('后处理人员', 'followUpOfficer'),
    sampledParty: party('被抽样单位', 'sampledParty'),
    clock: theClock,
  },
  opens: ['sampler'],
  follows: [{ from: 'case:samplingPlan', meaning: 'drawnBy' }, { from: 'case:riskWarning', meaning: 'causedBy' }, { from: 'enterprise', meaning: 'concerns' }],

  documents: {
    samplingSheet: { zh: '抽样单', code: 'SSHEET', series: 'PC-{year}-{region}-{serial:5}' },
    seal: { zh: '封条', code: 'SEAL' },
    noSample: { zh: '未抽到样品证明', code: 'NOSAMPLE' },
    refusalRecord: { zh: '拒检认定表', code: 'REFUSE' },
    clue: { zh: '案件线索移交单', code: 'CLUE', series: 'XS-{region}-{year}-{serial:6}' },
    testReport: { zh: '检验报告', code: 'TESTREP' },
    result: { zh: '抽查结果通知书', code: 'RESULT', series: '{organ}市监抽结〔{year}〕{serial}号' },
    serviceProof: { zh: '送达回证', code: 'SERVE' },
    objectionDecision: { zh: '异议处理决定', code: 'OBJDEC', series: '{organ}市监异〔{year}〕{serial}号' },
    bulletin: { zh: '质量公告/通报', code: 'BULLETIN', series: '{organ}市监公告〔{year}〕{serial}号' },
  },

  limits: {
    noticeValid: { id: 'PSS.noticeValid', zh: '抽查通知书有效期内抽样', kind: 'window', term: '90 days', from: 'opened', since: sinceNotice, until: ['sample'], by: 'sampler', basis: 'design', confidence: 'd' },
    sampleTransport: { id: 'PSS.sampleTransport', zh: '将样品移送检验机构', kind: 'term', term: '5 working days', from: 'sample', until: ['sendSample'], by: 'sampler', basis: 'FSSM 20', confidence: 'p' },
    notify: { id: 'PSS.notify', zh: '送达不合格检验报告和结果通知书', kind: 'term', term: '5 working days', from: 'noteReport', until: ['serveFail'], by: 'followUpOfficer', when: hasFailed, basis: 'FSSM 29', confidence: 'm' },
    objectProduct: { id: 'PSS.objectProduct', zh: '产品：提出异议、申请复检', kind: 'term', term: '15 days', from: 'serveFail', since: sinceServed, until: ['noteObjection'], by: 'sampledParty', when: awaitsAnswer('product'), regime: 'current', roll: true, lapse: 'noObjection', basis: 'PQL 15; PQSM', confidence: 'v' },
    objectProduct07: { id: 'PSS07.object', zh: '产品：提出异议', kind: 'term', term: '15 days', from: 'serveFail', since: sinceServed, until: ['noteObjection'], by: 'sampledParty', when: awaitsAnswer('product'), regime: '2007', roll: true, lapse: 'noObjection', basis: 'PQL 15', confidence: 'v' },
    retestFood: { id: 'PSS.retestApplyFood', zh: '食品：申请复检', kind: 'term', term: '7 working days', from: 'serveFail', since: sinceServed, until: ['noteObjection'], by: 'sampledParty', when: awaitsAnswer('food'), lapse: 'noObjection', basis: 'FSL 88; FSSM 30', confidence: 'v' },
    retestRapid: { id: 'PSS.retestQuick', zh: '食用农产品快速检测：申请复检', kind: 'term', term: '4 hours', from: 'serveFail', until: ['noteObjection'], by: 'sampledParty', when: awaitsAnswer('rapid'), lapse: 'noObjection', basis: 'FSL 88', confidence: 'v' },
    objectSampling: { id: 'PSS.objectFoodSampling', zh: '食品：对抽样过程、样品真实性提出异议', kind: 'validity', term: '7 working days', from: 'sample', until: ['noteObjection'], by: 'sampledParty', when: isOfKind('food', 'rapid'), lapse: 'samplingUnchallenged', basis: 'FSSM 37', confidence: 'm' },
    objectMethod: { id: 'PSS.objectFoodMethod', zh: '食品：对样品真实性、检验方法、标准适用提出异议', kind: 'term', term: '7 working days', from: 'serveFail', since: sinceServed, until: ['noteObjection'], by: 'sampledParty', when: awaitsAnswer('food'), basis: 'FSSM 37', confidence: 'm' },
    records: { id: 'PSS.records', zh: '保存抽样记录', kind: 'retention', term: '2 years', from: 'sample', until: [], by: 'samplingOrganiser', roll: false, basis: 'FSSM 19', confidence: 'v' },
  },

  steps: {
    sample: { zh: '抽样封样', from: 'noticed', to: 'sampled', by: 'sampler', needs: ['seal'], issues: ['samplingSheet'], form: Sampling, when: [wasDrawn], verify: [pairIsQualified, mayBeSampled, baseIsWideEnough, hasReserve, priceFits], records: withSample, basis: 'PQL 15; PQSM; FSL 87; FSSM 19' },
    reportNotFound: { zh: '登记未抽到样品', from: 'noticed', to: 'notFound', by: 'sampler', needs: ['noSample'], form: NotFound, verify: [pairIsQualified], basis: 'PQSM', note: '本案就此结束' },
    reportRefusal: { zh: '登记拒绝抽查', from: 'noticed', to: 'refusedBySubject', by: 'sampler', issues: ['refusalRecord'], form: Refused, verify: [pairIsQualified], basis: 'PQL 56; PQSM' },
    toClue: { zh: '移交线索', from: 'refusedBySubject', to: 'clueSent', by: 'samplingOrganiser', issues: ['clue'], form: ClueForm, basis: 'PQL 56', note: '本案就此结束，由执法机构查处' },
    sendSample: { zh: '送交检验机构', from: 'sampled', by: 'sampler', form: Sending, records: withSending, basis: 'FSSM 20', note: '检验机构只见盲样编号，检验任务另立一案并关联本案' },
    noteReport: { zh: '收到检验报告', from: 'sampled', to: 'reported', by: 'samplingOrganiser', needs: ['testReport'], form: ReportNoted, when: [isSent, testIs('reported')], verify: [conclusionFits], records: withReport, basis: 'FSSM 24,26; PQSM' },
    noteRejection: { zh: '确认样品被拒收', from: 'sampled', to: 'rejectedSample', by: 'samplingOrganiser', form: Reasons, when: [testIs('rejectedSample')], basis: 'FSSM 20; PQSM', note: '本案就此结束，需要时另行抽样' },
    closePass: { zh: '按合格办结', from: 'reported', to: 'closedPass', by: 'samplingOrganiser', issues: ['result'], when: [hasConcluded('pass')], basis: 'PQL 24; PQSM' },
    serveFail: { zh: '送达不合格结果', from: 'reported', to: 'failNoticed', by: 'followUpOfficer', needs: ['serviceProof'], issues: ['result'], form: FailServed, when: [hasConcluded('fail')], verify: [servedByNow], records: withServed, basis: 'PQL 15; FSSM 29; PQSM' },

    noteObjection: { zh: '登记收到异议', from: ['sampled', 'failNoticed'], by: 'samplingOrganiser', when: [objectionIsTied], basis: 'PQL 15; FSSM 30,37' },
    noObjection: { zh: '期满无异议', from: 'failNoticed', to: 'confirmedFail', by: 'clock', when: [nobodyObjected], basis: 'PQL 15; FSL 88' },
    samplingUnchallenged: { zh: '抽样过程异议期满', from: ['sampled', 'reported', 'closedPass', 'failNoticed', 'confirmedFail'], by: 'clock', when: [nobodyObjected], basis: 'FSSM 37' },
    objectionRejected: { zh: '异议不成立，确认不合格', from: 'failNoticed', to: 'confirmedFail', by: 'samplingOrganiser', issues: ['objectionDecision'], form: Reasons, when: [objectionFailed], basis: 'PQL 15; FSSM 35,39' },
    objectionUpheld: { zh: '异议成立，改按合格办结', from: 'failNoticed', to: 'closedPass', by: 'samplingOrganiser', issues: ['objectionDecision'], form: Reasons, when: [objectionSucceeded], records: withPass, basis: 'PQL 15; FSSM 35,39' },
    forwardResult: { zh: '移送外地生产者所在地', from: ['failNoticed', 'confirmedFail'], by: 'samplingOrganiser', form: Forwarding, basis: 'PQSM 44' },
    publish: { zh: '公布结果', from: ['closedPass', 'confirmedFail'], to: 'published', by: 'samplingOrganiser', issues: ['bulletin'], form: Bulletin, basis: 'PQL 24', note: '合格与不合格均公布，公布后只能更正，不能删除' },
  },
}, {
  title: 'Supervision sampling',
  states: {
    noticed: 'Arrived, notice shown', sampled: 'Sampled', notFound: 'Nothing sampled', refusedBySubject: 'Refused by the firm',
    clueSent: 'Handed over as clue', rejectedSample: 'Sample rejected', reported: 'Report received', closedPass: 'Passed',
    failNoticed: 'Failing result served', confirmedFail: 'Failure confirmed', published: 'Published',
  },
  capacities: { sampler: 'Sampler', samplingOrganiser: 'Sampling organiser', followUpOfficer: 'Follow-up officer', sampledParty: 'Sampled firm', clock: 'Clock' },
  documents: {
    samplingSheet: 'Sampling sheet', seal: 'Seal record', noSample: 'No-sample statement', refusalRecord: 'Refusal record', clue: 'Clue slip',
    testReport: 'Test report', result: 'Result notice', serviceProof: 'Proof of service', objectionDecision: 'Objection decision', bulletin: 'Quality bulletin',
  },
  limits: {
    noticeValid: 'Sample while the notice is valid', sampleTransport: 'Bring the sample to the laboratory', notify: 'Serve the failing report and notice',
    objectProduct: 'Product: object or ask for a retest', objectProduct07: 'Product: object', retestFood: 'Food: ask for a retest',
    retestRapid: 'Rapid test of farm produce: ask for a retest', objectSampling: 'Food: object to the sampling or to what was sampled',
    objectMethod: 'Food: object to identity, method or standard', records: 'Keep the records of sampling',
  },
  steps: {
    sample: 'Take and seal the sample', reportNotFound: 'Record that nothing was sampled', reportRefusal: 'Record the refusal', toClue: 'Hand over as a clue',
    sendSample: 'Send to the laboratory', noteReport: 'Receive the test report', noteRejection: 'Confirm that the sample was rejected',
    closePass: 'Close as passed', serveFail: 'Serve the failing result', noteObjection: 'Record that an objection came', noObjection: 'Term over, no objection',
    samplingUnchallenged: 'Term to challenge the sampling is over', objectionRejected: 'Objection rejected: failure confirmed',
    objectionUpheld: 'Objection upheld: passed', forwardResult: 'Send to the place of the producer', publish: 'Publish the result',
  },
  notes: {
    reportNotFound: 'This ends the case', toClue: 'This ends the case; enforcement takes it from here',
    sendSample: 'The laboratory sees a blind code only; the order of test is a case of its own, tied to this one',
    noteRejection: 'This ends the case; sample again where needed',
    publish: 'Passing and failing results are both published; they can be corrected, never deleted',
  },
})
