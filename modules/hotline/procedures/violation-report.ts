import { organ, superior, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  CaseFiling, CaseResult, EarlierReport, NoFiling, ReportAssignment, ReporterNamed, ReporterTold, ReportOpening, ReportTransfer,
  RewardClaim, RewardOffer, RewardPayment, TestOrdered, Verification, ViolationReport,
} from '../contract-violation-report.ts'
import {
  amountFits, beginReport, caseIsOver, deservesReward, gradeFits, namedIsTold, nothingIsOwed, paysWhatWasOffered,
  reporterIsNamed, resultAddsUp, rewardIsDue, withEarlier, withFiling, withName, withoutFiling, withoutRewardWish, withResult, withReward, withTold,
} from '../rules-violation-report.ts'

/**
 * 举报与奖励. Whoever reports a violation is sealed from the first form to the last; officers know the
 * report by its number. Two officers verify within 15 working days, extended once; the head of the
 * organ files a case, or does not, or hands over to another department. A named reporter is told
 * within 5 working days; an anonymous one asks by number and secret. Where the case proves a major
 * violation, the reward desk grades and offers the reward, and finance pays by code. The firm is no
 * party of this case, because a party reads its file. The figures of order 121 of 2026 are not
 * confirmed; the terms of 2019, revised in 2022, are counted. Cai Xing 2001 No. 175 is known to the
 * year only.
 */
