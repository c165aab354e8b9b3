import { expect, test } from 'vitest'
import { fields } from './fields.ts'
import { layoutOf } from './layout.ts'

const required = fields.filter((field) => field.isRequired)

test.each([
  ['Chinese', required.map((field) => field.head.zh)],
  ['English', required.map((field) => field.head.en.toUpperCase())],
  ['names of the API', required.map((field) => field.name)],
  ['names with stars and blanks', required.map((field) => ` ${field.head.zh} *`)],
])('heads are read in %s', (_name, heads) => {
  const found = layoutOf(heads)
  expect(found.ok && required.map(({ name }) => found.layout.places.get(name))).toEqual(
    required.map((_, at) => at),
  )
})

test('no two fields answer to the same head', () => {
  const heads = fields.flatMap((field) => [field.head.zh, field.head.en, ...field.otherHeads])
  const found = layoutOf([...required.map(({ name }) => name), ...heads])
  expect(found.ok).toBe(true)
  for (const field of fields) {
    for (const head of [field.head.zh, field.head.en, ...field.otherHeads]) {
      const alone = layoutOf([...required.filter((one) => one !== field).map((f) => f.name), head])
      expect(alone.ok ? [...alone.layout.places.keys()] : field.name, head).toContain(field.name)
    }
  }
})

test('what is missing is named', () => {
  const found = layoutOf(['样品编号', '检验项目', '检验结果'])
  expect(!found.ok && found.missing.map(({ name }) => name)).toEqual([
    'productName',
    'productCategory',
    'samplingArea',
    'sampledOn',
  ])
})

test('the first of two columns for one field counts, and a unit in the head is the unit', () => {
  const heads = required.map((field) =>
    field.name === 'result' ? '检验结果（mg/kg）' : field.name,
  )
  const found = layoutOf([...heads, '结果'])
  expect(found.ok && [found.layout.places.get('result'), found.layout.unitInHead]).toEqual([
    heads.indexOf('检验结果（mg/kg）'),
    'mg/kg',
  ])
})
