import { describe, expect, test } from 'vitest'
import { cleanName, comparable, readProducer } from './cell.ts'
import { readProductGroup } from './product-group.ts'
import { readPublisher } from './publisher.ts'

describe('the area is the province of the publishing bureau', () => {
  test.each([
    ['国内监督抽查(山西市场监管局)', '山西市场监管局', '140000'],
    ['国内监督抽查(陕西市场监管局)', '陕西市场监管局', '610000'],
    ['国内监督抽查(天津市市场监管委员会)', '天津市市场监管委员会', '120000'],
    ['国内监督抽查(内蒙古市场监管局)', '内蒙古市场监管局', '150000'],
    ['国内监督抽查(新疆市场监管局)', '新疆市场监管局', '650000'],
    ['国内监督抽查(宁夏市场监管厅)', '宁夏市场监管厅', '640000'],
    ['国内监督抽查（黑龙江市场监管局）', '黑龙江市场监管局', '230000'],
    ['国内监督抽查(国家市场监管总局)', '国家市场监管总局', '000000'],
    ['国内监督抽查(原国家食药总局)', '原国家食药总局', '000000'],
    ['原国家食药总局', '原国家食药总局', '000000'],
    ['国内监督抽查()', '', null],
    ['某网站', '某网站', null],
  ])('%s', (written, name, area) => {
    expect(readPublisher(written)).toEqual({ name, area })
  })
})

describe('names', () => {
  test('a line break leaves no trace, and nothing else is changed', () => {
    expect(cleanName('小磨香油\n（芝麻油）')).toEqual({
      text: '小磨香油（芝麻油）',
      rules: ['lineBreakRemoved'],
    })
    expect(cleanName('小仁鲜   (贝类)')).toEqual({ text: '小仁鲜   (贝类)', rules: [] })
    expect(cleanName('味精\n')).toEqual({ text: '味精', rules: [] })
  })

  test.each([
    ['经销商：连云港棠品食品有限公司；生产商：舟山恒冠食品有限公司', '舟山恒冠食品有限公司'],
    ['委托方：上海太太乐食品有限公司；被委托方：驻马店顶志食品有限公司', '驻马店顶志食品有限公司'],
    [
      '被委托方：德阳市荞妈食品有限公司；\n委托方：青川县川珍实业有限公司',
      '德阳市荞妈食品有限公司',
    ],
    ['经销者：重庆佳仙食品有限公司\n生产者：重庆佳仙九七食品有限公司', '重庆佳仙九七食品有限公司'],
    ['标称生产企业名称：古田县程久红粬有限公司', '古田县程久红粬有限公司'],
    ['标示：洛阳扩豫食品有限公司', '洛阳扩豫食品有限公司'],
    ['供应商：昆明市官渡区海辉海产品经营部', ''],
  ])('of %s the producer is “%s”', (written, producer) => {
    const read = readProducer(written)
    expect(read.text).toBe(producer)
    expect(read.rules).toContain('partyLabelRead')
  })

  test('a colon that names no part is part of the name', () => {
    const name = '驻马店顶志食品有限公司（代号:Z)'
    expect(readProducer(name)).toEqual({ text: name, rules: [] })
  })

  test('full and half width and blanks do not tell names apart', () => {
    expect(comparable('帕斯嘉（上海）食品')).toBe(comparable('帕斯嘉(上海) 食品'))
  })
})

test('the group of a product stands before the arrow', () => {
  expect(readProductGroup('淀粉及淀粉制品-->淀粉制品')).toEqual({
    group: '淀粉及淀粉制品',
    subgroup: '淀粉制品',
  })
  expect(readProductGroup('')).toEqual({ group: null, subgroup: null })
})
