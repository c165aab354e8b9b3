import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '#reference/index.ts'
import {
  countedDays,
  daysCounted,
  dueAfter,
  nextWorkingDay,
  type PauseSpan,
  parseTerm,
  termWords,
  workingCalendar,
} from './calendar.ts'
import { addDays, calendarDate, dateIn, endOfDay, startOfDay } from './dates.ts'

interface Vector {
  readonly start: string
  readonly n: number
  readonly unit: keyof typeof UNITS
  readonly pauses: readonly PauseSpan[]
  readonly due: string
}

const UNITS = { wd: 'working days', cd: 'days', mo: 'months', y: 'years' } as const
const vectors: readonly Vector[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../test/vectors/working-days.json'), 'utf8'),
)
const noonOf = (day: string) => new Date(startOfDay(calendarDate(day)).getTime() + 12 * 3_600_000)

describe('terms of the domain vectors', () => {
  test.each(vectors)('$n $unit after $start is $due', ({ start, n, unit, pauses, due }) => {
    const found = dueAfter(`${n} ${UNITS[unit]}`, noonOf(start), {
      calendar: nationalCalendar,
      pauses,
    })
    expect(found.on).toBe(due)
    expect(found.at).toEqual(endOfDay(calendarDate(due)))
  })

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('hold on a server in %s', (zone) => {
    const script = `
      import { dueAfter } from '#kernel/calendar.ts'
      import { nationalCalendar as calendar } from '#reference/index.ts'
      const vectors = ${JSON.stringify(vectors)}
      const units = ${JSON.stringify(UNITS)}
      const late = vectors.map(({ start, n, unit, pauses }) =>
        ['T00:00:00+08:00', 'T23:59:59+08:00'].map((time) =>
          dueAfter(n + ' ' + units[unit], new Date(start + time), { calendar, pauses }).on))
      console.log(JSON.stringify(late))`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: join(import.meta.dirname, '..'),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(JSON.parse(output)).toEqual(vectors.map(({ due }) => [due, due]))
  })
})

describe('the national calendar', () => {
  test.each([
    ['2025-01-26', true],
    ['2026-02-14', true],
    ['2026-02-28', true],
    ['2026-10-10', true],
    ['2026-10-01', false],
    ['2026-11-28', false],
    ['2007-12-29', true],
    ['2007-12-31', false],
    ['2004-10-10', true],
  ])('%s is a working day: %s', (day, isWorking) => {
    expect(nationalCalendar.isWorkingDay(calendarDate(day))).toBe(isWorking)
  })

  test('a term past the last notice is provisional; one before it is not', () => {
    const known = dueAfter('5 working days', noonOf('2026-12-01'), { calendar: nationalCalendar })
    const open = dueAfter('30 working days', noonOf('2026-12-01'), { calendar: nationalCalendar })
    const months = dueAfter('2 months', noonOf('2026-12-01'), { calendar: nationalCalendar })
    expect([known.provisional, open.provisional, months.provisional]).toEqual([false, true, false])
  })
})

describe('rules of counting', () => {
  const calendar = nationalCalendar

  test('hours run through nights and rest days', () => {
    const { at, on } = dueAfter('24 hours', new Date('2026-10-01T08:40:00Z'), { calendar })
    expect([at.toISOString(), on]).toEqual(['2026-10-02T08:40:00.000Z', null])
  })

  test('a last day that is a rest day moves on, unless the term says it does not', () => {
    const from = noonOf('2026-09-20')
    const rolled = dueAfter('12 days', from, { calendar })
    expect([rolled.on, rolled.rolled]).toEqual(['2026-10-08', true])
    expect(dueAfter('12 days', from, { calendar, roll: false }).on).toBe('2026-10-02')
  })

  test('months that end on a rest day stay, unless told to roll', () => {
    const from = noonOf('2026-08-31')
    expect(dueAfter('6 months', from, { calendar, roll: true }).on).toBe('2027-03-01')
  })

  test('the count of days names rest days and pauses and gives ordinals to the others', () => {
    const from = noonOf('2026-11-17')
    const { on } = dueAfter('10 working days', from, { calendar })
    const days = countedDays('10 working days', from, on!, { calendar })
    expect(on).toBe('2026-12-01')
    expect(days.at(-1)).toMatchObject({ date: '2026-12-01', ordinal: 10 })
    expect(days.filter((day) => day.ordinal === null).map((day) => day.date)).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-28',
      '2026-11-29',
    ])
    const asOf = calendarDate('2026-11-23')
    expect(daysCounted('working days', dateIn(from), asOf, { calendar })).toBe(4)
  })

  test('an unreadable term is a programming error', () => {
    expect(() => parseTerm('ten days')).toThrow('not a term')
    expect(termWords(parseTerm('1 working day'))).toEqual({ zh: '1个工作日', en: '1 working day' })
  })
})

const anyDay = fc
  .integer({ min: 0, max: 8000 })
  .map((days) => addDays(calendarDate('2004-01-01'), days))

test('property: exactly n working days lie after the trigger, up to and including the last day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 90 }), (start, n) => {
      const { on } = dueAfter(`${n} working days`, noonOf(start), { calendar: nationalCalendar })
      expect(nationalCalendar.isWorkingDay(on!)).toBe(true)
      expect(daysCounted('working days', start, on!, { calendar: nationalCalendar })).toBe(n)
    }),
  )
})

test('property: a pause moves the last day by as many days of the count as it covers', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 20 }),
      (start, n, after, length) => {
        const from = addDays(start, after)
        const pauses: PauseSpan[] = [[from, addDays(from, length)]]
        const options = { calendar: nationalCalendar, roll: false, pauses }
        const { on } = dueAfter(`${n} days`, noonOf(start), options)
        expect(daysCounted('days', start, on!, options)).toBe(n)
        const plain = dueAfter(`${n} days`, noonOf(start), { ...options, pauses: [] })
        expect(on! >= plain.on!).toBe(true)
      },
    ),
  )
})

test('property: the next working day is one, and nothing before it is', () => {
  const calendar = workingCalendar({
    version: 'test',
    knownFrom: '2004-01-01',
    knownThrough: '2026-12-31',
    off: [],
    work: [],
  })
  fc.assert(
    fc.property(anyDay, (day) => {
      const next = nextWorkingDay(day, calendar)
      for (let at = day; at < next; at = addDays(at, 1)) {
        expect(calendar.isWorkingDay(at)).toBe(false)
      }
      expect(calendar.isWorkingDay(next)).toBe(true)
    }),
  )
})
