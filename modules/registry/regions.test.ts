import { expect, test } from 'vitest'
import { childrenOf, regionFullName, regionName, regionPath, regions } from './regions.ts'

test('the list has every province and no county without a region above it', () => {
  expect(childrenOf('000000')).toHaveLength(34)
  for (const region of regions.values()) {
    if (region.parent !== null) expect(regions.has(region.parent), region.code).toBe(true)
  }
})

test.each([
  ['110105', '北京市朝阳区'],
  ['440500', '广东省汕头市'],
  ['440511', '广东省汕头市金平区'],
  ['429004', '湖北省仙桃市'],
  ['710000', '台湾省'],
  ['000000', '全国'],
])('%s is %s', (code, name) => expect(regionFullName(code)).toBe(name))

test('rows that only group counties are no step of the way down', () => {
  expect(regions.get('500200')).toMatchObject({ name: '县', isGrouping: true, parent: '500000' })
  expect(regions.get('429000')?.name).toBe('省直辖县级行政区划')
  expect(childrenOf('500000').map(({ code }) => code)).toContain('500229')
  expect(childrenOf('500000').map(({ code }) => code)).not.toContain('500200')
})

test('towns are named by their county, unknown codes by themselves', () => {
  expect(regionName('330106003')).toBe('西湖区')
  expect(regionName('999999')).toBe('999999')
  expect(regionPath('999999')).toEqual([])
})
