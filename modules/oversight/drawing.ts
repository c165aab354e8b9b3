import { PROVINCES } from '#identifiers/region-code.ts'
import { type Text, text } from '#kernel/text.ts'

/**
 * The country as tiles, one for each of the 34 province-level regions, by their rough place. It is
 * no map and shows no borders. A map with boundaries is drawn only from a file that brings its
 * source, date and review number (审图号) and is complete; the same rule holds both.
 */
export interface Tile {
  readonly code: string
  readonly short: string
  readonly column: number
  readonly row: number
}

export interface Drawing {
  readonly kind: 'tiles' | 'boundaries'
  /** Codes of the province-level regions that are drawn. */
  readonly codes: readonly string[]
  /** Names of what is drawn beside them: islands, and boxes for them. */
  readonly parts: readonly string[]
  /** Of a map with boundaries: where it comes from. */
  readonly source?: string
  readonly date?: string
  readonly reviewNumber?: string
}

const PLACES: readonly (readonly [short: string, column: number, row: number])[] = [
  ['黑', 7, 0],
  ['蒙', 4, 1],
  ['吉', 7, 1],
  ['新', 0, 2],
  ['甘', 2, 2],
  ['宁', 3, 2],
  ['京', 5, 2],
  ['津', 6, 2],
  ['辽', 7, 2],
  ['青', 1, 3],
  ['陕', 3, 3],
  ['晋', 4, 3],
  ['冀', 5, 3],
  ['鲁', 6, 3],
  ['藏', 0, 4],
  ['川', 2, 4],
  ['渝', 3, 4],
  ['豫', 4, 4],
  ['皖', 5, 4],
  ['苏', 6, 4],
  ['沪', 7, 4],
  ['云', 2, 5],
  ['贵', 3, 5],
  ['鄂', 4, 5],
  ['赣', 5, 5],
  ['浙', 6, 5],
  ['桂', 3, 6],
  ['湘', 4, 6],
  ['粤', 5, 6],
  ['闽', 6, 6],
  ['台', 7, 6],
  ['琼', 3, 7],
  ['澳', 5, 7],
  ['港', 6, 7],
]

const codeOf = new Map(Object.entries(PROVINCES).map(([digits, short]) => [short, digits]))

export const TILES: readonly Tile[] = PLACES.map(([short, column, row]) => ({
  code: `${codeOf.get(short)}0000`,
  short,
  column,
  row,
}))

/** The box of the islands in the South China Sea, beside the tiles. */
export const SOUTH_SEA = { name: '南海诸岛', column: 7, row: 7 } as const

export const TILE_DRAWING: Drawing = {
  kind: 'tiles',
  codes: TILES.map(({ code }) => code),
  parts: [SOUTH_SEA.name],
}

const EVERY_PROVINCE = Object.keys(PROVINCES).map((digits) => `${digits}0000`)
const BESIDE_TILES = [SOUTH_SEA.name]
const ON_A_MAP = [SOUTH_SEA.name, '南海断续线', '钓鱼岛', '赤尾屿']
const REVIEW_NUMBER = /^[\p{Script=Han}A-Z]{1,4}[(（]\d{4}[)）]\d+号$/u

/** Why a drawing may not be shown; none when it may. */
export function drawingFaults(drawing: Drawing): Text[] {
  const isMap = drawing.kind === 'boundaries'
  const drawn = new Set([...drawing.codes, ...drawing.parts])
  const wanted = [...EVERY_PROVINCE, ...(isMap ? ON_A_MAP : BESIDE_TILES)]
  const missing = wanted.filter((one) => !drawn.has(one))
  const faults = missing.map((one) => text(`缺少${one}`, `${one} is missing`))
  if (!isMap) return faults
  if (!drawing.source) faults.push(text('没有来源', 'It names no source'))
  if (!drawing.date) faults.push(text('没有日期', 'It bears no date'))
  if (!REVIEW_NUMBER.test(drawing.reviewNumber ?? '')) {
    faults.push(text('没有审图号', 'It bears no review number'))
  }
  return faults
}

/** Regions that take no part in these statistics; they are drawn, and say so. */
export const OUTSIDE_STATISTICS: readonly string[] = ['710000', '810000', '820000']
