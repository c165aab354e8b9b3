import { type Text, text } from '#kernel/text.ts'

/**
 * The item a sample failed on, by one name. Bulletins write the same item in many ways: with its
 * basis (`以Al计`), its state (`干样品`), its symbol, its unit, or the note of a standard.
 */
export interface TestItem {
  readonly name: Text
  /** Class of hazard, as in the table of hazards; null where the item is not in the table below. */
  readonly hazard: string | null
}

export interface ReadItem {
  readonly item: TestItem
  /** The name was cut off inside a bracket; what stands before it is whole. */
  readonly isCutOff: boolean
}

/**
 * Chinese name, English name, class of hazard, other names. `nonEdible` are substances on the list
 * of non-edible substances found in food, drugs among them (待核对 against the text of the list).
 */
const ITEMS: readonly (readonly [zh: string, en: string, hazard: string, ...others: string[]])[] = [
  ['铝的残留量', 'Aluminium', 'additiveOver', '铝'],
  ['山梨酸及其钾盐', 'Sorbic acid and its potassium salt', 'additiveOver', '山梨酸'],
  ['苯甲酸及其钠盐', 'Benzoic acid and its sodium salt', 'additiveOver', '苯甲酸'],
  ['脱氢乙酸及其钠盐', 'Dehydroacetic acid and its sodium salt', 'additiveOver', '脱氢乙酸'],
  ['二氧化硫残留量', 'Sulphur dioxide', 'additiveOver', '二氧化硫'],
  ['糖精钠', 'Sodium saccharin', 'additiveOver'],
  ['柠檬黄', 'Tartrazine', 'additiveOver'],
  ['日落黄', 'Sunset yellow', 'additiveOver'],
  ['过氧化苯甲酰', 'Benzoyl peroxide', 'additiveOver'],
  ['乙基麦芽酚', 'Ethyl maltol', 'additiveOver'],
  ['铅', 'Lead', 'heavyMetal'],
  ['镉', 'Cadmium', 'heavyMetal'],
  ['总砷', 'Arsenic', 'heavyMetal', '砷'],
  ['总汞', 'Mercury', 'heavyMetal', '汞'],
  ['菌落总数', 'Aerobic plate count', 'hygieneMicrobe'],
  ['大肠菌群', 'Coliforms', 'hygieneMicrobe'],
  ['大肠杆菌', 'Escherichia coli', 'hygieneMicrobe'],
  ['霉菌', 'Moulds', 'hygieneMicrobe'],
  ['沙门氏菌', 'Salmonella', 'pathogen'],
  ['单核细胞增生李斯特氏菌', 'Listeria monocytogenes', 'pathogen', '单增李斯特菌'],
  ['金黄色葡萄球菌', 'Staphylococcus aureus', 'pathogen'],
  ['阪崎肠杆菌', 'Cronobacter', 'pathogen', '克罗诺杆菌属', '克罗诺杆菌属(阪崎肠杆菌)'],
  ['黄曲霉毒素B1', 'Aflatoxin B1', 'mycotoxin'],
  ['苯并[a]芘', 'Benzo[a]pyrene', 'industrialContaminant', '苯并(a)芘'],
  ['溶剂残留量', 'Residual solvent', 'industrialContaminant'],
  ['N-二甲基亚硝胺', 'N-nitrosodimethylamine', 'industrialContaminant'],
  ['恩诺沙星', 'Enrofloxacin', 'vetDrug'],
  ['氟苯尼考', 'Florfenicol', 'vetDrug'],
  ['氯霉素', 'Chloramphenicol', 'nonEdible'],
  ['孔雀石绿', 'Malachite green', 'nonEdible'],
  ['呋喃唑酮代谢物', 'Furazolidone metabolite', 'nonEdible', '3-氨基-2-恶唑酮'],
  ['呋喃西林代谢物', 'Nitrofurazone metabolite', 'nonEdible', '氨基脲'],
  ['三聚氰胺', 'Melamine', 'nonEdible'],
  ['苏丹红I', 'Sudan I', 'nonEdible', '苏丹红'],
  ['吊白块', 'Sodium formaldehyde sulphoxylate', 'nonEdible'],
  ['硼酸', 'Boric acid', 'nonEdible', '硼砂'],
  ['多菌灵', 'Carbendazim', 'pesticide'],
  ['6-苄基腺嘌呤', '6-Benzyladenine', 'pesticide'],
  ['酸价', 'Acid value', 'composition'],
  ['总酸', 'Total acid', 'composition'],
  ['不挥发酸', 'Non-volatile acid', 'composition'],
  ['谷氨酸钠', 'Monosodium glutamate', 'composition'],
  ['色值', 'Colour value', 'composition'],
  ['蛋白质', 'Protein', 'composition'],
  ['标签', 'Label', 'labelling', '标签不合格', '标签-食品添加剂'],
]

const byName = new Map<string, TestItem>(
  ITEMS.flatMap(([zh, en, hazard, ...others]) => {
    const item = { name: text(zh, en), hazard }
    return [zh, ...others].map((name) => [name, item] as const)
  }),
)

/** Cyrillic letters that look like Latin ones and stand in published names of chemicals. */
const LOOKALIKES: Readonly<Record<string, string>> = { а: 'a', с: 'c', е: 'e', о: 'o', р: 'p' }

const GROUP_NAME = /^硝基呋喃类代谢物\((.+)\)$/
/** Basis, state, unit, symbol or abbreviation, and notes on which grade the item holds for. */
const QUALIFIER =
  /\((?:以.+计|干样品.*|限.+|[A-Z][a-z]?|\d?-?[A-Z]{2,4}|CFU\/m?[gL]|%|.*mg\/.+)\)|﹙.*﹚/g

export function readItem(source: string): ReadItem {
  const plain = source
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[асеор]/g, (letter) => LOOKALIKES[letter] ?? letter)
  const isCutOff = /\([^)]*$/.test(plain)
  const whole = isCutOff ? plain.replace(/\([^)]*$/, '') : plain
  const member = GROUP_NAME.exec(whole)?.[1]
  const short = (member ?? whole).replace(QUALIFIER, '')
  const known = byName.get(whole) ?? byName.get(short)
  const item = known ?? { name: text(short || whole, short || whole), hazard: null }
  return { item, isCutOff }
}
