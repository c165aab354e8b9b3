import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentNumber, documentSeries, parseDocumentNumber } from './document-number.ts'
import { NUMBER_STYLES } from './number-styles.ts'

const { template } = NUMBER_STYLES.RCL

describe('refused', () => {
  test.each([
    [template, {}],
    [template, { goods: 'X', year: '2026' }],
    [template, { goods: 'F', year: '26' }],
    ['{organ}市监召〔{year}〕{serial}号', { organ: '', year: '2026' }],
    ['{organ}市监召〔{year}〕{serial}号', { organ: '{serial}', year: '2026' }],
    ['TS{region}{date}{serial:5}', { region: '330106001', date: '20260315' }],
  ])('%s with %j throws', (style, fields) => {
    expect(() => documentSeries(style, fields)).toThrow(RangeError)
  })

  test('an exhausted series gives no longer number but a fault', () => {
    expect(documentNumber('GP-2026-{serial:2}', 99)).toMatchObject({ value: 'GP-2026-99' })
    expect(documentNumber('GP-2026-{serial:2}', 100)).toMatchObject({ ok: false, code: 'LENGTH' })
  })

  test.each([0, -1, 1.5, Number.NaN, 2 ** 53])('serial %s throws', (serial) => {
    expect(() => documentNumber('GP-2026-{serial:2}', serial)).toThrow(RangeError)
  })

  test.each(['GP-2026', 'GP-{year}-{serial:2}'])('%s is no series', (series) => {
    expect(() => documentNumber(series, 1)).toThrow(RangeError)
  })

  test.each([
    [template, 'ZH-F-2026-3'],
    [template, 'ZH-F-2026-00000'],
    [template, 'ZH-X-2026-00003'],
    [template, 'ZHAF-2026-00003'],
    ['{organ}市监召〔{year}〕{serial}号', '浙市监召〔2026〕04号'],
    ['{organ}市监召〔{year}〕{serial}号', '浙市监召（2026）4号'],
  ])('%s does not read %s', (style, number) => {
    expect(parseDocumentNumber(style, number)).toMatchObject({ ok: false, code: 'CHARSET' })
  })
})

test('a series is the template with all but the serial filled in', () => {
  const series = documentSeries(template, { goods: 'F', year: '2026' })
  expect(series).toBe('ZH-F-2026-{serial:5}')
  expect(documentNumber(series, 3)).toEqual({ ok: true, value: 'ZH-F-2026-00003' })
})

test('the organ, the kind and the year count apart from one another', () => {
  const style = NUMBER_STYLES.CASE.template
  const series = (organ: string, act: string, year: string) =>
    documentSeries(style, { organ, act, year })
  const all = [
    series('京', '罚', '2026'),
    series('杭', '罚', '2026'),
    series('京', '告', '2026'),
    series('京', '罚', '2027'),
  ]
  expect(new Set(all).size).toBe(4)
  expect(documentNumber(all[1] ?? '', 7)).toMatchObject({ value: '杭市监罚〔2026〕7号' })
})

test.each(Object.entries(NUMBER_STYLES))('%s: its example reads and writes back', (_, style) => {
  const parsed = parseDocumentNumber(style.template, style.example)
  if (!parsed.ok) throw new Error(parsed.message.en)
  expect(documentSeries(style.template, parsed.fields)).toBe(parsed.series)
  if (parsed.serial === null) expect(parsed.series).toBe(style.example)
  else expect(documentNumber(parsed.series, parsed.serial)).toMatchObject({ value: style.example })
})

test('what is written is read back, and no two serials write the same number', () => {
  const fields = fc.record({
    organ: fc.constantFrom('国', '浙', '杭', '乌'),
    year: fc.integer({ min: 2004, max: 2099 }).map(String),
  })
  const serial = fc.integer({ min: 1, max: 99_999 })
  const style = NUMBER_STYLES.RECALL_ORDER.template
  fc.assert(
    fc.property(fields, serial, serial, (given, one, other) => {
      const series = documentSeries(style, given)
      const [first, second] = [documentNumber(series, one), documentNumber(series, other)]
      if (!first.ok || !second.ok) throw new Error('series exhausted')
      expect(parseDocumentNumber(style, first.value)).toMatchObject({ fields: given, serial: one })
      expect(first.value === second.value).toBe(one === other)
    }),
  )
})
