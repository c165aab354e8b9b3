import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { fieldErrors, label } from './schema.ts'
import { text } from './text.ts'

const Form = Type.Object({
  name: Type.String({ ...label('产品名称', 'Product'), minLength: 1 }),
  kind: Type.Union(
    [Type.Literal('a', label('甲', 'A')), Type.Literal('b', label('乙', 'B'))],
    label('类别', 'Kind'),
  ),
  told: Type.Boolean(label('已通知', 'Told')),
  code: Type.Optional(
    Type.String({
      ...label('条码', 'Bar code', { pattern: text('8位数字', '8 digits') }),
      pattern: '^\\d{8}$',
    }),
  ),
  lots: Type.Array(
    Type.Object({
      lot: Type.String(label('批号', 'Lot')),
      units: Type.Integer({ ...label('数量', 'Units'), minimum: 0 }),
    }),
    { ...label('批次', 'Lots'), minItems: 1 },
  ),
})

const said = (value: unknown) => fieldErrors(Form, value).map(({ path, zh, en }) => [path, zh, en])

test('every missing field is named once, in the order of the form', () => {
  expect(said({})).toEqual([
    ['/name', '请填写产品名称', 'Fill in: Product'],
    ['/kind', '请选择类别', 'Choose: Kind'],
    ['/told', '请选择已通知', 'Choose: Told'],
    ['/lots', '请选择批次', 'Choose: Lots'],
  ])
})

test('what would be right is said, with the row of a list', () => {
  const value = {
    name: '',
    kind: 'c',
    told: true,
    code: 'x',
    lots: [{ lot: '1', units: 1 }, { units: -1 }, { lot: '3', units: 1.5 }],
  }
  expect(said(value)).toEqual([
    ['/name', '请填写产品名称', 'Fill in: Product'],
    ['/kind', '请从列表中选择类别', 'Choose from the list: Kind'],
    ['/code', '条码应为8位数字', 'Bar code: 8 digits'],
    ['/lots/1/lot', '批次2：请填写批号', 'Lots 2 – Fill in: Lot'],
    ['/lots/1/units', '批次2：数量应不小于0', 'Lots 2 – Units: not less than 0'],
    ['/lots/2/units', '批次3：数量应为整数', 'Lots 3 – Units: a whole number'],
  ])
})

test('a long list of faults is told in full', () => {
  const lots = Array.from({ length: 40 }, () => ({ lot: 1, units: 1 }))
  expect(fieldErrors(Form, { name: 'x', kind: 'a', told: false, lots })).toHaveLength(40)
})
