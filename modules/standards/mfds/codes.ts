import type { NewStandard } from '../store-standards.ts'

/**
 * The codes of standards (공전) that the limits belong to, by the first letter of the product. The
 * base gives the announcement of each row, not an edition of the code: editions are not told apart.
 */
const CODES: readonly (readonly [letters: string, ko: string, en: string])[] = [
  ['ABC', '식품의 기준 및 규격', 'Food Code'],
  ['D', '식품첨가물의 기준 및 규격', 'Food Additives Code'],
  ['E', '건강기능식품의 기준 및 규격', 'Health Functional Food Code'],
  ['F', '기구 및 용기·포장의 기준 및 규격', 'Standards for Utensils, Containers and Packages'],
  ['H', '위생용품의 기준 및 규격', 'Standards for Hygiene Products'],
  ['', '기타 기준 및 규격', 'Other standards'],
]

export const numberOf = (categoryCode: string): string => {
  const letter = categoryCode.slice(0, 1)
  const [, ko = ''] = CODES.find(([letters]) => letters.includes(letter)) ?? CODES.at(-1)!
  return `MFDS ${ko}`
}

export const mfdsCodes: readonly NewStandard[] = CODES.map(([, ko, en]) => ({
  number: `MFDS ${ko}`,
  family: `MFDS ${ko}`,
  kind: 'foreign',
  force: 'mandatory',
  title: ko,
  titleEn: en,
  status: 'inForce',
  publishedOn: null,
  inForceOn: null,
  abolishedOn: null,
  note: '수입 원천: 식품안전나라 공개 데이터; 각 기준의 고시는 근거 항목에 있음',
  source: 'MFDS 식품안전나라 open data',
  confidence: 'p',
}))
