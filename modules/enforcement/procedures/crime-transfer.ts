import { organ, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  CrimeReport, CrimeTransfer, Forwarding, GoodsHandover, PoliceDecision, Sending, SuspicionOpening, Team,
} from '../contract-crime-transfer.ts'
import { Signing } from '../contract-penalty.ts'
import { beginTransfer, isIn, isSignedByTwo, teamIsTwo } from '../rules-crime-transfer.ts'

/**
 * 涉嫌犯罪案件移送 (TRR). Two officers or more prepare it, only the head of the organ decides, within
 * three days; then it goes to the police within 24 hours. A refusal may be put to the police again
 * or to the procuratorate within three days; if it stands, the penalty goes on. What the police do
 * is entered by the liaison of the organ.
 */
export const crimeTransfer = defineProcedure(CrimeTransfer, {
  name: 'crimeTransfer',
  inventory: 'P20',
  title: '涉嫌犯罪案件移送',
  law: ['TRR', 'FSL', 'APL'],
  version: 1,
  inForce: { current: '2020-08-07' },
  opening: SuspicionOpening,
  begin: beginTransfer,
  titled: ({ facts }) => `涉嫌犯罪：${facts.slice(0, 40)}`,
  number: { series: '{organ}市监移案〔{year}〕{serial}号' },

  states: {
    suspected: '涉嫌犯罪', teamFormed: '已组成专案组', reported: '移送待审批', approved: '已批准移送', notApproved: '不批准移送', sent: '已移送',
    forwarded: '已转送', policeFiled: '公安已立案', policeRefused: '公安不予立案', reconsidering: '提请复议中', finalRefused: '复议维持不立案',
    supervised: '立案监督中', backToPenalty: '转行政处罚', goodsHanded: '已移交涉案物品',
  },
  start: 'suspected',
  final: ['notApproved', 'backToPenalty', 'goodsHanded'],

  capacities: {
    caseUnitHead: organ('办案机构负责人', 'caseUnitHead'),
    caseOfficer: organ('办案人员', 'caseOfficer'),
    secondOfficer: organ('协办人员', 'caseOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    policeLiaison: organ('公安联络员', 'policeLiaison'),
    clock: theClock,
  },
  opens: ['caseOfficer', 'caseUnitHead'],
  follows: [{ from: 'case:penalty', meaning: 'concerns' }],

  documents: {
    team: { zh: '专案组指派单', code: 'TEAM' },
    crimeReport: { zh: '涉嫌犯罪案件情况调查报告', code: 'CRIMEREP' },
    letter: { zh: '涉嫌犯罪案件移送书', code: 'CRIME', series: '{organ}市监移〔{year}〕{serial}号' },
    refusalReason: { zh: '不批准移送理由记录', code: 'REASON' },
    goodsList: { zh: '涉案物品清单', code: 'LIST' },
    testReport: { zh: '检验报告、鉴定意见（或无需检验的说明）', code: 'TESTREP' },
    policeFiling: { zh: '立案通知书（公安）', code: 'POLFILE' },
    policeRefusal: { zh: '不予立案通知书（公安）', code: 'POLNO' },
    reconsideration: { zh: '提请复议书', code: 'RECON', series: '{organ}市监移复〔{year}〕{serial}号' },
    supervision: { zh: '建议立案监督函', code: 'PROC', series: '{organ}市监移监〔{year}〕{serial}号' },
    handover: { zh: '涉案物品交接单', code: 'HANDOVER' },
  },

  limits: {
    approve: { id: 'TRF.approve', zh: '决定是否移送', kind: 'term', term: '3 days', from: 'report', until: ['approve', 'refuse'], by: 'organHead', basis: 'TRR 5', confidence: 'v' },
    send: { id: 'TRF.send', zh: '向公安机关移送', kind: 'term', term: '24 hours', from: 'approve', until: ['send'], by: 'caseOfficer', basis: 'TRR 5', confidence: 'v' },
    policeForward: { id: 'TRF.policeForward', zh: '公安机关转送有管辖权的机关', kind: 'window', term: '24 hours', from: ['send', 'receive'], until: ['forward'], by: 'policeLiaison', when: isIn('sent'), lapse: 'forwardTermPassed', basis: 'TRR 7', confidence: 'v' },
    policeDecide: { id: 'TRF.policeDecide', zh: '公安机关决定是否立案', kind: 'term', term: '3 days', from: ['send', 'receive'], until: ['openCriminalCase', 'policeRefuse'], by: 'policeLiaison', when: isIn('sent'), basis: 'TRR 8', confidence: 'v' },
    reconsider: { id: 'TRF.reconsider', zh: '提请公安机关复议', kind: 'window', term: '3 days', from: 'policeRefuse', until: ['askReconsider'], by: 'caseOfficer', when: isIn('policeRefused'), lapse: 'reconsiderTermPassed', basis: 'TRR 9', confidence: 'v' },
    reconsiderDecide: { id: 'TRF.reconsiderDecide', zh: '公安机关作出复议决定', kind: 'term', term: '3 days', from: 'askReconsider', until: ['openCriminalCase', 'refuseFinally'], by: 'policeLiaison', basis: 'TRR 9', confidence: 'v' },
    procuratorate: { id: 'TRF.procuratorate', zh: '建议检察院立案监督', kind: 'window', term: '3 days', from: ['policeRefuse', 'refuseFinally'], until: ['askProcuratorate'], by: 'organHead', when: isIn('policeRefused', 'finalRefused'), lapse: 'procuratorateTermPassed', basis: 'TRR 9', confidence: 'v' },
    goods: { id: 'TRF.goods', zh: '移交涉案物品和材料', kind: 'term', term: '3 days', from: 'openCriminalCase', until: ['handGoods', 'policeReturns'], by: 'caseOfficer', basis: 'TRR 12', confidence: 'v' },
  },

  steps: {
    formTeam: { zh: '组成专案组', from: 'suspected', to: 'teamFormed', by: 'caseUnitHead', issues: ['team'], form: Team, verify: [teamIsTwo], basis: 'TRR 5' },
    report: { zh: '报请移送审批', from: 'teamFormed', to: 'reported', by: 'caseOfficer', issues: ['crimeReport'], form: CrimeReport, basis: 'TRR 5' },
    cosign: { zh: '第二名执法人员签字', from: 'reported', by: 'secondOfficer', form: Signing, notSameAs: ['report'], basis: 'TRR 5' },
    approve: { zh: '批准移送', from: 'reported', to: 'approved', by: 'organHead', issues: ['letter'], form: Reasons, when: [isSignedByTwo], notSameAs: ['report', 'cosign'], basis: 'TRR 5' },
    refuse: { zh: '不批准移送', from: 'reported', to: 'notApproved', by: 'organHead', issues: ['refusalReason'], form: Reasons, when: [isSignedByTwo], notSameAs: ['report', 'cosign'], basis: 'TRR 5', note: '理由记录在案，本案就此结束' },
    send: { zh: '移送', from: 'approved', to: 'sent', by: 'caseOfficer', needs: ['goodsList', 'testReport'], form: Sending, basis: 'TRR 5,6' },
    forward: { zh: '转送管辖机关', from: 'sent', to: 'forwarded', by: 'policeLiaison', form: Forwarding, basis: 'TRR 7' },
    forwardTermPassed: { zh: '转送期限届满', from: 'sent', by: 'clock', basis: 'TRR 7' },
    receive: { zh: '管辖机关接收', from: 'forwarded', to: 'sent', by: 'policeLiaison', form: Forwarding, basis: 'TRR 7' },
    openCriminalCase: { zh: '公安机关立案', from: ['sent', 'reconsidering', 'supervised'], to: 'policeFiled', by: 'policeLiaison', needs: ['policeFiling'], form: PoliceDecision, basis: 'TRR 8,9' },
    policeRefuse: { zh: '公安机关不予立案', from: 'sent', to: 'policeRefused', by: 'policeLiaison', needs: ['policeRefusal'], form: PoliceDecision, basis: 'TRR 8' },
    askReconsider: { zh: '提请复议', from: 'policeRefused', to: 'reconsidering', by: 'caseOfficer', issues: ['reconsideration'], form: Reasons, basis: 'TRR 9' },
    reconsiderTermPassed: { zh: '提请复议期限届满', from: 'policeRefused', by: 'clock', basis: 'TRR 9' },
    refuseFinally: { zh: '复议维持不立案', from: 'reconsidering', to: 'finalRefused', by: 'policeLiaison', needs: ['policeRefusal'], form: PoliceDecision, basis: 'TRR 9' },
    askProcuratorate: { zh: '建议立案监督', from: ['policeRefused', 'finalRefused'], to: 'supervised', by: 'organHead', issues: ['supervision'], form: Reasons, basis: 'TRR 9' },
    procuratorateTermPassed: { zh: '建议立案监督期限届满', from: ['policeRefused', 'finalRefused'], by: 'clock', basis: 'TRR 9' },
    supervisionEnds: { zh: '立案监督终结，仍不立案', from: 'supervised', to: 'backToPenalty', by: 'policeLiaison', needs: ['policeRefusal'], form: PoliceDecision, basis: 'TRR 9', note: '依法应当处罚的恢复行政处罚' },
    resumePenalty: { zh: '恢复处罚程序', from: ['policeRefused', 'finalRefused'], to: 'backToPenalty', by: 'caseOfficer', form: Reasons, basis: 'TRR 10', note: '依法应当处罚的恢复行政处罚' },
    handGoods: { zh: '移交涉案物品', from: 'policeFiled', to: 'goodsHanded', by: 'caseOfficer', issues: ['handover'], form: GoodsHandover, basis: 'TRR 12' },
    policeReturns: { zh: '公安机关退回', from: 'policeFiled', to: 'backToPenalty', by: 'policeLiaison', needs: ['policeRefusal'], form: PoliceDecision, basis: 'TRR 13', note: '依法应当处罚的恢复行政处罚' },
  },
}, {
  title: 'Transfer of a suspected crime',
  states: {
    suspected: 'Crime suspected', teamFormed: 'Team formed', reported: 'Awaiting approval', approved: 'Transfer approved', notApproved: 'Transfer not approved',
    sent: 'With the police', forwarded: 'Forwarded', policeFiled: 'Police case opened', policeRefused: 'Police refused', reconsidering: 'Police reconsidering',
    finalRefused: 'Refusal upheld', supervised: 'Under supervision of the procuratorate', backToPenalty: 'Back to the penalty', goodsHanded: 'Goods handed over',
  },
  capacities: {
    caseUnitHead: 'Head of the unit', caseOfficer: 'Case officer', secondOfficer: 'Second officer', organHead: 'Head of the organ', policeLiaison: 'Liaison with the police', clock: 'Clock',
  },
  documents: {
    team: 'Assignment of the team', crimeReport: 'Report on the suspected crime', letter: 'Transfer letter', refusalReason: 'Reasons for not transferring', goodsList: 'List of goods',
    testReport: 'Test reports and expert opinions (or why none)', policeFiling: 'Police notice of filing', policeRefusal: 'Police notice of refusal',
    reconsideration: 'Request to reconsider', supervision: 'Request to the procuratorate', handover: 'Handover record',
  },
  limits: {
    approve: 'Decide on the transfer', send: 'Send to the police', policeForward: 'Police forward to who is competent', policeDecide: 'Police decide on filing',
    reconsider: 'Ask the police to reconsider', reconsiderDecide: 'Police decide the reconsideration', procuratorate: 'Ask the procuratorate to supervise', goods: 'Hand over goods and papers',
  },
  steps: {
    formTeam: 'Form the team', report: 'Report for approval', cosign: 'Signature of the second officer', approve: 'Approve the transfer', refuse: 'Do not transfer',
    send: 'Transfer', forward: 'Forward to who is competent', forwardTermPassed: 'Term to forward passed', receive: 'Received by who is competent',
    openCriminalCase: 'Police open a case', policeRefuse: 'Police refuse to file', askReconsider: 'Ask the police to reconsider', reconsiderTermPassed: 'Term to ask again passed',
    refuseFinally: 'Refusal upheld', askProcuratorate: 'Ask the procuratorate', procuratorateTermPassed: 'Term to ask the procuratorate passed',
    supervisionEnds: 'Supervision ends, no case', resumePenalty: 'Resume the penalty', handGoods: 'Hand over the goods', policeReturns: 'Returned by the police',
  },
  notes: {
    refuse: 'The reasons are on record; this ends the case', supervisionEnds: 'The penalty goes on where one is due', resumePenalty: 'The penalty goes on where one is due',
    policeReturns: 'The penalty goes on where one is due',
  },
})
