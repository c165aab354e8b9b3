import { organ, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { Signing, TestEnd } from '../contract-penalty.ts'
import { Execution, Forfeit, GoodsToPolice, Release, Seizure, SeizureExtension, SeizureOpening, SeizureTest } from '../contract-seizure.ts'
import { isSignedSince, officersAreTwo } from '../rules-common.ts'
import {
  awaitsApproval, beginSeizure, extensionIsLawful, groundOfReleaseFits, hasteIsApproved, isApprovedInHaste, noTestRuns, penaltyIsDecided,
  testHasBegun, withExecution, withUrgentExecution,
} from '../rules-seizure.ts'

/**
 * 查封扣押 (Coercion Law art. 18 to 28). The head approves before the act, or within 24 hours after
 * an urgent one; two officers carry it out with a list in two copies. It stands 30 days and once up
 * to 30 more, 45 under the food safety law; rest days move nothing, tests are not counted. When the
 * time is over it has lapsed, and everything is given back at once.
 */
export const seizure = defineProcedure(Seizure, {
  name: 'seizure',
  inventory: 'P19',
  title: '查封扣押',
  law: ['ACL', 'PQL', 'FSL', 'FSLR'],
  version: 1,
  inForce: { current: '2012-01-01' },
  opening: SeizureOpening,
  begin: beginSeizure,
  titled: ({ measure, object }) => `${measure === 'seal' ? '查封' : '扣押'}：${object}`,
  number: { series: '{organ}市监强案〔{year}〕{serial}号' },

  states: {
    proposed: '待批准', notApproved: '不予批准', approved: '已批准', executed: '已查封扣押', lapsed: '期满，待退还', released: '已解除', forfeited: '已没收', handedOver: '已移交公安',
  },
  start: 'proposed',
  final: ['notApproved', 'released', 'forfeited', 'handedOver'],

  capacities: {
    caseOfficer: organ('办案人员', 'caseOfficer'),
    secondOfficer: organ('协办人员', 'caseOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    clock: theClock,
  },
  opens: ['caseOfficer'],
  follows: [{ from: 'case:penalty', meaning: 'concerns' }],

  documents: {
    decision: { zh: '实施行政强制措施决定书', code: 'SEIZE', series: '{organ}市监强〔{year}〕{serial}号' },
    list: { zh: '场所/设施/财物清单', code: 'LIST' },
    extension: { zh: '延长行政强制措施期限决定书', code: 'SEIZEX', series: '{organ}市监强延〔{year}〕{serial}号' },
    testCommission: { zh: '检测/检验/检疫/鉴定委托书', code: 'COMMIS', series: '{organ}市监检委〔{year}〕{serial}号' },
    release: { zh: '解除行政强制措施决定书', code: 'RELEASE', series: '{organ}市监强解〔{year}〕{serial}号' },
    penaltyDecision: { zh: '行政处罚决定书', code: 'PENDEC' },
    handover: { zh: '涉案物品交接单', code: 'HANDOVER' },
  },

  limits: {
    seize: { id: 'CAS.seize', zh: '对查封扣押作出处理决定', kind: 'term', term: '30 days', from: ['execute', 'executeUrgent'], until: ['release', 'forfeit', 'handToPolice'], by: 'organHead', roll: false, lapse: 'lapse', basis: 'ACL 25; FSLR 61', confidence: 'v' },
    approval: { id: 'ACL.urgent', zh: '补办紧急查封扣押的批准', kind: 'term', term: '24 hours', from: 'executeUrgent', until: ['approveAfter', 'release'], by: 'organHead', when: awaitsApproval, basis: 'ACL 19', confidence: 'd' },
    giveBack: { id: 'ACL.giveBack', zh: '期满后立即解除并退还', kind: 'term', term: '24 hours', from: 'lapse', until: ['release'], by: 'organHead', basis: 'ACL 28', confidence: 'd' },
  },

  steps: {
    approve: { zh: '批准查封扣押', from: 'proposed', to: 'approved', by: 'organHead', issues: ['decision'], form: Reasons, basis: 'ACL 18' },
    reject: { zh: '不批准', from: 'proposed', to: 'notApproved', by: 'organHead', form: Reasons, basis: 'ACL 18', note: '本案就此结束' },
    execute: { zh: '实施查封扣押', from: 'approved', to: 'executed', by: 'caseOfficer', issues: ['list'], form: Execution, verify: [officersAreTwo], records: withExecution, basis: 'ACL 18,23,24' },
    executeUrgent: { zh: '紧急实施查封扣押', from: 'proposed', to: 'executed', by: 'caseOfficer', issues: ['decision', 'list'], form: Execution, verify: [officersAreTwo], records: withUrgentExecution, basis: 'ACL 19', note: '24小时内向机关负责人报告并补办批准' },
    approveAfter: { zh: '补办批准', from: 'executed', by: 'organHead', form: Reasons, when: [isApprovedInHaste], basis: 'ACL 19' },
    cosign: { zh: '第二名执法人员签字', from: 'executed', by: 'secondOfficer', form: Signing, notSameAs: ['execute', 'executeUrgent'], basis: 'ACL 18' },
    startTest: { zh: '委托检验鉴定', from: 'executed', by: 'caseOfficer', issues: ['testCommission'], form: SeizureTest, when: [noTestRuns], pauses: ['seize'], basis: 'ACL 25', note: '检验期间不计入查封扣押期限' },
    endTest: { zh: '检验鉴定结束', from: 'executed', by: 'caseOfficer', form: TestEnd, when: [testHasBegun], resumes: ['seize'], basis: 'ACL 25' },
    extend: { zh: '延长期限', from: 'executed', by: 'organHead', issues: ['extension'], form: SeizureExtension, when: [isSignedSince('execute', 'executeUrgent'), hasteIsApproved], verify: [extensionIsLawful], extends: ['seize'], basis: 'ACL 25; FSLR 61' },
    lapse: { zh: '期满失效', from: 'executed', to: 'lapsed', by: 'clock', basis: 'ACL 25,28', note: '期满未作决定，措施失效，须立即退还' },
    release: { zh: '解除查封扣押', from: ['approved', 'executed', 'lapsed'], to: 'released', by: 'organHead', issues: ['release'], form: Release, verify: [groundOfReleaseFits], basis: 'ACL 28', note: '立即退还财物' },
    forfeit: { zh: '没收处置', from: 'executed', to: 'forfeited', by: 'organHead', needs: ['penaltyDecision'], form: Forfeit, when: [isSignedSince('execute', 'executeUrgent'), hasteIsApproved, penaltyIsDecided], basis: 'ACL 27' },
    handToPolice: { zh: '移交公安机关', from: 'executed', to: 'handedOver', by: 'organHead', issues: ['handover'], form: GoodsToPolice, when: [isSignedSince('execute', 'executeUrgent'), hasteIsApproved], basis: 'ACL 21; TRR 12' },
  },
}, {
  title: 'Sealing and seizure',
  states: {
    proposed: 'Awaiting approval', notApproved: 'Not approved', approved: 'Approved', executed: 'Sealed or seized', lapsed: 'Term over, to be given back', released: 'Released', forfeited: 'Confiscated',
    handedOver: 'Handed to the police',
  },
  capacities: { caseOfficer: 'Case officer', secondOfficer: 'Second officer', organHead: 'Head of the organ', clock: 'Clock' },
  documents: {
    decision: 'Decision on the measure', list: 'List of goods', extension: 'Decision to extend', testCommission: 'Test commission', release: 'Decision to release',
    penaltyDecision: 'Penalty decision', handover: 'Handover record',
  },
  limits: { seize: 'Decide about what was sealed or seized', approval: 'Approve an urgent measure', giveBack: 'Release and give back after the term' },
  steps: {
    approve: 'Approve the measure', reject: 'Do not approve', execute: 'Carry out the measure', executeUrgent: 'Carry it out urgently', approveAfter: 'Approve afterwards',
    cosign: 'Signature of the second officer', startTest: 'Commission a test', endTest: 'End of the test', extend: 'Extend the term', lapse: 'Lapsed by time',
    release: 'Release', forfeit: 'Confiscate and dispose', handToPolice: 'Hand over to the police',
  },
  notes: {
    reject: 'This ends the case', executeUrgent: 'Reported to the head and approved within 24 hours', startTest: 'Time of the test is not counted',
    lapse: 'Without a decision the measure lapses and everything is given back', release: 'Everything is given back at once',
  },
})
