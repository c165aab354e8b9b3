import type { Moment, WorkedCase } from '#kernel/procedure/worked.ts'
import { correction } from './shared.ts'

/** A bean curd workshop that sells in its own county; made up. */
const visit = (result: string) => ({
  officers: ['JD-330106-0001', 'JD-330106-0002'],
  ...{ result, findings: '场所整洁，设备齐全（演示）' },
})
const area = (saleArea: readonly string[], channels: readonly string[], hasTestReport = false) => ({
  ...{ saleArea, channels, hasTestReport },
})
const check = ({ today }: Moment) => ({
  ...{ checkedOn: today, findings: '未发现问题（演示）', labelComplete: true },
})
const sighting =
  (region: string) =>
  ({ today }: Moment) => ({
    ...{ seenOn: today, region, place: '演示农贸市场', product: '豆腐干（演示）' },
  })
const restart =
  (days: number) =>
  ({ day }: Moment) => ({ startsOn: day(days), cause: 'longStop' })
const registered = ['filePapers', 'visit', 'register'] as const

export const workshopRegistrationWorked: WorkedCase = {
  procedure: 'workshopRegistration',
  party: 'enterprise',
  organ: 'county',
  opening: {
    by: 'owner',
    data: {
      ...{ workshopName: '演示豆腐坊', address: '演示街3号', county: '330106' },
      products: [{ food: 'beanProduct', name: '豆腐干（演示）', shelfLifeDays: 7 }],
      ...{ owner: '演示业主', phone: '0571-00000000' },
    },
  },
  forms: {
    ...correction,
    visit: visit('pass'),
    register: area(['330106'], ['ownShop', 'market']),
    change: area(['330106'], ['ownShop', 'market', 'streetShop']),
    refuse: { grounds: '不符合登记条件', remediesTold: true },
    refuseChange: { grounds: '变更后场所不符合要求', remediesTold: true },
    refuseRenewal: { grounds: '不再符合登记条件', remediesTold: true },
    firstVisit: check,
    clearBreach: check,
    planRestart: restart(20),
    noteChange: ({ day }) => ({ changedOn: day(-2), what: '增加豆腐皮品种（演示）' }),
    orderStop: { grounds: '防蝇设施损坏，责令停产（演示）' },
    resume: { grounds: '设施已修复' },
    reportOutOfArea: sighting('330681'),
    cancel: { cause: 'request', grounds: '业主申请注销' },
    cancelForBreach: { grounds: '演市监罚〔2026〕20号' },
  },
  ways: {
    'registered, checked, changed and renewed': {
      moves: [
        'filePapers',
        { wait: '3 days' },
        'visit',
        'register',
        { wait: '20 days' },
        'firstVisit',
        'noteChange',
        { refused: 'change', code: 'notAsked' },
        'askChange',
        { refused: 'askRenewal', code: 'otherRequestPending' },
        'change',
        { wait: '100 days' },
        { refused: 'renew', code: 'notAsked' },
        'askRenewal',
        'renew',
      ],
    },
    'first lot after a long stop': {
      moves: [
        ...registered,
        { refused: 'reportRestart', code: 'restartNotPlanned' },
        'planRestart',
        { refused: 'reportRestart', code: 'tooEarly' },
        { wait: '14 days' },
        'reportRestart',
        { step: 'planRestart', data: restart(2) },
        { wait: '3 days' },
        { refused: 'reportRestart', code: 'reportedTooLate' },
      ],
    },
    'sold outside its area, and cleared': {
      moves: [
        ...registered,
        { refused: 'reportOutOfArea', code: 'insideTheArea', data: sighting('330106') },
        'reportOutOfArea',
        'clearBreach',
      ],
    },
    'sold outside its area, and ended': {
      moves: [...registered, 'reportOutOfArea', 'cancelForBreach'],
    },
    'stopped and resumed, change and renewal refused': {
      moves: [
        ...registered,
        'orderStop',
        'resume',
        'askChange',
        'refuseChange',
        'askRenewal',
        'refuseRenewal',
      ],
    },
    'became a factory': {
      moves: [
        ...registered,
        { refused: 'grantFullLicence', code: 'noFullLicence' },
        { tied: 'foodLicence', meaning: 'concerns', way: 'issued' },
        'grantFullLicence',
      ],
    },
    'too late to renew, and run out': {
      moves: [
        ...registered,
        { wait: '1080 days' },
        { refused: 'askRenewal', code: 'outsideWindow' },
        { lapse: 'validity' },
      ],
    },
    'not fit': {
      moves: [
        'filePapers',
        {
          refused: 'visit',
          code: 'twoOfficers',
          data: { ...visit('pass'), officers: ['JD-330106-0001'] },
        },
        { step: 'visit', data: visit('fail') },
        { refused: 'register', code: 'visitFailed' },
        'refuse',
      ],
    },
    'a wider area without consent': {
      moves: [
        'filePapers',
        'visit',
        {
          refused: 'register',
          code: 'areaNeedsConsent',
          data: area(['330106', '330108'], ['ownShop']),
        },
        {
          refused: 'register',
          code: 'channelNeedsReport',
          data: area(['330106'], ['supermarket']),
        },
        {
          step: 'register',
          data: { ...area(['330106', '330108'], ['supermarket'], true), consent: '滨监函1号' },
        },
        'cancel',
      ],
    },
    'corrected once, then refused': {
      moves: [
        { refused: 'visit', code: 'papersNotFiled' },
        'askCorrection',
        'filePapers',
        'resubmit',
        { refused: 'askCorrection', code: 'correctionAskedAlready' },
        'refuse',
      ],
    },
    'ended while it is stopped': { moves: [...registered, 'orderStop', 'cancel'] },
    'ran out while it is stopped': { moves: [...registered, 'orderStop', { lapse: 'validity' }] },
    'ran out with a breach open': {
      moves: [...registered, 'reportOutOfArea', { lapse: 'validity' }],
    },
    'of 2007': { regime: '2007', moves: [...registered, 'firstVisit'] },
  },
}
