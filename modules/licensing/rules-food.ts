import { compareDecimals, decimal, multiplyDecimals } from '#kernel/decimal.ts'
import { type CaseFacts, lastTaken, linkedCases } from '#kernel/procedure/facts.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import catalogue from '#reference/product-categories.json' with { type: 'json' }
import type { FoodApplication, FoodGrant, FoodLicence, FoodOnsite } from './contract-food.ts'

/** Pure decisions of the application for a food production licence. */
type Facts = CaseFacts<FoodLicence>

export const beginFood = ({ foods, plantRegion }: FoodApplication): FoodLicence => ({
  ...{ foods, plantRegion, onsite: null, team: [], test: null },
})

export const classOf = (unit: string): string => unit.slice(0, 2)
export const categoriesOfFood = ({ foods }: FoodLicence): string[] => [
  ...new Set(foods.map(({ unit }) => classOf(unit))),
]

/** Units of the catalogue of today (32 classes); of 2007 the 28 classes alone are at hand. */
const UNITS = new Set(catalogue.categories.map(([code]) => code as string))
const CLASSES_2007 = 28

export function foodsAreInCatalogue({ subject, regime }: Facts): Refusal | null {
  const isKnown = (unit: string) =>
    regime === '2007'
      ? Number(classOf(unit)) >= 1 && Number(classOf(unit)) <= CLASSES_2007
      : UNITS.has(unit)
  const strange = subject.foods.map(({ unit }) => unit).filter((unit) => !isKnown(unit))
  if (strange.length === 0) return null
  return refuse(
    'unitUnknown',
    `食品类别编号不在许可分类目录内：${strange.join('、')}`,
    `Not in the catalogue of licensed foods: ${strange.join(', ')}`,
    { basis: regime === '2007' ? 'FPL07' : 'FPCAT' },
  )
}

/** Health food, medical food, infant formula, special diets. */
const SPECIAL_CLASSES = ['27', '28', '29', '30']
const isSpecial = ({ unit }: { readonly unit: string }): boolean =>
  SPECIAL_CLASSES.includes(classOf(unit))

export function specialFoodsAreRegistered({ subject, regime }: Facts): Refusal | null {
  if (regime === '2007') return null
  const missing = subject.foods.filter((food) => isSpecial(food) && !food.registration)
  if (missing.length === 0) return null
  const names = missing.map(({ name }) => name).join('、')
  return refuse(
    'registrationMissing',
    `特殊食品应有产品注册（备案）号：${names}`,
    `Special foods need their registration: ${names}`,
    { basis: 'FSL 82' },
  )
}

/** No local standard may stand behind a special food. */
export function specialFoodsHaveNoLocalStandard({ subject }: Facts): Refusal | null {
  const local = subject.foods.filter((food) => isSpecial(food) && /^DB/i.test(food.standard))
  if (local.length === 0) return null
  const names = local.map(({ name }) => name).join('、')
  return refuse(
    'localStandardForSpecialFood',
    `特殊食品不得执行食品安全地方标准：${names}`,
    `A special food may not follow a local standard: ${names}`,
    { basis: 'FSLR 12' },
  )
}

/** An application that concerns a licence already held examines its renewal. */
export const concernsLicence = (facts: Pick<Facts, 'links'>): boolean =>
  linkedCases(facts, 'licence').some(({ meaning }) => meaning === 'concerns')

/** An unchanged renewal may go without a visit; nothing else may. */
export function isRenewal(facts: Facts): Refusal | null {
  if (concernsLicence(facts)) return null
  return refuse(
    'notARenewal',
    '首次申请须进行现场核查；只有关联原许可证、生产条件未变化的延续可以免于核查',
    'A first application is checked on site; only an unchanged renewal is not',
    { basis: 'FPLM 35' },
  )
}

/** Pass: no item at zero, and 85 % of the points (review rules, from memory). */
const PASS_SHARE = '0.85'

export function onsiteOf({ items }: FoodOnsite): NonNullable<FoodLicence['onsite']> {
  const scored = items.reduce((sum, { score }) => sum + score, 0)
  const most = items.length * 3
  const zeros = items.filter(({ score }) => score === 0).length
  const ones = items.filter(({ score }) => score === 1).length
  const least = multiplyDecimals(decimal(String(most)), decimal(PASS_SHARE))
  const passed = zeros === 0 && compareDecimals(decimal(String(scored)), least) >= 0
  return { scored, most, zeros, ones, passed }
}

export function onsitePassed({ subject }: Facts): Refusal | null {
  if (subject.onsite === null || subject.onsite.passed) return null
  const { scored, most, zeros } = subject.onsite
  return refuse(
    'onsiteFailed',
    `现场核查得分${scored}/${most}，零分项${zeros}项，未通过，应不予许可`,
    `The check scored ${scored} of ${most} with ${zeros} at zero and failed: refuse the licence`,
    { basis: 'FPLM 21' },
  )
}

export function onsiteFailed({ subject }: Facts): Refusal | null {
  if (subject.onsite && !subject.onsite.passed) return null
  return refuse(
    'onsitePassed',
    '现场核查已通过，不能以此不予许可',
    'The on-site check was passed and is no reason to refuse',
    { basis: 'FPLM 21' },
  )
}

/** Under the rules of 2007 every first licence is preceded by an issuing test. */
export function testIsOver(facts: Facts): Refusal | null {
  if (facts.regime === 'current' || facts.state === 'tested') return null
  return refuse(
    'issuingTestNeeded',
    '现场核查合格后须封样进行发证检验',
    'After the check a sample is sealed for the issuing test',
    { basis: 'FPL07' },
  )
}

/** The province decides on special foods. */
export function levelIsCompetent({ subject }: Facts, { decidedBy }: FoodGrant): Refusal | null {
  const isHigh = decidedBy === 'province' || decidedBy === 'national'
  if (isHigh || !subject.foods.some(isSpecial)) return null
  return refuse(
    'provinceDecides',
    '特殊食品的生产许可由省级机关决定',
    'Licences for special foods are decided by the province',
    { basis: 'FPLM 7' },
  )
}

export function expertsAreNotAsked(facts: Facts): Refusal | null {
  if (!isWaiting(facts)) return null
  return refuse('expertsAskedAlready', '专家评审尚未结束', 'The experts have not answered yet')
}

export function expertsWereAsked(facts: Facts): Refusal | null {
  if (isWaiting(facts)) return null
  return refuse('expertsNotAsked', '没有正在进行的专家评审', 'No question is with the experts')
}

const isWaiting = (facts: Facts): boolean =>
  (lastTaken(facts, 'askExperts')?.seq ?? 0) > (lastTaken(facts, 'answerExperts')?.seq ?? 0)

export const withFoodOnsite = (subject: FoodLicence, data: FoodOnsite): FoodLicence => ({
  ...subject,
  onsite: onsiteOf(data),
  test: null,
})
