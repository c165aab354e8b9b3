import { comparableName } from '../items.ts'
import type { NewCategory, NewItem } from '../store.ts'
import { ITEMS, PRODUCTS, rowsOf } from './files.ts'
import { MFDS_SCHEME, type MfdsRecord } from './mfds-row.ts'

/** Categories and items of the base, ready for the register, and a look at which there are. */
export interface MfdsLists {
  /** Parents before children. */
  readonly categories: readonly NewCategory[]
  readonly items: readonly NewItem[]
  readonly hasCategory: (code: string) => boolean
  readonly hasItem: (code: string) => boolean
}

const SOURCE = 'MFDS 식품안전나라 open data'

export const mfdsId = (code: string): string => `${MFDS_SCHEME}:${code}`

export async function readLists(folder: string): Promise<MfdsLists> {
  const products: MfdsRecord[] = []
  for await (const row of rowsOf(folder, PRODUCTS)) products.push(row)
  const items: NewItem[] = []
  for await (const row of rowsOf(folder, ITEMS)) items.push(itemOf(row))
  const categories = categoriesOf(products)
  const [categoryIds, itemIds] = [categories, items].map(
    (list) => new Set(list.map(({ id }) => id)),
  )
  return {
    categories,
    items,
    hasCategory: (code) => categoryIds!.has(mfdsId(code)),
    hasItem: (code) => itemIds!.has(mfdsId(code)),
  }
}

/** The level of a product is one more than that of its parent: sorting puts parents first. */
function categoriesOf(products: readonly MfdsRecord[]): NewCategory[] {
  const ancestors = new Map<string, readonly string[]>()
  return [...products]
    .sort((a, b) => Number(a.LV) - Number(b.LV))
    .map((row) => {
      const [code, parent] = [row.PRDLST_CD ?? '', row.HRNK_PRDLST_CD ?? '']
      const above = ancestors.get(parent) ?? []
      const path = [...above, mfdsId(code)]
      ancestors.set(code, path)
      return {
        ...categoryNamed(code, row.KOR_NM ?? ''),
        parentId: above.at(-1) ?? null,
        ancestors: path,
        nameEn: row.ENG_NM?.trim() || null,
        validFrom: dayOf(row.VALD_BEGN_DT),
        validTo: dayOf(row.VALD_END_DT),
      }
    })
}

/** A category that only a row of limits names stands at the top, with nothing above it. */
export function categoryNamed(code: string, written: string): NewCategory {
  const name = written.trim() || code
  return {
    id: mfdsId(code),
    scheme: MFDS_SCHEME,
    code,
    parentId: null,
    ancestors: [mfdsId(code)],
    name,
    nameEn: null,
    language: 'ko',
    validFrom: null,
    validTo: null,
    source: SOURCE,
    confidence: 'p',
    words: [comparableName(name)],
  }
}

/** Which class of hazard an item belongs to, where the groups of the base say so without doubt. */
const HAZARDS: Readonly<Record<string, string>> = {
  잔류농약: 'pesticide',
  '잔류동물용의약품 및 항생물질': 'vetDrug',
  기생충: 'parasite',
  이물: 'foreignBody',
  '유전자변형식품 (GMO)': 'gmo',
  식중독균: 'pathogen',
  위생지표균: 'hygieneMicrobe',
  유해중금속: 'heavyMetal',
  방사능: 'radiation',
  '식품 중 식품첨가물': 'additiveOver',
  '제조과정 중 생성물질': 'industrialContaminant',
  '의약성분 및 의약유사성분': 'nonEdible',
}

function itemOf(row: MfdsRecord): NewItem {
  const code = row.TESTITM_CD ?? ''
  const name = row.KOR_NM?.trim() || row.TESTITM_NM?.trim() || code
  const hazardId = HAZARDS[row.M_KOR_NM ?? ''] ?? HAZARDS[row.L_KOR_NM ?? ''] ?? null
  const others = [row.ENG_NM, row.ABRV, row.NCKNM].map((word) => word?.trim() ?? '')
  const words = [name, ...others].filter((word) => word !== '' && word.length <= 200)
  return {
    id: mfdsId(code),
    scheme: MFDS_SCHEME,
    hazardId,
    name,
    nameEn: row.ENG_NM?.trim() || null,
    language: 'ko',
    cas: null,
    unit: null,
    limitedFrom: hazardId === null || hazardId === 'gmo' ? null : 'above',
    source: SOURCE,
    confidence: 'p',
    words: [...new Set(words.map(comparableName))],
  }
}

function dayOf(source: string | undefined): string | null {
  if (!source || source === '99991231') return null
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(source) ?? []
  return day === undefined ? null : `${year}-${month}-${day}`
}
