import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** A toxin no standard has a limit for, looked for in spices. All of it is made up. */
const hazard = '展青霉素（演示）'
const sample = { food: '山楂干（演示）', regionCode: '330106', price: '12.80' }
const result = { hazard, isDetected: true, value: '0.012', unit: 'mg/kg' }

const results = (more: object = {}) => ({
  method: '液相色谱法（演示）',
  results: [{ sampleNumber: 'YS-001', ...result, ...more }],
  isNotEvidence: true,
})

const assessment = (level: string, hasStandardGap: boolean) => ({
  step: 'assess',
  data: { level, hasStandardGap, grounds: '按膳食暴露评估（演示）' },
})

const toReported = ['approve', 'start', 'receive', 'report'] as const

export const riskMonitoringWorked: WorkedCase = {
  procedure: 'riskMonitoring',
  party: 'lab',
  opening: {
    by: 'riskAnalyst',
    data: ({ day }) => ({
      title: '果干中展青霉素监测（演示）',
      hazards: [{ hazard, foods: '山楂干、苹果干', gap: 'noLimit' }],
      areas: ['330000'],
      plannedSamples: 1,
      reportBy: day(60),
    }),
  },
  forms: {
    approve: { opinion: '同意按计划实施（演示）' },
    start: ({ today }) => ({
      boughtOn: today,
      secondSampler: '演示采样员乙',
      atMarketPrice: true,
      samples: [{ sampleNumber: 'YS-001', ...sample }],
    }),
    receive: ({ now }) => ({
      receivedAt: now.toISOString(),
      receivedSamples: 1,
      isBlind: true,
    }),
    report: results(),
    assess: { level: 'low', hasStandardGap: false, grounds: '暴露量低于健康指导值（演示）' },
    close: { grounds: '列入下一年度监测（演示）' },
    propose: { kind: 'limit', grounds: '建议制定果干限量（演示）' },
    askSampling: { foods: '山楂干', areas: ['330000'], grounds: '检出率高（演示）' },
  },
  ways: {
    'bought, tested, no risk seen': {
      moves: [
        'approve',
        {
          refused: 'start',
          code: 'purchaseAhead',
          data: ({ day }) => ({
            boughtOn: day(2),
            secondSampler: '演示采样员乙',
            atMarketPrice: true,
            samples: [{ sampleNumber: 'YS-001', ...sample }],
          }),
        },
        'start',
        { refused: 'start', code: 'numberTwice' },
        {
          step: 'start',
          data: ({ today }) => ({
            boughtOn: today,
            secondSampler: '演示采样员乙',
            atMarketPrice: true,
            samples: [{ sampleNumber: 'YS-002', ...sample }],
          }),
        },
        { refused: 'receive', code: 'samplesDiffer' },
        {
          step: 'receive',
          data: ({ now }) => ({
            receivedAt: now.toISOString(),
            receivedSamples: 2,
            isBlind: true,
          }),
        },
        { refused: 'report', code: 'hazardNotTested', data: results({ hazard: '铅' }) },
        { refused: 'report', code: 'unknownSample', data: results({ sampleNumber: 'YS-009' }) },
        { refused: 'report', code: 'valueDoesNotFit', data: results({ isDetected: false }) },
        'report',
        'assess',
        { refused: 'warn', code: 'noWarningOpened' },
        { refused: 'propose', code: 'noStandardGap' },
        'close',
      ],
    },
    'leads to a warning': {
      moves: [
        ...toReported,
        assessment('high', false),
        { refused: 'close', code: 'monitoredRiskNotLow' },
        { tied: 'riskWarning', meaning: 'causedBy', way: 'discarded at once' },
        'warn',
      ],
    },
    'leads to a limit': { moves: [...toReported, assessment('middle', true), 'propose'] },
    'leads to legal sampling': {
      moves: [...toReported, assessment('middle', false), 'askSampling'],
    },
    'of 2007': { regime: '2007', moves: toReported },
  },
}
