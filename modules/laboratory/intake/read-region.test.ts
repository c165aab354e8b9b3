import { expect, test } from 'vitest'
import { readRegion } from './read-region.ts'

test.each([
  ['330106', '330106'],
  ['330106001', '330106001'],
  ['３３０１０６', '330106'],
  ['000000', '000000'],
  ['浙江省杭州市西湖区', '330106'],
  ['浙江省 杭州市 西湖区', '330106'],
  ['浙江省/杭州市/西湖区', '330106'],
  ['山西省', '140000'],
  ['北京市朝阳区', '110105'],
])('%s is %s', (source, code) => {
  expect(readRegion(source)).toEqual({ ok: true, code })
})

test('a name that several regions bear is refused, and they are named', () => {
  const read = readRegion('朝阳区')
  expect(read).toMatchObject({ ok: false, code: 'regionAmbiguous' })
  expect(!read.ok && read.candidates).toContain('北京市朝阳区')
})

test.each(['999999', '12', '瓦坎达', '330199999999'])('%s is no region', (source) => {
  expect(readRegion(source)).toEqual({ ok: false, code: 'regionUnknown', candidates: [] })
})
