import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** A recommended national standard for rice noodles, made up, from proposal to withdrawal. */
const grounds = { grounds: '理由记录（演示）' }

const vote = (inFavour: number, against: number) => ({
  ...{ members: 40, voted: 36, inFavour, against, abstained: 36 - inFavour - against },
  opinion: '会议审查意见（演示）',
})

const assessed = (force: string, adoption = 'none', level = 'national') => ({
  ...{ level, force, adoption, opinion: '评估认为确有必要（演示）' },
  ...(adoption !== 'none' && { adoptedFrom: 'ISO 00000:2025（演示）' }),
})

const reviewed = (conclusion: string) => ({
  step: 'review',
  data: { conclusion, grounds: '按期复审（演示）' },
})

const draft = ({ day }: Moment) => ({
  ...{ explanation: '编制说明（演示）', site: 'https://example.org/draft' },
  closesOn: day(61),
})

const toRegistered = ['publishProposal', { wait: '40 days' }, 'acceptProposal'] as const
const toDrafting = [...toRegistered, 'issuePlan'] as const
const toComment = [...toDrafting, 'publishDraft'] as const
const toExamine = [...toComment, 'answerComment', { wait: '75 days' }, 'sendDraft'] as const
const toApprove = [...toExamine, 'votePass'] as const
const toForce = [...toApprove, 'approve', 'publish'] as const
const fastToRegistered = [
  'publishProposal',
  { wait: '40 days' },
  { step: 'acceptProposal', data: assessed('recommended', 'IDT') },
] as const
const late = { wait: '530 days' } as const

