import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'

/** A recall of cooked beef, from the risk to its end, and every way aside. All of it is made up. */
const lots = [{ lotNumber: '20261102A', madeUnits: 12480, shippedUnits: 11940, onHandUnits: 540 }]

const progress =
  (returnedUnits: number, consumedUnits: number) =>
  ({ today }: Moment) => ({
    asOf: today,
    notifiedHolders: 71,
    tiers: [
      {
        ...{ tier: 'retail', holders: 71, sealedUnits: 0 },
        ...{ returnedUnits, consumedUnits, destroyedUnits: 0 },
      },
    ],
  })

const grounds = { grounds: '逾期未办（演示）' }
const toPlan = ['stopProduction', 'assess', 'filePlan'] as const
const toRunning = [...toPlan, 'announce', { wait: '1 days' }, 'reportProgress'] as const

export const foodRecallWorked: WorkedCase = {
  procedure: 'foodRecall',
  party: 'enterprise',
  opening: {
    by: 'producer',
    data: ({ now }) => ({
      product: { name: '酱卤牛肉（演示）', brand: '清禾牌', model: '200 g' },
      reason: '检出单核细胞增生李斯特氏菌',
      hazardKind: 'pathogen',
      knownAt: now.toISOString(),
      lots,
    }),
  },
  forms: {
    stopProduction: { isolatedUnits: 540, place: '一号库（演示）' },
    assess: { class: 1, grounds: '致病菌，可能导致严重健康损害' },
    filePlan: {
      ...{ lots, areas: ['330000', '320000'], way: '下架、封存、逐级退回' },
      ...{ disposal: '监督下就地销毁', noticeText: '即日起召回下列批次', reportEveryDays: 2 },
      ...{ contactName: '演示联系人', contactPhone: '0571-00000000' },
    },
    askChange: { opinion: '补列二级经销商名单' },
    announce: { text: '召回公告正文（演示）', site: 'national' },
    reportProgress: progress(10_700, 1000),
    dispose: ({ today }) => ({
      ...{ way: 'destroyed', units: 10_800, place: '焚烧厂（演示）' },
      ...{ at: today, reportedBefore: true },
    }),
    summarise: { cause: '交叉污染', measures: '生熟分区管理' },
    evaluate: { result: 'effective', grounds: '回收率97.8%，全部购买者已通知' },
    demandMore: { grounds: '继续召回未退回的部分' },
    orderRecall: { class: 1, grounds: '企业未主动召回' },
    dismiss: { grounds: '复核为检验误差，风险排除' },
    sendClue: grounds,
    changeClass: { class: 2, grounds: '危害小于初判', expertOpinion: '专家同意调整为二级' },
    extend: ({ day }) => ({ extendedTo: day(40), grounds: '边远地区退回需时' }),
    checkHolder: ({ now }) => ({
      ...{ holder: '演示便利店', visitedAt: now.toISOString(), noticeReceived: true },
      ...{ secondOfficer: '演示人员', bookUnits: 36, sealedUnits: 36, returnedUnits: 0 },
    }),
    orderCompletion: grounds,
  },
  ways: {
    'announced, returned, disposed of and closed': {
      moves: [
        ...toPlan,
        'askChange',
        'filePlan',
        'announce',
        { wait: '1 days' },
        'reportProgress',
        'checkHolder',
        { wait: '1 days' },
        'reportProgress',
        'extend',
        'dispose',
        'dispose',
        'summarise',
        'evaluate',
        'close',
      ],
    },
    'not effective at first': {
      moves: [
        ...toRunning.slice(0, -1),
        { step: 'reportProgress', data: progress(1000, 0) },
        'dispose',
        'summarise',
        { step: 'evaluate', data: { result: 'notEffective', grounds: '回收率不足（演示）' } },
        { refused: 'close', code: 'notFoundEffective' },
        'demandMore',
      ],
    },
    'class lowered after an opinion': { moves: ['stopProduction', 'assess', 'changeClass'] },
    'ordered at once': { moves: ['orderRecall', 'filePlan'] },
    'ordered after the stop': { moves: ['stopProduction', 'orderRecall'] },
    'ordered after the assessment': { moves: ['stopProduction', 'assess', 'orderRecall'] },
    'ordered after the plan came back': { moves: [...toPlan, 'askChange', 'orderRecall'] },
    'no risk at first sight': { moves: ['dismiss'] },
    'no risk after the stop': { moves: ['stopProduction', 'dismiss'] },
    'no risk by the assessment': { moves: ['stopProduction', 'assess', 'dismiss'] },
    'ordered and not done': {
      moves: [
        'orderRecall',
        { refused: 'sendClue', code: 'notStalled' },
        { wait: '8 days' },
        'sendClue',
      ],
    },
    'stalled and handed over': {
      moves: [...toRunning, { lapse: 'stalled' }, 'orderCompletion', 'sendClue'],
    },
    'of 2007': { regime: '2007', moves: [...toRunning, 'dispose', 'summarise'] },
  },
}
