import { type Decimal, timesPowerOfTen } from './decimal.ts'

/**
 * Units of measurement of test results and limits. Units are compared by dimension and converted
 * by exact factors; a mass per mass and a mass per volume are different dimensions, because one
 * becomes the other only by a density that nobody stated.
 */
export interface Unit {
  /** The one spelling: `mg/kg`, `g/100mL`, `%vol`. */
  readonly symbol: string
  /** What is measured per what: `mass/mass`, `CFU/volume`, `pH`. */
  readonly dimension: string
  /** Size in the base unit of the dimension: `size` divided by `per`, both exact. */
  readonly size: Decimal
  readonly per: Decimal
}

/** Symbol to dimension and power of ten of its base unit (g, L, m, m², mol, Bq, Gy, Pa, N, Ω). */
const SIMPLE: Readonly<Record<string, readonly [dimension: string, power: number]>> = {
  ...{ kg: ['mass', 3], g: ['mass', 0], mg: ['mass', -3], µg: ['mass', -6] },
  ...{ ng: ['mass', -9], pg: ['mass', -12] },
  ...{ L: ['volume', 0], dL: ['volume', -1], mL: ['volume', -3], µL: ['volume', -6] },
  ...{ 'm³': ['volume', 3] },
  ...{ 'm²': ['area', 0], 'dm²': ['area', -2], 'cm²': ['area', -4], 'mm²': ['area', -6] },
  ...{ km: ['length', 3], m: ['length', 0], cm: ['length', -2], mm: ['length', -3] },
  ...{ mol: ['amount', 0], mmol: ['amount', -3], µmol: ['amount', -6], meq: ['equivalent', -3] },
  ...{ CFU: ['CFU', 0], MPN: ['MPN', 0], IU: ['IU', 0] },
  ...{ Bq: ['activity', 0], kBq: ['activity', 3], Gy: ['dose', 0], kGy: ['dose', 3] },
  ...{ kcal: ['calories', 0], kJ: ['energy', 3], J: ['energy', 0] },
  ...{ Pa: ['pressure', 0], kPa: ['pressure', 3], MPa: ['pressure', 6] },
  ...{ N: ['force', 0], kN: ['force', 3], Ω: ['resistance', 0], mΩ: ['resistance', -3] },
  ...{ '℃': ['temperature', 0] },
}

/** Units that are a whole by themselves: shares by mass or by volume, pH, and plain numbers. */
const WHOLE: Readonly<Record<string, readonly [dimension: string, power: number]>> = {
  ...{ '%': ['mass/mass', -2], '‰': ['mass/mass', -3], ppm: ['mass/mass', -6] },
  ...{ ppb: ['mass/mass', -9], '%vol': ['volume/volume', -2], '%(m/V)': ['mass/volume', 1] },
  ...{ pH: ['pH', 0], '1': ['number', 0] },
}

/** Customary spellings, after blanks are gone and every letter is lower case. */
const SPELLINGS: Readonly<Record<string, string>> = {
  ...{ 'vol%': '%vol', 'v/v%': '%vol', '%(v/v)': '%vol', '%v/v': '%vol', '%(vol)': '%vol' },
  ...{ 'w/%': '%', 'w/w%': '%', '%(w/w)': '%', '%(m/m)': '%', 'w%': '%', 'wt%': '%' },
  ...{ 'w/v%': '%(m/V)', '%(w/v)': '%(m/V)', '%(m/v)': '%(m/V)' },
  ...{ ph值: 'pH', 'mg/kgppm': 'mg/kg' },
}

const KNOWN_MAX = 5000
const known = new Map<string, Unit | null>()

/** Reads a unit in any customary spelling; null where it is not in the table. */
export function parseUnit(source: string): Unit | null {
  const found = known.get(source)
  if (found !== undefined) return found
  const unit = readUnit(source)
  if (known.size < KNOWN_MAX) known.set(source, unit)
  return unit
}

/**
 * By what a value in `from` is multiplied to stand in `to`; null where the dimensions differ or the
 * factor has no finite decimal form.
 */
