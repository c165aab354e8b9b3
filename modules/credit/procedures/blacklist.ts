import { organ, party, superior, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  Blacklist, BlacklistProposal, Defence, Listing, ListingNotice, LongerBan, Recheck, Relisting, RepairApplication, RepairApproval,
} from '../contract-blacklist.ts'
import {
  banIsLonger, beginBlacklist, consentIsThere, noBanRuns, noRepairRuns, penaltyIsHeavy, repairIsAccepted, repairRuns, repairWaits, sinceListed,
  withBan, withConsent, withListing, withNotice, withRelisting, withRepairAccepted, withRepairApplied, withRepairOver,
} from '../rules-blacklist.ts'

/**
 * 严重违法失信名单与信用修复. A heavier penalty of a bad nature leads to a notice, a defence and the
 * decision to list, which is public for three years. After one year whoever has done all duties
 * may apply to leave early, and stays listed until that is decided; false papers bring the firm back and the three years begin anew. In
 * 2007 the list stood on the working plan of the bureau alone; the same terms serve it by design.
 */
export const blacklist = defineProcedure(Blacklist, {
  name: 'blacklist',
  inventory: 'P22',
  title: '严重违法失信名单',
  law: ['BLM', 'CRPM', 'APL'],
  version: 1,
  inForce: { current: '2021-09-01', 2007: '2007-01-01' },
  opening: BlacklistProposal,
  begin: beginBlacklist,
  titled: (entry) => `严重违法失信：${entry.penaltyDecision}`,
  number: { series: 'SX-{region}-{year}-{serial:4}' },

  states: {
    proposed: '拟列入', noticed: '已告知', defended: '已申辩', decided: '待列入', listed: '在列', removed: '已提前移出',
    dropped: '不予列入', annulled: '列入已撤销', expired: '期满移出', repaired: '修复完成',
  },
  start: 'proposed',
  final: ['dropped', 'annulled', 'expired', 'repaired'],

  capacities: {
    creditOfficer: organ('信用管理员', 'creditOfficer'),
    organHead: organ('机关负责人', 'organHead'),
    superiorOfficer: superior('上级机关信用管理员', 'creditOfficer'),
    party: party('当事人', 'party'),
    clock: theClock,
  },
  opens: ['creditOfficer'],
  follows: [{ from: 'case:penalty', meaning: 'causedBy' }],

  documents: {
    notice: { zh: '列入严重违法失信名单告知书', code: 'BNOTICE', series: '{organ}市监列严告〔{year}〕{serial}号' },
    defence: { zh: '陈述申辩书', code: 'DEF' },
    decision: { zh: '列入严重违法失信名单决定书', code: 'BDEC', series: '{organ}市监列严〔{year}〕{serial}号' },
    repairApplication: { zh: '信用修复(提前移出)申请书', code: 'REPAPP' },
    repairRefusal: { zh: '不予修复决定', code: 'REPNO', series: '{organ}市监不修〔{year}〕{serial}号' },
    removal: { zh: '移出决定书', code: 'REPOK', series: '{organ}市监移严〔{year}〕{serial}号' },
    annulment: { zh: '撤销/变更决定', code: 'ANNUL' },
  },

  limits: {
    defend: { id: 'BLK.defend', zh: '陈述、申辩', kind: 'window', term: '5 working days', from: 'serveNotice', until: ['defend'], by: 'party', lapse: 'termPassed', basis: 'BLM; APL 45', confidence: 'm' },
    listed: { id: 'BLK.listed', zh: '列入期限', kind: 'validity', term: '3 years', from: ['list', 'relist'], until: ['approveRepair', 'annul'], by: 'creditOfficer', roll: false, lapse: 'expire', basis: 'BLM', confidence: 'm' },
    earlyApply: { id: 'BLK.earlyApply', zh: '列入未满一年不得申请提前移出', kind: 'bar', term: '1 year', from: 'list', until: ['applyRepair'], by: 'party', roll: false, basis: 'BLM', confidence: 'm' },
    earlyApplyAgain: { id: 'design.earlyApplyAgain', zh: '恢复列入未满一年不得申请提前移出', kind: 'bar', term: '1 year', from: 'relist', until: ['applyRepair'], by: 'party', roll: false, basis: 'design', confidence: 'd' },
    repairAccept: { id: 'BLK.repairAccept', zh: '决定是否受理修复申请', kind: 'term', term: '2 working days', from: 'applyRepair', until: ['acceptRepair', 'refuseRepair'], by: 'creditOfficer', basis: 'BLM; CRPM', confidence: 'm' },
    repairDecide: { id: 'BLK.repairDecide', zh: '核实并决定是否移出', kind: 'term', term: '15 working days', from: 'acceptRepair', until: ['approveRepair', 'refuseRepair'], by: 'organHead', basis: 'BLM; CRPM', confidence: 'm' },
    removalStands: { id: 'design.removalStands', zh: '提前移出可以撤销的期间', kind: 'validity', term: '3 years', from: 'approveRepair', since: sinceListed, until: ['relist', 'annul'], by: 'creditOfficer', roll: false, lapse: 'letStand', basis: 'design', confidence: 'd' },
  },

  steps: {
    serveNotice: { zh: '告知拟列入', from: 'proposed', to: 'noticed', by: 'creditOfficer', issues: ['notice'], form: ListingNotice, verify: [penaltyIsHeavy], records: withNotice, basis: 'BLM 2; APL 44', note: '一般与行政处罚告知一并送达' },
    defend: { zh: '陈述、申辩', from: 'noticed', to: 'defended', by: 'party', needs: ['defence'], form: Defence, basis: 'APL 45' },
    termPassed: { zh: '期满未申辩', from: 'noticed', to: 'decided', by: 'clock', basis: 'BLM; APL 45' },
    recheck: { zh: '复核申辩', from: 'defended', to: 'decided', by: 'creditOfficer', form: Recheck, basis: 'APL 45' },
    drop: { zh: '不予列入', from: ['proposed', 'defended', 'decided'], to: 'dropped', by: 'creditOfficer', form: Reasons, basis: 'BLM', note: '本案就此结束' },
    consent: { zh: '同意列入', from: 'decided', by: 'superiorOfficer', form: Reasons, records: withConsent, basis: 'BLM' },
    list: { zh: '列入', from: 'decided', to: 'listed', by: 'organHead', issues: ['decision'], form: Listing, verify: [consentIsThere], notSameAs: ['serveNotice', 'recheck'], records: withListing, basis: 'BLM', note: '列入立即公示，期限三年' },
    prolong: { zh: '按更长的法定限制期延长列入', from: 'listed', by: 'organHead', form: LongerBan, verify: [banIsLonger], extends: ['listed'], records: withBan, basis: 'BLM' },
    applyRepair: { zh: '申请提前移出', from: 'listed', by: 'party', needs: ['repairApplication'], form: RepairApplication, when: [noRepairRuns, noBanRuns], records: withRepairApplied, basis: 'BLM; CRPM', note: '决定作出前仍在列' },
    acceptRepair: { zh: '受理修复申请', from: 'listed', by: 'creditOfficer', when: [repairWaits], records: withRepairAccepted, basis: 'CRPM' },
    refuseRepair: { zh: '不予修复', from: 'listed', by: 'creditOfficer', issues: ['repairRefusal'], form: Reasons, when: [repairRuns], records: withRepairOver, basis: 'CRPM' },
    approveRepair: { zh: '准予修复，提前移出', from: 'listed', to: 'removed', by: 'organHead', issues: ['removal'], form: RepairApproval, when: [repairIsAccepted], notSameAs: ['acceptRepair'], records: withRepairOver, basis: 'BLM; CRPM', note: '立即停止公示并解除管理措施' },
    expire: { zh: '期满移出', from: 'listed', to: 'expired', by: 'clock', issues: ['removal'], basis: 'BLM' },
    annul: { zh: '撤销列入', from: ['listed', 'removed'], to: 'annulled', by: 'organHead', needs: ['annulment'], form: Reasons, basis: 'BLM', note: '处罚被撤销或列入有误的，立即更正' },
    relist: { zh: '撤销移出，恢复列入', from: 'removed', to: 'listed', by: 'organHead', issues: ['decision'], form: Relisting, records: withRelisting, basis: 'BLM', note: '列入期限重新计算' },
    letStand: { zh: '修复不再撤销', from: 'removed', to: 'repaired', by: 'clock', basis: 'design' },
  },
}, {
  title: 'List of serious dishonesty',
  states: {
    proposed: 'Proposed', noticed: 'Told', defended: 'Defended', decided: 'To be listed', listed: 'Listed', removed: 'Removed early',
    dropped: 'Not listed', annulled: 'Listing annulled', expired: 'Removed at the end of the term', repaired: 'Repair final',
  },
  capacities: { creditOfficer: 'Credit officer', organHead: 'Head of the organ', superiorOfficer: 'Credit officer of the superior', party: 'Party', clock: 'Clock' },
  documents: {
    notice: 'Blacklist notice', defence: 'Defence statement', decision: 'Blacklist decision', repairApplication: 'Repair application',
    repairRefusal: 'Repair refusal', removal: 'Removal decision', annulment: 'Annulment or change',
  },
  limits: {
    defend: 'State and defend', listed: 'Term of the listing', earlyApply: 'No early removal in the first year', earlyApplyAgain: 'No early removal in the first year after relisting',
    repairAccept: 'Decide on the application', repairDecide: 'Verify and decide on removal', removalStands: 'Time in which a removal can be undone',
  },
  steps: {
    serveNotice: 'Serve the notice', defend: 'State and defend', termPassed: 'Term over without defence', recheck: 'Re-check the defence', drop: 'Do not list', consent: 'Consent to the listing',
    list: 'List', prolong: 'Lengthen to a longer ban of the law', applyRepair: 'Apply for early removal', acceptRepair: 'Accept the application', refuseRepair: 'Refuse the repair',
    approveRepair: 'Approve the repair and remove', expire: 'Removed at the end of the term', annul: 'Annul the listing', relist: 'Undo the removal and list again', letStand: 'The repair is final',
  },
  notes: {
    serveNotice: 'Normally served with the notice of the penalty',
    drop: 'This ends the case',
    applyRepair: 'The listing stands until that is decided',
    list: 'Public at once, for three years',
    approveRepair: 'Publication and measures end at once',
    annul: 'Where the penalty is annulled or the listing was wrong, it is corrected at once',
    relist: 'The term begins anew',
  },
})
