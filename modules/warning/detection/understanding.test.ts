import { expect, test } from 'vitest'
import { addDays, calendarDate } from '#kernel/dates.ts'
import { boardOf } from './board.ts'
import { chartOf } from './chart.ts'
import { detect } from './detect.ts'
import type { DayCount, FailingDay } from './feed.ts'
import { findingOn } from './opinions.ts'
import { understandingOf } from './understanding.ts'

const START = calendarDate('2026-01-05')
const at = (days: number) => addDays(START, days)
const failing = (days: number, change: Partial<FailingDay> = {}): FailingDay => ({
  on: at(days),
  productGroup: '蜜饯',
  item: '糖精钠',
  area: '330000',
  hazard: 'additiveOver',
  failing: 2,
  doubtful: 0,
  ...change,
})

/** 20 samples a week for twelve weeks; the last week as given. */
const counts = (last: number): DayCount[] =>
  Array.from({ length: 12 }, (_, week) => ({
    on: at(7 * week),
    productGroup: '蜜饯',
    area: '330000',
    tested: week === 11 ? last : 20,
    failing: 0,
    isComparable: true,
  }))

const sentences = (one: FailingDay, tested: number) => {
  const [alarm] = detect({ failing: [one], counts: counts(tested) }, at(83))
  return understandingOf(alarm!).map((sentence) => sentence.zh)
}

test('an alarm says whether more was examined than usual', () => {
  expect(sentences(failing(77), 60)).toContain(
    '本周检60批，多于基线（20），不合格增多可能与多抽有关。',
  )
  expect(sentences(failing(77), 20)).toContain('本周检20批，不多于基线（20），不是多抽造成。')
})

test('an alarm says what it does not prove, and that few samples made it', () => {
  expect(sentences(failing(77), 20)).toEqual([
    '这一周的不合格批数明显多于近期水平，值得核实。',
    '基线各周几乎没有不合格，标准差取下限0.5：批数很少也会报警。',
    '本周检20批，不多于基线（20），不是多抽造成。',
    '它不证明风险在扩大，也不说明原因。',
  ])
})

test.each([
  [2, '2批中1批存疑（可能重复公布，或数值与判定不符），不计则不报警。'],
  [3, '3批中1批存疑（可能重复公布，或数值与判定不符），不计仍报警。'],
])('an alarm over %i samples says what is in doubt', (count, sentence) => {
  expect(sentences(failing(77, { failing: count, doubtful: 1 }), 20)).toContain(sentence)
})

test('every rule has its own words, none of them empty', () => {
  const drug = { item: '氯霉素', hazard: 'nonEdible' }
  const days = [failing(77, drug), failing(77, { ...drug, area: '440000' })]
  const alarms = detect({ failing: days, counts: counts(20) }, at(83))
  expect(new Set(alarms.map((alarm) => alarm.rule))).toEqual(new Set(['earsC2', 'R1', 'R3']))
  for (const alarm of alarms) {
    const said = understandingOf(alarm)
    expect(said.length).toBeGreaterThan(1)
    expect(said.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true)
  }
})

test('the chart of a series has its baseline behind it; that of the nation adds areas up', () => {
  const days = [failing(77), failing(78, { area: '440000', failing: 1 })]
  const board = boardOf({ failing: days, counts: counts(20) }, at(83))
  const name = { productGroup: '蜜饯', item: '糖精钠' }
  const province = chartOf(board, { ...name, area: '330000' }, 3)!
  expect(province.map((week) => [week.failing, week.tested])).toEqual([
    [0, 20],
    [0, 20],
    [2, 20],
  ])
  expect(province.map((week) => week.point?.judged)).toEqual([true, true, true])
  const nation = chartOf(board, { ...name, area: '000000' }, 2)!
  expect(nation.map((week) => [week.failing, week.point])).toEqual([
    [0, null],
    [3, null],
  ])
  expect(chartOf(board, { ...name, area: '110000' }, 3)).toBeNull()
  expect(chartOf(board, { ...name, item: '铅', area: '000000' }, 3)).toBeNull()
  expect(chartOf(board, { ...name, item: null, area: '000000' }, 3)).toBeNull()
})

test('a rule says what today’s data say of a matter, also where it no longer alarms', () => {
  const matter = { productGroup: '蜜饯', item: '糖精钠', area: '330000', week: at(77) }
  const verdictOf = (count: number) => {
    const board = boardOf(
      { failing: [failing(77, { failing: count })], counts: counts(20) },
      at(83),
    )
    return findingOn(board, matter, 'earsC2', at(83)).verdict
  }
  expect([verdictOf(2), verdictOf(1)]).toEqual(['fired', 'notFired'])
})
