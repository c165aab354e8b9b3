import { organ, party, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  ExitApplication, ListedPlan, ListedSupervision, ListedVisit, Listing, ListingCandidate, MonthlyReport, Relisting, Talk,
} from '../contract-listed.ts'
import {
  beginListed, criteriaAreAhead, criteriaAreMet, foundMetOnSite, hasRebounded, isDelisted, isListed, owesReports,
  planHasFourKinds, reportIsNewer, termIsOver, thereIsRoom, withListing, withVisit,
} from '../rules-listed.ts'

/**
 * 挂牌督办. The nation lists a place with a baseline and criteria; its government plans, reports each
 * month and is visited each quarter. It is delisted when inspectors find every criterion met, and
 * listed again if it rebounds within a year. Whoever lets the term pass is called to a talk.
 */
export const listedSupervision = defineProcedure(ListedSupervision, {
  name: 'listedSupervision',
  inventory: 'P31',
  title: '挂牌督办',
  law: ['SPR', 'FSL'],
  version: 1,
  inForce: { current: '2015-10-01', 2007: '2007-07-26' },
  opening: ListingCandidate,
  begin: beginListed,
  titled: (site) => `${site.areaName}${site.product}挂牌督办`,
  number: { series: 'GPD-{year}-{serial:3}' },

  states: {
    candidate: '拟挂牌', listed: '已挂牌', planFiled: '已报方案', reporting: '整治中', exitApplied: '申请摘牌',
    delisted: '已摘牌（观察期）', closed: '观察期满', notListed: '不予挂牌',
  },
  start: 'candidate',
  final: ['closed', 'notListed'],

  capacities: {
    nationalHead: organ('总局负责人', 'nationalHead'),
    oversightInspector: organ('督导员', 'oversightInspector'),
    countyGov: party('县政府联络人', 'countyGov'),
    clock: theClock,
  },
  opens: ['oversightInspector', 'nationalHead'],
  follows: [{ from: 'case:campaign', meaning: 'continues' }],

  documents: {
    listing: { zh: '挂牌督办决定', code: 'LISTDEC', series: 'GP-{year}-{serial:2}' },
    plan: { zh: '整治方案', code: 'PLAN' },
    report: { zh: '月度进展报告', code: 'LREP' },
    siteReport: { zh: '实地核查(督查)报告', code: 'SITE' },
    exitApplication: { zh: '摘牌申请', code: 'EXITAPP' },
    delisting: { zh: '摘牌决定', code: 'DELIST', series: 'ZP-{year}-{serial:2}' },
    extension: { zh: '延长期限告知书', code: 'EXT', series: '{organ}市监延〔{year}〕{serial}号' },
    reasons: { zh: '不予批准理由记录', code: 'REASON' },
  },

  limits: {
    plan: { id: 'design.listedPlan', zh: '报送整治方案', kind: 'term', term: '30 days', from: ['list', 'relist'], until: ['filePlan'], by: 'countyGov', basis: 'design', confidence: 'd' },
    report: { id: 'LST.report', zh: '每月报告进展', kind: 'recurrence', term: '1 month', from: ['list', 'relist', 'failExit'], until: ['report'], by: 'countyGov', when: owesReports, roll: false, basis: 'design', confidence: 'd' },
    visit: { id: 'design.listedVisit', zh: '每季度督查', kind: 'recurrence', term: '3 months', from: ['list', 'relist'], until: ['visit'], by: 'oversightInspector', when: isListed, roll: false, basis: 'design', origin: 'internal', confidence: 'd' },
    term: { id: 'LST.term', zh: '达到摘牌标准', kind: 'term', term: '1 year', from: ['list', 'relist'], until: ['passExit'], by: 'countyGov', roll: false, extension: { term: '6 months', times: 1 }, basis: 'design', confidence: 'd' },
    rebound: { id: 'design.rebound', zh: '摘牌后观察期', kind: 'validity', term: '1 year', from: 'passExit', until: [], by: 'oversightInspector', when: isDelisted, roll: false, lapse: 'endWatch', basis: 'design', confidence: 'd' },
  },

  steps: {
    list: { zh: '挂牌', from: 'candidate', to: 'listed', by: 'nationalHead', issues: ['listing'], form: Listing, verify: [thereIsRoom, criteriaAreAhead], records: withListing, basis: 'SPR; design', note: '基线和摘牌标准自此固定' },
    decline: { zh: '不予挂牌', from: 'candidate', to: 'notListed', by: 'nationalHead', issues: ['reasons'], form: Reasons, basis: 'design', note: '本案就此结束' },
    filePlan: { zh: '报送整治方案', from: 'listed', to: 'planFiled', by: 'countyGov', needs: ['plan'], form: ListedPlan, verify: [planHasFourKinds], basis: 'design' },
    report: { zh: '报告进展', from: ['planFiled', 'reporting'], to: 'reporting', by: 'countyGov', needs: ['report'], form: MonthlyReport, verify: [reportIsNewer], basis: 'design' },
    visit: { zh: '现场督查', from: ['reporting', 'exitApplied'], by: 'oversightInspector', needs: ['siteReport'], form: ListedVisit, records: withVisit, basis: 'design' },
    applyExit: { zh: '申请摘牌', from: 'reporting', to: 'exitApplied', by: 'countyGov', needs: ['exitApplication'], form: ExitApplication, verify: [criteriaAreMet], basis: 'design' },
    passExit: { zh: '摘牌', from: 'exitApplied', to: 'delisted', by: 'nationalHead', issues: ['delisting'], when: [foundMetOnSite], basis: 'design' },
    failExit: { zh: '未达标，继续整治', from: 'exitApplied', to: 'reporting', by: 'oversightInspector', issues: ['reasons'], form: Reasons, basis: 'design' },
    extendOnce: { zh: '延长整治期限', from: ['planFiled', 'reporting', 'exitApplied'], by: 'nationalHead', issues: ['extension'], form: Reasons, extends: ['term'], basis: 'design' },
    talk: { zh: '约谈地方政府负责人', from: ['listed', 'planFiled', 'reporting', 'exitApplied'], by: 'nationalHead', form: Talk, when: [termIsOver], basis: 'FSL 117', note: '约谈情况纳入考核' },
    relist: { zh: '反弹，重新挂牌', from: 'delisted', to: 'listed', by: 'nationalHead', issues: ['listing'], form: Relisting, verify: [hasRebounded], records: withListing, basis: 'design' },
    endWatch: { zh: '观察期满', from: 'delisted', to: 'closed', by: 'clock', basis: 'design' },
  },
}, {
  title: 'Listed supervision of a problem area',
  states: {
    candidate: 'Candidate', listed: 'Listed', planFiled: 'Plan filed', reporting: 'Being mended', exitApplied: 'Delisting applied for',
    delisted: 'Delisted, being watched', closed: 'Watch over', notListed: 'Not listed',
  },
  capacities: { nationalHead: 'Head of the national bureau', oversightInspector: 'Inspector', countyGov: 'Liaison of the county government', clock: 'Clock' },
  documents: {
    listing: 'Listing decision', plan: 'Plan', report: 'Monthly progress report', siteReport: 'Site inspection report', exitApplication: 'Exit application',
    delisting: 'Delisting decision', extension: 'Notice of extension', reasons: 'Reasons on record',
  },
  limits: { plan: 'File the plan', report: 'Report each month', visit: 'Visit each quarter', term: 'Reach the criteria', rebound: 'Watch after delisting' },
  steps: {
    list: 'List the site', decline: 'Do not list', filePlan: 'File the plan', report: 'Report progress', visit: 'Visit', applyExit: 'Apply for delisting', passExit: 'Delist',
    failExit: 'Criteria not met: go on', extendOnce: 'Extend the term', talk: 'Call the local head to a talk', relist: 'Rebound: list again', endWatch: 'The watch is over',
  },
  notes: {
    list: 'Baseline and criteria are fixed from now on',
    decline: 'This ends the case',
    talk: 'The talk counts in the assessment of the place',
  },
})
