import { describe, expect, test } from 'vitest'
import { cleanName, comparable, readProducer } from './cell.ts'
import { readItem } from './item-name.ts'
import { readProductGroup } from './product-group.ts'
import { readPublisher } from './publisher.ts'

describe('one item has one name', () => {
  test.each([
    ['铝', '铝的残留量'],
    ['铝的残留量(干样品，以Al计)', '铝的残留量'],
    ['铝的残留量（干样品,以Al计）', '铝的残留量'],
    ['铅(Pb)', '铅'],
    ['铅(以Pb计)', '铅'],
    ['砷(As)', '总砷'],
    ['总酸（以乙酸计）', '总酸'],
    ['谷氨酸钠(%)', '谷氨酸钠'],
    ['菌落总数﹙CFU/g﹚', '菌落总数'],
    ['苯并（а）芘', '苯并[a]芘'],
    ['黄曲霉毒素B₁', '黄曲霉毒素B1'],
    ['食盐（限99%味精和加盐味精）', '食盐'],
    ['恩诺沙星（以恩诺沙星与环丙沙星之和计）', '恩诺沙星'],
    ['硝基呋喃类代谢物（3-氨基-2-恶唑酮（AOZ））', '呋喃唑酮代谢物'],
    ['硝基呋喃类代谢物（氨基脲（SEM））', '呋喃西林代谢物'],
    ['6-苄基腺嘌呤(6-BA)', '6-苄基腺嘌呤'],
    ['标签-食品添加剂', '标签'],
    ['接地措施', '接地措施'],
  ])('%s is %s', (written, name) => {
    expect(readItem(written).item.name.zh).toBe(name)
  })

  test('an unknown item keeps its name and has no class of hazard', () => {
    expect(readItem('异丁醇+异戊醇').item).toEqual({
      name: { zh: '异丁醇+异戊醇', en: '异丁醇+异戊醇' },
      hazard: null,
    })
  })

  test('a name cut off inside a bracket is read up to it, and said to be cut', () => {
    expect(readItem('多菌灵(')).toMatchObject({ isCutOff: true, item: { name: { zh: '多菌灵' } } })
    expect(readItem('铅(以Pb计)').isCutOff).toBe(false)
  })
})

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
