import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** Aluminium in starch noodles, from the signal to the lifting. All of it is made up. */
const concern = { product: '粉条（演示）', hazard: '铝的残留量', areas: ['330000'] }
const lots = [{ name: '粉条（演示）', lotNumber: '20261101', value: '942mg/kg', limit: '200mg/kg' }]
const grounds = { grounds: '依评估意见（演示）' }

/** Score 2 × 2 × 1 × 2 = 8: level III. */
const assessment = {
  severity: 2,
  exceedance: 'upTo5',
  users: 'general',
  spread: 'province',
  level: 'III',
  grounds: '多批超标，最高为限量的4.7倍（演示）',
}

/** Score 1: nothing to warn of yet. */
const slight = {
  ...assessment,
  severity: 1,
  exceedance: 'upTo1_5',
  spread: 'county',
  level: 'none',
}

const draft = (level: string) => ({
  level,
  audience: 'public',
  title: '粉条铝残留量风险预警（演示）',
  ...concern,
  lots,
  risk: '长期过量摄入铝可能损害健康（演示）',
  advice: '请勿购买来源不明的散装粉条（演示）',
})

const drafted = (level: string) => ({ step: 'draftWarning', data: draft(level) })
const toAssessed = ['validate', 'assess'] as const
const toWatching = ['validate', { step: 'assess', data: slight }, 'watch'] as const
const toWarned = [...toAssessed, 'draftWarning', 'issue'] as const
const alarmId = '01999999-9999-7999-8999-999999999999'

export const riskWarningWorked: WorkedCase = {
  procedure: 'riskWarning',
  party: null,
  opening: {
    by: 'riskAnalyst',
    data: { source: 'sampling', ...concern, facts: '一周内四批粉条铝残留量超标（演示）' },
  },
  forms: {
    validate: { checked: '已与抽样单、检验报告核对（演示）', lots },
    discard: { reason: 'reportedAgain', grounds: '重复上报（演示）' },
    assess: assessment,
    watch: grounds,
    draftWarning: draft('III'),
    issue: { opinion: '同意发布（演示）' },
    upgrade: { opinion: '同意升级（演示）' },
    settle: { finding: '各地已加严抽检（演示）' },
    review: { finding: '两周内未再发现（演示）' },
    startResponse: grounds,
    lift: { reason: 'riskGone', grounds: '连续四周抽检合格（演示）' },
  },
  ways: {
    'warned, raised, reviewed and lifted': {
      moves: [
        'validate',
        {
          refused: 'assess',
          code: 'departureUnexplained',
          data: { ...assessment, level: 'IV' },
        },
        'assess',
        { refused: 'watch', code: 'riskNotLow' },
        { refused: 'issue', code: 'noDraft' },
        { refused: 'draftWarning', code: 'levelTooLow', data: draft('IV') },
        'draftWarning',
        'issue',
        'draftWarning',
        { refused: 'upgrade', code: 'notGraver' },
        drafted('I'),
        'upgrade',
        'settle',
        { wait: '20 days' },
        'review',
        'lift',
      ],
    },
    'discarded at once': { moves: ['discard'] },
    'assessed anew by the expert': { moves: [...toAssessed, 'assess'] },
    'watched, and nothing came of it': {
      moves: [
        'validate',
        { step: 'assess', data: slight },
        { refused: 'draftWarning', code: 'noWarningNeeded' },
        ...['watch', 'discard'],
      ],
    },
    'watched, and more signals came': {
      moves: [...toWatching, { rule: 'newSignals', data: { alarmId } }],
    },
    'led to an emergency response': { moves: [...toWarned, 'startResponse'] },
    'of 2007': { regime: '2007', moves: toWarned },
  },
}
