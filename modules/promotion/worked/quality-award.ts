import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** An application for the quality award, made up: papers, visit, vote, notice, award. */
const grounds = { grounds: '理由记录（演示）' }

const expert = (province: string, tie = 'none') => ({
  ...{ name: '演示专家', employer: '演示研究院', province, tie },
})

const score = (results: number, province = '440000', tie = 'none') => ({
  ...expert(province, tie),
  ...{ leadership: 90, strategy: 70, customers: 75, resources: 100, processes: 80 },
  ...{ measurement: 60, results },
})

const site = {
  ...{ rank: 5, quota: 30, opinion: '同意进入表决（演示）', visitedOn: '2026-12-01' },
  team: [expert('440000'), expert('110000')],
}

const vote = {
  ...{ honour: 'prize', prizesSoFar: 4, nominationsSoFar: 20 },
  ...{ members: 21, present: 18, inFavour: 15 },
}

const toPapers = ['check', 'reviewPapers'] as const
const toNotice = [...toPapers, 'siteVisit', 'vote', 'publishList'] as const
const toAward = [...toNotice, { wait: '25 days' }, 'award'] as const

export const qualityAwardWorked: WorkedCase = {
  procedure: 'qualityAward',
  party: 'enterprise',
  opening: {
    by: 'applicant',
    data: ({ today }) => ({
      ...{ round: Number(today.slice(0, 4)), nomineeKind: 'organisation', field: '制造业' },
      ...{ summary: '以数据驱动的质量管理模式（演示）', records: [] },
    }),
  },
  forms: {
    check: { records: [], opinion: '近五年无不良记录，同意推荐（演示）' },
    refuse: grounds,
    reviewPapers: { scores: [score(320), score(300, '110000'), score(340, '370000')] },
    siteVisit: site,
    leaveOut: grounds,
    vote,
    upholdObjection: grounds,
    withdrawAward: { ground: 'fraud', grounds: '申报数据造假（演示）' },
  },
  ways: {
    'from the application to the award': {
      moves: [
        { refused: 'check', code: 'recordNotClean', data: unclean() },
        'check',
        {
          refused: 'reviewPapers',
          code: 'expertHasTie',
          data: { scores: [score(320, '440000', 'employed'), score(300), score(310)] },
        },
        {
          refused: 'reviewPapers',
          code: 'expertFromOwnProvince',
          data: { scores: [score(320, '330000'), score(300), score(310)] },
        },
        {
          refused: 'reviewPapers',
          code: 'fourthExpertNeeded',
          data: { scores: [score(390), score(200), score(310)] },
        },
        'reviewPapers',
        { refused: 'siteVisit', code: 'notAmongTheFirst', data: { ...site, rank: 31 } },
        'siteVisit',
        { refused: 'vote', code: 'roundIsFull', data: { ...vote, prizesSoFar: 10 } },
        { refused: 'vote', code: 'voteNotCarried', data: { ...vote, inFavour: 11 } },
        'vote',
        'publishList',
        { refused: 'award', code: 'tooEarly' },
        { tied: 'publicityObjection', meaning: 'concerns', way: 'dismissed' },
        { wait: '25 days' },
        'award',
        { wait: '740 days' },
      ],
    },
    'on public notice': { moves: toNotice },
    'not recommended': { moves: ['refuse'] },
    'not selected by its papers': { moves: [...toPapers, 'leaveOut'] },
    'not selected after the visit': { moves: [...toPapers, 'siteVisit', 'leaveOut'] },
    'objection upheld': {
      moves: [
        ...toNotice,
        { refused: 'upholdObjection', code: 'noObjectionUpheld' },
        { tied: 'publicityObjection', meaning: 'concerns', way: 'being checked' },
        { refused: 'award', code: 'objectionOpen' },
        { tied: 'publicityObjection', meaning: 'concerns', way: 'upheld' },
        { refused: 'award', code: 'objectionUpheld' },
        'upholdObjection',
      ],
    },
    'of 2007': { regime: '2007', moves: toNotice },
    'awarded and withdrawn': { moves: [...toAward, 'withdrawAward'] },
  },
}

function unclean() {
  const record = { kind: 'safetyAccident', on: '2099-01-01', reference: '演示事故通报 1 号' }
  return { records: [record], opinion: '同意推荐（演示）' }
}