export function conversionFactor(from: Unit, to: Unit): Decimal | null {
  if (from.dimension !== to.dimension) return null
  const scale = to.size.scale + from.per.scale - from.size.scale - to.per.scale
  return divideExactly(from.size.units * to.per.units, to.size.units * from.per.units, scale)
}

/** A number of this unit says everything without it: pH and plain ratios. */
export const needsNoUnit = (unit: Unit): boolean =>
  unit.dimension === 'pH' || unit.dimension === 'number'

/** An amount of food that is examined as a whole: `25 g`, `250 mL`. */
export function parsePortion(source: string): { unit: Unit; amount: Decimal } | null {
  const [, number, symbol] = /^\/?\s*(\d+(?:\.\d+)?)\s*([a-zA-Zµμ]+)$/.exec(source.trim()) ?? []
  const unit = symbol ? parseUnit(symbol) : null
  if (!number || !unit || !['mass', 'volume'].includes(unit.dimension)) return null
  return { unit, amount: decimalOf(number) }
}

function readUnit(source: string): Unit | null {
  const plain = spell(source)
  const whole = WHOLE[plain]
  if (whole) return { symbol: plain, dimension: whole[0], size: tenTo(whole[1]), per: tenTo(0) }
  const [above = '', below, more] = plain.split('/')
  const top = simple(above)
  if (!top || more !== undefined) return null
  if (below === undefined) {
    return { symbol: top.symbol, dimension: top.dimension, size: tenTo(top.power), per: tenTo(0) }
  }
  const [, count = '', rest = ''] = /^(\d+(?:\.\d+)?)?(.+)$/.exec(below) ?? []
  const bottom = simple(rest)
  if (!bottom || /^0+(\.0+)?$/.test(count)) return null
  const amount = count === '' || count === '1' ? '' : count
  return {
    symbol: `${top.symbol}/${amount}${bottom.symbol}`,
    dimension: `${top.dimension}/${bottom.dimension}`,
    size: tenTo(top.power),
    per: timesPowerOfTen(decimalOf(amount || '1'), bottom.power),
  }
}

function spell(source: string): string {
  const plain = source
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00b7]|KOH/g, '')
    .replace(/[μµ]/g, 'µ')
  return SPELLINGS[plain.toLowerCase()] ?? plain
}

/** Letters are read in the customary case; where case tells units apart (MPa) it must be right. */
const BY_LOWER_CASE = new Map(
  Object.keys(SIMPLE)
    .filter((symbol) => !/Pa$|^k?N$|Ω|^k?J$/.test(symbol))
    .map((symbol) => [symbol.toLowerCase(), symbol]),
)

function simple(text: string): { symbol: string; dimension: string; power: number } | null {
  const squared = text.replace(/^([dcm]?m)2$/, '$1²').replace(/^m3$/, 'm³')
  const micro = squared.replace(/^[uU](?=(g|G|L|l|mol)$)/, 'µ')
  const symbol = SIMPLE[micro] ? micro : BY_LOWER_CASE.get(micro.toLowerCase())
  const entry = symbol === undefined ? undefined : SIMPLE[symbol]
  return symbol && entry ? { symbol, dimension: entry[0], power: entry[1] } : null
}

const tenTo = (power: number): Decimal => timesPowerOfTen({ units: 1n, scale: 0 }, power)

function decimalOf(digits: string): Decimal {
  const [whole = '', fraction = ''] = digits.split('.')
  return { units: BigInt(whole + fraction), scale: fraction.length }
}

/** above / below x 10^scale as a finite decimal. */
function divideExactly(above: bigint, below: bigint, power: number): Decimal | null {
  let [rest, digits] = [above, 0]
  while (rest % below !== 0n) {
    if (digits === 40) return null
    rest *= 10n
    digits += 1
  }
  return shortest(timesPowerOfTen({ units: rest / below, scale: digits }, power))
}

function shortest({ units, scale }: Decimal): Decimal {
  let [kept, places] = [units, scale]
  while (places > 0 && kept % 10n === 0n) {
    kept /= 10n
    places -= 1
  }
  return { units: kept, scale: places }
}
