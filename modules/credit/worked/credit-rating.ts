import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** A food firm rated, told, and rated again when something happens. All of it is made up. */
const grounds = { grounds: '依规定办理（演示）' }
const event = { kind: 'fine', source: '演示罚字1号' }

const data = {
  ...{ licences: 20, systems: 16, inspections: 9, complaints: 10, commitment: 5, honours: 0 },
  samples: [
    { yearsAgo: 1, tested: 4, passed: 4 },
    { yearsAgo: 2, tested: 3, passed: 3 },
  ],
  isBlacklisted: false,
  hasOpenFailedSampling: false,
  hasUnremediedBreach: false,
}

const toNoticed = ['collect', { lapse: 'compute' }, 'review', 'notify'] as const
const toEffective = [...toNoticed, { lapse: 'objection' }] as const

export const creditRatingWorked: WorkedCase = {
  procedure: 'creditRating',
  party: 'enterprise',
  organ: 'county',
  opening: { by: 'creditOfficer', data: { filedOn: '2019-05-01', group: 'keyEnterprise' } },
  forms: {
    collect: ({ day }) => ({ ...data, adverseEvents: [{ ...event, on: day(-200) }] }),
    returnData: grounds,
    review: { opinion: '数据与档案一致（演示）' },
    object: { disputed: '演示罚字1号', ...grounds },
    decideObjection: { result: 'upheld', withdrawn: ['演示罚字1号'], ...grounds },
    triggerEvent: ({ today }) => ({
      event: { kind: 'largeFine', on: today, source: '演示罚字2号' },
    }),
    end: grounds,
  },
  ways: {
    'rated, in force, rated again': {
      moves: [
        {
          refused: 'collect',
          code: 'samplesDoNotAddUp',
          data: {
            ...{ ...data, adverseEvents: [] },
            samples: [{ yearsAgo: 1, tested: 3, passed: 4 }],
          },
        },
        {
          refused: 'collect',
          code: 'eventAhead',
          data: ({ day }) => ({ ...data, adverseEvents: [{ ...event, on: day(1) }] }),
        },
        ...toEffective,
        {
          refused: 'triggerEvent',
          code: 'eventAhead',
          data: ({ day }) => ({ event: { ...event, on: day(1) } }),
        },
        'triggerEvent',
        'review',
        'notify',
      ],
    },
    'objected to, corrected, and in force': {
      moves: [
        ...toNoticed,
        'object',
        {
          refused: 'decideObjection',
          code: 'noSuchRecord',
          data: { result: 'upheld', withdrawn: ['演示罚字9号'], ...grounds },
        },
        {
          refused: 'decideObjection',
          code: 'withdrawalDoesNotFit',
          data: { result: 'rejected', withdrawn: ['演示罚字1号'], ...grounds },
        },
        'decideObjection',
        'notify',
        { refused: 'object', code: 'objectedAlready' },
        { lapse: 'objection' },
        'end',
      ],
    },
    'a year later': { moves: [...toEffective, { lapse: 'regrade' }, 'end'] },
    'data returned': { moves: ['collect', { lapse: 'compute' }, 'returnData'] },
    'of 2007': { regime: '2007', moves: toEffective },
  },
}
