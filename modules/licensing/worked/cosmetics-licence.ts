import type { WorkedCase } from '#kernel/procedure/worked.ts'
import { correction, decisions, delivery } from './shared.ts'

/** A licence for creams, some of them for children; made up. */
const onsite = (met: boolean, cleanAir: boolean) => ({
  present: ['HC-0001', 'HC-0002'],
  ...{ nobodyHasInterest: true, cleanAir, findings: '按要点逐项核查（演示）' },
  points: [
    { point: '生产用水管理', isKey: true, met },
    { point: '更衣室标识', isKey: false, met: false },
  ],
})
const accepted = ['filePapers', 'accept'] as const
const checked = [...accepted, { wait: '5 days' }, 'recordOnsite'] as const

export const cosmeticsLicenceWorked: WorkedCase = {
  procedure: 'cosmeticsLicence',
  party: 'enterprise',
  opening: {
    by: 'applicant',
    data: {
      ...{ units: ['creamLotion'], forChildren: true, forEyes: false, plantRegion: '330106' },
      ...{ firm: '演示化妆品有限公司', plantAddress: '演示路2号' },
      ...{ qualityPerson: '演示负责人', contactPhone: '0571-00000000' },
    },
  },
  forms: {
    ...decisions,
    ...correction,
    accept: { reviewRule: '化妆品生产质量管理规范检查要点（演示）' },
    recordOnsite: onsite(true, true),
    grant: { specialMarks: ['children'] },
    issue: delivery,
  },
  ways: {
    issued: {
      moves: [
        'filePapers',
        { wait: '2 days' },
        'accept',
        { wait: '7 days' },
        'recordOnsite',
        { refused: 'grant', code: 'specialMarksWrong', data: { specialMarks: [] } },
        'grant',
        'issue',
      ],
    },
    'a key point not met': {
      moves: [
        ...accepted,
        {
          refused: 'recordOnsite',
          code: 'twoOfficers',
          data: { ...onsite(true, true), present: ['HC-0001'] },
        },
        {
          refused: 'recordOnsite',
          code: 'examinerHasInterest',
          data: { ...onsite(true, true), nobodyHasInterest: false },
        },
        { step: 'recordOnsite', data: onsite(false, true) },
        { refused: 'grant', code: 'onsiteFailed' },
        'refuse',
      ],
    },
    'no clean rooms for children’s creams': {
      moves: [
        ...accepted,
        { step: 'recordOnsite', data: onsite(true, false) },
        { refused: 'grant', code: 'onsiteFailed' },
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
    'accepted by silence': { moves: [{ lapse: 'acceptance' }] },
    'not accepted': { moves: ['refuseAcceptance'] },
    'withdrawn at once': { moves: ['withdraw'] },
    'withdrawn in place of a correction': { moves: ['askCorrection', 'withdraw'] },
    'false papers before acceptance, and a year of waiting': {
      moves: ['rejectFalsehood', { wait: '368 days' }],
    },
    'false papers after acceptance': {
      moves: [...accepted, 'refuseFalsehood', { wait: '368 days' }],
    },
    'false papers found in the check': { moves: [...checked, 'refuseFalsehood'] },
  },
}
