import { describe, expect, test } from 'vitest'
import { calendarDate } from '#kernel/dates.ts'
import { createExaminer } from './examine.ts'
import { type FieldName, fields } from './fields.ts'
import { layoutKnown, namedLayout } from './layout.ts'
import { noteSentence, noteView } from './notes.ts'
import { readItem, type Vocabulary } from './vocabulary.ts'

const vocabulary: Vocabulary = {
  category: (written) => (written === '大米' ? { code: '0102', group: '粮食加工品' } : null),
  nearest: () => '0102 大米',
  item: readItem,
}
const today = calendarDate('2026-11-16')

const good: Partial<Record<FieldName, string>> = {
  sampleNumber: 'S-1',
  productName: '大米（演示）',
  productCategory: '大米',
  samplingArea: '330106',
  sampledOn: '2026-11-03',
  testItem: '铅',
  result: '0.13',
  unit: 'mg/kg',
}

function examine(given: Partial<Record<FieldName, string>>) {
  const cells = fields.map(({ name }) => given[name] ?? '')
  return createExaminer(namedLayout, vocabulary, today).examine(2, cells)
}

const codesOf = ({ notes }: ReturnType<typeof examine>) =>
  notes.map(({ field, code }) => `${field}: ${code}`)

describe('a line that goes back', () => {
  test.each([
    ['sampleNumber', '', 'missing'],
    ['sampleNumber', ' / ', 'missing'],
    ['productName', '名'.repeat(201), 'tooLong'],
    ['productCategory', '稻米', 'categoryUnknown'],
    ['samplingArea', '朝阳区', 'regionAmbiguous'],
    ['samplingArea', '339999', 'regionUnknown'],
    ['sampledOn', '2026-11-17', 'dateInFuture'],
    ['sampledOn', '去年', 'dateUnreadable'],
    ['productionDate', '2026-11-04', 'producedAfterSampling'],
    ['testedOn', '2026-11-02', 'testedBeforeSampling'],
    ['uscc', '91330106MA27XL0M6A', 'usccWrong'],
    ['result', '4.4×10', 'exponentLost'],
    ['result', '1..2', 'resultUnreadable'],
    ['result', '—', 'missing'],
    ['unit', '', 'unitMissing'],
    ['unit', 'mg/gk', 'unitUnknown'],
    ['detectionLimit', '很低', 'numberExpected'],
    ['coverage', '二', 'numberExpected'],
  ] as const)('%s reading %j: %s', (field, read, code) => {
    const row = examine({ ...good, [field]: read })
    expect([row.draft, codesOf(row)]).toEqual([null, [`${field}: ${code}`]])
    const view = noteView(row.notes[0]!)
    expect([view.read, view.isFault]).toEqual([read, true])
    for (const said of [view.why, view.remedy!, view.column!, noteSentence(row.notes[0]!)]) {
      expect(said.zh).toMatch(/\p{Script=Han}|\d/u)
      expect(said.en).not.toBe('')
    }
  })

  test('every fault of a line is told at once', () => {
    const row = examine({ ...good, sampledOn: '2026-13-01', unit: '', samplingArea: '' })
    expect(codesOf(row)).toEqual([
      'samplingArea: missing',
      'sampledOn: dateUnreadable',
      'unit: unitMissing',
    ])
  })

  test('the near category, the unit of the item and the full names are offered', () => {
    const remedies = [
      examine({ ...good, productCategory: '稻米' }),
      examine({ ...good, unit: '' }),
      examine({ ...good, samplingArea: '朝阳区' }),
    ].map((row) => row.notes[0]?.became)
    expect(remedies[0]).toBe('0102 大米')
    expect(remedies[1]).toBe('mg/kg')
    expect(remedies[2]).toContain('北京市朝阳区')
  })
})

