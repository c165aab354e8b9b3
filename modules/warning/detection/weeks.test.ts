import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, calendarDate, dateIn, mondayOf, weekday } from '#kernel/dates.ts'
import { isCovered, SILENCE_DAYS_MAX, spansOf, weeksOf } from './weeks.ts'

const day = calendarDate
const fed = (days: string[], asOf: string) =>
  weeksOf(days.map(day), day(asOf)).map((week) => [week.monday, week.isFed])

test('a week without publication inside a span is fed; after a long silence it is not', () => {
  expect(fed(['2022-01-12', '2022-01-26', '2022-03-09'], '2022-03-10')).toEqual([
    ['2022-01-10', true],
    ['2022-01-17', true],
    ['2022-01-24', true],
    ['2022-01-31', false],
    ['2022-02-07', false],
    ['2022-02-14', false],
    ['2022-02-21', false],
    ['2022-02-28', false],
    ['2022-03-07', true],
  ])
})

test('a silence of 31 days is a pause, one of 32 days is an end', () => {
  const from = day('2022-01-01')
  const spans = (days: number) => spansOf([from, addDays(from, days)]).length
  expect([spans(SILENCE_DAYS_MAX), spans(SILENCE_DAYS_MAX + 1)]).toEqual([1, 2])
})

test('weeks after the last day of the feed are not fed yet, and become so when it goes on', () => {
  expect(fed(['2022-01-12'], '2022-01-30').map(([, isFed]) => isFed)).toEqual([true, false, false])
  expect(fed(['2022-01-12', '2022-01-30'], '2022-01-30').map(([, isFed]) => isFed)).toEqual([
    true,
    true,
    true,
  ])
})

test('Sunday in Shanghai belongs to the week before, whatever the hour says elsewhere', () => {
  const sundayNight = dateIn(new Date('2022-01-16T15:59:59Z'))
  const mondayMorning = dateIn(new Date('2022-01-16T16:00:00Z'))
  expect(fed([sundayNight], sundayNight)).toEqual([['2022-01-10', true]])
  expect(fed([mondayMorning], mondayMorning)).toEqual([['2022-01-17', true]])
})

test('nothing published, no weeks', () => {
  expect(weeksOf([], day('2022-01-12'))).toEqual([])
})

const days = fc.array(
  fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2021-01-01'), n)),
  { minLength: 1, maxLength: 30 },
)

test('weeks are Mondays without gaps, and a week with publication is always fed', () => {
  fc.assert(
    fc.property(days, (published) => {
      const weeks = weeksOf(published, day('2022-03-01'))
      weeks.forEach((week, i) => {
        expect(weekday(week.monday)).toBe(1)
        if (i > 0) expect(week.monday).toBe(addDays(weeks[i - 1]!.monday, 7))
        const isIn = published.some((d) => d >= week.monday && d <= addDays(week.monday, 6))
        if (isIn) expect(week.isFed).toBe(true)
      })
    }),
  )
})

test('a term is covered only by one span that holds all of it', () => {
  const spans = spansOf(['2022-01-01', '2022-01-20', '2022-04-01'].map(day))
  expect(isCovered(spans, { from: day('2022-01-01'), to: day('2022-01-20') })).toBe(true)
  expect(isCovered(spans, { from: day('2022-01-10'), to: day('2022-04-01') })).toBe(false)
  const [span] = spans
  const sunday = addDays(mondayOf(span!.to), 6)
  expect(isCovered(spans, { from: span!.from, to: sunday })).toBe(true)
  expect(isCovered(spans, { from: span!.from, to: addDays(sunday, 1) })).toBe(false)
  expect(isCovered(spans, { from: addDays(span!.from, -1), to: sunday })).toBe(false)
})
