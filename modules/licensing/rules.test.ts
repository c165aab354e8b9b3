import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isQsLicence } from '#identifiers/qs-licence.ts'
import { isScLicence } from '#identifiers/sc-licence.ts'
import { isXkLicence } from '#identifiers/xk-licence.ts'
import { modeOf } from './catalogue.ts'
import { findingsOf } from './rules-additive.ts'
import { levelIsCompetent, onsiteOf } from './rules-food.ts'
import { grantedLicence } from './rules-grant.ts'
import { classBListsEquipment, faultsOf, unitIsIndependent } from './rules-qualification.ts'
import { scoreOf } from './rules-uplift.ts'
import { foodsAreAllowed } from './rules-workshop.ts'
import { ruleSetOf } from './workshop-rules.ts'

describe('the check of additives', () => {
  const LICENCE = 'SC20144030300051'
  const additive = (name: string, number: string, maxDose: string, supplierLicence = LICENCE) => ({
    ...{ name, number, maxDose, supplierLicence, supplier: '演示' },
    function: 'other' as const,
  })
  const check = (foodCategory: string, ...additives: ReturnType<typeof additive>[]) =>
    findingsOf({ product: '演示食品', foodCategory, additives }).map(({ kind }) => kind)

  test.each([
    ['within its limit', '蜜饯', [additive('苯甲酸', '210', '0.5')], []],
    ['by its CNS number', '蜜饯', [additive('苯甲酸', '17.001', '0.5')], []],
    ['just over its limit', '蜜饯', [additive('苯甲酸', '210', '0.500001')], ['overLimit']],
    ['in a food it is not for', '小麦粉', [additive('苯甲酸', '210', '0.1')], ['category']],
    ['that is not known', '蜜饯', [additive('某剂', '999', '0.1')], ['unknown']],
    ['that is banned', '蜜饯', [additive('三聚氰胺', '210', '0.1')], ['banned']],
    ['banned by its other name', '蜜饯', [additive('罗丹明B', '无', '0.1')], ['banned']],
    [
      'from a maker without a licence for additives',
      '蜜饯',
      [additive('苯甲酸', '210', '0.5', 'SC10133010600010')],
      ['supplierLicence'],
    ],
    [
      'that share their limits and keep the sum',
      '酱油',
      [additive('苯甲酸', '210', '0.6'), additive('山梨酸', '200', '0.4')],
      [],
    ],
    [
      'that share their limits and exceed the sum',
      '酱油',
      [additive('苯甲酸', '210', '0.6'), additive('山梨酸', '200', '0.41')],
      ['sumOverLimit'],
    ],
  ] as const)('additives %s', (_what, category, additives, found) => {
    expect(check(category, ...additives)).toEqual(found)
  })
})

test('the on-site check of food: a zero fails, and so does less than 85 %', () => {
  const scores = fc.array(fc.constantFrom(3, 1, 0), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(scores, (list) => {
      const items = list.map((score) => ({ item: '项', score: score as 0 | 1 | 3 }))
      const { scored, most, passed } = onsiteOf({ present: [], items })
      expect(passed).toBe(!list.includes(0) && 100 * scored >= 85 * most)
    }),
  )
  const at = (...list: (0 | 1 | 3)[]) =>
    onsiteOf({ present: [], items: list.map((score) => ({ item: '项', score })) }).passed
  // 31 threes and 9 ones are 102 of 120 points, which is 85 % exactly.
  expect(at(...Array<3>(31).fill(3), ...Array<1>(9).fill(1))).toBe(true)
  expect(at(...Array<3>(30).fill(3), ...Array<1>(10).fill(1))).toBe(false)
})

