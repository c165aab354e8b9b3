import { organ, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  AnnulledNotice, Correction, Home, HomePublished, NotPublished, PenaltyPublication, PublicationOpening, Pushed, Repaired, Summary,
} from '../contract-penalty-publication.ts'
import {
  beginPublication, groundFits, isForThePublic, isMinor, isNotMinor, isOfAnotherProvince, isOfThisProvince, isOldEnough, isOtherProvince,
  isSameProvince, publicationIsPast, sinceAnnulled, sinceDecided, sincePublished, wasAnnulled, withHome, withHomePublished, withPublished, withSummary,
} from '../rules-penalty-publication.ts'

/**
 * 行政处罚信息公示. The officer drafts the summary, the credit officer approves and publishes it
 * (SD27): within 20 working days at home, or by way of the home organ of the party elsewhere. It is
 * shown for three months or three years, ends early only by credit repair, and is withdrawn within
 * three working days when the penalty falls. A warning alone is not published.
 */
export const penaltyPublication = defineProcedure(PenaltyPublication, {
  name: 'penaltyPublication',
  inventory: 'P18',
  title: '行政处罚信息公示',
  law: ['PIM', 'APL', 'ICP'],
  version: 1,
  inForce: { current: '2021-09-01' },
  opening: PublicationOpening,
  begin: beginPublication,
  titled: ({ decisionNumber }) => `公示：${decisionNumber}`,
  number: { series: '{organ}市监罚公示〔{year}〕{serial}号' },

  states: {
    due: '待公示', drafted: '已拟稿', pushed: '已推送登记地', published: '公示中', ended: '公示期满', withdrawn: '已撤回', notPublished: '不予公示',
  },
  start: 'due',
  final: ['ended', 'withdrawn', 'notPublished'],

  capacities: {
    caseOfficer: organ('办案人员', 'caseOfficer'),
    creditOfficer: organ('信用管理员', 'creditOfficer'),
    clock: theClock,
  },
  opens: ['caseOfficer', 'creditOfficer'],
  follows: [{ from: 'case:penalty', meaning: 'concerns' }],

  documents: {
    summary: { zh: '行政处罚信息摘要', code: 'PUB' },
    annulment: { zh: '撤销/变更决定', code: 'ANNUL' },
  },

  limits: {
    publish: { id: 'CAS.publish', zh: '公示处罚信息', kind: 'term', term: '20 working days', from: 'opened', since: sinceDecided, until: ['publish', 'declinePublication'], by: 'creditOfficer', when: isSameProvince, basis: 'PIM 9', confidence: 'v' },
    push: { id: 'CAS.push', zh: '推送登记地市场监管部门', kind: 'term', term: '10 working days', from: 'opened', since: sinceDecided, until: ['push', 'declinePublication'], by: 'creditOfficer', when: isOtherProvince, basis: 'PIM 10', confidence: 'v' },
    pushPublish: { id: 'CAS.pushPublish', zh: '登记地公示所收到的信息', kind: 'term', term: '10 working days', from: 'push', until: ['confirmPushed'], by: 'creditOfficer', basis: 'PIM 10', confidence: 'v' },
    unpublish: { id: 'CAS.unpublish', zh: '撤回或更正公示信息', kind: 'term', term: '3 working days', from: 'noteAnnulled', since: sinceAnnulled, until: ['withdraw', 'correct'], by: 'creditOfficer', basis: 'PIM 11', confidence: 'v' },
    showMinor: { id: 'CAS.showMinor', zh: '公示期：仅通报批评或较低数额罚款', kind: 'validity', term: '3 months', from: ['publish', 'confirmPushed'], since: sincePublished, until: [], by: 'creditOfficer', when: isMinor, roll: false, lapse: 'endShow', basis: 'PIM 13', confidence: 'v' },
    showNormal: { id: 'CAS.showNormal', zh: '公示期：其他行政处罚', kind: 'validity', term: '3 years', from: ['publish', 'confirmPushed'], since: sincePublished, until: [], by: 'creditOfficer', when: isNotMinor, roll: false, lapse: 'endShow', basis: 'PIM 13', confidence: 'v' },
  },

  steps: {
    settleHome: { zh: '核定当事人登记地', from: ['due', 'drafted'], by: 'creditOfficer', form: Home, records: withHome, basis: 'PIM 9,10' },
    draft: { zh: '拟公示摘要', from: 'due', to: 'drafted', by: 'caseOfficer', issues: ['summary'], form: Summary, when: [isForThePublic], records: withSummary, basis: 'PIM 6' },
    returnDraft: { zh: '退回修改', from: 'drafted', to: 'due', by: 'creditOfficer', form: Reasons, basis: 'PIM 6' },
    publish: { zh: '公示', from: 'drafted', to: 'published', by: 'creditOfficer', when: [isForThePublic, isOfThisProvince], notSameAs: ['draft'], records: withPublished, basis: 'APL 48; PIM 9', note: '立即对公众公开，此后只能更正或依法撤回' },
    push: { zh: '推送登记地', from: 'drafted', to: 'pushed', by: 'creditOfficer', form: Pushed, when: [isForThePublic, isOfAnotherProvince], notSameAs: ['draft'], basis: 'PIM 10' },
    confirmPushed: { zh: '登记地已公示', from: 'pushed', to: 'published', by: 'creditOfficer', form: HomePublished, verify: [publicationIsPast], records: withHomePublished, basis: 'PIM 10' },
    correct: { zh: '更正公示信息', from: 'published', by: 'creditOfficer', issues: ['summary'], form: Correction, records: withSummary, basis: 'PIM 11' },
    noteAnnulled: { zh: '收到撤销或变更决定', from: ['pushed', 'published'], by: 'creditOfficer', needs: ['annulment'], form: AnnulledNotice, basis: 'PIM 11' },
    withdraw: { zh: '撤回公示', from: ['pushed', 'published'], to: 'withdrawn', by: 'creditOfficer', form: Reasons, when: [wasAnnulled], basis: 'PIM 11', note: '从各处撤下，并说明已撤回' },
    repair: { zh: '信用修复，提前停止公示', from: 'published', to: 'ended', by: 'creditOfficer', form: Repaired, when: [isOldEnough], basis: 'PIM 13; CRPM' },
    endShow: { zh: '公示期满停止公示', from: 'published', to: 'ended', by: 'clock', basis: 'PIM 13' },
    declinePublication: { zh: '不予公示', from: ['due', 'drafted'], to: 'notPublished', by: 'creditOfficer', form: NotPublished, verify: [groundFits], basis: 'PIM 2' },
  },
}, {
  title: 'Publication of a penalty',
  states: {
    due: 'To be published', drafted: 'Drafted', pushed: 'Pushed to the home organ', published: 'Published', ended: 'Term of publication over',
    withdrawn: 'Withdrawn', notPublished: 'Not published',
  },
  capacities: { caseOfficer: 'Case officer', creditOfficer: 'Credit officer', clock: 'Clock' },
  documents: { summary: 'Summary of the penalty', annulment: 'Annulment or change' },
  limits: {
    publish: 'Publish the penalty', push: 'Push it to the home organ', pushPublish: 'Home organ publishes what it received', unpublish: 'Withdraw or correct the publication',
    showMinor: 'Shown: criticism or a low fine only', showNormal: 'Shown: other penalties',
  },
  steps: {
    settleHome: 'Settle where the party is registered', draft: 'Draft the summary', returnDraft: 'Return the draft', publish: 'Publish', push: 'Push to the home organ', confirmPushed: 'Published at home',
    correct: 'Correct the publication', noteAnnulled: 'Annulment or change received', withdraw: 'Withdraw the publication', repair: 'End early by credit repair',
    endShow: 'Term of publication over', declinePublication: 'Do not publish',
  },
  notes: { publish: 'Public at once; afterwards only corrected, or withdrawn by law', withdraw: 'Taken down everywhere, and said to be withdrawn' },
})
