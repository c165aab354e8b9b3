import type { WorkedCase } from '#kernel/procedure/worked.ts'
import { correction, decisions, delivery, teamOf, testReport } from './shared.ts'

/** A licence for cooked meat: checked item by item and decided; made up. */
const onsite = (...scores: readonly number[]) => ({
  present: ['SC-0001', 'SC-0002'],
  items: scores.map((score, index) => ({ item: `核查项目${index + 1}（演示）`, score })),
})
const passing = onsite(3, 3, 3, 3, 3, 3, 3, 3, 3, 1)
const accepted = ['filePapers', 'accept'] as const
const checked = [...accepted, 'assignTeam', { wait: '3 days' }, 'recordOnsite'] as const
const reviewed = [...checked, 'collect'] as const
const tested = [...checked, 'sealSample', 'deliverSample', 'uploadReport'] as const

export const foodLicenceWorked: WorkedCase = {
  procedure: 'foodLicence',
  party: 'enterprise',
  opening: {
    by: 'applicant',
    data: {
      foods: [
        {
          ...{ unit: '0401', name: '酱卤肉制品（演示）', standard: 'GB/T 23586-2022' },
          isSpecialty: false,
        },
      ],
      ...{ plantRegion: '330106', plantAddresses: ['演示路1号'], nobodyBarred: true },
      ...{ contactName: '演示联系人', contactPhone: '0571-00000000' },
    },
  },
  forms: {
    ...decisions,
    ...correction,
    accept: { reviewRule: '肉制品生产许可审查细则（2023版）' },
    assignTeam: teamOf('04'),
    waiveOnsite: { statement: '生产条件未发生变化，愿承担责任' },
    recordOnsite: passing,
    uploadReport: testReport('pass'),
    askExperts: { question: '新工艺的杀菌条件是否充分' },
    answerExperts: { opinion: '杀菌条件充分，同意' },
    grant: { decidedBy: 'province' },
    issue: delivery,
  },
  ways: {
    issued: {
      moves: [
        'filePapers',
        { wait: '2 days' },
        'accept',
        'assignTeam',
        { wait: '3 days' },
        'recordOnsite',
        'collect',
        'grant',
        { wait: '2 days' },
        'issue',
      ],
    },
    'renewed without a check': {
      moves: [
        ...accepted,
        { refused: 'waiveOnsite', code: 'notARenewal' },
        { tied: 'licence', meaning: 'concerns', way: 'lost and replaced' },
        'waiveOnsite',
        'grant',
        'issue',
      ],
    },
    'experts asked, term extended, heard': {
      moves: [
        ...reviewed,
        { refused: 'answerExperts', code: 'expertsNotAsked' },
        'askExperts',
        { refused: 'askExperts', code: 'expertsAskedAlready' },
        { wait: '20 days' },
        'answerExperts',
        'extend',
        { refused: 'extend', code: 'extendedAlready' },
        { refused: 'askHearing', code: 'outsideWindow' },
        'tellHearingRight',
        { refused: 'grant', code: 'hearingPending' },
        'askHearing',
        { refused: 'refuse', code: 'hearingPending' },
        'holdHearing',
        { refused: 'holdHearing', code: 'hearingNotAsked' },
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
          data: { ...passing, present: ['SC-0001', 'SC-0099'] },
        },
        { step: 'recordOnsite', data: onsite(3, 3, 1, 1) },
        { refused: 'collect', code: 'onsiteFailed' },
        'notifyFail',
      ],
    },
    'a zero fails whatever the sum': {
      moves: [
        ...accepted,
        'assignTeam',
        { step: 'recordOnsite', data: onsite(3, 3, 3, 3, 3, 3, 3, 3, 3, 0) },
        { refused: 'collect', code: 'onsiteFailed' },
      ],
    },
    'passed, and not to be failed': {
      moves: [...checked, { refused: 'notifyFail', code: 'onsitePassed' }, 'withdraw'],
    },
    'a team that may not go': {
      moves: [
        ...accepted,
        {
          refused: 'assignTeam',
          code: 'teamSize',
          data: (at) => ({
            ...teamOf('04')(at),
            examiners: teamOf('04')(at).examiners.slice(0, 1),
          }),
        },
        { refused: 'assignTeam', code: 'examinerNotCertified', data: teamOf('05') },
        {
          refused: 'assignTeam',
          code: 'examinerHasInterest',
          data: (at) => ({
            ...teamOf('04')(at),
            examiners: teamOf('04')(at).examiners.map((one) => ({ ...one, hasInterest: true })),
          }),
        },
        {
          refused: 'assignTeam',
          code: 'teamLead',
          data: (at) => ({
            ...teamOf('04')(at),
            examiners: teamOf('04')(at).examiners.map((one) => ({ ...one, isLead: true })),
          }),
        },
        'assignTeam',
        'withdraw',
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
        'withdraw',
      ],
    },
    'accepted by silence': { moves: ['filePapers', { lapse: 'acceptance' }, 'assignTeam'] },
    'not accepted': { moves: ['refuseAcceptance'] },
    'withdrawn at once': { moves: ['withdraw'] },
    'withdrawn in place of a correction': { moves: ['askCorrection', 'withdraw'] },
    'withdrawn before the decision': { moves: [...reviewed, 'withdraw'] },
    'of 2007, tested and issued': {
      regime: '2007',
      moves: [
        ...checked,
        { refused: 'collect', code: 'issuingTestNeeded' },
        'sealSample',
        'deliverSample',
        { wait: '12 days' },
        'uploadReport',
        'collect',
        { refused: 'askExperts', code: 'otherRegime' },
        'grant',
        'issue',
      ],
    },
    'of 2007, failed its test': {
      regime: '2007',
      moves: [
        ...checked,
        'sealSample',
        { step: 'uploadReport', data: testReport('fail') },
        'collect',
        { refused: 'grant', code: 'testFailed' },
        'refuse',
      ],
    },
    'of 2007, withdrawn while it is tested': {
      regime: '2007',
      moves: [...checked, 'sealSample', 'withdraw'],
    },
    'of 2007, withdrawn after the test': { regime: '2007', moves: [...tested, 'withdraw'] },
    'of 2007, accepted by silence': { regime: '2007', moves: [{ lapse: 'acceptance07' }] },
    'false papers before acceptance, and a year of waiting': {
      moves: ['rejectFalsehood', { wait: '368 days' }],
    },
    'false papers after acceptance': {
      moves: [...accepted, 'refuseFalsehood', { wait: '368 days' }],
    },
    'false papers found in the review': { moves: [...reviewed, 'refuseFalsehood'] },
  },
}
