import { describe, expect, test } from 'vitest'
import { nameItem } from './items.ts'

describe('one item has one name, whoever writes it', () => {
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
    ['大肠杆菌', '大肠埃希氏菌'],
    ['接地措施', '接地措施'],
    ['某新项目（以Ａ计）', '某新项目'],
  ])('%s is %s', (written, name) => {
    expect(nameItem(written).name.zh).toBe(name)
  })

  test('an unknown item keeps its name', () => {
    expect(nameItem('异丁醇+异戊醇')).toEqual({
      name: { zh: '异丁醇+异戊醇', en: '异丁醇+异戊醇' },
      known: undefined,
      isCutOff: false,
    })
  })

  test('a name cut off inside a bracket is read up to it, and said to be cut', () => {
    expect(nameItem('多菌灵(')).toMatchObject({ isCutOff: true, name: { zh: '多菌灵' } })
    expect(nameItem('铅(以Pb计)').isCutOff).toBe(false)
  })
})
