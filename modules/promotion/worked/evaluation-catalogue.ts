import type { WorkedCase } from '#kernel/procedure/worked.ts'

/** The catalogue of a year, made up: drafted, revised, published, closed. */
const items = [{ product: '电饭锅（演示）', standard: 'GB 4706.19' }]

export const evaluationCatalogueWorked: WorkedCase = {
  procedure: 'evaluationCatalogue',
  party: null,
  organ: 'national',
  opening: {
    by: 'brandCommittee',
    data: ({ day }) => ({ kind: 'brand', year: 2007, items, opensOn: day(10), closesOn: day(70) }),
  },
  forms: {
    reviseCatalogue: {
      items: [...items, { product: '电压力锅（演示）', standard: 'GB 4706.19' }],
      grounds: '征求意见后增列一种产品（演示）',
    },
  },
  ways: {
    'drafted, published and closed': {
      regime: '2007',
      moves: ['reviseCatalogue', 'publishCatalogue', { lapse: 'applications' }],
    },
    'published too late': {
      regime: '2007',
      moves: [{ wait: '11 days' }, { refused: 'publishCatalogue', code: 'noTimeToApply' }],
    },
  },
}