export const violationReport = defineProcedure(ViolationReport, {
  name: 'violationReport',
  inventory: 'P17',
  title: '举报与奖励',
  law: ['CRM', 'CR26', 'RWM', 'RW01', 'PQL'],
  version: 1,
  inForce: { current: '2020-01-01', 2007: '2001-01-01' },
  opening: ReportOpening,
  begin: beginReport,
  titled: (report) => `举报：${report.targetName}`,
  number: { series: 'JB{region}{date}{serial:5}' },

  states: {
    received: '已登记', assigned: '已分派', verifying: '核查中', filed: '已立案', notFiled: '不予立案', told: '已告知举报人',
    caseClosed: '案件有结果', rewardOffered: '已告知奖励', rewardClaimed: '已申领',
    transferred: '移送其他部门', rewardWaived: '逾期未领', rewardPaid: '奖励已发放', closed: '结案',
  },
  start: 'received',
  final: ['transferred', 'rewardWaived', 'rewardPaid', 'closed'],

  capacities: {
    centre: superior('上级中心分派员', 'dispatcher'),
    dispatcher: organ('分派员', 'dispatcher'),
    caseOfficer: organ('办案人员', 'caseOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    rewardDesk: organ('奖励审核岗', 'rewardDesk'),
    financeOfficer: organ('财务人员', 'financeOfficer'),
    clock: theClock,
  },
  opens: ['centre', 'dispatcher'],
  follows: [{ from: 'case:complaint', meaning: 'causedBy' }],

  unseals: ['rewardDesk'],

  documents: {
    registration: { zh: '举报登记表', code: 'RPTREG' },
    verification: { zh: '核查记录', code: 'VERIFY' },
    extension: { zh: '延长期限审批表/告知书', code: 'EXT', series: '{organ}市监举延〔{year}〕{serial}号' },
    commission: { zh: '检测/检验/检疫/鉴定委托书', code: 'COMMIS', series: '{organ}市监检委〔{year}〕{serial}号' },
    testReport: { zh: '检验报告', code: 'TESTREP' },
    filing: { zh: '立案审批表', code: 'FILE' },
    noFiling: { zh: '不予立案审批表', code: 'NOFILE', series: '{organ}市监不立〔{year}〕{serial}号' },
    transfer: { zh: '案件移送函', code: 'TRANS', series: '{organ}市监移〔{year}〕{serial}号' },
    reply: { zh: '举报处理结果告知书', code: 'TELL', series: '{organ}市监举告〔{year}〕{serial}号' },
    rewardNotice: { zh: '举报奖励告知书', code: 'RWNOT', series: 'JL-{region}-{year}-{serial:4}' },
    rewardClaim: { zh: '奖励申领单', code: 'RWCLAIM' },
    payment: { zh: '奖励发放凭证', code: 'RWPAY' },
  },

  limits: {
    verify: { id: 'RPT.verify', zh: '核查并决定是否立案', kind: 'term', term: '15 working days', from: 'opened', until: ['fileCase', 'notFile', 'transfer'], by: 'caseOfficer', extension: { term: '15 working days', times: 1 }, regime: 'current', basis: 'CRM 31; PPM 18', confidence: 'v' },
    tell: { id: 'RPT.tell', zh: '告知实名举报人', kind: 'term', term: '5 working days', from: ['fileCase', 'notFile'], until: ['tellReporter'], by: 'caseOfficer', when: (facts) => facts.subject.isRealName, regime: 'current', basis: 'CRM 31', confidence: 'v' },
    startReward: { id: 'RWD.start', zh: '启动奖励程序并告知举报人', kind: 'term', term: '15 working days', from: 'caseResult', until: ['offerReward'], by: 'rewardDesk', when: rewardIsDue, regime: 'current', basis: 'RWM', confidence: 'u' },
    claim: { id: 'RWD.claim', zh: '申领奖励', kind: 'term', term: '60 working days', from: 'offerReward', until: ['claim'], by: 'rewardDesk', lapse: 'timeout', regime: 'current', basis: 'RWM', confidence: 'u' },
    pay: { id: 'design.payReward', zh: '发放奖励', kind: 'term', term: '15 working days', from: 'claim', until: ['pay'], by: 'financeOfficer', basis: 'design', origin: 'internal', confidence: 'd' },
  },

  steps: {
    assign: { zh: '分派', from: 'received', to: 'assigned', by: ['dispatcher', 'centre'], issues: ['registration'], form: ReportAssignment, basis: 'CRM 25' },
    verify: { zh: '核查', from: 'assigned', to: 'verifying', by: 'caseOfficer', issues: ['verification'], form: Verification, basis: 'CRM 31; APL 42' },
    fileCase: { zh: '立案', from: 'verifying', to: 'filed', by: 'organHead', issues: ['filing'], form: CaseFiling, notSameAs: ['verify'], records: withFiling, basis: 'PPM 18; APL 54', note: '立案后开立行政处罚案件并与本举报关联，立案文号由该案取得' },
    notFile: { zh: '不予立案', from: 'verifying', to: 'notFiled', by: 'organHead', issues: ['noFiling'], form: NoFiling, notSameAs: ['verify'], records: withoutFiling, basis: 'PPM; CRM 31' },
    transfer: { zh: '移送其他部门', from: ['assigned', 'verifying'], to: 'transferred', by: 'organHead', issues: ['transfer'], form: ReportTransfer, basis: 'CRM; PPM', note: '本案就此结束；移送材料不得含举报人信息' },
    tellReporter: { zh: '告知举报人', from: ['filed', 'notFiled'], to: 'told', by: 'caseOfficer', issues: ['reply'], form: ReporterTold, when: [reporterIsNamed], records: withTold, basis: 'CRM 31' },
    caseResult: { zh: '登记案件结果', from: ['filed', 'told'], to: 'caseClosed', by: ['caseOfficer', 'clock'], form: CaseResult, when: [namedIsTold, caseIsOver], verify: [resultAddsUp], records: withResult, basis: 'RWM' },
    offerReward: { zh: '评定并告知奖励', from: 'caseClosed', to: 'rewardOffered', by: 'rewardDesk', issues: ['rewardNotice'], form: RewardOffer, when: [deservesReward], verify: [gradeFits, amountFits], records: withReward, basis: 'RWM 11,12,13' },
    claim: { zh: '申领奖励', from: 'rewardOffered', to: 'rewardClaimed', by: 'rewardDesk', needs: ['rewardClaim'], form: RewardClaim, basis: 'RWM', note: '账户只供付款，密封保存' },
    timeout: { zh: '逾期未领，视为放弃', from: 'rewardOffered', to: 'rewardWaived', by: 'clock', basis: 'RWM' },
    pay: { zh: '发放奖励', from: 'rewardClaimed', to: 'rewardPaid', by: 'financeOfficer', issues: ['payment'], form: RewardPayment, verify: [paysWhatWasOffered], notSameAs: ['offerReward', 'claim'], basis: 'RWM', note: '凭编号付款，财务人员不接触举报人身份' },
    close: { zh: '结案', from: ['filed', 'notFiled', 'told', 'caseClosed'], to: 'closed', by: ['caseOfficer', 'dispatcher'], form: Reasons, when: [namedIsTold, nothingIsOwed], basis: 'CRM 31; design', note: '结案后不再办理' },

    nameReporter: { zh: '匿名举报人补充身份', from: ['received', 'assigned', 'verifying', 'filed', 'notFiled', 'told', 'caseClosed'], by: ['rewardDesk', 'dispatcher'], form: ReporterNamed, records: withName, basis: 'CRM 31,33', note: '身份密封保存，仅奖励审核岗可因工作需要查看，每次查看均留痕' },
    waiveReward: { zh: '举报人放弃奖励', from: ['received', 'assigned', 'verifying', 'filed', 'notFiled', 'told', 'caseClosed'], by: ['rewardDesk', 'dispatcher'], form: Reasons, records: withoutRewardWish, basis: 'RWM' },
    joinEarlier: { zh: '并入在先举报', from: ['received', 'assigned', 'verifying'], by: ['dispatcher', 'caseOfficer'], form: EarlierReport, records: withEarlier, basis: 'RWM; design', note: '奖励归最先举报人；提供决定性新证据的可以分得一部分' },
    extend: { zh: '延长核查期限', from: 'verifying', by: 'organHead', issues: ['extension'], form: Reasons, extends: ['verify'], basis: 'PPM 18' },
    commissionTest: { zh: '委托检验', from: 'verifying', by: 'caseOfficer', issues: ['commission'], form: TestOrdered, pauses: ['verify'], basis: 'PPM 18', note: '检验期间不计入核查期限' },
    receiveTest: { zh: '收到检验报告', from: 'verifying', by: 'caseOfficer', needs: ['testReport'], resumes: ['verify'], basis: 'PPM 18' },
  },
}, {
  title: 'Report of violations and reward',
  states: {
    received: 'Registered', assigned: 'Assigned', verifying: 'Being verified', filed: 'Case filed', notFiled: 'No case filed', told: 'Reporter told',
    caseClosed: 'Case has its result', rewardOffered: 'Reward offered', rewardClaimed: 'Reward claimed',
    transferred: 'Transferred to another department', rewardWaived: 'Not claimed in time', rewardPaid: 'Reward paid', closed: 'Closed',
  },
  capacities: {
    centre: 'Dispatcher of a centre above', dispatcher: 'Dispatcher', caseOfficer: 'Case officer', organHead: 'Head of the organ',
    rewardDesk: 'Reward desk', financeOfficer: 'Finance officer', clock: 'Clock',
  },
  documents: {
    registration: 'Report form', verification: 'Verification record', extension: 'Term extension', commission: 'Test commission', testReport: 'Test report',
    filing: 'Case filing approval', noFiling: 'No-filing approval', transfer: 'Case transfer letter', reply: 'Notice to reporter',
    rewardNotice: 'Reward notice', rewardClaim: 'Reward claim', payment: 'Reward payment voucher',
  },
  limits: {
    verify: 'Verify and decide on a case', tell: 'Tell a named reporter', startReward: 'Start the reward and tell the reporter', claim: 'Claim the reward', pay: 'Pay the reward',
  },
  steps: {
    assign: 'Assign', verify: 'Verify', fileCase: 'File a case', notFile: 'File no case', transfer: 'Transfer to another department', tellReporter: 'Tell the reporter',
    caseResult: 'Record the result of the case', offerReward: 'Grade and offer the reward', claim: 'Claim the reward', timeout: 'Not claimed in time: waived', pay: 'Pay the reward', close: 'Close',
    nameReporter: 'Anonymous reporter gives a name', waiveReward: 'Reporter waives the reward', joinEarlier: 'Join to the earlier report', extend: 'Extend the verification',
    commissionTest: 'Commission a test', receiveTest: 'Take in the test report',
  },
  notes: {
    fileCase: 'A penalty case is opened because of this report, and takes the number',
    transfer: 'This ends the case; the papers must not tell who reported',
    claim: 'The account serves the payment only and is sealed',
    pay: 'Paid by number; finance does not learn who reported',
    close: 'Nothing can be done in the case afterwards',
    nameReporter: 'Sealed; the reward desk alone may open it, and each opening is journaled',
    joinEarlier: 'The first reporter has the reward; decisive new proof gives a share',
    commissionTest: 'The time of the test does not count',
  },
})
