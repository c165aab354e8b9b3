import type { Moment, Move, WorkedCase } from '#kernel/procedure/worked.ts'

/** A recall of toys, from a signal to its end, and every way aside. All of it is made up. */
const lots = [{ lotNumber: 'LB2609A', madeUnits: 5000, shippedUnits: 4800, onHandUnits: 200 }]
const analysis = {
  ...{ kind: 'toyAndChildGoods', scope: 'common', severity: 'serious' },
  ...{ likelihood: 'above1in1000', itemsWithConsumers: 4300 },
  scenario: '小零件脱落，幼儿误吞窒息（演示）',
}
const slight = { ...analysis, severity: 'slight', likelihood: 'least' }
const defect = { defect: '眼珠脱落（演示）', cause: '粘接强度不足（演示）', lots }
const plan = {
  lots,
  ...{ remedy: 'refund', free: true, ownersKnown: 3000, contactPhone: '0571-00000000' },
  plannedRates: [
    { month: 1, percent: 40 },
    { month: 3, percent: 90 },
  ],
  warning: '立即停止使用（演示）',
}
const report =
  (treatedUnits: number, more: Readonly<Record<string, unknown>> = {}) =>
  ({ today }: Moment) => ({
    ...{ asOf: today, treatedUnits, notifiedOwners: 3000, isCompleted: false },
    ...more,
  })
const completed = report(4500, { isCompleted: true, account: '余者无法联系（演示）' })
const expert = (noInterest: boolean) => ({ name: '演示专家', field: '玩具安全', noInterest })
const opinion = {
  experts: [expert(true), expert(true), expert(true)],
  tested: true,
  opinion: '经论证认定（演示）',
}
const biased = { ...opinion, experts: [expert(true), expert(true), expert(false)] }
const because = { grounds: '依照召回规定（演示）' }

const toMaker: readonly Move[] = ['openAnalysis', 'notifyMaker']
const toPlanned: readonly Move[] = [...toMaker, 'confirm', 'filePlan']
const toRunning: readonly Move[] = [...toPlanned, 'publish', 'start']
const toNoticed: readonly Move[] = [...toMaker, 'open', 'serveDefectNotice']

