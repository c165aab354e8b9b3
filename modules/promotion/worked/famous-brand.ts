import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** A rice cooker under the catalogue of 2007, made up: title, problem, world title, expiry. */
const grounds = { grounds: '理由记录（演示）' }

const application = {
  ...{ catalogueYear: 2007, catalogueNumber: '国质检公告（2007）12号（演示）' },
  ...{ product: '电饭锅（演示）', trademark: '清禾牌', trademarkNumber: '演 0000001' },
  ...{ foreignMark: false, character: 'ordinary', permit: 'ccc', permitNumber: '2007演示0001' },
  ...{ salesYuan: '820000000', exportYuan: '120000000.50', profitAndTaxYuan: '98000000' },
  records: [],
}

const expert = (province: string, tie: string, market: number) => ({
  ...{ name: '演示专家', employer: '演示研究院', province, tie },
  ...{ market, quality: 31, benefit: 17, development: 13, ownRights: 2 },
})

const scores = (province = '440000', tie = 'none') => ({
  scores: [expert(province, tie, 26), expert('110000', 'none', 25), expert('370000', 'none', 27)],
})

const found = [{ kind: 'failedSampling', on: '2099-01-01', reference: '演示抽查通报 3 号' }]

const recommendation = ({ day }: Moment) => ({
  ...{ catalogueClosesOn: day(30), records: [], opinion: '行业协会同意推荐（演示）' },
})

const toNotice = ['recommend', 'score', 'shortlist'] as const
const toTitle = [...toNotice, { wait: '25 days' }, 'award'] as const
const toSuspended = [...toTitle, 'noteProblem', 'suspendTitle'] as const
const objection = (way: string) => ({ tied: 'publicityObjection', meaning: 'concerns', way })

export const famousBrandWorked: WorkedCase = {
  procedure: 'famousBrand',
  party: 'enterprise',
  opening: { by: 'enterprise', data: application },
  forms: {
    recommend: recommendation,
    screenOut: grounds,
    score: scores(),
    shortlist: { rank: 3, quota: 20, opinion: '同意列入（演示）' },
    leaveOut: grounds,
    upholdObjection: grounds,
    noteProblem: ({ today }) => ({ kind: 'failedSampling', reference: '演示抽查 7 号', on: today }),
    clearProblem: grounds,
    suspendTitle: grounds,
    restore: grounds,
    withdrawTitle: { ground: 'failedSampling', grounds: '复查仍不合格（演示）' },
    awardWorld: { year: 2008, grounds: '出口和质量水平居前（演示）' },
    reportMarkUse: ({ today }) => ({
      ...{ place: '演示商场', foundOn: today, facts: '包装仍印有名牌标志（演示）' },
    }),
    reapply: application,
  },
  ways: {
    'from the application to a new one': {
      regime: '2007',
      moves: [
        ...toNotice,
        { refused: 'award', code: 'tooEarly' },
        { wait: '25 days' },
        'award',
        { refused: 'suspendTitle', code: 'noProblemNoted' },
        'noteProblem',
        'clearProblem',
        'awardWorld',
        { refused: 'awardWorld', code: 'tooEarly' },
        'noteProblem',
        'suspendTitle',
        'restore',
        { lapse: 'validity' },
        'reportMarkUse',
        { step: 'reapply', data: { ...application, foreignMark: true } },
        { refused: 'recommend', code: 'excluded' },
        { lapse: 'exclusion' },
      ],
    },
    'screened out': { regime: '2007', moves: ['screenOut'] },
    'left off the list': {
      regime: '2007',
      moves: [
        { refused: 'recommend', code: 'excluded', data: withRecord },
        { refused: 'recommend', code: 'appliedTooLate', data: closedBefore },
        'recommend',
        { refused: 'score', code: 'expertHasTie', data: scores('440000', 'advised') },
        { refused: 'score', code: 'expertFromOwnProvince', data: scores('330000') },
        'score',
        { refused: 'shortlist', code: 'notAmongTheFirst', data: { ...late(), quota: 2 } },
        'leaveOut',
      ],
    },
    'objection upheld': {
      regime: '2007',
      moves: [
        ...toNotice,
        { refused: 'upholdObjection', code: 'noObjectionUpheld' },
        objection('being checked'),
        { refused: 'award', code: 'objectionOpen' },
        objection('upheld'),
        { refused: 'award', code: 'objectionUpheld' },
        'upholdObjection',
      ],
    },
    'expired while suspended': { regime: '2007', moves: [...toSuspended, { lapse: 'validity' }] },
    'withdrawn while suspended': {
      regime: '2007',
      moves: [...toSuspended, 'withdrawTitle', { wait: '1100 days' }],
    },
    'withdrawn at once': { regime: '2007', moves: [...toTitle, 'withdrawTitle'] },
  },
}

function withRecord(at: Moment) {
  return { ...recommendation(at), records: found }
}

function closedBefore(at: Moment) {
  return { ...recommendation(at), catalogueClosesOn: at.day(-1) }
}

function late() {
  return { rank: 3, opinion: '名次靠后（演示）' }
}