export const standardProjectWorked: WorkedCase = {
  procedure: 'standardProject',
  party: 'otherDept',
  organ: 'national',
  opening: {
    by: 'tcSecretariat',
    data: {
      ...{ title: '米粉（演示）', titleEn: 'Rice noodles (demonstration)', work: 'revision' },
      ...{ earlierStandard: 'GB/T 00001-2015', proposedForce: 'recommended' },
      ...{ purpose: '工艺变化，需修订理化指标（演示）', scope: '适用于干、湿米粉（演示）' },
    },
  },
  forms: {
    publishProposal: { site: 'https://example.org/proposal', urgent: false },
    acceptProposal: assessed('recommended'),
    reject: grounds,
    issuePlan: ({ day }) => ({ leadDrafter: '演示粮油研究院', submitBy: day(365) }),
    skipDrafting: ({ day }) => ({ leadDrafter: '演示粮油研究院', submitBy: day(200) }),
    publishDraft: draft,
    skipComment: grounds,
    answerComment: {
      received: 2,
      comments: [
        {
          ...{ from: '演示企业', clause: '4.2', comment: '建议放宽水分指标' },
          ...{ treatment: 'notAdopted', reason: '放宽后易霉变，验证数据不支持' },
        },
        {
          ...{ from: '演示检验院', clause: '5.1', comment: '补充取样方法' },
          treatment: 'adopted',
        },
      ],
    },
    votePass: vote(30, 4),
    voteFail: vote(20, 12),
    majorChange: grounds,
    approve: ({ today }) => ({ standardNumber: `GB/T 99001-${today.slice(0, 4)}` }),
    returnFile: grounds,
    publish: ({ day }) => ({ inForceOn: day(180), site: 'https://example.org/standard' }),
    fileStandard: { filingNumber: '演备 2027-001' },
    review: { conclusion: 'valid', grounds: '指标仍然适用（演示）' },
    revise: ({ day }) => ({ leadDrafter: '演示粮油研究院', submitBy: day(365) }),
    withdraw: grounds,
    extend: grounds,
    grantExtension: grounds,
    refuseExtension: grounds,
  },
  ways: {
    'made, published, reviewed and revised': {
      moves: [
        { refused: 'acceptProposal', code: 'proposalNotPublished' },
        'publishProposal',
        { refused: 'acceptProposal', code: 'tooEarly' },
        { wait: '40 days' },
        'acceptProposal',
        'issuePlan',
        'publishDraft',
        { refused: 'sendDraft', code: 'commentsUnanswered' },
        'answerComment',
        { refused: 'sendDraft', code: 'tooEarly' },
        { wait: '75 days' },
        'sendDraft',
        { refused: 'votePass', code: 'voteNotCarried', data: vote(20, 12) },
        'votePass',
        'approve',
        { refused: 'publish', code: 'inForceBeforePublication', data: inForceYesterday },
        'publish',
        { refused: 'fileStandard', code: 'nothingToFile' },
        'review',
        { refused: 'withdraw', code: 'otherConclusion' },
        'keep',
        reviewed('revise'),
        'revise',
        'publishDraft',
      ],
    },
    'withdrawn after its review': { moves: [...toForce, reviewed('withdraw'), 'withdraw'] },
    'not worth a project': { moves: ['reject'] },
    'lost, changed and returned': {
      moves: [
        ...toExamine,
        { refused: 'voteFail', code: 'voteCarried', data: vote(30, 4) },
        { refused: 'voteFail', code: 'votesDoNotAddUp', data: { ...vote(20, 12), voted: 41 } },
        'majorChange',
        { refused: 'sendDraft', code: 'commentsUnanswered' },
        'answerComment',
        { refused: 'sendDraft', code: 'tooEarly' },
        { wait: '75 days' },
        'sendDraft',
        'votePass',
        'returnFile',
        'voteFail',
      ],
    },
    'identical adoption on the fast track': {
      moves: [
        ...toRegistered.slice(0, 2),
        {
          refused: 'acceptProposal',
          code: 'adoptedStandardUnnamed',
          data: { ...assessed('recommended'), adoption: 'IDT' },
        },
        { step: 'acceptProposal', data: assessed('recommended', 'IDT') },
        { refused: 'issuePlan', code: 'planTooLong', data: overlong },
        'skipDrafting',
        'answerComment',
      ],
    },
    'identical adoption without a round of comment': {
      moves: [...fastToRegistered, 'issuePlan', 'skipComment'],
    },
    'own drafting has no fast track': {
      moves: [
        ...toRegistered,
        { refused: 'skipDrafting', code: 'notIdentical' },
        'issuePlan',
        { refused: 'skipComment', code: 'notIdentical' },
        { refused: 'publishDraft', code: 'commentTooShort', data: hasty },
      ],
    },
    'urgent and mandatory': {
      moves: [
        { refused: 'publishProposal', code: 'urgencyUnexplained', data: urgent() },
        { step: 'publishProposal', data: urgent('食品安全急需（演示）') },
        { wait: '12 days' },
        {
          refused: 'acceptProposal',
          code: 'forceDoesNotFitLevel',
          data: assessed('mandatory', 'none', 'local'),
        },
        { step: 'acceptProposal', data: assessed('mandatory', 'IDT') },
        'issuePlan',
        { refused: 'skipComment', code: 'mandatoryNeedsComment' },
        'extend',
        'grantExtension',
        'extend',
        { refused: 'grantExtension', code: 'extendedAlready' },
        { step: 'publishDraft', data: shorter },
        { refused: 'answerComment', code: 'commentsLeftOut', data: { received: 3, comments: [] } },
        { refused: 'answerComment', code: 'treatmentUnexplained', data: unexplained() },
        'answerComment',
        { wait: '45 days' },
        'sendDraft',
        'votePass',
        { refused: 'approve', code: 'numberDoesNotFit' },
        { refused: 'approve', code: 'notAStandardNumber', data: { standardNumber: '米粉标准' } },
      ],
    },
    'a local food safety standard is filed': {
      moves: [
        ...toRegistered.slice(0, 2),
        { step: 'acceptProposal', data: assessed('mandatory', 'none', 'foodLocal') },
        ...[...toForce.slice(3, -2)],
        { step: 'approve', data: localNumber },
        'publish',
        'fileStandard',
      ],
    },
    'asked for too late': {
      moves: [...toDrafting, late, { refused: 'extend', code: 'askedTooLate' }],
    },
    'no extension while drafting': {
      moves: [
        ...toDrafting,
        { refused: 'refuseExtension', code: 'noExtensionAsked' },
        'extend',
        'refuseExtension',
      ],
    },
    'no extension at the time of comment': { moves: [...toComment, 'extend', 'refuseExtension'] },
    'no extension at the examination': { moves: [...toExamine, 'extend', 'refuseExtension'] },
    'of 2007, stage by stage': {
      regime: '2007',
      moves: [
        { refused: 'publishProposal', code: 'otherRegime' },
        'acceptProposal',
        'issuePlan',
        'publishDraft',
        'answerComment',
        'sendDraft',
        'votePass',
        'approve',
        'publish',
        'review',
        'keep',
      ],
    },
  },
}

function inForceYesterday({ day }: Moment) {
  return { inForceOn: day(-1), site: 'https://example.org/standard' }
}

function overlong({ day }: Moment) {
  return { leadDrafter: '演示粮油研究院', submitBy: day(600) }
}

function hasty(at: Moment) {
  return { ...draft(at), closesOn: at.day(20) }
}

function shorter(at: Moment) {
  return { ...draft(at), closesOn: at.day(30) }
}

function localNumber({ today }: Moment) {
  return { standardNumber: `DBS33/ 3099-${today.slice(0, 4)}` }
}

function urgent(urgency?: string) {
  return { site: 'https://example.org/proposal', urgent: true, ...(urgency && { urgency }) }
}

function unexplained() {
  const comment = { from: '演示企业', clause: '4.2', comment: '建议放宽水分指标' }
  return { received: 1, comments: [{ ...comment, treatment: 'partly' }] }
}
