/**
 * Industrial products that may be made only with a licence, 国发〔2024〕11号 (checked; the members of
 * the classes of hazardous chemicals and of food contact are from memory). The mode says how a
 * licence is come by:
 * - `verifyFirst` 先核后证: the check comes before the grant, the rule where nothing else is said;
 * - `notifyCommit` 告知承诺: granted on a commitment, checked afterwards, annulled if it was false.
 */
export type LicenceMode = 'verifyFirst' | 'notifyCommit'

export const CATALOGUE_CLASSES = {
  rebar: ['建筑用钢筋', 'Steel bars for concrete'],
  cement: ['水泥', 'Cement'],
  broadcasting: ['广播电视传输设备', 'Broadcasting equipment'],
  banknoteDetector: ['人民币鉴别仪', 'Banknote detectors'],
  railwayBeam: ['预应力混凝土铁路桥简支梁', 'Concrete beams for railway bridges'],
  cable: ['电线电缆', 'Wires and cables'],
  hazardousChemical: ['危险化学品', 'Hazardous chemicals'],
  chemicalContainer: ['危险化学品包装物、容器', 'Containers for hazardous chemicals'],
  fertiliser: ['化肥', 'Fertilisers'],
  foodContact: ['直接接触食品的材料等相关产品', 'Food-contact and related products'],
  gasRegulator: ['瓶装液化石油气调压器', 'Regulators for bottled gas'],
  wireRope: ['钢丝绳', 'Wire ropes'],
  woodPanel: ['人造板', 'Wood-based panels'],
  safetyHelmet: ['安全帽', 'Safety helmets'],
  notListed: ['不在现行目录内的产品', 'Not in the catalogue in force'],
} as const
export type CatalogueClass = keyof typeof CATALOGUE_CLASSES

/** Hazardous chemicals are always verified first; fertilisers went back to it in 2024. */
const COMMITTED: readonly CatalogueClass[] = ['foodContact']

export const modeOf = (catalogueClass: CatalogueClass): LicenceMode =>
  COMMITTED.includes(catalogueClass) ? 'notifyCommit' : 'verifyFirst'

/** The groups of products that may be licensed at all (Regulation art. 2). */
export const STATUTORY_GROUPS = {
  food: ['直接关系人体健康的加工食品', 'Processed food'],
  safety: ['可能危及人身、财产安全的产品', 'Products that may harm persons or property'],
  finance: ['关系金融安全和通信质量安全的产品', 'Products of finance and communication'],
  labour: ['保障劳动安全的产品', 'Products for safety at work'],
  production: ['影响生产安全、公共安全的产品', 'Products of industrial and public safety'],
  other: ['法律、行政法规要求的其他产品', 'Others named by law'],
} as const

/** Classes that came into the catalogue in 2024: they get six months to begin with the mark. */
export const NEWLY_LISTED: readonly CatalogueClass[] = ['gasRegulator', 'wireRope', 'woodPanel']
