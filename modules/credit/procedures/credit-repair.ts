import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { CreditRepair, PublicationCheck, RepairDecision, StopPublication } from '../contract-credit-repair.ts'
import {
  beginRepair, isLongPublished, isShortPublished, publicationIsChecked, sincePublished, withPublication,
} from '../rules-credit-repair.ts'

/**
 * 信用修复（停止公示行政处罚）. Six months after a penalty was published, a year for food, drugs and
 * special equipment, whoever has done its duties may ask that it be published no longer. Whoever
 * stands on the list of serious dishonesty first has to leave it.
 */
export const creditRepair = defineProcedure(CreditRepair, {
  name: 'creditRepair',
  inventory: 'P22',
  title: '信用修复',
  law: ['CRPM', 'PIM', 'BLM'],
  version: 1,
  inForce: { current: '2021-09-01' },
  opening: StopPublication,
  begin: beginRepair,
  titled: (repair) => `停止公示：${repair.penaltyDecision}`,
  number: { series: 'XF-{region}-{year}-{serial:5}' },

  states: {
    applied: '已申请', accepted: '已受理', approved: '已停止公示',
    rejected: '不予受理', refused: '不予修复', revoked: '修复已撤销', settled: '修复完成',
  },
  start: 'applied',
  final: ['rejected', 'refused', 'revoked', 'settled'],

  capacities: {
    party: party('当事人', 'party'),
    creditOfficer: organ('信用管理员', 'creditOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    clock: theClock,
  },
  opens: ['party'],
  follows: [{ from: 'case:penalty', meaning: 'concerns' }],
  barredBy: ['blacklist.listed'],

  documents: {
    rejection: { zh: '不予受理通知书', code: 'NOACC', series: '{organ}市监修不受〔{year}〕{serial}号' },
    refusal: { zh: '不予修复决定', code: 'REPNO', series: '{organ}市监不修〔{year}〕{serial}号' },
    decision: { zh: '准予信用修复决定书', code: 'REPOK', series: '{organ}市监准修〔{year}〕{serial}号' },
  },

  limits: {
    repairPenalty: { id: 'CRD.repairPenalty', zh: '公示未满六个月不得停止', kind: 'bar', term: '6 months', from: 'checkPublication', since: sincePublished, until: ['accept'], by: 'party', when: isShortPublished, roll: false, basis: 'CRPM', confidence: 'm' },
    repairPenaltyLong: { id: 'design.repairPenaltyLong', zh: '食品、药品、特种设备领域公示未满一年不得停止', kind: 'bar', term: '12 months', from: 'checkPublication', since: sincePublished, until: ['accept'], by: 'party', when: isLongPublished, roll: false, basis: 'CRPM', confidence: 'd' },
    accept: { id: 'BLK.repairAccept', zh: '决定是否受理', kind: 'term', term: '2 working days', from: 'opened', until: ['accept', 'reject'], by: 'creditOfficer', basis: 'CRPM', confidence: 'm' },
    decide: { id: 'BLK.repairDecide', zh: '核实并决定', kind: 'term', term: '15 working days', from: 'accept', until: ['approve', 'refuse'], by: 'organHead', basis: 'CRPM', confidence: 'm' },
    repairStands: { id: 'design.repairStands', zh: '修复可以撤销的期间', kind: 'validity', term: '3 years', from: 'approve', until: ['revoke'], by: 'creditOfficer', roll: false, lapse: 'settle', basis: 'design', confidence: 'd' },
  },

  steps: {
    checkPublication: { zh: '核对公示信息', from: 'applied', by: 'creditOfficer', form: PublicationCheck, records: withPublication, basis: 'CRPM; PIM' },
    accept: { zh: '受理', from: 'applied', to: 'accepted', by: 'creditOfficer', when: [publicationIsChecked], basis: 'CRPM' },
    reject: { zh: '不予受理', from: 'applied', to: 'rejected', by: 'creditOfficer', issues: ['rejection'], form: Reasons, basis: 'CRPM' },
    approve: { zh: '准予修复，停止公示', from: 'accepted', to: 'approved', by: 'organHead', issues: ['decision'], form: RepairDecision, notSameAs: ['accept'], basis: 'CRPM', note: '停止公示不影响处罚决定的效力' },
    refuse: { zh: '不予修复', from: 'accepted', to: 'refused', by: 'organHead', issues: ['refusal'], form: Reasons, basis: 'CRPM' },
    revoke: { zh: '撤销修复，恢复公示', from: 'approved', to: 'revoked', by: 'organHead', form: Reasons, basis: 'CRPM', note: '隐瞒真实情况或者提供虚假材料的，公示期重新计算' },
    settle: { zh: '修复不再撤销', from: 'approved', to: 'settled', by: 'clock', basis: 'design' },
  },
}, {
  title: 'Credit repair',
  states: {
    applied: 'Applied for', accepted: 'Accepted', approved: 'No longer published',
    rejected: 'Not accepted', refused: 'Refused', revoked: 'Undone', settled: 'Final',
  },
  capacities: { party: 'Party', creditOfficer: 'Credit officer', organHead: 'Head of the organ', clock: 'Clock' },
  documents: { rejection: 'Refusal to accept', refusal: 'Repair refusal', decision: 'Decision of repair' },
  limits: {
    repairPenalty: 'Published for six months at least', repairPenaltyLong: 'Food, drugs, special equipment: published for a year at least',
    accept: 'Decide on the application', decide: 'Verify and decide', repairStands: 'Time in which a repair can be undone',
  },
  steps: {
    checkPublication: 'Check the publication', accept: 'Accept', reject: 'Do not accept', approve: 'Approve and stop publishing',
    refuse: 'Refuse', revoke: 'Undo and publish again', settle: 'The repair is final',
  },
  notes: {
    approve: 'The penalty itself stands',
    revoke: 'For what was hidden or false; the term of publication begins anew',
  },
})