describe('a line that is corrected by a named rule', () => {
  test.each([
    ['sampleNumber', 'Ｓ－１', 'fullWidth', 'S-1'],
    ['productName', '大米\n（演示）', 'blanksRemoved', '大米（演示）'],
    ['result', '０．１３', 'fullWidth', '0.13'],
    ['sampledOn', '2026年11月3日', 'dateFormat', '2026-11-03'],
    ['unit', 'MG/KG', 'unitSpelling', 'mg/kg'],
    ['unit', '/25 g', 'unitSpelling', '/25g'],
    ['unit', '/250ml', 'unitSpelling', '/250mL'],
    ['detectionLimit', '０.０１', 'fullWidth', '0.01'],
  ] as const)('%s reading %j: %s', (field, read, code, became) => {
    const row = examine({ ...good, [field]: read })
    expect(row.notes).toEqual([{ code, field, read, became }])
    expect(row.draft).not.toBeNull()
  })

  test('a unit that stands in the head of the column', () => {
    const names = Object.keys(good).filter((name) => name !== 'unit') as FieldName[]
    const layout = layoutKnown(names.map((name) => (name === 'result' ? '检验结果(mg/kg)' : name)))
    const cells = names.map((name) => good[name] ?? '')
    const row = createExaminer(layout, vocabulary, today).examine(2, cells)
    expect(row.notes).toEqual([{ code: 'unitFromHead', field: 'unit', read: '', became: 'mg/kg' }])
    expect(row.draft?.result.unitWritten).toBe('mg/kg')
  })
})

describe('a line that is accepted', () => {
  test('as it stands, the result untouched, its parts beside it', () => {
    const row = examine({ ...good, result: '＜0.05', testItem: '铅（以Pb计）' })
    expect(row.draft?.result).toMatchObject({
      valueWritten: '＜0.05',
      itemWritten: '铅（以Pb计）',
      item: { key: '铅', hazard: 'heavyMetal' },
      read: { sign: '<', value: '0.05', unit: 'mg/kg' },
    })
  })

  test.each([
    ['未检出', 'notDetected', null],
    ['未检出（＜0.05）', 'notDetected', '0.05'],
    ['检出', 'detected', null],
    ['0.10', null, '0.10'],
    ['120；130；320；180；190', null, null],
    ['符合要求', null, null],
  ])('%s keeps sign and value apart', (result, sign, value) => {
    expect(examine({ ...good, result }).draft?.result.read).toMatchObject({ sign, value })
  })

  test.each([
    ['沙门氏菌', '未检出', '/25g'],
    ['沙门氏菌', '未检出', '/250mL'],
    ['pH', '6.5', ''],
    ['某新项目', '12', '度'],
    ['铅', '0.13mg/kg', ''],
    ['铅', '0.13', 'μg/g'],
  ])('%s %s with the unit %j', (testItem, result, unit) => {
    const row = examine({ ...good, testItem, result, unit })
    expect([codesOf(row), row.draft === null]).toEqual([[], false])
  })

  test.each([
    ['/25g', '/25g'],
    ['/ 25 g', '/25g'],
    ['／２５ｇ', '/25g'],
    ['/250ML', '/250mL'],
  ])('a portion %j is read as %s and stays as written', (unit, read) => {
    const row = examine({ ...good, testItem: '沙门氏菌', result: '未检出', unit })
    expect(row.draft?.result.read).toEqual({ sign: 'notDetected', value: null, unit: read })
    expect(codesOf(row).filter((code) => !/unitSpelling|fullWidth/.test(code))).toEqual([])
  })

  test.each(['/25', '/g', '/0g', '/25mol'])('%j is no portion', (unit) => {
    const row = examine({ ...good, testItem: '沙门氏菌', result: '未检出', unit })
    expect(codesOf(row)).toEqual(['unit: unitUnknown'])
  })

  test('marks for nothing are no correction', () => {
    const row = examine({ ...good, labelledProducer: '/', lotNumber: '—', productionDate: '无' })
    expect(row.notes).toEqual([])
    expect(row.draft?.sample).toMatchObject({ labelledProducer: null, lotNumber: null })
  })
})

test('what guards a returned cell against being a formula is taken off again', () => {
  const heads = [...fields.map(({ name }) => name), '原行号']
  const examiner = createExaminer(layoutKnown(heads), vocabulary, today)
  const cells = fields.map(({ name }) => ({ ...good, labelledProducer: "'=厂" })[name] ?? '')
  expect(examiner.examine(2, [...cells, '7']).draft?.sample.labelledProducer).toBe('=厂')
  expect(examine({ ...good, labelledProducer: "'=厂" }).draft?.sample.labelledProducer).toBe("'=厂")
})
