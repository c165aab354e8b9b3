import type { Moment, Way, WorkedCase } from '#kernel/procedure/worked.ts'
import { correction, decisions, delivery } from './shared.ts'

/** Class B for a unit of power equipment, under the rules of 2007; made up. */
const review = (registered: number) => ({
  lines: [{ speciality: '电力设备', registered }],
  ...{ isLegalPerson: true, headIsRegistered: true, hasPlace: true, hasQualitySystem: true },
  ...{ finishedProjects: 1, opinion: '符合乙级资格条件（演示）' },
})
const experts =
  (hasInterest: boolean) =>
  ({ day }: Moment) => ({
    experts: [{ name: '演示专家', hasInterest }],
    reviewOn: day(7),
  })
const accepted = ['filePapers', 'accept'] as const
const reviewed = [...accepted, 'appointExperts', 'expertReview'] as const

/** The procedure exists under the rules of 2007 only. */
const of2007 = (...moves: Way['moves']): Way => ({ regime: '2007', moves })

export const qualificationApplicationWorked: WorkedCase = {
  procedure: 'qualificationApplication',
  party: 'enterprise',
  organ: 'national',
  opening: {
    by: 'applicant',
    data: {
      ...{ unitName: '演示设备监理有限公司', class: 'B', specialities: ['电力设备'] },
      ...{ equipment: ['火电锅炉'], isIndependent: true },
      ...{ technicalHead: '演示负责人', contactPhone: '010-00000000' },
    },
  },
  forms: {
    ...decisions,
    ...correction,
    accept: { reviewRule: '设备监理单位资格评审准则（演示）' },
    appointExperts: experts(false),
    expertReview: review(4),
    issue: delivery,
  },
  ways: {
    'class B granted': of2007(
      'filePapers',
      { wait: '2 days' },
      'accept',
      { refused: 'expertReview', code: 'expertsMissing' },
      { refused: 'appointExperts', code: 'expertHasInterest', data: experts(true) },
      'appointExperts',
      { refused: 'appointExperts', code: 'expertsAppointed' },
      { wait: '20 days' },
      'expertReview',
      'extend',
      { refused: 'extend', code: 'extendedAlready' },
      'grant',
      'issue',
    ),
    'too few supervisors': of2007(
      ...accepted,
      'appointExperts',
      { step: 'expertReview', data: review(2) },
      { refused: 'grant', code: 'conditionsNotMet' },
      'refuse',
    ),
    'corrected once': of2007(
      { refused: 'accept', code: 'papersNotFiled' },
      'askCorrection',
      'filePapers',
      'resubmit',
      { refused: 'askCorrection', code: 'correctionAskedAlready' },
      'accept',
    ),
    'accepted by silence': of2007({ lapse: 'acceptance' }),
    'not accepted': of2007('refuseAcceptance'),
    'withdrawn at once': of2007('withdraw'),
    'withdrawn in place of a correction': of2007('askCorrection', 'withdraw'),
    'withdrawn after acceptance': of2007(...accepted, 'withdraw'),
    'withdrawn after the review': of2007(...reviewed, 'withdraw'),
    'false papers before acceptance, and a year of waiting': of2007('rejectFalsehood', {
      wait: '368 days',
    }),
    'false papers after acceptance': of2007(...accepted, 'refuseFalsehood', { wait: '368 days' }),
    'false papers found in the review': of2007(...reviewed, 'refuseFalsehood'),
  },
}
