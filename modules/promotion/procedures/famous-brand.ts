import { organ, party, superior, theClock } from '#kernel/authority.ts'
import { Reasons } from '#kernel/fields.ts'
import { defineProcedure } from '#kernel/procedure/define.ts'
import {
  BrandApplication, BrandRecommendation, BrandScores, FamousBrand, MarkUse, TitleProblem, TitleWithdrawal, WorldTitle,
} from '../contract-brand.ts'
import { ListPlace } from '../contract-experts.ts'
import {
  appliedAt, beginBrand, expertsAreFromElsewhere, expertsHaveNoTie, findingsDoNotExclude, isAppliedInTime, isExcluded,
  isNotExcluded, lastsFiveYears, lastsThreeYears, problemIsNoted, withApplication, withoutProblem, withProblem,
  withScore, withWorldTitle,
} from '../rules-brand.ts'
import { isAmongTheFirst, isOnNotice, noObjectionStands, objectionIsUpheld } from '../rules-experts.ts'

/**
 * 中国名牌产品评价, of 2007 only. The firm applies under the catalogue of the year through its
 * province; experts score, the committee makes the list, everybody may object, and the national
 * bureau awards a title for a term. While it holds the title the product is free of supervision
 * checks, so a quality problem opens a review of the title within one working day.
 */
