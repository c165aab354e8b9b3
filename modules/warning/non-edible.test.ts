import { expect, test } from 'vitest'
import { isNonEdible } from './non-edible.ts'

test.each([
  ...['苏丹红I', '苏丹红IV', '孔雀石绿', '氯霉素', '氯霉素残留量', '罗丹明B', '罂粟壳'],
  ...['呋喃唑酮代谢物', '硝基呋喃类代谢物（氨基脲（SEM））'],
])('%s has no business in food', (item) => expect(isNonEdible(item)).toBe(true))

test.each(['铅', '铝的残留量', '恩诺沙星', '三聚氰胺', '硼酸', '没有见过的项目', ''])(
  '%s is judged by its limit, or not known',
  (item) => expect(isNonEdible(item)).toBe(false),
)
