import { organ, party } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Reception, Rejection, Results, SampleTest, SendBack, Signing, Submission, TestOrder, TestStart,
} from '../contract-sample-test.ts'
import {
  beginTest, concludedAs, conclusionFollows, everyItemIsTested, markIsWithinScope, reportsAs, runs,
  sampleIsSound, valuesAreReadable, withReception, withResults, withSigned,
} from '../rules-sample-test.ts'

/**
 * 检验任务. One sample in one laboratory, from the seal to the report: tester, checker and signer are
 * three persons (SD04), and the laboratory sees a blind code only (SD05), because the firm is named
 * in another case that the laboratory cannot see. First test, retest and re-check are ordered alike.
 */
export const sampleTest = defineProcedure(SampleTest, {
  name: 'sampleTest',
  inventory: 'P11',
  title: '检验任务',
  law: ['PQL', 'PQSM', 'FSL', 'FSSM', 'CMAM', 'LABM'],
  version: 1,
  inForce: { current: '2020-01-01', 2007: '2001-12-29' },
  opening: TestOrder,
  begin: beginTest,
  titled: (test) => `${test.blindCode} ${test.sampleName}检验`,
  number: { series: 'JY-{region}-{year}-{serial:6}' },

  states: {
    assigned: '待收样', received: '已收样', rejectedSample: '已拒收', testing: '检验中', tested: '待校核',
    checked: '待签发', signed: '已签发', reported: '已报出',
  },
  start: 'assigned',
  final: ['rejectedSample', 'reported'],

  capacities: {
    samplingOrganiser: organ('抽查组织人员', 'samplingOrganiser'),
    labReceiver: party('样品管理员', 'labReceiver'),
    tester: party('检验员', 'tester'),
    checker: party('校核员', 'tester'),
    reportSigner: party('授权签字人', 'reportSigner'),
  },
  opens: ['samplingOrganiser'],
  follows: [
    { from: 'case:samplingInspection', meaning: 'tests' }, { from: 'case:objection', meaning: 'retests' },
    { from: 'case:followUp', meaning: 'tests' },
  ],
  barredBy: ['cmaAccreditation.taskBan'],

  documents: {
    receipt: { zh: '收样单/收据', code: 'RECEIPT' },
    rejection: { zh: '样品拒收单', code: 'REJ' },
    testReport: { zh: '检验报告', code: 'TESTREP' },
    extension: { zh: '延长期限审批表/告知书', code: 'EXT', series: '{organ}市监延〔{year}〕{serial}号' },
  },

  limits: {
    report: { id: 'PSS.report', zh: '出具检验报告', kind: 'term', term: '20 working days', from: 'receive', until: ['signReport'], by: 'reportSigner', when: runs('ordinary'), extension: { term: '10 working days', times: 1 }, basis: 'FSSM 24', confidence: 'p' },
    urgentReport: { id: 'design.urgentReport', zh: '应急检验出具报告', kind: 'term', term: '48 hours', from: 'opened', until: ['signReport'], by: 'reportSigner', when: runs('urgent'), basis: 'FSL 105; design', origin: 'internal', confidence: 'd' },
    retestReport: { id: 'PSS.retestReport', zh: '出具复检结论', kind: 'term', term: '10 working days', from: 'receive', until: ['signReport'], by: 'reportSigner', when: runs('retest'), basis: 'FSSM 35', confidence: 'm' },
    reportPass: { id: 'PSS.reportPass', zh: '报送合格结论', kind: 'term', term: '7 working days', from: 'signReport', until: ['submitReport'], by: 'reportSigner', when: reportsAs('pass'), basis: 'FSSM 26', confidence: 'm' },
    reportFail: { id: 'PSS.reportFail', zh: '报送不合格结论', kind: 'term', term: '2 working days', from: 'signReport', until: ['submitReport'], by: 'reportSigner', when: reportsAs('fail'), basis: 'FSSM 26', confidence: 'm' },
    reportSevere: { id: 'PSS.reportSevere', zh: '报送严重不合格结论', kind: 'term', term: '24 hours', from: 'signReport', until: ['submitReport'], by: 'reportSigner', when: reportsAs('severe'), basis: 'FSSM 26', confidence: 'm' },
    keepPass: { id: 'PSS.keepPass', zh: '保存合格样品的备用样品', kind: 'retention', term: '3 months', from: 'signReport', until: [], by: 'labReceiver', when: concludedAs('pass'), roll: false, basis: 'FSSM 25', confidence: 'v' },
    keepFail: { id: 'PSS.keepFail', zh: '保存不合格样品的备用样品', kind: 'retention', term: '6 months', from: 'signReport', until: [], by: 'labReceiver', when: concludedAs('fail'), roll: false, basis: 'FSSM 25', confidence: 'v' },
  },

  steps: {
    receive: { zh: '收样', from: 'assigned', to: 'received', by: 'labReceiver', issues: ['receipt'], form: Reception, records: withReception, basis: 'FSSM 20; PQSM' },
    rejectSample: { zh: '拒收样品', from: 'received', to: 'rejectedSample', by: 'labReceiver', issues: ['rejection'], form: Rejection, basis: 'FSSM 20; PQSM', note: '本任务就此结束，样品退回' },
    startTest: { zh: '开始检验', from: 'received', to: 'testing', by: 'tester', form: TestStart, when: [sampleIsSound], basis: 'FSSM 24' },
    recordResults: { zh: '登记检验结果', from: 'testing', to: 'tested', by: 'tester', form: Results, verify: [everyItemIsTested, valuesAreReadable], records: withResults, basis: 'FSSM 24' },
    check: { zh: '校核', from: 'tested', to: 'checked', by: 'checker', notSameAs: ['startTest', 'recordResults'], basis: 'PQL 21; design' },
    returnResults: { zh: '退回重检', from: 'tested', to: 'testing', by: 'checker', form: SendBack, notSameAs: ['startTest', 'recordResults'], basis: 'design' },
    signReport: { zh: '签发检验报告', from: 'checked', to: 'signed', by: 'reportSigner', needs: ['testReport'], form: Signing, verify: [conclusionFollows, markIsWithinScope], notSameAs: ['startTest', 'recordResults', 'check'], records: withSigned, basis: 'PQL 21; FSSM 24; CMAM', note: '签发后不能修改' },
    submitReport: { zh: '报送检验报告', from: 'signed', to: 'reported', by: 'reportSigner', form: Submission, basis: 'FSSM 25,26' },
    extend: { zh: '同意延长报告期限', from: ['received', 'testing', 'tested', 'checked'], by: 'samplingOrganiser', issues: ['extension'], form: Reasons, extends: ['report'], basis: 'FSSM 24' },
  },
}, {
  title: 'Order of test',
  states: {
    assigned: 'Waits for the sample', received: 'Received', rejectedSample: 'Rejected', testing: 'Testing', tested: 'To be checked',
    checked: 'To be signed', signed: 'Signed', reported: 'Reported',
  },
  capacities: { samplingOrganiser: 'Sampling organiser', labReceiver: 'Keeper of samples', tester: 'Tester', checker: 'Checker', reportSigner: 'Authorised signer' },
  documents: { receipt: 'Receipt', rejection: 'Sample rejection', testReport: 'Test report', extension: 'Notice of extension' },
  limits: {
    report: 'Issue the test report', urgentReport: 'Issue an urgent report', retestReport: 'Give the retest conclusion', reportPass: 'Report a passing conclusion',
    reportFail: 'Report a failing conclusion', reportSevere: 'Report a severe conclusion', keepPass: 'Keep the reserve of a passing sample', keepFail: 'Keep the reserve of a failing sample',
  },
  steps: {
    receive: 'Receive the sample', rejectSample: 'Reject the sample', startTest: 'Start the test', recordResults: 'Record the results', check: 'Check the results',
    returnResults: 'Send back to the tester', signReport: 'Sign the report', submitReport: 'Report to the organiser', extend: 'Agree to a longer term',
  },
  notes: {
    rejectSample: 'This ends the order; the sample goes back',
    signReport: 'A signed report cannot be changed',
  },
})
