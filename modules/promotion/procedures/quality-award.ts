import { organ, party, superior } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import { AwardCheck, AwardOpening, AwardScores, AwardSite, AwardVote, AwardWithdrawal, QualityAward } from '../contract-award.ts'
import {
  beginAward, foundRecordIsClean, fourthExpertIsAsked, individualIsNamed, ownRecordIsClean, roundHasRoom,
  scorersAreFromElsewhere, scorersHaveNoTie, teamHasNoTie, teamIsFromElsewhere, voteIsCarried, withHonour, withScore,
} from '../rules-award.ts'
import { isAmongTheFirst, isOnNotice, noObjectionStands, objectionIsUpheld } from '../rules-experts.ts'

/**
 * 质量奖. Every second year; at most ten prizes and ninety nominations. The province checks five clean
 * years and recommends, experts from elsewhere score papers and visit, the committee votes, the list
 * is open to objection, and the head of the national bureau awards. Fraud or a major accident undoes
 * the award.
 */
export const qualityAward = defineProcedure(QualityAward, {
  name: 'qualityAward',
  inventory: 'P28',
  title: '质量奖',
  law: ['QAM'],
  version: 1,
  inForce: { current: '2015-01-01', 2007: '2007-11-01' },
  opening: AwardOpening,
  begin: beginAward,
  titled: (award) => `${award.round}年质量奖申报（${award.nomineeKind === 'individual' ? '个人' : '组织'}）`,
  number: { series: 'ZLJ-{year}-{serial:5}' },

  states: {
    applied: '已申报', checked: '已推荐', paperReviewed: '材料评审完成', siteReviewed: '现场评审完成', shortlisted: '表决通过',
    publicNotice: '公示中', awarded: '已获奖', ineligible: '不符合条件', notSelected: '未入选', withdrawnAward: '奖项已撤销',
  },
  start: 'applied',
  final: ['ineligible', 'notSelected', 'withdrawnAward'],

  capacities: {
    applicant: party('申报单位', 'enterpriseUser'),
    provinceOfficer: organ('省局经办人', 'provinceOfficer'),
    expert: superior('评审专家', 'expert'),
    awardCommittee: superior('评选表彰委员会', 'awardCommittee'),
    nationalHead: superior('总局负责人', 'organHead'),
  },
  opens: ['applicant'],
  barredBy: ['qualityAward.cycle'],

  documents: {
    recommendation: { zh: '推荐意见', code: 'AREC' },
    reasons: { zh: '不予推荐理由记录', code: 'REASON' },
    paperScore: { zh: '材料评审表', code: 'ASCORE' },
    siteReport: { zh: '现场评审报告', code: 'ASITE' },
    votingRecord: { zh: '表决记录', code: 'AVOTE' },
    list: { zh: '公示名单', code: 'BLIST', series: '国市监公告〔{year}〕{serial}号' },
    certificate: { zh: '获奖证书', code: 'ACERT', series: 'ZLJZ-{year}-{serial:3}' },
    withdrawal: { zh: '撤销奖项决定', code: 'BREV', series: '国市监公告〔{year}〕{serial}号' },
  },

  limits: {
    clean: { id: 'QAW.clean', zh: '无重大质量、安全、环境事故的期间', kind: 'retention', term: '-5 years', from: 'opened', until: [], by: 'applicant', when: (facts) => facts.state === 'applied', roll: false, basis: 'QAM', confidence: 'v' },
    publicity: { id: 'FBE.publicity', zh: '拟奖名单公示期', kind: 'bar', term: '15 days', from: 'publishList', until: ['award'], by: 'awardCommittee', when: isOnNotice, basis: 'design', confidence: 'd' },
    cycle: { id: 'QAW.cycle', zh: '评选周期，获奖后下届方可再申报', kind: 'bar', term: '2 years', from: 'award', until: ['award'], by: 'applicant', roll: false, basis: 'QAM', confidence: 'v' },
  },

  steps: {
    check: { zh: '核查并推荐', from: 'applied', to: 'checked', by: 'provinceOfficer', issues: ['recommendation'], form: AwardCheck, when: [individualIsNamed, ownRecordIsClean], verify: [foundRecordIsClean], basis: 'QAM' },
    refuse: { zh: '不予推荐', from: 'applied', to: 'ineligible', by: 'provinceOfficer', issues: ['reasons'], form: Reasons, basis: 'QAM', note: '本次申报就此结束' },
    reviewPapers: { zh: '材料评审', from: 'checked', to: 'paperReviewed', by: 'expert', needs: ['paperScore'], form: AwardScores, verify: [scorersHaveNoTie, scorersAreFromElsewhere, fourthExpertIsAsked], records: withScore, basis: 'QAM' },
    siteVisit: { zh: '现场评审', from: 'paperReviewed', to: 'siteReviewed', by: 'expert', needs: ['siteReport'], form: AwardSite, verify: [isAmongTheFirst, teamHasNoTie, teamIsFromElsewhere], basis: 'QAM' },
    leaveOut: { zh: '未入选', from: ['paperReviewed', 'siteReviewed'], to: 'notSelected', by: 'awardCommittee', issues: ['reasons'], form: Reasons, basis: 'design', note: '本次申报就此结束' },
    vote: { zh: '审议表决', from: 'siteReviewed', to: 'shortlisted', by: 'awardCommittee', needs: ['votingRecord'], form: AwardVote, verify: [roundHasRoom, voteIsCarried], records: withHonour, basis: 'QAM' },
    publishList: { zh: '公示拟奖名单', from: 'shortlisted', to: 'publicNotice', by: 'awardCommittee', issues: ['list'], basis: 'QAM', note: '名单向社会公示，任何人可以提出异议' },
    upholdObjection: { zh: '异议成立，取消资格', from: 'publicNotice', to: 'ineligible', by: 'awardCommittee', issues: ['reasons'], form: Reasons, when: [objectionIsUpheld], basis: 'QAM' },
    award: { zh: '授奖', from: 'publicNotice', to: 'awarded', by: 'nationalHead', issues: ['certificate'], when: [noObjectionStands], notSameAs: ['vote', 'publishList'], basis: 'QAM' },
    withdrawAward: { zh: '撤销奖项', from: 'awarded', to: 'withdrawnAward', by: 'nationalHead', issues: ['withdrawal'], form: AwardWithdrawal, basis: 'QAM', note: '收回奖牌、证书并公告' },
  },
}, {
  title: 'Quality award',
  states: {
    applied: 'Applied', checked: 'Recommended', paperReviewed: 'Papers reviewed', siteReviewed: 'Site reviewed', shortlisted: 'Voted for',
    publicNotice: 'On public notice', awarded: 'Awarded', ineligible: 'Not eligible', notSelected: 'Not selected', withdrawnAward: 'Award withdrawn',
  },
  capacities: { applicant: 'Applicant', provinceOfficer: 'Officer of the province', expert: 'Expert', awardCommittee: 'Award committee', nationalHead: 'Head of the national bureau' },
  documents: {
    recommendation: 'Recommendation', reasons: 'Reasons on record', paperScore: 'Paper review score', siteReport: 'Site review report',
    votingRecord: 'Voting record', list: 'Public notice list', certificate: 'Award certificate', withdrawal: 'Award withdrawal',
  },
  limits: { clean: 'Years free of major accidents', publicity: 'Public notice of the list', cycle: 'Cycle of the award: apply again in the next round' },
  steps: {
    check: 'Check and recommend', refuse: 'Do not recommend', reviewPapers: 'Review the papers', siteVisit: 'Review on site', leaveOut: 'Not selected',
    vote: 'Vote', publishList: 'Put the list on public notice', upholdObjection: 'Objection upheld: no award', award: 'Award', withdrawAward: 'Withdraw the award',
  },
  notes: {
    refuse: 'This ends the application',
    leaveOut: 'This ends the application',
    publishList: 'The list is public, and anybody may object',
    withdrawAward: 'Plaque and certificate are taken back, and it is made public',
  },
})
