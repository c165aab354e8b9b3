/**
 * What each province says of workshops: 食品安全法 art. 36 leaves it to them. Four acts are at hand;
 * elsewhere the values of Chongqing hold as a default, to be set by the office.
 */
export interface WorkshopRuleSet {
  readonly province: string
  /** Registered, or permitted by a catalogue of the district. */
  readonly way: 'registration' | 'permit'
  readonly forbidden: readonly WorkshopFood[]
  /** Supply to shops and canteens asks for a certificate and a test report (Shandong art. 20). */
  readonly shopsNeedReport: boolean
}

/** Foods by class of the licence catalogue, as far as the acts tell them apart. */
export const WORKSHOP_FOODS = {
  grain: ['粮食加工品', 'Processed grain'],
  pressedOil: ['压榨植物油', 'Pressed vegetable oil'],
  otherOil: ['其他食用油、油脂', 'Other oils and fats'],
  condiment: ['调味品', 'Condiments'],
  meat: ['肉制品', 'Meat products'],
  dairy: ['乳制品', 'Dairy products'],
  drink: ['饮料', 'Drinks'],
  canned: ['罐头', 'Canned food'],
  frozenDrink: ['冷冻饮品', 'Frozen drinks'],
  jelly: ['果冻', 'Jelly'],
  grainLiquor: ['粮食酿造白酒', 'Grain liquor'],
  otherSpirit: ['其他酒类', 'Other spirits'],
  pickle: ['酱腌菜等蔬菜制品', 'Pickles and vegetables'],
  beanProduct: ['豆制品', 'Bean products'],
  pastry: ['糕点', 'Pastry'],
  specialFood: ['保健食品等特殊食品', 'Special foods'],
  additive: ['食品添加剂', 'Food additives'],
  repacking: ['食品分装', 'Repacking'],
  other: ['其他食品', 'Other food'],
} as const
export type WorkshopFood = keyof typeof WORKSHOP_FOODS

/** The default list: Chongqing, arts 13 and 14. */
const FORBIDDEN: readonly WorkshopFood[] = [
  ...(['dairy', 'canned', 'frozenDrink', 'jelly', 'drink', 'otherOil', 'otherSpirit'] as const),
  ...(['specialFood', 'additive', 'repacking'] as const),
]

const chongqing: WorkshopRuleSet = {
  ...{ province: '50', way: 'registration', forbidden: FORBIDDEN, shopsNeedReport: false },
}
const RULE_SETS: readonly WorkshopRuleSet[] = [
  chongqing,
  { ...chongqing, province: '37', shopsNeedReport: true },
  { ...chongqing, province: '33' },
  { ...chongqing, province: '11', way: 'permit' },
]

export const ruleSetOf = (regionCode: string): WorkshopRuleSet =>
  RULE_SETS.find(({ province }) => regionCode.startsWith(province)) ?? chongqing
