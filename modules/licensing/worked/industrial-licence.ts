import type { WorkedCase } from '#kernel/procedure/worked.ts'
import { correction, decisions, delivery, teamOf, testReport } from './shared.ts'

/** A licence for plastic food packaging: checked, tested, or granted on a commitment. Made up. */
const onsite = (finding: string, conclusion: string) => ({
  present: ['SC-0001', 'SC-0002'],
  items: [{ item: '生产设备与工艺装备', finding }],
  conclusion,
})
const accepted = ['filePapers', 'accept'] as const
const checked = [...accepted, 'assignTeam', { wait: '5 days' }, 'recordOnsite'] as const
const tested = [...checked, 'sealSample', 'uploadReport'] as const
const reviewed = [...tested, 'collect'] as const
const committed = [...accepted, 'commit', 'grantOnCommitment', 'issueOnCommitment'] as const

export const industrialLicenceWorked: WorkedCase = {
  procedure: 'industrialLicence',
  party: 'enterprise',
  opening: {
    by: 'applicant',
    data: {
      ...{ catalogueClass: 'foodContact', group: 'safety', product: '食品用塑料包装袋（演示）' },
      ...{ models: ['200 mm × 300 mm'], plantRegion: '330106', plantAddress: '演示路1号' },
      ...{ contactName: '演示联系人', contactPhone: '0571-00000000' },
    },
  },
  forms: {
    ...decisions,
    ...correction,
    accept: { reviewRule: '食品用塑料包装实施细则（2024版，演示）' },
    fileOwnReport: testReport('pass'),
    commit: { statement: '已具备规定的生产条件，愿承担承诺不实的责任' },
    assignTeam: teamOf('foodContact'),
    schedulePostReview: teamOf('foodContact'),
    recordOnsite: onsite('met', 'pass'),
    confirm: onsite('minor', 'pass'),
    uploadReport: testReport('pass'),
    grant: { authority: 'own', productCode: '16-204' },
    grantOnCommitment: { authority: 'own', productCode: '16-204' },
    issue: delivery,
    issueOnCommitment: delivery,
    revokeFalseCommitment: {
      facts: '现场没有承诺书所列的检验设备',
      heard: '企业承认设备尚未到货（演示）',
    },
  },
  ways: {
    'checked on site, with a report of the firm’s own, and issued': {
      moves: [
        'filePapers',
        'fileOwnReport',
        { wait: '2 days' },
        'accept',
        'assignTeam',
        { wait: '5 days' },
        'recordOnsite',
        'skipTest',
        { refused: 'extend', code: 'nothingToExtend' },
        'grant',
        { wait: '2 days' },
        'issue',
      ],
    },
    'tested and heard': {
      moves: [
        ...checked,
        { refused: 'skipTest', code: 'noOwnReport' },
        { refused: 'notifyFail', code: 'onsitePassed' },
        'sealSample',
        'deliverSample',
        { wait: '10 days' },
        'uploadReport',
        'collect',
        { refused: 'askHearing', code: 'outsideWindow' },
        'tellHearingRight',
        { refused: 'grant', code: 'hearingPending' },
        'askHearing',
        { refused: 'grant', code: 'hearingPending' },
        'holdHearing',
        { refused: 'holdHearing', code: 'hearingNotAsked' },
        {
          refused: 'grant',
          code: 'delegationForbidden',
          data: { authority: 'delegated', productCode: '16-204' },
        },
        'grant',
        'issue',
      ],
    },
    'failed its test': {
      moves: [
        ...checked,
        'sealSample',
        {
          refused: 'uploadReport',
          code: 'cmaNumberInvalid',
          data: (at) => ({ ...testReport('pass')(at), cmaNumber: '12345' }),
        },
        { step: 'uploadReport', data: testReport('fail') },
        'collect',
        { refused: 'grant', code: 'testFailed' },
        'refuse',
      ],
    },
    'sent back for another check': { moves: [...reviewed, 'sendBack', 'recordOnsite'] },
    'failed its check': {
      moves: [
        ...accepted,
        'assignTeam',
        {
          refused: 'recordOnsite',
          code: 'notTwoOfTheTeam',
          data: { ...onsite('met', 'pass'), present: ['SC-0001'] },
        },
        { refused: 'recordOnsite', code: 'seriousFault', data: onsite('serious', 'pass') },
        { step: 'recordOnsite', data: onsite('serious', 'fail') },
        { refused: 'sealSample', code: 'onsiteFailed' },
        'notifyFail',
      ],
    },
    'corrected once': {
      moves: [
        { refused: 'accept', code: 'papersNotFiled' },
        'askCorrection',
        'filePapers',
        'resubmit',
        { refused: 'askCorrection', code: 'correctionAskedAlready' },
        'accept',
      ],
    },
    'accepted by silence': { moves: ['filePapers', { lapse: 'acceptance' }, 'assignTeam'] },
    'not accepted': { moves: ['refuseAcceptance'] },
    'granted on a commitment and confirmed': {
      moves: [
        'filePapers',
        'accept',
        { refused: 'grantOnCommitment', code: 'notCommitted' },
        'commit',
        { refused: 'commit', code: 'committed' },
        { refused: 'assignTeam', code: 'committed' },
        'extend',
        { refused: 'extend', code: 'extendedAlready' },
        'grantOnCommitment',
        { refused: 'issue', code: 'committed' },
        'issueOnCommitment',

        'schedulePostReview',
        { refused: 'confirm', code: 'commitmentFalse', data: onsite('serious', 'fail') },
        'confirm',
      ],
    },
    'withdrawn at once': { moves: ['withdraw'] },
    'withdrawn in place of a correction': { moves: ['askCorrection', 'withdraw'] },
    'withdrawn after acceptance': { moves: [...accepted, 'withdraw'] },
    'withdrawn before the check': { moves: [...accepted, 'assignTeam', 'withdraw'] },
    'withdrawn after the check': { moves: [...checked, 'withdraw'] },
    'withdrawn while it is tested': { moves: [...checked, 'sealSample', 'withdraw'] },
    'withdrawn after the test': { moves: [...tested, 'withdraw'] },
    'withdrawn before the decision': { moves: [...reviewed, 'withdraw'] },
    'of 2007, decided with the authorisation of the nation': {
      regime: '2007',
      moves: [
        { refused: 'commit', code: 'otherRegime' },
        ...reviewed,
        {
          refused: 'grant',
          code: 'authorisationMissing',
          data: { authority: 'authorised', productCode: '16-204' },
        },
        {
          step: 'grant',
          data: {
            ...{ authority: 'authorised', authorisation: '国质检〔2006〕1号（演示）' },
            productCode: '16-204',
          },
        },
        'issue',
      ],
    },
    'false papers before acceptance, and a year of waiting': {
      moves: ['rejectFalsehood', { wait: '368 days' }],
    },
    'false papers after acceptance': {
      moves: [...accepted, 'refuseFalsehood', { wait: '368 days' }],
    },
    'false papers found in the review': {
      moves: [...reviewed, 'refuseFalsehood', { wait: '368 days' }],
    },
    'granted on a false commitment': {
      moves: [...committed, 'schedulePostReview', 'revokeFalseCommitment'],
    },
  },
}
