import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { type Fact, factFaults, foldFacts, normalisedFact, spelling, wordToday } from './rules.ts'

const on = calendarDate('2026-11-16')
const BUREAU = { kind: 'organ', name: '演示县局', reference: null }
const FIRM = { kind: 'enterprise', name: '演示食品有限公司', reference: null }

let serial = 0
function fact(given: Partial<Fact> & { value: unknown }): Fact {
  serial += 1
  return {
    id: `00000000-0000-7000-8000-${String(serial).padStart(12, '0')}`,
    kind: 'address',
    key: '',
    source: BUREAU,
    validFrom: null,
    validTo: null,
    recordedAt: new Date(Date.UTC(2026, 0, serial)),
    correctsId: null,
    ...given,
  }
}

describe('folding', () => {
  test('a later word of the same source takes the place of the earlier one', () => {
    const [first, second] = [fact({ value: { address: 'A' } }), fact({ value: { address: 'B' } })]
    const [thing] = foldFacts([first, second], on)
    expect(thing?.current).toEqual([second])
    expect(thing?.old).toEqual([first])
    expect(thing?.conflict).toBe(false)
  })

  test('two sources that differ stand side by side', () => {
    const mine = fact({ value: { address: 'A' } })
    const theirs = fact({ value: { address: 'B' }, source: FIRM })
    const [thing] = foldFacts([mine, theirs], on)
    expect(thing?.current).toEqual([theirs, mine])
    expect(thing?.conflict).toBe(true)
  })

  test('two sources that agree are no conflict, whatever the order of their fields', () => {
    const mine = fact({ value: { a: 1, b: [1, 2] } })
    const theirs = fact({ value: { b: [1, 2], a: 1 }, source: FIRM })
    expect(foldFacts([mine, theirs], on)[0]?.conflict).toBe(false)
  })

  test('a correction folds the corrected fact, whichever source it came from', () => {
    const wrong = fact({ value: { address: 'A' }, source: FIRM })
    const right = fact({ value: { address: 'B' }, correctsId: wrong.id })
    const [thing] = foldFacts([wrong, right], on)
    expect(thing?.current).toEqual([right])
    expect(thing?.old).toEqual([wrong])
  })

  test('a fact taken back leaves what its source said before it', () => {
    const before = fact({ value: { address: 'A' } })
    const wrong = fact({ value: { address: 'B' } })
    const takenBack = fact({ value: null, correctsId: wrong.id })
    expect(foldFacts([before, wrong, takenBack], on)[0]?.current).toEqual([before])
  })

  test('history recorded late does not push out what holds today', () => {
    const now = fact({ value: { name: '今名' }, kind: 'name' })
    const former = fact({ value: { name: '曾用名' }, kind: 'name', validTo: '2010-01-01' })
    const folded = foldFacts([now, former], on)
    expect(wordToday(folded, 'name', on)?.value).toEqual({ name: '今名' })
    expect(folded[0]?.ended).toBe(false)
  })

  test('what no source says any more has ended', () => {
    const [thing] = foldFacts([fact({ value: { address: 'A' }, validTo: '2026-11-15' })], on)
    expect(thing).toMatchObject({ ended: true, conflict: false })
  })

  test('nothing that was recorded is lost by folding', () => {
    const facts = fc.array(
      fc.record({
        value: fc.oneof(fc.constant(null), fc.record({ address: fc.string() })),
        source: fc.constantFrom(BUREAU, FIRM),
        corrects: fc.option(fc.nat({ max: 9 })),
      }),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(facts, (given) => {
        const made: Fact[] = []
        for (const { value, source, corrects } of given) {
          const correctsId = corrects === null ? null : (made[corrects]?.id ?? null)
          made.push(fact({ value, source, correctsId }))
        }
        const shown = foldFacts(made, on).flatMap(({ current, old }) => [...current, ...old])
        expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(made.map(({ id }) => id)))
        expect(shown).toHaveLength(made.length)
      }),
    )
  })
})

describe('faults', () => {
  test.each([
    ['shape', { kind: 'name', value: {} }, '/value/name', 'required'],
    ['region', { kind: 'region', value: { regionCode: '999999' } }, '/value/regionCode', 'REGION'],
    [
      'licence',
      {
        kind: 'licence',
        value: { licenceKind: 'SC', licenceNumber: 'SC10133010600011', status: 'valid' },
      },
      '/value/licenceNumber',
      'CHECK',
    ],
    [
      'future',
      { kind: 'name', value: { name: '甲' }, validFrom: '2026-11-17' },
      '/validFrom',
      'notYet',
    ],
    [
      'period',
      { kind: 'name', value: { name: '甲' }, validFrom: '2026-02-02', validTo: '2026-02-01' },
      '/validTo',
      'endsBeforeStart',
    ],
  ] as const)('%s', (_name, given, path, code) => {
    expect(factFaults(given, on)).toMatchObject([{ path, code }])
  })

  test('a licence number is kept in its one spelling and names the thing', () => {
    const value = { licenceKind: 'SC', licenceNumber: ' sc10133010600010 ', status: 'valid' }
    expect(factFaults({ kind: 'licence', value }, on)).toEqual([])
    expect(normalisedFact({ kind: 'licence', value })).toEqual({
      key: 'SC10133010600010',
      value: { ...value, licenceNumber: 'SC10133010600010' },
    })
  })
})

test('spelling does not depend on the order of fields and tells values apart', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(spelling(JSON.parse(JSON.stringify(a)))).toBe(spelling(a))
      if (spelling(a) === spelling(b))
        expect(JSON.parse(spelling(a))).toEqual(JSON.parse(spelling(b)))
    }),
  )
})
