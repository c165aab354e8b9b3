import { describe, expect, test } from 'vitest'
import { readRow } from './import-row.ts'

const GOOD = {
  name: '演示食品有限公司',
  uscc: '91330106MA2DXN7K35',
  register_date: '2018-05-04',
  type: '有限责任公司',
  capital: '100(万元人民币)',
  business_scope: '食品生产',
  province: '浙江',
  city: '杭州',
  address: '杭州市西湖区演示路1号',
}

const read = (changes: Partial<typeof GOOD>) => readRow({ ...GOOD, ...changes })

describe('rejected', () => {
  test.each([
    ['uscc', { uscc: '91330106MA2DXN7K36' }, 'CHECK'],
    ['uscc', { uscc: '' }, 'LENGTH'],
    ['name', { name: ' N/A' }, 'nameMissing'],
  ] as const)('%s: %j', (column, changes, code) => {
    expect(read(changes)).toMatchObject({ ok: false, column, code })
  })
})

describe('corrected', () => {
  test.each([
    [{ name: '演示食品\n有限公司　' }, 'blanksRemoved', 'name', { name: '演示食品有限公司' }],
    [{ uscc: ' 91330106ma2dxn7k35' }, 'codeRespelt', 'name', { name: '演示食品有限公司' }],
    [{ province: 'N/A', city: 'N/A' }, 'regionFromCode', 'region', { regionCode: '330106' }],
    [{ city: 'N/A', address: 'N/A' }, 'regionFromProvince', 'region', { regionCode: '330000' }],
    [
      { type: '800(万元人民币)', capital: 'WAYNE' },
      'columnsShifted',
      'registeredCapital',
      { registeredCapital: '800(万元人民币)' },
    ],
    [{ register_date: '去年' }, 'dateUnreadable', 'name', { name: '演示食品有限公司' }],
  ] as const)('%j by %s', (changes, rule, kind, value) => {
    const row = readRow({ ...GOOD, ...changes })
    if (!row.ok) throw new Error(row.said.en)
    expect(row.corrections).toContain(rule)
    expect(row.facts).toContainEqual([kind, value])
  })

  test('what stood in the place of the capital is nowhere kept', () => {
    expect(JSON.stringify(read({ type: '800(万元人民币)', capital: 'WAYNE' }))).not.toContain(
      'WAYNE',
    )
  })
})

describe('accepted', () => {
  test('a good row is taken as it is, with every fact it tells', () => {
    const row = read({})
    if (!row.ok) throw new Error(row.said.en)
    expect(row.corrections).toEqual([])
    expect(row.facts.map(([kind]) => kind)).toEqual([
      'name',
      'region',
      'registeredOn',
      'enterpriseType',
      'registeredCapital',
      'businessScope',
      'address',
    ])
  })

  test('what is not told is no fact', () => {
    const row = read({ type: 'N/A', capital: '-', business_scope: '' })
    if (!row.ok) throw new Error(row.said.en)
    expect(row.facts.map(([kind]) => kind)).toEqual(['name', 'region', 'registeredOn', 'address'])
  })

  test.each([
    ['浙江', '杭州', '杭州市西湖区演示路1号', '330106'],
    ['浙江', '杭州', '演示路1号', '330100'],
    ['上海', '浦东', '演示路1号', '310115'],
    ['北京', '朝阳', '演示路1号', '110105'],
    ['吉林', '延边州', '延吉市演示路', '222401'],
    ['湖北', '仙桃', '演示路', '429004'],
    ['内蒙古', '呼和浩特', '演示路', '150100'],
  ])('%s %s %s stands in %s', (province, city, address, regionCode) => {
    expect(read({ province, city, address })).toMatchObject({ regionCode, corrections: [] })
  })
})
