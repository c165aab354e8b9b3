import { expect, test } from 'vitest'
import { needsFinance, rewardFor, shareOfLater } from './rules-reward.ts'

test.each([
  ['1', '80000', '5000'],
  ['1', '200000', '10000.00'],
  ['2', '1000000', '30000.00'],
  ['3', '50000', '1000'],
  ['1', '30000000', '1000000'],
  ['2', '0', '3000'],
  ['1', '123456.78', '6172.83'],
] as const)('today: grade %s of %s yuan is %s', (grade, fines, amount) => {
  expect(rewardFor('current', grade, fines)).toBe(amount)
})

test.each([
  ['1', '80000', '6400.00'],
  ['4', '80000', '800.00'],
  ['1', '30000000', '300000'],
  ['2', '0.00', '500'],
  ['3', '0', '0'],
] as const)('in 2007: grade %s of %s yuan is %s', (grade, fines, amount) => {
  expect(rewardFor('2007', grade, fines)).toBe(amount)
})

test('the rules of today know three grades', () => {
  expect(rewardFor('current', '4', '80000')).toBeNull()
})

test.each([
  ['499999.99', false],
  ['500000', true],
])('%s yuan are decided with the finance office: %s', (amount, needed) => {
  expect(needsFinance('current', amount)).toBe(needed)
})

test('a later reporter has at most three tenths, cents dropped', () => {
  expect(shareOfLater('6172.83')).toBe('1851.84')
})
