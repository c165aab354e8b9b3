import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, calendarDate } from '#kernel/dates.ts'
import { ADVERSE_POINTS, type AdverseKind, type CreditInputs, creditScore } from './credit-score.ts'

const today = calendarDate('2026-11-25')
const monthsAgo = (months: number) => addMonths(today, -months)

/** Points of the items, the sampling item in full: 30 of them. */
function inputs(positive: number, events: [AdverseKind, number][], more: Partial<CreditInputs>) {
  let left = positive - 30
  const take = (most: number) => {
    const points = Math.min(most, left)
    left -= points
    return points
  }
  return {
    points: {
      licences: take(20),
      systems: take(20),
      inspections: take(10),
      complaints: take(10),
      commitment: take(5),
      honours: take(5),
    },
    samples: [{ yearsAgo: 1 as const, tested: 8, passed: 8 }],
    adverseEvents: events.map(([kind, age]) => ({ kind, on: monthsAgo(age) })),
    filedOn: '2015-01-01',
    isBlacklisted: false,
    hasOpenFailedSampling: false,
    hasUnremediedBreach: false,
    ...more,
  }
}

test.each<[number, [AdverseKind, number][], Partial<CreditInputs>, string, string]>([
  [98, [], {}, '98.00', 'AAA'],
  [98, [['fine', 30]], {}, '96.75', 'AAA'],
  [92, [['smallFine', 6]], {}, '90.00', 'A'],
  [92, [['largeFine', 20]], {}, '88.00', 'A'],
  [75, [['stopBusiness', 3]], {}, '60.00', 'B'],
  [95, [], { isBlacklisted: true }, '95.00', 'D'],
  [95, [], { hasOpenFailedSampling: true }, '95.00', 'C'],
  [95, [], { hasUnremediedBreach: true }, '95.00', 'B'],
  [90, [], { filedOn: '2026-06-01' }, '90.00', 'N'],
  [60, [['licenceRevoked', 10]], {}, '30.00', 'D'],
  [95, [], { gravestOn: '2023-11-25' }, '95.00', 'D'],
  [95, [], { gravestOn: '2023-11-24' }, '95.00', 'AAA'],
])('%i points less %j with %j: %s, %s', (positive, events, more, score, grade) => {
  expect(creditScore(inputs(positive, events, more), today)).toMatchObject({ score, grade })
})

test('samples of three years weigh 1, 0.5 and 0.25; without any it is 24 points', () => {
  const none = inputs(70, [], { samples: [] })
  expect(creditScore(none, today).samplingPoints).toBe('24.00')
  const some = inputs(70, [], {
    samples: [
      { yearsAgo: 1, tested: 3, passed: 2 },
      { yearsAgo: 2, tested: 2, passed: 2 },
      { yearsAgo: 3, tested: 4, passed: 1 },
    ],
  })
  // 30 × (2 + 1 + 0.25) / (3 + 1 + 1)
  expect(creditScore(some, today).samplingPoints).toBe('19.50')
})

test('an adverse event never raises a score, and the older it is the less it takes', () => {
  const kinds = Object.keys(ADVERSE_POINTS) as AdverseKind[]
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.nat({ max: 47 }), (kind, age) => {
      const without = Number(creditScore(inputs(80, [], {}), today).score)
      const younger = Number(creditScore(inputs(80, [[kind, age]], {}), today).score)
      const older = Number(creditScore(inputs(80, [[kind, age + 12]], {}), today).score)
      return younger <= older && older <= without
    }),
  )
})