describe('numbers of licences', () => {
  const standing = { organId: 'o', regionCode: '330106', partyId: null, assignments: {} } as never
  const numberOf = (
    procedure: 'foodLicence' | 'industrialLicence',
    subject: object,
    regime = 'current',
  ) => {
    const granted = grantedLicence(procedure, { subject, standing, regime } as never)
    return granted.numbered(
      granted.series.replace(/\{serial:(\d)\}/, (_, n) => '7'.padStart(Number(n), '0')),
    )
  }
  const food = (unit: string) => ({
    foods: [{ unit, name: '食品' }],
    plantRegion: '330106',
    onsite: null,
  })
  const industrial = {
    catalogueClass: 'foodContact',
    group: 'food',
    product: '袋',
    productCode: '16-204',
  }

  test.each([
    ['0401', /^SC104330106/],
    ['3101', /^SC131330106/],
    ['3201', /^SC201330106/],
    ['3203', /^SC203330106/],
  ])('food %s', (unit, form) => {
    const number = numberOf('foodLicence', food(unit))
    expect(number).toMatch(form)
    expect(isScLicence(number)).toBe(true)
  })

  test('food and industrial products, today and in 2007', () => {
    expect(isQsLicence(numberOf('foodLicence', food('0401'), '2007'))).toBe(true)
    expect(numberOf('industrialLicence', industrial)).toBe('(浙)XK16-204-00007')
    expect(isXkLicence(numberOf('industrialLicence', industrial, '2007'))).toBe(true)
  })

  test('processed food of 2007 is a kind of its own, with three years', () => {
    const { opening } = grantedLicence('industrialLicence', {
      ...{ subject: industrial, standing, regime: '2007' as const },
    })
    expect(opening.kind).toBe('industrialFood')
  })
})

test('hazardous chemicals and fertilisers are verified first', () => {
  expect(modeOf('hazardousChemical')).toBe('verifyFirst')
  expect(modeOf('fertiliser')).toBe('verifyFirst')
  expect(modeOf('foodContact')).toBe('notifyCommit')
})

test.each([
  ['B', 3, 0, []],
  ['B', 2, 0, ['staff']],
  ['A', 6, 3, []],
  ['A', 5, 3, ['staff']],
  ['A', 6, 2, ['projects']],
] as const)(
  'class %s with %i supervisors and %i projects',
  (level, registered, projects, faults) => {
    const subject = {
      ...{ unitName: '演示', class: level, specialities: ['电力'], equipment: [] },
      ...{ isIndependent: true, faults: [] },
    }
    const review = {
      ...{ lines: [{ speciality: '电力', registered }], finishedProjects: projects, opinion: '' },
      ...{ isLegalPerson: true, headIsRegistered: true, hasPlace: true, hasQualitySystem: true },
    }
    expect(faultsOf(subject, review)).toEqual(faults)
  },
)

test('the score of a small firm is the share of items met', () => {
  const items = (met: number, of: number) =>
    Array.from({ length: of }, (_, index) => ({ item: '项', isKey: false, met: index < met }))
  expect(scoreOf({ items: items(4, 5) }).points).toBe(80)
  expect(scoreOf({ items: items(2, 3) }).points).toBe(67)
  expect(scoreOf({ items: items(1, 3) }).points).toBe(33)
})

test('what workshops may not make is the province’s to say; elsewhere the default holds', () => {
  expect(ruleSetOf('330106').forbidden).toContain('dairy')
  expect(ruleSetOf('370102').shopsNeedReport).toBe(true)
  expect(ruleSetOf('650100').province).toBe('50')
})

describe('what an application may not be', () => {
  const facts = (subject: object) => ({ subject, regime: 'current' }) as never
  const unit = { class: 'B', equipment: ['锅炉'], isIndependent: true }
  const infantFormula = { foods: [{ unit: '2901', name: '婴儿配方乳粉' }] }
  const curd = { county: '330106', products: [{ food: 'beanProduct' }] }

  test.each([
    [
      'a unit that is not independent',
      unitIsIndependent(facts({ ...unit, isIndependent: false })),
      'notIndependent',
    ],
    ['an independent unit', unitIsIndependent(facts(unit)), undefined],
    [
      'class B for any equipment',
      classBListsEquipment(facts({ ...unit, equipment: [] })),
      'equipmentNotListed',
    ],
    [
      'class A for any equipment',
      classBListsEquipment(facts({ ...unit, class: 'A', equipment: [] })),
      undefined,
    ],
    [
      'a special food decided by a county',
      levelIsCompetent(facts(infantFormula), { decidedBy: 'county' }),
      'provinceDecides',
    ],
    [
      'a special food decided by the province',
      levelIsCompetent(facts(infantFormula), { decidedBy: 'province' }),
      undefined,
    ],
    [
      'milk from a workshop',
      foodsAreAllowed(facts({ ...curd, products: [{ food: 'dairy' }] })),
      'foodForbidden',
    ],
    ['bean curd from a workshop', foodsAreAllowed(facts(curd)), undefined],
  ])('%s', (_what, refusal, code) => {
    expect(refusal?.code).toBe(code)
  })
})