export const defectRecallWorked: WorkedCase = {
  procedure: 'defectRecall',
  party: 'enterprise',
  opening: {
    by: 'recallOfficer',
    data: ({ now }) => ({
      product: { name: '毛绒玩具熊（演示）', brand: '清禾牌', model: 'B-26' },
      ...{ source: 'accident', danger: '眼珠易脱落（演示）' },
      ...{ deaths: 0, severeInjuries: 1, otherInjuries: 3, knownAt: now.toISOString() },
    }),
  },
  forms: {
    makerReport: {
      account: '收到伤害报告（演示）',
      soldUnits: 4800,
      measures: '已停止销售（演示）',
    },
    openAnalysis: analysis,
    dismiss: { reason: 'noDanger', grounds: '经分析不存在不合理危险（演示）' },
    notifyMaker: ({ day }) => ({ answerBy: day(20), questions: '查明脱落原因和批次（演示）' }),
    confirm: defect,
    open: { reason: 'severe', grounds: '可能造成窒息（演示）' },
    closeNoDefect: { ...because, expertOpinion: '专家认为不存在缺陷（演示）' },
    serveDefectNotice: defect,
    object: { ...because, evidence: '第三方检验报告（演示）' },
    orderRecall: because,
    rejectAfterExperts: opinion,
    accept: opinion,
    filePlan: plan,
    publish: { text: '召回信息正文（演示）', site: '缺陷产品召回网站（演示）' },
    tellOwners: { told: 3000, way: 'message' },
    start: report(300),
    reportProgress: completed,
    urge: because,
    summarise: { cause: '粘接强度不足', measures: '改用缝制并加检' },
    evaluate: { noInterest: true, result: 'effective', ...because },
    demandMore: because,
  },
  ways: {
    'confirmed, recalled and closed': {
      moves: [
        'openAnalysis',
        { refused: 'dismiss', code: 'riskTooHigh' },
        {
          refused: 'notifyMaker',
          code: 'answerInThePast',
          data: ({ today }) => ({ answerBy: today, questions: '查明原因（演示）' }),
        },
        'notifyMaker',
        {
          refused: 'confirm',
          code: 'lotsDoNotAddUp',
          data: { ...defect, lots: [{ ...lots[0], onHandUnits: 900 }] },
        },
        'confirm',
        {
          refused: 'filePlan',
          code: 'lotsLeftOut',
          data: { ...plan, lots: [{ ...lots[0], lotNumber: 'LB2609Z' }] },
        },
        {
          refused: 'filePlan',
          code: 'ratesDoNotRise',
          data: { ...plan, plannedRates: [...plan.plannedRates].reverse() },
        },
        'filePlan',
        'filePlan',
        'publish',
        {
          refused: 'tellOwners',
          code: 'moreThanKnown',
          data: { told: 3001, way: 'letter' },
        },
        'tellOwners',
        'start',
        { refused: 'summarise', code: 'notCarriedOut' },
        { refused: 'urge', code: 'notBehindPlan' },
        { wait: '95 days' },
        {
          refused: 'reportProgress',
          code: 'olderThanLast',
          data: (at) => ({ ...completed(at), asOf: at.day(-200) }),
        },
        { refused: 'reportProgress', code: 'treatedDoesNotFit', data: report(5000) },
        {
          refused: 'reportProgress',
          code: 'restUnexplained',
          data: report(4500, { isCompleted: true }),
        },
        'reportProgress',
        'summarise',
        'evaluate',
        { refused: 'demandMore', code: 'foundEffectiveAlready' },
        'close',
      ],
    },
    'slower than planned, and not effective at first': {
      moves: [
        ...toRunning,
        { wait: '35 days' },
        { step: 'reportProgress', data: report(400) },
        { wait: '35 days' },
        { step: 'reportProgress', data: report(500) },
        'urge',
        {
          step: 'reportProgress',
          data: report(900, { isCompleted: true, account: '难以联系（演示）' }),
        },
        'summarise',
        { refused: 'evaluate', code: 'completionTooLow' },
        { step: 'evaluate', data: { noInterest: true, result: 'notEffective', ...because } },
        { refused: 'close', code: 'notFoundEffective' },
        'demandMore',
      ],
    },
    'reported by the maker, who stays idle': {
      moves: [
        'makerReport',
        'openAnalysis',
        'notifyMaker',
        { refused: 'open', code: 'makerStillHasTime', data: { reason: 'idle', ...because } },
        { wait: '21 days' },
        { step: 'open', data: { reason: 'idle', ...because } },
        { refused: 'closeNoDefect', code: 'expertOpinionNeeded', data: because },
        'closeNoDefect',
      ],
    },
    'told to recall, silent, ordered': {
      moves: [
        ...toNoticed,
        { refused: 'orderRecall', code: 'objectionTimeRuns' },
        { wait: '40 days' },
        { refused: 'object', code: 'outsideWindow' },
        'orderRecall',
        'filePlan',
      ],
    },
    'told to recall, and agreed': { moves: [...toNoticed, 'agree'] },
    'objected in vain': {
      moves: [
        ...toNoticed,
        'object',
        { refused: 'rejectAfterExperts', code: 'expertsNotIndependent', data: biased },
        'rejectAfterExperts',
      ],
    },
    'objected with success': { moves: [...toNoticed, 'object', 'accept'] },
    'the maker finds no defect': { moves: [...toMaker, 'closeNoDefect'] },
    'no danger at first sight': { moves: ['dismiss'] },
    'no danger in what the maker reported': { moves: ['makerReport', 'dismiss'] },
    'a single piece': {
      moves: [
        { step: 'openAnalysis', data: { ...slight, scope: 'singlePiece' } },
        { refused: 'notifyMaker', code: 'singlePiece' },
        { refused: 'dismiss', code: 'reasonDoesNotAgree' },
        { step: 'dismiss', data: { reason: 'singlePiece', ...because } },
      ],
    },
    'a vehicle': {
      moves: [
        { step: 'openAnalysis', data: { ...analysis, kind: 'vehicle' } },
        ...['notifyMaker', 'confirm', 'filePlan', 'publish', 'tellOwners', 'start'],
      ],
    },
    'of 2007': {
      regime: '2007',
      moves: [
        {
          refused: 'openAnalysis',
          code: 'noRulesThen',
          data: { ...analysis, kind: 'powerTool' },
        },
        ...toRunning,
      ],
    },
  },
}
