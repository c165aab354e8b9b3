import type { Moment, Move, WorkedCase } from '#kernel/procedure/worked.ts'

/** A laboratory from its application to the end of its certificate. All of it is made up. */
const row = { object: '肉制品', parameter: '菌落总数', method: 'GB 4789.2（演示）' }
const other = { object: '肉制品', parameter: '大肠菌群', method: 'GB 4789.3（演示）' }
const application = {
  ...{ kind: 'laboratory', field: '00', site: '滨江路1号（演示）', staff: 24 },
  scope: [row, other],
}
const station = { ...application, kind: 'vehicleStation', field: '05', site: '车检场（演示）' }
const quota = { planned: 3, licensed: 1, earlier: 1 }

const reviewer = (at: Moment, field: string, certificate: string) => ({
  ...{ name: '演示评审员', certificate, certificateUntil: at.day(300), field, noInterest: true },
})
const team = (field: string) => (at: Moment) => ({
  way: 'onSite',
  members: [reviewer(at, field, 'PS-001（演示）'), reviewer(at, field, 'PS-002（演示）')],
})
const tooSmall = (at: Moment) => ({
  way: 'onSite',
  members: [reviewer(at, '00', 'PS-001（演示）')],
})

const results = (first: 'pass' | 'fail', second: 'pass' | 'fail') => ({
  results: [
    { ...row, result: first },
    { ...other, result: second },
  ],
})
const numbered =
  (field: string, serial = '0123') =>
  ({ today }: Moment) => ({ certificateNumber: `${today.slice(2, 4)}11${field}11${serial}` })
const revocation = ({ day }: Moment) => ({
  ...{ deed: 'falseReport', noticeServedOn: day(-20), hearing: 'notAsked', discussed: true },
  grounds: '出具虚假检验报告（演示）',
})
const because = { grounds: '依照资质认定规定（演示）' }

const toReviewing: readonly Move[] = ['addPapers', 'accept', 'assignReviewers']
const toConcluded: readonly Move[] = [...toReviewing, 'conclude']
const toIssued: readonly Move[] = [...toConcluded, 'grant', 'issue']
const asStation: readonly Move[] = [
  'addPapers',
  'askCorrection',
  { step: 'resubmit', data: station },
  'checkQuota',
  'accept',
]
const toStation: readonly Move[] = [
  ...asStation,
  { step: 'assignReviewers', data: team('05') },
  'conclude',
  'grant',
  { step: 'issue', data: numbered('05') },
]

