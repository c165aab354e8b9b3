import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandOf, type FineMeasure, fineRange, severestRange } from './fine-range.ts'
import { type Debt, lateFine } from './late-fine.ts'
import { crimePrompts, hearingIsDue } from './rules-proposal.ts'
import { compared } from './sums.ts'

const measure = (goodsValue: string, changes: Partial<FineMeasure> = {}): FineMeasure => ({
  who: 'organisation',
  trade: 'producer',
  goodsValue,
  illegalIncome: '0',
  seizedValue: '0',
  circumstances: [],
  ...changes,
})

describe('the range of a fine', () => {
  test.each([
    ['PQL50', '20000', ['10000', '60000'], ['10000', '25000'], ['45000', '60000']],
    ['FSL124', '8000', ['50000', '100000'], ['50000', '65000'], ['85000', '100000']],
    ['FSL124', '12000', ['120000', '240000'], ['120000', '156000'], ['204000', '240000']],
    ['IPLR45', '50000', ['50000', '150000'], ['50000', '80000'], ['120000', '150000']],
  ] as const)('%s on goods of %s yuan', (basis, goods, whole, lighter, heavier) => {
    const range = fineRange(basis, measure(goods))!
    expect([range.min, range.max]).toEqual(whole)
    expect(Object.values(bandOf(range, 'lighter'))).toEqual(lighter)
    expect(Object.values(bandOf(range, 'heavier'))).toEqual(heavier)
  })

  test.each([
    ['a bracket of the goods', 'SPR3', measure('6000'), '100000'],
    ['the person of a laboratory', 'PQL57', measure('0', { who: 'person' }), '50000'],
    ['the laboratory itself', 'PQL57', measure('0'), '100000'],
    ['a seller who does not recall', 'SPR9', measure('900000', { trade: 'seller' }), '50000'],
    ['a producer who does not recall', 'SPR9', measure('1000'), '3000'],
    ['income as the base', 'PQL61', measure('0', { illegalIncome: '1000' }), '3000'],
    ['seized things as the base', 'IPLR50', measure('0', { seizedValue: '1000' }), '200'],
  ] as const)('%s', (_name, basis, by, most) => {
    expect(fineRange(basis, by)?.max).toBe(most)
  })

  test.each([
    ['a ladder without sums', 'FSL134', measure('1000')],
    ['a warning as long as nothing is refused', 'FSL126', measure('1000')],
  ] as const)('%s sets no fine', (_name, basis, by) => {
    expect(fineRange(basis, by)).toBeNull()
  })

  test('one act that breaks two laws is fined by the one with the higher fine', () => {
    const both = severestRange(['PQL50', 'FSL124'], measure('20000'))
    expect(both).toEqual({ basisId: 'FSL124', min: '200000', max: '400000' })
    expect(severestRange(['FSL134'], measure('20000'))).toBeNull()
    expect(severestRange(['PQL62', 'PQL50'], measure('20000'))?.max).toBe('60000')
    expect(severestRange(['PQL62'], measure('20000'))).toBeNull()
  })

  test('below the least is mitigated and never in a band', () => {
    const range = { basisId: 'PQL50', min: '10000', max: '60000' }
    expect(bandOf(range, 'mitigated')).toEqual({ min: '0', max: '10000' })
    expect(bandOf(range, 'normal')).toEqual({ min: '25000', max: '45000' })
    expect(bandOf(range, 'exempt')).toEqual({ min: '0', max: '0' })
  })
})

const debt = (fine: string, changes: Partial<Debt> = {}): Debt => ({
  fine,
  dues: [{ dueOn: '2026-11-30', amount: fine }],
  payments: [],
  stops: [],
  ...changes,
})

describe('the late fine', () => {
  test.each([
    ['ten days late', debt('10000'), '2026-12-10', '3000'],
    ['forty days late: never more than the fine', debt('10000'), '2027-01-09', '10000'],
    ['one day late', debt('5000'), '2026-12-01', '150'],
    ['on the last day', debt('5000'), '2026-11-30', '0'],
    [
      'half of it paid in time',
      debt('10000', { payments: [{ paidOn: '2026-11-20', amount: '5000' }] }),
      '2026-12-10',
      '1500',
    ],
    [
      'under review from the third day on',
      debt('10000', { stops: [{ from: '2026-12-03', to: null }] }),
      '2027-03-01',
      '600',
    ],
    [
      'under review for ten days',
      debt('10000', { stops: [{ from: '2026-12-01', to: '2026-12-11' }] }),
      '2026-12-12',
      '600',
    ],
    [
      'one instalment of two',
      debt('10000', {
        dues: [
          { dueOn: '2026-12-10', amount: '4000' },
          { dueOn: '2027-01-10', amount: '6000' },
        ],
      }),
      '2026-12-20',
      '1200',
    ],
    ['a part of a fen is left out', debt('0.50'), '2026-12-01', '0.01'],
  ] as const)('%s', (_name, owed, on, late) => {
    expect(lateFine(owed, on)).toBe(late)
  })

  test('never shrinks with time and never exceeds the fine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(300), fc.nat(300), (fine, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((days) =>
          lateFine(
            debt(String(fine)),
            new Date(Date.UTC(2026, 10, 30 + days)).toISOString().slice(0, 10),
          ),
        )
        expect(compared(early!, late!)).toBeLessThanOrEqual(0)
        expect(compared(late!, String(fine))).toBeLessThanOrEqual(0)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the right to a hearing', () => {
  const proposal = (changes: object) => ({
    ...{ fine: '0', confiscatedIncome: '0', confiscatedGoodsValue: '0', kinds: [] },
    ...changes,
  })
  test.each([
    ['a fine below the sum', 'organisation', { fine: '99999.99' }, false],
    ['a fine of the sum', 'organisation', { fine: '100000' }, true],
    ['a fine of a person', 'person', { fine: '10000' }, true],
    [
      'income and goods together',
      'organisation',
      { confiscatedIncome: '60000', confiscatedGoodsValue: '40000' },
      true,
    ],
    ['a licence revoked', 'organisation', { kinds: ['revokeLicence'] }, true],
    ['a licence suspended', 'organisation', { kinds: ['suspendLicence'] }, false],
  ] as const)('%s', (_name, who, changes, isDue) => {
    const subject = { who, proposal: proposal(changes) } as never
    expect(hearingIsDue(subject, '330000')).toBe(isDue)
  })
})

test.each([
  ['little sold', { soldValue: '49999', unsoldValue: '149999', isNonEdible: false }, []],
  ['much sold', { soldValue: '50000', unsoldValue: '0', isNonEdible: false }, ['soldValue']],
  ['much in store', { soldValue: '0', unsoldValue: '150000', isNonEdible: false }, ['unsoldValue']],
  ['not for food', { soldValue: '1', unsoldValue: '0', isNonEdible: true }, ['nonEdible']],
] as const)('prompts of a crime: %s', (_name, goods, prompts) => {
  expect(crimePrompts(goods)).toEqual(prompts)
})
