import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** Rules on urgent sampling, from the survey to a repeal. All of it is made up. */
const grounds = { grounds: '情况已经变化（演示）' }

const comment = (decision: string, reason?: string) => ({
  ...{ from: 'enterprise', article: '第8条', comment: '建议延长送样时间（演示）', decision },
  ...(reason && { reason }),
})

const comments = { comments: [comment('adopted'), comment('partly', '只延长至六小时（演示）')] }
const evaluation = (cause: string, proposal: string) => ({
  step: 'evaluate',
  data: { cause, findings: '施行两年效果良好（演示）', proposal },
})

const toComment = ['startDraft', 'publishDraft'] as const
const toReview = [...toComment, 'answer', { wait: '34 days' }, 'sendReview'] as const
const toIssued = [...toReview, 'pass', 'issue'] as const
const urgent = { site: '机关网站（演示）', urgent: true, urgentGrounds: '事故频发（演示）' }

export const regulationProjectWorked: WorkedCase = {
  procedure: 'regulationProject',
  party: null,
  opening: {
    by: 'leadOfficer',
    data: {
      ...{ title: '食品安全突发事件应急监督抽查办法（演示）', kind: 'regulation', act: 'make' },
      ...{ workPoint: 14, need: '应急抽检缺少程序规定（演示）' },
    },
  },
  forms: {
    startDraft: { findings: '调研六省（演示）', topics: ['抽样', '送检', '信息发布'] },
    shelve: grounds,
    publishDraft: { site: '机关网站（演示）', urgent: false },
    answer: comments,
    sendReview: { received: 2, changes: '修改第8条（演示）' },
    returnDraft: { conforms: '第8条与上位法不一致（演示）', powers: '权限内（演示）' },
    pass: { conforms: '与上位法一致（演示）', powers: '权限和程序合法（演示）' },
    sendBack: grounds,
    issue: ({ today, day }) => ({
      meetingOn: today,
      inForceOn: day(40),
      replaces: ['旧办法（演示）'],
    }),
    evaluate: { cause: 'request', findings: '各地反映良好（演示）', proposal: 'keep' },
    keep: grounds,
    revise: grounds,
    repeal: grounds,
  },
  ways: {
    'made, commented, issued, evaluated and kept': {
      moves: [
        'startDraft',
        {
          refused: 'publishDraft',
          code: 'urgencyUnexplained',
          data: { site: '网站', urgent: true },
        },
        'publishDraft',
        { refused: 'sendReview', code: 'tooEarly' },
        { refused: 'answer', code: 'reasonMissing', data: { comments: [comment('rejected')] } },
        'answer',
        { wait: '34 days' },
        {
          refused: 'sendReview',
          code: 'commentsUnanswered',
          data: { received: 3, changes: '修改第8条（演示）' },
        },
        'sendReview',
        'pass',
        { refused: 'issue', code: 'inForceTooSoon', data: issued(10) },
        { refused: 'issue', code: 'inForceBefore', data: issued(-1) },
        { refused: 'issue', code: 'meetingInFuture', data: unmet },
        'issue',
        { refused: 'evaluate', code: 'notTwoYears', data: evaluation('due', 'keep').data },
        { wait: '800 days' },
        evaluation('due', 'keep'),
        { refused: 'repeal', code: 'evaluationProposesOtherwise' },
        'keep',
        'evaluate',
        'keep',
      ],
    },
    'not begun': { moves: ['shelve'] },
    'returned by the legal reviewer and sent back by the head': {
      moves: [
        ...toReview,
        'returnDraft',
        { step: 'publishDraft', data: urgent },
        { refused: 'sendReview', code: 'tooEarly' },
        'answer',
        { wait: '12 days' },
        'sendReview',
        'pass',
        'sendBack',
      ],
    },
    'revised as its next edition': {
      moves: [
        ...toIssued,
        evaluation('request', 'revise'),
        { refused: 'keep', code: 'evaluationProposesOtherwise' },
        'revise',
        ...toReview,
        'pass',
        {
          refused: 'issue',
          code: 'replacedTextMissing',
          data: ({ today, day }) => ({ meetingOn: today, inForceOn: day(40), replaces: [] }),
        },
        'issue',
      ],
    },
    repealed: { moves: [...toIssued, evaluation('request', 'repeal'), 'repeal'] },
    'of 2007': { regime: '2007', moves: toIssued },
  },
}

function issued(days: number) {
  return ({ today, day }: Moment) => ({ meetingOn: today, inForceOn: day(days), replaces: [] })
}

function unmet({ day }: Moment) {
  return { meetingOn: day(3), inForceOn: day(40), replaces: [] }
}