export const famousBrand = defineProcedure(FamousBrand, {
  name: 'famousBrand',
  inventory: 'P09',
  title: '中国名牌产品评价',
  law: ['FBM'],
  version: 1,
  inForce: { 2007: '2001-12-29' },
  opening: BrandApplication,
  begin: beginBrand,
  titled: (brand) => `${brand.trademark}${brand.product}`,
  number: { series: 'MPSB-{year}-{serial:5}' },

  states: {
    applied: '已申报', provinceReviewed: '省局已推荐', scored: '已评分', publicNotice: '公示中', awarded: '已授予称号',
    suspendedTitle: '暂停使用标志', expired: '称号到期', screenedOut: '未入选', withdrawnTitle: '称号已撤销',
  },
  start: 'applied',
  final: ['screenedOut', 'withdrawnTitle'],

  capacities: {
    enterprise: party('申报企业', 'enterpriseUser'),
    provinceOfficer: organ('省局经办人', 'provinceOfficer'),
    expert: superior('评价专家', 'expert'),
    brandCommittee: superior('名推委', 'brandCommittee'),
    nationalHead: superior('总局负责人', 'organHead'),
    clock: theClock,
  },
  opens: ['enterprise'],
  barredBy: ['famousBrand.banAfterRevoke'],

  documents: {
    application: { zh: '中国名牌产品申请表', code: 'BAPP' },
    recommendation: { zh: '省局推荐意见', code: 'BREC' },
    screenOutNotice: { zh: '初审不合格通知', code: 'BNOT' },
    scoringSheet: { zh: '综合评价打分表', code: 'BSCORE' },
    list: { zh: '公示名单', code: 'BLIST', series: '国质检公告（{year}）{serial}号' },
    certificate: { zh: '名牌产品证书', code: 'BCERT', series: 'MP-{year}-{serial:5}' },
    worldCertificate: { zh: '中国世界名牌证书', code: 'BCERT', series: 'SJMP-{year}-{serial:3}' },
    suspension: { zh: '暂停使用标志通知', code: 'BSUS' },
    restoration: { zh: '恢复使用通知', code: 'BRES' },
    withdrawal: { zh: '撤销称号决定', code: 'BREV', series: '国质检公告（{year}）{serial}号' },
    clue: { zh: '案件线索移交单', code: 'CLUE', series: 'XS-{region}-{year}-{serial:6}' },
  },

  limits: {
    exclusion: { id: 'design.exclusion', zh: '不符合申报条件的自动筛除', kind: 'term', term: '1 day', from: 'opened', since: appliedAt, until: ['screenOut'], by: 'provinceOfficer', when: isExcluded, roll: false, lapse: 'screenOut', basis: 'design', origin: 'internal', confidence: 'd' },
    publicity: { id: 'FBE.publicity', zh: '初选名单公示期', kind: 'bar', term: '15 days', from: 'shortlist', until: ['award'], by: 'brandCommittee', when: isOnNotice, basis: 'design', confidence: 'd' },
    validity: { id: 'FBE.validity', zh: '称号有效期（2008年前目录）', kind: 'validity', term: '3 years', from: 'award', until: [], by: 'enterprise', when: lastsThreeYears, roll: false, lapse: 'expire', basis: 'FBM', confidence: 'v' },
    validity2008: { id: 'FBE.validity.2008', zh: '称号有效期（2008年起目录）', kind: 'validity', term: '5 years', from: 'award', until: [], by: 'enterprise', when: lastsFiveYears, roll: false, lapse: 'expire', basis: 'FBM', confidence: 'd' },
    titleReview: { id: 'design.titleReview', zh: '处理称号产品的质量问题', kind: 'term', term: '1 working day', from: 'noteProblem', until: ['clearProblem', 'suspendTitle', 'withdrawTitle'], by: 'brandCommittee', basis: 'design', origin: 'internal', confidence: 'd' },
    banAfterRevoke: { id: 'FBE.banAfterRevoke', zh: '撤销称号后不得申报', kind: 'bar', term: '3 years', from: 'withdrawTitle', until: ['reapply'], by: 'enterprise', roll: false, basis: 'design', confidence: 'd' },
    worldGap: { id: 'FBE.worldGap', zh: '同一产品再评世界名牌的间隔', kind: 'bar', term: '5 years', from: 'awardWorld', until: ['awardWorld'], by: 'enterprise', roll: false, basis: 'FBM', confidence: 'v' },
  },

  steps: {
    recommend: { zh: '推荐', from: 'applied', to: 'provinceReviewed', by: 'provinceOfficer', issues: ['recommendation'], form: BrandRecommendation, when: [isNotExcluded], verify: [findingsDoNotExclude, isAppliedInTime], basis: 'FBM' },
    screenOut: { zh: '初审不合格', from: 'applied', to: 'screenedOut', by: ['provinceOfficer', 'clock'], issues: ['screenOutNotice'], form: Reasons, basis: 'FBM', note: '本次申报就此结束' },
    score: { zh: '综合评价', from: 'provinceReviewed', to: 'scored', by: 'expert', needs: ['scoringSheet'], form: BrandScores, verify: [expertsHaveNoTie, expertsAreFromElsewhere], records: withScore, basis: 'FBM' },
    shortlist: { zh: '列入初选名单并公示', from: 'scored', to: 'publicNotice', by: 'brandCommittee', issues: ['list'], form: ListPlace, verify: [isAmongTheFirst], basis: 'FBM', note: '名单向社会公示，任何人可以提出异议' },
    leaveOut: { zh: '未列入初选名单', from: 'scored', to: 'screenedOut', by: 'brandCommittee', issues: ['screenOutNotice'], form: Reasons, basis: 'design', note: '本次申报就此结束' },
    upholdObjection: { zh: '异议成立，取消资格', from: 'publicNotice', to: 'screenedOut', by: 'brandCommittee', issues: ['screenOutNotice'], form: Reasons, when: [objectionIsUpheld], basis: 'FBM' },
    award: { zh: '授予称号', from: 'publicNotice', to: 'awarded', by: 'nationalHead', issues: ['certificate'], when: [noObjectionStands], notSameAs: ['shortlist'], basis: 'FBM', note: '有效期内免于各级质量监督检查' },

    noteProblem: { zh: '登记质量问题', from: 'awarded', by: 'provinceOfficer', form: TitleProblem, records: withProblem, basis: 'FBM' },
    clearProblem: { zh: '问题不影响称号', from: 'awarded', by: 'brandCommittee', form: Reasons, when: [problemIsNoted], records: withoutProblem, basis: 'design' },
    suspendTitle: { zh: '暂停使用标志', from: 'awarded', to: 'suspendedTitle', by: 'brandCommittee', issues: ['suspension'], form: Reasons, when: [problemIsNoted], basis: 'FBM' },
    restore: { zh: '恢复使用标志', from: 'suspendedTitle', to: 'awarded', by: 'brandCommittee', issues: ['restoration'], form: Reasons, records: withoutProblem, basis: 'FBM' },
    withdrawTitle: { zh: '撤销称号', from: ['awarded', 'suspendedTitle'], to: 'withdrawnTitle', by: 'nationalHead', issues: ['withdrawal'], form: TitleWithdrawal, notSameAs: ['suspendTitle'], basis: 'FBM', note: '三年内不得申报' },
    expire: { zh: '称号到期', from: ['awarded', 'suspendedTitle'], to: 'expired', by: 'clock', basis: 'FBM' },
    awardWorld: { zh: '授予中国世界名牌', from: 'awarded', by: 'nationalHead', issues: ['worldCertificate'], form: WorldTitle, records: withWorldTitle, basis: 'FBM', note: '年度荣誉，不设有效期' },
    reportMarkUse: { zh: '到期后仍用标志，移交线索', from: 'expired', by: 'provinceOfficer', issues: ['clue'], form: MarkUse, basis: 'FBM' },
    reapply: { zh: '再次申报', from: 'expired', to: 'applied', by: 'enterprise', needs: ['application'], form: BrandApplication, records: withApplication, basis: 'FBM' },
  },
}, {
  title: 'Famous brand evaluation',
  states: {
    applied: 'Applied', provinceReviewed: 'Recommended by the province', scored: 'Scored', publicNotice: 'On public notice', awarded: 'Title awarded',
    suspendedTitle: 'Use of the mark suspended', expired: 'Title expired', screenedOut: 'Not selected', withdrawnTitle: 'Title withdrawn',
  },
  capacities: { enterprise: 'Applicant', provinceOfficer: 'Officer of the province', expert: 'Expert', brandCommittee: 'Brand committee', nationalHead: 'Head of the national bureau', clock: 'Clock' },
  documents: {
    application: 'Famous brand application', recommendation: 'Province recommendation', screenOutNotice: 'Screen-out notice', scoringSheet: 'Scoring sheet',
    list: 'Public notice list', certificate: 'Brand certificate', worldCertificate: 'World brand certificate', suspension: 'Mark suspension',
    restoration: 'Mark restoration', withdrawal: 'Title withdrawal', clue: 'Clue slip',
  },
  limits: {
    exclusion: 'Automatic screening out', publicity: 'Public notice of the preliminary list', validity: 'Validity of the title (catalogues before 2008)',
    validity2008: 'Validity of the title (catalogues from 2008)', titleReview: 'Deal with a quality problem of a titled product',
    banAfterRevoke: 'No application after a title was withdrawn', worldGap: 'Gap before the next world title for the same product',
  },
  steps: {
    recommend: 'Recommend', screenOut: 'Screen out', score: 'Score', shortlist: 'Put on the list for public notice', leaveOut: 'Leave off the list',
    upholdObjection: 'Objection upheld: no title', award: 'Award the title', noteProblem: 'Note a quality problem', clearProblem: 'The problem leaves the title as it is',
    suspendTitle: 'Suspend the use of the mark', restore: 'Restore the use of the mark', withdrawTitle: 'Withdraw the title', expire: 'The title expires',
    awardWorld: 'Award the world title', reportMarkUse: 'Mark used after expiry: hand over a clue', reapply: 'Apply again',
  },
  notes: {
    screenOut: 'This ends the application',
    shortlist: 'The list is public, and anybody may object',
    leaveOut: 'This ends the application',
    award: 'Free of supervision checks while the title lasts',
    withdrawTitle: 'No application for three years',
    awardWorld: 'An honour of the year, without a term',
  },
})
