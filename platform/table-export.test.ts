import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { plainCell } from '#kernel/plain-cell.ts'
import { exportTable } from './table-export.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+cmd', "'+cmd"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ['-3.5', '-3.5'],
  ['+1,200', '+1,200'],
  ['酱卤牛肉', '酱卤牛肉'],
  ['20261102A', '20261102A'],
])('%j leaves as %j', (given, expected) => {
  expect(plainCell(given)).toBe(expected)
})

test('a CSV carries the mark that makes spreadsheets read Chinese, and no formula', async () => {
  const rows = async function* () {
    yield ['=HYPERLINK("x")', '00123']
  }
  const { stream, fileName } = exportTable({
    fileName: 'list',
    format: 'csv',
    heads: ['名称', '批号'],
    rows: rows(),
  })
  expect(fileName).toBe('list.csv')
  expect((await buffer(stream)).toString('utf8')).toBe(
    '\ufeff名称,批号\r\n"\'=HYPERLINK(""x"")",00123\r\n',
  )
})