export const cmaAccreditationWorked: WorkedCase = {
  procedure: 'cmaAccreditation',
  party: 'lab',
  opening: { by: 'applicant', data: application },
  forms: {
    checkQuota: quota,
    askCorrection: { missing: '补充设备检定证书（演示）' },
    resubmit: application,
    refuseAcceptance: { reason: 'notOurs', ...because },
    assignReviewers: team('00'),
    raiseFindings: { findings: [{ clause: '4.3.2', fact: '培养箱未检定（演示）' }] },
    conclude: results('pass', 'pass'),
    extend: because,
    grant: { opinion: '准予资质认定（演示）' },
    refuse: { opinion: '不符合条件，不予许可（演示）' },
    refuseChange: { opinion: '扩项能力不符合（演示）' },
    issue: numbered('00'),
    applyScope: { scope: [row, other], reason: '方法标准更新（演示）' },
    applyRenewal: { scope: [row, other] },
    recordCheck: { kind: 'proficiency', result: 'fail', account: '能力验证结果不满意（演示）' },
    recordTie: { deed: 'recommended', account: '在宣传册中推荐产品（演示）' },
    suspend: { ground: 'checkFailed', ...because },
    resume: because,
    revoke: revocation,
  },
  ways: {
    'reviewed, put right, granted, and widened': {
      moves: [
        { refused: 'accept', code: 'papersMissing' },
        'addPapers',
        {
          refused: 'refuseAcceptance',
          code: 'quotaNotUsedUp',
          data: { reason: 'quotaUsedUp', ...because },
        },
        {
          refused: 'refuseAcceptance',
          code: 'correctionNotAsked',
          data: { reason: 'incomplete', ...because },
        },
        'askCorrection',
        'resubmit',
        { refused: 'askCorrection', code: 'askedAlready' },
        'accept',
        { refused: 'assignReviewers', code: 'teamNotFit', data: tooSmall },
        'assignReviewers',
        'raiseFindings',
        { wait: '10 days' },
        'submitRectification',
        {
          refused: 'conclude',
          code: 'rowsDiffer',
          data: { results: [{ ...row, result: 'pass' }] },
        },
        { step: 'conclude', data: results('pass', 'fail') },
        { refused: 'refuseChange', code: 'noCertificateYet' },
        'grant',
        { refused: 'issue', code: 'numberDoesNotFit', data: numbered('05') },
        { refused: 'issue', code: 'numberWrong', data: { certificateNumber: '269900110123' } },
        'issue',
        'applyScope',
        'assignReviewers',
        'conclude',
        'grant',
        { refused: 'issue', code: 'numberChanged', data: numbered('00', '0999') },
        'issue',
      ],
    },
    'not answered, so accepted; nothing conforms': {
      moves: [
        { lapse: 'accept' },
        'assignReviewers',
        { step: 'conclude', data: results('fail', 'fail') },
        { refused: 'grant', code: 'nothingPassed' },
        'refuse',
      ],
    },
    'corrected, not answered, so accepted': {
      moves: ['askCorrection', 'resubmit', { lapse: 'acceptCorrected' }],
    },
    'not accepted': { moves: ['refuseAcceptance'] },
    'not put right in time': { moves: [...toReviewing, 'raiseFindings', { lapse: 'rectify' }] },
    'a change refused, another not put right': {
      moves: [
        ...toIssued,
        'applyScope',
        'assignReviewers',
        { step: 'conclude', data: results('fail', 'fail') },
        { refused: 'refuse', code: 'certificateStands' },
        'refuseChange',
        'applyScope',
        'assignReviewers',
        'raiseFindings',
        { lapse: 'rectifyChange' },
      ],
    },
    'renewed by a decision': {
      moves: [...toIssued, 'applyRenewal', 'assignReviewers', 'conclude', 'grant', 'issue'],
    },
    'suspended and resumed': {
      moves: [
        ...toIssued,
        { refused: 'suspend', code: 'noFailedCheck' },
        'recordCheck',
        'recordTie',
        'suspend',
        { refused: 'resume', code: 'notCheckedSince' },
        { wait: '1 hours' },
        {
          step: 'recordCheck',
          data: { kind: 'proficiency', result: 'pass', account: '能力验证合格（演示）' },
        },
        'resume',
      ],
    },
    'of 2007: the plan of stations is full': {
      regime: '2007',
      moves: [
        'addPapers',
        { refused: 'checkQuota', code: 'notAStation' },
        'askCorrection',
        { step: 'resubmit', data: station },
        { refused: 'accept', code: 'quotaNotChecked' },
        { step: 'checkQuota', data: { ...quota, earlier: 4 } },
        { refused: 'accept', code: 'quotaUsedUp' },
        { step: 'refuseAcceptance', data: { reason: 'quotaUsedUp', ...because } },
      ],
    },
    'of 2007: a station not answered, so accepted, with more time': {
      regime: '2007',
      moves: [
        'askCorrection',
        { step: 'resubmit', data: station },
        { lapse: 'stationAcceptCorrected' },
        'extend',
        { refused: 'extend', code: 'extendedAlready' },
      ],
    },
    'of 2007: a station licence that runs out': {
      regime: '2007',
      moves: [...toStation, { lapse: 'stationValidity' }],
    },
    'of 2007: it runs out while suspended': {
      regime: '2007',
      moves: [
        ...toStation,
        { step: 'suspend', data: { ground: 'conditions', ...because } },
        { lapse: 'stationValidity' },
      ],
    },
    'of 2007: not decided in time, so renewed': {
      regime: '2007',
      moves: [...toStation, 'applyRenewal', { lapse: 'silentRenewal' }],
    },
    'revoked while suspended': {
      moves: [
        ...toIssued,
        'recordCheck',
        'suspend',
        {
          refused: 'revoke',
          code: 'hearingTimeRuns',
          data: (at) => ({ ...revocation(at), noticeServedOn: at.today }),
        },
        {
          step: 'revoke',
          data: (at) => ({ ...revocation(at), deed: 'suspendedUse' }),
        },
      ],
    },
    revoked: {
      moves: [
        ...toIssued,
        {
          refused: 'revoke',
          code: 'notSuspended',
          data: (at) => ({ ...revocation(at), deed: 'suspendedUse' }),
        },
        'revoke',
      ],
    },
  },
}
